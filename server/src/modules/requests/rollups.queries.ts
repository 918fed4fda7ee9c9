import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { integer, text, type Row } from "../../platform/database/row.ts";
import { ENDED_ON, monthNumber, OPEN, rebuildBacklog, refreshBacklog } from "./backlog.queries.ts";
import { NO_REQUESTS, REQUEST_CLASSES, TOTAL_COUNTS, totalsBetween, type HandlingTotals, type RequestClass } from "./domain/handlingTotals.ts";
import type { RegisterReader, RegisterTransaction } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** A satker's month of receipt whose counts are to be made anew. */
export interface DirtyMonth {
  readonly dataset: Dataset;
  readonly satkerCode: string;
  /** Any day of the month. */
  readonly on: LocalDate;
}

const COUNTS = Prisma.sql`requests, granted, granted_in_part, refused_exempt, refused_not_held, withdrawn, lapsed_incomplete, met_limit, missed_limit,
  met_first_limit, missed_first_limit, with_test, without_test, open_with_limit, open_with_first_limit`;

/** Letters of Pasal 17, a to j, each with its number of requests. */
const BY_LETTER = Prisma.sql`ARRAY[count(*) FILTER (WHERE exemption_letter = 'a'), count(*) FILTER (WHERE exemption_letter = 'b'),
  count(*) FILTER (WHERE exemption_letter = 'c'), count(*) FILTER (WHERE exemption_letter = 'd'), count(*) FILTER (WHERE exemption_letter = 'e'),
  count(*) FILTER (WHERE exemption_letter = 'f'), count(*) FILTER (WHERE exemption_letter = 'g'), count(*) FILTER (WHERE exemption_letter = 'h'),
  count(*) FILTER (WHERE exemption_letter = 'i'), count(*) FILTER (WHERE exemption_letter = 'j')]::int[]`;

/**
 * Counts of months from the requests themselves. overdue_changes tells by months after the receipt how many requests became overdue in it (on the day
 * after their date) less how many of those ended in it. The day histogram counts only requests with a notice: a NULL is no day at all, whereas
 * LEAST or GREATEST would have made one of it.
 */
function monthsFrom(requests: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH part AS (
      SELECT dataset, satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, date_trunc('month', received_on)::date AS month,
        standing, decision, refusal_ground, exemption_letter, has_consequence_test, notice_on, due_on, first_due_on, working_days_to_notice, ${ENDED_ON} AS ended_on
      FROM ${requests}),
    counted AS (
      SELECT dataset, satker_code, class, month, count(*)::int AS requests,
        count(*) FILTER (WHERE decision = 'GRANTED')::int AS granted,
        count(*) FILTER (WHERE decision = 'GRANTED_IN_PART')::int AS granted_in_part,
        count(*) FILTER (WHERE decision = 'REFUSED' AND refusal_ground = 'EXEMPT')::int AS refused_exempt,
        count(*) FILTER (WHERE decision = 'REFUSED' AND refusal_ground = 'NOT_HELD')::int AS refused_not_held,
        count(*) FILTER (WHERE standing = 'WITHDRAWN')::int AS withdrawn,
        count(*) FILTER (WHERE standing = 'LAPSED_INCOMPLETE')::int AS lapsed_incomplete,
        count(*) FILTER (WHERE standing = 'ANSWERED' AND notice_on <= due_on)::int AS met_limit,
        count(*) FILTER (WHERE standing = 'ANSWERED' AND notice_on > due_on)::int AS missed_limit,
        count(*) FILTER (WHERE standing = 'ANSWERED' AND notice_on <= first_due_on)::int AS met_first_limit,
        count(*) FILTER (WHERE standing = 'ANSWERED' AND notice_on > first_due_on)::int AS missed_first_limit,
        count(*) FILTER (WHERE has_consequence_test)::int AS with_test,
        count(*) FILTER (WHERE NOT has_consequence_test)::int AS without_test,
        count(*) FILTER (WHERE ${OPEN} AND due_on IS NOT NULL)::int AS open_with_limit,
        count(*) FILTER (WHERE ${OPEN} AND first_due_on IS NOT NULL)::int AS open_with_first_limit,
        ${BY_LETTER} AS refusals_by_letter
      FROM part GROUP BY dataset, satker_code, class, month),
    by_day AS (
      SELECT dataset, satker_code, class, month, working_days_to_notice AS day, count(*)::int AS n
      FROM part WHERE working_days_to_notice IS NOT NULL GROUP BY 1, 2, 3, 4, 5),
    every_day AS (
      SELECT dataset, satker_code, class, month, generate_series(0, max(day)) AS day FROM by_day GROUP BY 1, 2, 3, 4),
    histogram AS (
      SELECT e.dataset, e.satker_code, e.class, e.month, array_agg(coalesce(b.n, 0) ORDER BY e.day) AS days
      FROM every_day e LEFT JOIN by_day b USING (dataset, satker_code, class, month, day) GROUP BY 1, 2, 3, 4),
    by_place AS (
      SELECT dataset, satker_code, class, month, greatest(0, ${monthNumber(Prisma.sql`turned_on`)} - ${monthNumber(Prisma.sql`month`)}) AS place, sum(n)::int AS n
      FROM (SELECT dataset, satker_code, class, month, due_on + 1 AS turned_on, 1 AS n FROM part WHERE due_on < coalesce(ended_on, 'infinity')
        UNION ALL SELECT dataset, satker_code, class, month, ended_on, -1 FROM part WHERE due_on < ended_on) AS turned GROUP BY 1, 2, 3, 4, 5),
    every_place AS (
      SELECT dataset, satker_code, class, month, generate_series(0, max(place)) AS place FROM by_place GROUP BY 1, 2, 3, 4),
    overdue AS (
      SELECT e.dataset, e.satker_code, e.class, e.month, array_agg(coalesce(b.n, 0) ORDER BY e.place) AS changes
      FROM every_place e LEFT JOIN by_place b USING (dataset, satker_code, class, month, place) GROUP BY 1, 2, 3, 4)
    SELECT dataset, satker_code, class, month, ${COUNTS}, refusals_by_letter, coalesce(h.days, '{}') AS days, coalesce(o.changes, '{}') AS overdue_changes
    FROM counted LEFT JOIN histogram h USING (dataset, satker_code, class, month) LEFT JOIN overdue o USING (dataset, satker_code, class, month)`;
}

const RUNNING = Prisma.sql`
  m.requests + coalesce(p.requests, 0), m.granted + coalesce(p.granted, 0), m.granted_in_part + coalesce(p.granted_in_part, 0),
  m.refused_exempt + coalesce(p.refused_exempt, 0), m.refused_not_held + coalesce(p.refused_not_held, 0), m.withdrawn + coalesce(p.withdrawn, 0),
  m.lapsed_incomplete + coalesce(p.lapsed_incomplete, 0), m.met_limit + coalesce(p.met_limit, 0), m.missed_limit + coalesce(p.missed_limit, 0),
  m.met_first_limit + coalesce(p.met_first_limit, 0), m.missed_first_limit + coalesce(p.missed_first_limit, 0), m.with_test + coalesce(p.with_test, 0),
  m.without_test + coalesce(p.without_test, 0), m.open_with_limit + coalesce(p.open_with_limit, 0), m.open_with_first_limit + coalesce(p.open_with_first_limit, 0),
  add_by_place(m.refusals_by_letter, coalesce(p.refusals_by_letter, '{}')), add_by_place(m.days, coalesce(p.days, '{}'))`;

const SUMMED = Prisma.sql`dataset, satker_code, class, month, (sum(requests) OVER w)::int AS requests, (sum(granted) OVER w)::int AS granted,
  (sum(granted_in_part) OVER w)::int AS granted_in_part, (sum(refused_exempt) OVER w)::int AS refused_exempt, (sum(refused_not_held) OVER w)::int AS refused_not_held,
  (sum(withdrawn) OVER w)::int AS withdrawn, (sum(lapsed_incomplete) OVER w)::int AS lapsed_incomplete, (sum(met_limit) OVER w)::int AS met_limit,
  (sum(missed_limit) OVER w)::int AS missed_limit, (sum(met_first_limit) OVER w)::int AS met_first_limit, (sum(missed_first_limit) OVER w)::int AS missed_first_limit,
  (sum(with_test) OVER w)::int AS with_test, (sum(without_test) OVER w)::int AS without_test, (sum(open_with_limit) OVER w)::int AS open_with_limit,
  (sum(open_with_first_limit) OVER w)::int AS open_with_first_limit, sum_by_place(refusals_by_letter) OVER w AS refusals_by_letter,
  sum_by_place(days) OVER w AS days`;

// OFFSET 0 keeps each month a look-up by satker and day: the planner does not know how few months there are and would read every request.

/**
 * Makes the counts of these months anew, and the running totals of their satker from the first of these months on. Part of the writing
 * transaction: no reader ever sees requests without their counts.
 */
export async function refreshRollups(transaction: RegisterTransaction, dirty: readonly DirtyMonth[]): Promise<void> {
  if (dirty.length === 0) return;
  const months = Prisma.sql`(SELECT DISTINCT d.dataset::dataset AS dataset, d."satkerCode"::char(5) AS satker_code, date_trunc('month', d."on")::date AS month
    FROM jsonb_to_recordset(${JSON.stringify(distinctMonths(dirty))}::jsonb) AS d(dataset text, "satkerCode" text, "on" date))`;
  await transaction.$executeRaw`DELETE FROM request_month m USING ${months} d WHERE (m.dataset, m.satker_code, m.month) = (d.dataset, d.satker_code, d.month)`;
  await transaction.$executeRaw`
    INSERT INTO request_month (dataset, satker_code, class, month, ${COUNTS}, refusals_by_letter, days, overdue_changes)
    ${monthsFrom(Prisma.sql`(SELECT dataset AS asked_dataset, satker_code AS asked_satker, month AS asked_month FROM ${months} d) AS asked
      CROSS JOIN LATERAL (SELECT * FROM information_request i WHERE i.satker_code = asked_satker AND i.received_on >= asked_month
        AND i.received_on < (asked_month + interval '1 month')::date AND i.dataset = asked_dataset OFFSET 0) AS q`)}`;
  const first = Prisma.sql`(SELECT dataset, satker_code, min(month) AS first_month FROM ${months} d GROUP BY dataset, satker_code)`;
  await transaction.$executeRaw`
    DELETE FROM request_running_total t USING ${first} f WHERE t.dataset = f.dataset AND t.satker_code = f.satker_code AND t.month >= f.first_month`;
  await transaction.$executeRaw`
    INSERT INTO request_running_total (dataset, satker_code, class, month, ${COUNTS}, refusals_by_letter, days)
    SELECT m.dataset, m.satker_code, m.class, m.month, ${RUNNING}
    FROM (SELECT ${SUMMED} FROM request_month r JOIN ${first} f USING (dataset, satker_code) WHERE r.month >= f.first_month
          WINDOW w AS (PARTITION BY dataset, satker_code, class ORDER BY r.month)) m
    JOIN ${first} f USING (dataset, satker_code)
    LEFT JOIN LATERAL (SELECT * FROM request_running_total t WHERE t.dataset = m.dataset AND t.satker_code = m.satker_code AND t.class = m.class AND t.month < f.first_month
      ORDER BY t.month DESC LIMIT 1) p ON TRUE`;
  await refreshBacklog(transaction, dirty);
}

/** Makes all counts anew from the requests: for a first bulk load, and for the test that proves that refreshRollups gives the same. */
export async function rebuildRollups(transaction: RegisterTransaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM request_month`;
  await transaction.$executeRaw`DELETE FROM request_running_total`;
  await transaction.$executeRaw`
    INSERT INTO request_month (dataset, satker_code, class, month, ${COUNTS}, refusals_by_letter, days, overdue_changes) ${monthsFrom(Prisma.sql`information_request`)}`;
  await transaction.$executeRaw`
    INSERT INTO request_running_total (dataset, satker_code, class, month, ${COUNTS}, refusals_by_letter, days)
    SELECT ${SUMMED} FROM request_month WINDOW w AS (PARTITION BY dataset, satker_code, class ORDER BY month)`;
  await rebuildBacklog(transaction);
}

/**
 * What these satker counted of each class in a range of months: two rows a satker and class, whatever its length, added up before they are sent. Day
 * histograms leave one by one: summing lists place by place is quicker where they arrive.
 */
export async function readTotals(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: { readonly from: LocalDate; readonly to: LocalDate }): Promise<Record<RequestClass, HandlingTotals>> {
  const last = (isBefore: boolean, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
    SELECT ${isBefore}::boolean AS is_before, c.class, ${COUNTS}, refusals_by_letter, days
    FROM unnest(${satkers.codes}::char(5)[]) AS s(code) CROSS JOIN unnest(enum_range(NULL::request_class)) AS c(class)
    JOIN LATERAL (SELECT * FROM request_running_total t WHERE t.dataset = ${dataset}::dataset AND t.satker_code = s.code AND t.class = c.class AND ${condition}
      ORDER BY t.month DESC LIMIT 1) AS total ON TRUE`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT is_before, class::text AS class, ${ADDED_UP}, json_agg(refusals_by_letter)::text AS refusals_by_letter, json_agg(days)::text AS days
    FROM (${last(false, Prisma.sql`t.month <= ${range.to}::date`)} UNION ALL ${last(true, Prisma.sql`t.month < ${range.from}::date`)}) AS total
    GROUP BY is_before, total.class`;
  const totalsOf = (name: RequestClass, isBefore: boolean): HandlingTotals => {
    const row = rows.find((one) => one["class"] === name && one["is_before"] === isBefore);
    return row === undefined ? NO_REQUESTS : decodeTotals(row);
  };
  return Object.fromEntries(REQUEST_CLASSES.map((name) => [name, totalsBetween(totalsOf(name, true), totalsOf(name, false))])) as Record<RequestClass, HandlingTotals>;
}

const COLUMN_OF = new Map(TOTAL_COUNTS.map((name) => [name, name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]));
const ADDED_UP = Prisma.sql`sum(requests)::int AS requests, sum(granted)::int AS granted, sum(granted_in_part)::int AS granted_in_part, sum(refused_exempt)::int AS refused_exempt,
  sum(refused_not_held)::int AS refused_not_held, sum(withdrawn)::int AS withdrawn, sum(lapsed_incomplete)::int AS lapsed_incomplete, sum(met_limit)::int AS met_limit,
  sum(missed_limit)::int AS missed_limit, sum(met_first_limit)::int AS met_first_limit, sum(missed_first_limit)::int AS missed_first_limit, sum(with_test)::int AS with_test,
  sum(without_test)::int AS without_test, sum(open_with_limit)::int AS open_with_limit, sum(open_with_first_limit)::int AS open_with_first_limit`;

function decodeTotals(row: Row): HandlingTotals {
  const counts = Object.fromEntries([...COLUMN_OF].map(([name, column]) => [name, integer(row, column)]));
  return { ...(counts as Record<(typeof TOTAL_COUNTS)[number], number>), refusalsByLetter: addedUp(row, "refusals_by_letter"), days: addedUp(row, "days") };
}

/** Lists of counts, as JSON, added up place by place. */
function addedUp(row: Row, column: string): number[] {
  const sum: number[] = [];
  for (const list of JSON.parse(text(row, column)) as number[][]) for (const [place, count] of list.entries()) sum[place] = (sum[place] ?? 0) + count;
  return sum;
}

function distinctMonths(dirty: readonly DirtyMonth[]): DirtyMonth[] {
  return [...new Map(dirty.map((month) => [`${month.dataset} ${month.satkerCode} ${month.on.slice(0, 7)}`, month])).values()];
}
