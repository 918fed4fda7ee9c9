import { Prisma } from "@pantau/database";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { integer, oneOf, oneOfOrNull, type Row } from "../../platform/database/row.ts";
import { OPEN } from "./backlog.queries.ts";
import { DUE_GROUPS, type DueGroup, type Week } from "./domain/dueGroup.ts";
import { LEGAL_REGIMES, type LegalRegime } from "./domain/legalRule.ts";
import type { RecordedRequest } from "./domain/recordedRequest.ts";
import { decodeRequest, REQUEST_COLUMNS, type RegisterReader } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** From when the board is looked at, and which week it sets apart. */
export interface BoardMoment {
  readonly today: LocalDate;
  readonly week: Week;
}

/** How many open requests fall into each group, by regime: all with a date, less those whose date is today or later, which an index tells. */
export async function countDue(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, { today, week }: BoardMoment): Promise<{ group: DueGroup; regime: LegalRegime | null; count: number }[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH ahead AS (
      SELECT CASE WHEN due_on = ${today}::date THEN 'TODAY' WHEN due_on BETWEEN ${week.from}::date AND ${week.to}::date THEN 'THIS_WEEK' ELSE 'LATER' END AS due_group,
        regime, count(*)::int AS n
      FROM information_request WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = ${dataset}::dataset AND ${OPEN} AND due_on >= ${today}::date GROUP BY 1, 2),
    backlog AS (
      SELECT CASE WHEN class <> 'UNCLASSIFIED' THEN class::text::legal_regime END AS regime, sum(with_limit)::int AS with_limit, sum(open)::int AS open
      FROM request_backlog WHERE dataset = ${dataset}::dataset AND satker_code = ANY(${satkers.codes}::char(5)[]) GROUP BY 1)
    SELECT due_group, regime::text AS regime, n FROM (
      SELECT * FROM ahead
      UNION ALL SELECT 'OVERDUE', b.regime, b.with_limit - coalesce((SELECT sum(a.n)::int FROM ahead a WHERE a.regime IS NOT DISTINCT FROM b.regime), 0) FROM backlog b
      UNION ALL SELECT 'UNKNOWN', b.regime, b.open - b.with_limit FROM backlog b) AS told
    WHERE n > 0 ORDER BY due_group, told.regime::text`;
  return rows.map((row) => ({ group: oneOf(row, "due_group", DUE_GROUPS), regime: oneOfOrNull(row, "regime", LEGAL_REGIMES), count: integer(row, "n") }));
}

/**
 * Open requests, the earliest due first in each group; those whose date is not known in the order of receipt. At most `limit` a group. The first few of
 * every satker tell a day by which `limit` are surely found; only what is not after that day is sorted, however many wait.
 */
export async function findDue(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, { today, week, limit }: BoardMoment & { readonly limit: number }): Promise<{ group: DueGroup; request: RecordedRequest }[]> {
  const spans = spansOf(today, week);
  const asked = Prisma.sql`unnest(${satkers.codes}::char(5)[]) AS s(code)`;
  const few = Math.ceil(limit / satkers.codes.length) + 4;
  const open = (condition: Prisma.Sql, atMost: number): Prisma.Sql => Prisma.sql`
    SELECT satker_code, id, due_on, received_on FROM information_request WHERE satker_code = s.code AND dataset = ${dataset}::dataset AND ${OPEN} AND ${condition}
    ORDER BY due_on, received_on, id LIMIT ${atMost}`;
  const first = (condition: Prisma.Sql, day: Prisma.Sql, upTo: (bound: Prisma.Sql) => Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT one.satker_code, one.id, one.due_on, one.received_on
    FROM (SELECT few.${day} AS on_day FROM ${asked} CROSS JOIN LATERAL (${open(condition, few)}) AS few ORDER BY 1 OFFSET ${limit - 1} LIMIT 1) AS bound
    RIGHT JOIN ${asked} ON TRUE CROSS JOIN LATERAL (${open(upTo(Prisma.sql`coalesce(bound.on_day, 'infinity')`), limit)}) AS one
    ORDER BY one.due_on, one.received_on, one.satker_code COLLATE "C", one.id LIMIT ${limit}`;
  const dated = first(Prisma.sql`due_on BETWEEN g.from_on AND g.to_on`, Prisma.sql`due_on`, (bound) => Prisma.sql`due_on BETWEEN g.from_on AND least(g.to_on, ${bound})`);
  const undated = first(Prisma.sql`due_on IS NULL`, Prisma.sql`received_on`, (bound) => Prisma.sql`due_on IS NULL AND received_on <= ${bound}`);
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS}, due_group FROM (
      SELECT *, row_number() OVER (PARTITION BY due_group ORDER BY due_on, received_on, satker_code COLLATE "C", id) AS place
      FROM (
        SELECT g.name AS due_group, o.*
        FROM unnest(${spans.map(({ group }) => group)}::text[], ${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) AS g(name, from_on, to_on)
        CROSS JOIN LATERAL (${dated}) AS o
        UNION ALL SELECT 'UNKNOWN', o.* FROM (${undated}) AS o) AS found) AS due
    JOIN information_request q USING (satker_code, id)
    LEFT JOIN import_batch b ON b.id = q.batch_id
    WHERE place <= ${limit} ORDER BY due_group, place`;
  return rows.map((row) => ({ group: oneOf(row, "due_group", DUE_GROUPS), request: decodeRequest(row) }));
}

interface Span {
  readonly group: DueGroup;
  readonly from: string;
  /** Before `from`: no day at all. */
  readonly to: string;
}

/** The days of each group; together every day once. "-infinity" and "infinity" are PostgreSQL's words for no bound. */
function spansOf(today: LocalDate, week: Week): readonly Span[] {
  const tomorrow = addDays(today, 1);
  const weekFrom = week.from > tomorrow ? week.from : tomorrow;
  const afterWeek = addDays(week.to, 1);
  return [
    { group: "OVERDUE", from: "-infinity", to: addDays(today, -1) },
    { group: "TODAY", from: today, to: today },
    { group: "THIS_WEEK", from: weekFrom, to: week.to },
    { group: "LATER", from: tomorrow, to: addDays(week.from, -1) },
    { group: "LATER", from: afterWeek > tomorrow ? afterWeek : tomorrow, to: "infinity" },
  ];
}
