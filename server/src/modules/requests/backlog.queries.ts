import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { boolean, integer, integerOrNull, oneOf, text, type Row } from "../../platform/database/row.ts";
import type { OpenAhead, SatkerBacklog } from "./domain/openBacklog.ts";
import { REQUEST_CLASSES } from "./domain/handlingTotals.ts";
import type { RegisterReader, RegisterTransaction } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** Condition on information_request: neither a written notice nor an end of another kind came. The partial indexes have the same words. */
export const OPEN = Prisma.sql`standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN')`;

/** The day of the notice, withdrawal or lapse. NULL while it is open, whatever else was written down: only these end a clock. */
export const ENDED_ON = Prisma.sql`CASE WHEN ${OPEN} THEN NULL ELSE coalesce(notice_on, closed_on) END`;

/** Months since the year 0. */
export function monthNumber(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(extract(year FROM ${day})::int * 12 + extract(month FROM ${day})::int - 1)`;
}

const NUMBERED_MONTH = Prisma.sql`make_date(number / 12, number % 12 + 1, 1)`;

/** One row a satker and class from its open requests and from the months' overdue_changes. */
function backlogFrom(open: Prisma.Sql, months: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH waiting AS (
      SELECT dataset, satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, count(*)::int AS open, count(day_zero)::int AS started,
        count(due_on)::int AS with_limit, count(due_on) FILTER (WHERE standing = 'RUNNING')::int AS running
      FROM ${open} GROUP BY 1, 2, 3),
    changed AS (
      SELECT m.dataset, m.satker_code, m.class, ${monthNumber(Prisma.sql`m.month`)} + c.place::int - 1 AS number, sum(c.n)::int AS n
      FROM ${months} CROSS JOIN LATERAL unnest(m.overdue_changes) WITH ORDINALITY AS c(n, place) WHERE c.n <> 0 GROUP BY 1, 2, 3, 4),
    span AS (
      SELECT dataset, satker_code, class, min(number) AS first_number, generate_series(min(number), max(number)) AS number FROM changed GROUP BY 1, 2, 3),
    line AS (
      SELECT dataset, satker_code, class, min(first_number) AS number, array_agg(overdue::int ORDER BY number) AS overdue
      FROM (SELECT dataset, satker_code, class, s.first_number, number, sum(coalesce(n, 0)) OVER (PARTITION BY dataset, satker_code, class ORDER BY number) AS overdue
        FROM span s LEFT JOIN changed USING (dataset, satker_code, class, number)) AS running GROUP BY 1, 2, 3)
    SELECT dataset, satker_code, class, coalesce(open, 0), coalesce(started, 0), coalesce(with_limit, 0), coalesce(running, 0), ${NUMBERED_MONTH}, coalesce(overdue, '{}')
    FROM waiting FULL JOIN line USING (dataset, satker_code, class)`;
}

const INSERTED = Prisma.sql`INSERT INTO request_backlog (dataset, satker_code, class, open, started, with_limit, running, overdue_from, overdue_at_month_end)`;

/** Makes the backlogs of these satker anew. Part of refreshRollups, after the months. */
export async function refreshBacklog(transaction: RegisterTransaction, touched: readonly { readonly dataset: Dataset; readonly satkerCode: string }[]): Promise<void> {
  const distinct = new Map(touched.map(({ dataset, satkerCode }) => [`${dataset} ${satkerCode}`, { dataset, satkerCode }]));
  const list = [...distinct.values()];
  const satkers = Prisma.sql`unnest(${list.map(({ dataset }) => dataset)}::text[]::dataset[], ${list.map(({ satkerCode }) => satkerCode)}::char(5)[]) AS t(dataset, satker_code)`;
  await transaction.$executeRaw`DELETE FROM request_backlog b USING ${satkers} WHERE (b.dataset, b.satker_code) = (t.dataset, t.satker_code)`;
  // OFFSET 0: a look-up for each satker, as in refreshRollups.
  await transaction.$executeRaw`${INSERTED} ${backlogFrom(
    Prisma.sql`(SELECT q.* FROM ${satkers} CROSS JOIN LATERAL (SELECT dataset, satker_code, regime, standing, day_zero, due_on FROM information_request i
      WHERE i.satker_code = t.satker_code AND i.dataset = t.dataset AND ${OPEN} OFFSET 0) AS q) AS q`,
    Prisma.sql`${satkers} JOIN request_month m USING (dataset, satker_code)`,
  )}`;
}

/** Makes all backlogs anew. Part of rebuildRollups, after the months. */
export async function rebuildBacklog(transaction: RegisterTransaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM request_backlog`;
  await transaction.$executeRaw`${INSERTED} ${backlogFrom(Prisma.sql`(SELECT * FROM information_request WHERE ${OPEN}) AS q`, Prisma.sql`request_month m`)}`;
}

/** What these satker have open: at most one row a satker and class. Who has nothing open may be absent. */
export async function readBacklogs(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset): Promise<SatkerBacklog[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT satker_code::text AS satker_code, class::text AS class, open, started, with_limit, running
    FROM request_backlog WHERE dataset = ${dataset}::dataset AND satker_code = ANY(${satkers.codes}::char(5)[]) AND open > 0 ORDER BY satker_code, class`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    class: oneOf(row, "class", REQUEST_CLASSES),
    open: integer(row, "open"),
    started: integer(row, "started"),
    withLimit: integer(row, "with_limit"),
    running: integer(row, "running"),
  }));
}

/** What today adds to the backlogs. */
export interface AheadQuestion {
  readonly today: LocalDate;
  /** Months of receipt asked about. */
  readonly range: { readonly from: LocalDate; readonly to: LocalDate };
  /** By satker, the start days that part one band of age from the next, earliest first. Empty: ages cannot be told. */
  readonly cutoffs: ReadonlyMap<string, readonly LocalDate[]>;
}

/**
 * The few open requests that the backlogs alone do not place: those not past their date, and those younger than the last band of age. Each is read from
 * one of two partial indexes; how many were left unanswered in years past does not matter.
 */
export async function findOpenAhead(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, { today, range, cutoffs }: AheadQuestion): Promise<OpenAhead[]> {
  const bounds = satkers.codes.map((code) => cutoffs.get(code) ?? []);
  const columns = Prisma.sql`standing, regime, day_zero, due_on, first_due_on, received_on`;
  const ofSatker = Prisma.sql`FROM information_request i WHERE i.satker_code = s.code AND i.dataset = ${dataset}::dataset AND ${OPEN}`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT coalesce(regime::text, 'UNCLASSIFIED') AS class, standing = 'RUNNING' AS running, width_bucket(day_zero, s.cutoffs) AS reached,
      received_on BETWEEN ${range.from}::date AND ${range.to}::date AS in_range, coalesce(due_on >= ${today}::date, FALSE) AS before_limit,
      coalesce(first_due_on >= ${today}::date, FALSE) AS before_first_limit, count(*)::int AS n
    FROM (SELECT code, cutoffs::date[] AS cutoffs, coalesce((cutoffs::date[])[1], 'infinity') AS young_from
        FROM unnest(${satkers.codes}::char(5)[], ${bounds.map((days) => `{${days.join(",")}}`)}::text[]) AS given(code, cutoffs) OFFSET 0) AS s
    CROSS JOIN LATERAL (
      SELECT ${columns} ${ofSatker} AND day_zero >= s.young_from
      UNION ALL SELECT ${columns} ${ofSatker} AND due_on >= ${today}::date AND (day_zero IS NULL OR day_zero < s.young_from)) AS ahead
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return rows.map((row) => ({
    class: oneOf(row, "class", REQUEST_CLASSES),
    isRunning: boolean(row, "running"),
    cutoffsReached: integerOrNull(row, "reached") ?? 0,
    isInRange: boolean(row, "in_range"),
    isBeforeLimit: boolean(row, "before_limit"),
    isBeforeFirstLimit: boolean(row, "before_first_limit"),
    count: integer(row, "n"),
  }));
}
