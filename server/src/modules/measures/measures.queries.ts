import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { date, dateOrNull, integer, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { REQUEST_CLASSES, type RequestClass } from "../requests/domain/handlingTotals.ts";
import { SATKER_TYPES } from "../satkers/domain/satker.ts";
import { monthsIn, type Bucket } from "./domain/bucket.ts";
import type { MeasuredSatker } from "./domain/measureGroup.ts";

/** Whose registers are read: of these provinces (null: all), within the scope, of one dataset. */
export interface RegisterArea {
  readonly scope: ReadScope;
  /** Null: all provinces. */
  readonly provinceCode: string | null;
  readonly dataset: Dataset;
}

function inArea(scope: ReadScope, provinceCode: string | null, column: Prisma.Sql): Prisma.Sql {
  const asked = provinceCode === null ? Prisma.sql`TRUE` : satkerOfProvince(column, provinceCode);
  return Prisma.sql`${asked} AND ${satkerInScope(scope, column)}`;
}

/** Codes of the area as an array, so that every look-up goes by the first column of the key. */
function codesIn(scope: ReadScope, provinceCode: string | null): Prisma.Sql {
  return Prisma.sql`ANY(ARRAY(SELECT s.code FROM satker s WHERE ${inArea(scope, provinceCode, Prisma.sql`s.code`)})::char(5)[])`;
}

const OPEN = Prisma.sql`standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN')`;

function monthNumber(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(extract(year FROM ${day})::int * 12 + extract(month FROM ${day})::int)`;
}

function bucketTable(buckets: readonly Bucket[]): Prisma.Sql {
  return Prisma.sql`unnest(${buckets.map(({ from }) => from)}::date[], ${buckets.map(({ to }) => to)}::date[]) WITH ORDINALITY AS b(from_on, to_on, place)`;
}

/** Satker of a province, or of all, within the scope, by code. */
export async function findMeasuredSatkers(prisma: PrismaClient, scope: ReadScope, provinceCode: string | null): Promise<MeasuredSatker[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT s.code::text AS code, s.name, s.type::text AS type, s.province_code::text AS province_code, s.former_residency
    FROM satker s WHERE ${inArea(scope, provinceCode, Prisma.sql`s.code`)} ORDER BY s.code`;
  return rows.map((row) => ({
    code: text(row, "code"),
    name: text(row, "name"),
    type: oneOf(row, "type", SATKER_TYPES),
    provinceCode: text(row, "province_code"),
    formerResidency: textOrNull(row, "former_residency"),
  }));
}

/** Real registers where the area has any, otherwise the demo scenario's: the two never stand in one list. */
export async function findRegisterDataset(prisma: PrismaClient, scope: ReadScope, provinceCode: string | null): Promise<Dataset> {
  const codes = codesIn(scope, provinceCode);
  const anyOf = (table: Prisma.Sql, dataset: Dataset): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE satker_code = ${codes} AND dataset = ${dataset}::dataset)`;
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT CASE WHEN ${anyOf(Prisma.sql`information_request`, "PUBLISHED")} OR ${anyOf(Prisma.sql`objection`, "PUBLISHED")} OR ${anyOf(Prisma.sql`register_period`, "PUBLISHED")} THEN 'PUBLISHED'
      WHEN ${anyOf(Prisma.sql`register_period`, "DEMO")} OR ${anyOf(Prisma.sql`information_request`, "DEMO")} THEN 'DEMO' ELSE 'PUBLISHED' END AS dataset`;
  return row === undefined ? "PUBLISHED" : oneOf(row, "dataset", DATASETS);
}

/** Counts of one satker, bucket and class of requests. */
export interface MonthCounts {
  readonly satkerCode: string;
  /** Place of the bucket, from 0. */
  readonly at: number;
  readonly class: RequestClass;
  readonly received: number;
  readonly metLimit: number;
  readonly missedLimit: number;
  readonly withTest: number;
  readonly withoutTest: number;
  /** Open, with a date, whether it has passed or not. */
  readonly openWithLimit: number;
  /** Requests by working days to the notice. Empty when not asked for. */
  readonly days: readonly number[];
  /** Months with at least one request, "2026-03". */
  readonly months: readonly string[];
}

/** From the counts kept by month (ADR 0012), days from the running totals before and at the end of each bucket. Satker and buckets without a request are absent. */
export async function findMonthCounts(prisma: PrismaClient, area: RegisterArea, buckets: readonly Bucket[], want: { readonly days: boolean }): Promise<MonthCounts[]> {
  const months = buckets.flatMap((bucket, at) => monthsIn(bucket).map((name) => ({ name, at })));
  const daysUpTo = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((SELECT t.days FROM request_running_total t
    WHERE t.dataset = ${area.dataset}::dataset AND t.satker_code = c.satker_code AND t.class = c.class AND ${condition} ORDER BY t.month DESC LIMIT 1), '{}')`;
  const days = want.days
    ? Prisma.sql`${daysUpTo(Prisma.sql`t.month <= c.last_month`)} AS days_to, ${daysUpTo(Prisma.sql`t.month < c.first_month`)} AS days_before`
    : Prisma.sql`'{}'::int[] AS days_to, '{}'::int[] AS days_before`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.satker_code::text AS satker_code, c.at, c.class::text AS class, received, met, missed, with_test, without_test, open_with_limit, months, ${days}
    FROM (
      SELECT m.satker_code, b.at, m.class, sum(m.requests)::int AS received, sum(m.met_limit)::int AS met, sum(m.missed_limit)::int AS missed, sum(m.with_test)::int AS with_test,
        sum(m.without_test)::int AS without_test, sum(m.open_with_limit)::int AS open_with_limit, string_agg(b.name, ' ') AS months, min(m.month) AS first_month, max(m.month) AS last_month
      FROM unnest(${months.map(({ name }) => `${name}-01`)}::date[], ${months.map(({ name }) => name)}::text[], ${months.map(({ at }) => at)}::int[]) AS b(month, name, at)
      JOIN request_month m ON m.month = b.month
      WHERE m.satker_code = ${codesIn(area.scope, area.provinceCode)} AND m.dataset = ${area.dataset}::dataset AND m.month BETWEEN ${buckets[0]?.from}::date AND ${buckets.at(-1)?.to}::date
      GROUP BY m.satker_code, b.at, m.class) AS c`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    at: integer(row, "at"),
    class: oneOf(row, "class", REQUEST_CLASSES),
    received: integer(row, "received"),
    metLimit: integer(row, "met"),
    missedLimit: integer(row, "missed"),
    withTest: integer(row, "with_test"),
    withoutTest: integer(row, "without_test"),
    openWithLimit: integer(row, "open_with_limit"),
    days: lessByPlace(integers(row, "days_to"), integers(row, "days_before")),
    months: text(row, "months").split(" "),
  }));
}

/** One list less another, place by place, as long as its last number that is not zero. */
function lessByPlace(all: readonly number[], before: readonly number[]): number[] {
  const less = all.map((count, place) => count - (before[place] ?? 0));
  return less.slice(0, less.findLastIndex((count) => count !== 0) + 1);
}

/** A number of one satker in one bucket. */
export interface BucketCount {
  readonly satkerCode: string;
  /** Place of the bucket, from 0. */
  readonly at: number;
  readonly count: number;
}

/** Requests received in a bucket that are open and whose date is the day or later: the rest of MonthCounts.openWithLimit is past it. */
export async function findOpenBeforeLimit(prisma: PrismaClient, area: RegisterArea, buckets: readonly Bucket[], today: LocalDate): Promise<BucketCount[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT r.satker_code::text AS satker_code, b.place::int AS place, count(*)::int AS n
    FROM information_request r JOIN ${bucketTable(buckets)} ON r.received_on BETWEEN b.from_on AND b.to_on
    WHERE r.satker_code = ${codesIn(area.scope, area.provinceCode)} AND r.dataset = ${area.dataset}::dataset AND ${OPEN} AND r.due_on >= ${today}::date GROUP BY 1, 2`;
  return rows.map(decodeCount);
}

/**
 * Requests that were past their date, unanswered and not closed at the end of the bucket's last day (or of today), as the register tells it now: one
 * row a satker and class, and what is not past its date today. Buckets end with a month.
 */
export async function findOverdueAtEnd(prisma: PrismaClient, area: RegisterArea, buckets: readonly Bucket[], today: LocalDate): Promise<BucketCount[]> {
  const codes = codesIn(area.scope, area.provinceCode);
  const rows = await prisma.$queryRaw<Row[]>`
    WITH ahead AS (
      SELECT satker_code, coalesce(regime::text, 'UNCLASSIFIED')::request_class AS class, count(*)::int AS n FROM information_request
      WHERE satker_code = ${codes} AND dataset = ${area.dataset}::dataset AND ${OPEN} AND due_on >= ${today}::date GROUP BY 1, 2),
    backlog AS (
      SELECT k.satker_code, k.with_limit - coalesce(a.n, 0) AS overdue_today, ${monthNumber(Prisma.sql`k.overdue_from`)} AS from_number, k.overdue_at_month_end AS overdue,
        cardinality(k.overdue_at_month_end) AS months
      FROM request_backlog k LEFT JOIN ahead a USING (satker_code, class) WHERE k.satker_code = ${codes} AND k.dataset = ${area.dataset}::dataset)
    SELECT k.satker_code::text AS satker_code, b.place::int AS place,
      sum(CASE WHEN b.to_on >= ${today}::date THEN overdue_today ELSE coalesce(overdue[least(months, b.number - from_number + 1)], 0) END)::int AS n
    FROM backlog k CROSS JOIN (SELECT *, ${monthNumber(Prisma.sql`to_on`)} AS number FROM ${bucketTable(buckets)} WHERE from_on <= ${today}::date) AS b GROUP BY 1, 2`;
  return rows.map(decodeCount);
}

/** Objections received and disputes filed in a bucket. */
export interface CaseCounts {
  readonly satkerCode: string;
  /** Place of the bucket, from 0. */
  readonly at: number;
  readonly objections: number;
  readonly objectionsOnTime: number;
  /** Answered late, or unanswered past the date. */
  readonly objectionsLate: number;
  readonly disputes: number;
}

/** Objections and disputes by bucket; late on the day. */
export async function findCaseCounts(prisma: PrismaClient, area: RegisterArea, buckets: readonly Bucket[], today: LocalDate): Promise<CaseCounts[]> {
  const codes = codesIn(area.scope, area.provinceCode);
  const rows = await prisma.$queryRaw<Row[]>`
    WITH bucket AS (SELECT * FROM ${bucketTable(buckets)}),
    told AS (
      SELECT o.satker_code, b.place, 1 AS objections, (o.answered_on <= o.due_on)::int AS on_time, (o.due_on < coalesce(o.answered_on, ${today}::date))::int AS late, 0 AS disputes
      FROM objection o JOIN bucket b ON o.received_on BETWEEN b.from_on AND b.to_on WHERE o.satker_code = ${codes} AND o.dataset = ${area.dataset}::dataset
      UNION ALL
      SELECT d.satker_code, b.place, 0, 0, 0, 1 FROM dispute d JOIN bucket b ON d.filed_on BETWEEN b.from_on AND b.to_on
      WHERE d.satker_code = ${codes} AND d.dataset = ${area.dataset}::dataset)
    SELECT satker_code::text AS satker_code, place::int AS place, sum(objections)::int AS objections, coalesce(sum(on_time), 0)::int AS on_time,
      coalesce(sum(late), 0)::int AS late, sum(disputes)::int AS disputes FROM told GROUP BY 1, 2`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    at: integer(row, "place") - 1,
    objections: integer(row, "objections"),
    objectionsOnTime: integer(row, "on_time"),
    objectionsLate: integer(row, "late"),
    disputes: integer(row, "disputes"),
  }));
}

/** Days for which a register was handed in, and the file that says so. */
export interface HandedIn {
  readonly satkerCode: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly recordedOn: LocalDate;
  /** Null: by form. */
  readonly batchId: string | null;
  readonly fileName: string | null;
  readonly fileRow: number | null;
  readonly dataAsOf: LocalDate | null;
}

/** Periods of the area that touch the span, by satker and day. */
export async function findHandedIn(prisma: PrismaClient, area: RegisterArea, span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<HandedIn[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT p.satker_code::text AS satker_code, p.from_on, p.to_on, p.recorded_on, p.batch_id::text AS batch_id, f.file_name, p.batch_row, f.data_as_of
    FROM register_period p LEFT JOIN import_batch f ON f.id = p.batch_id
    WHERE p.satker_code = ${codesIn(area.scope, area.provinceCode)} AND p.dataset = ${area.dataset}::dataset AND p.from_on <= ${span.to}::date AND p.to_on >= ${span.from}::date
    ORDER BY p.satker_code, p.from_on`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    fromOn: date(row, "from_on"),
    toOn: date(row, "to_on"),
    recordedOn: date(row, "recorded_on"),
    batchId: textOrNull(row, "batch_id"),
    fileName: textOrNull(row, "file_name"),
    fileRow: integerOrNull(row, "batch_row"),
    dataAsOf: dateOrNull(row, "data_as_of"),
  }));
}

function decodeCount(row: Row): BucketCount {
  return { satkerCode: text(row, "satker_code"), at: integer(row, "place") - 1, count: integer(row, "n") };
}

function integers(row: Row, column: string): number[] {
  const list = row[column];
  if (!Array.isArray(list) || !list.every((one) => Number.isInteger(one))) throw new TypeError(`Column ${column}: expected int[]`);
  return list;
}
