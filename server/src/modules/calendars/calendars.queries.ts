import { Prisma, type PrismaClient } from "@pantau/database";
import { CONFIDENCES } from "../../kernel/provenance.ts";
import { jsonOf, jsonRows } from "../../platform/database/jsonRows.ts";
import { boolean, date, dateOrNull, instant, integer, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { CALENDAR_CHANGE_KINDS, CALENDAR_DAY_KINDS, type CalendarFacts, type JointLeavePolicy } from "./domain/calendarFacts.ts";
import { shippedYears } from "./domain/shippedYears.ts";
import type { NewCalendarChange, RecordedCalendarChange } from "./domain/recordedChange.ts";

/** The database, or a transaction on it. */
export type CalendarReader = PrismaClient | Prisma.TransactionClient;

const YEARS = Prisma.sql`SELECT year::int AS year FROM calendar_year`;
const DAYS = Prisma.sql`SELECT date, satker_code::text AS satker_code, name, kind::text AS kind, decree, announced_on FROM calendar_day ORDER BY date, satker_code`;
const CHANGES = Prisma.sql`
  SELECT decree, announced_on, date, change::text AS change, name, kind::text AS kind, satker_code::text AS satker_code
  FROM calendar_change ORDER BY announced_on, date, satker_code, decree`;
const JOINT_LEAVE = Prisma.sql`SELECT joint_leave_is_non_working AS non_working, citation FROM joint_leave_policy ORDER BY version DESC LIMIT 1`;

/** Everything that is recorded of days off. Law is the same for every reader, so there is no scope. Null: no year was shipped. */
export async function readCalendarFacts(prisma: CalendarReader): Promise<CalendarFacts | null> {
  return decodeFacts({ years: await prisma.$queryRaw<Row[]>`${YEARS}`, days: await prisma.$queryRaw<Row[]>`${DAYS}`, changes: await prisma.$queryRaw<Row[]>`${CHANGES}` });
}

/** The latest word on joint leave. */
export async function readJointLeavePolicy(prisma: CalendarReader): Promise<JointLeavePolicy> {
  return decodeJointLeave(await prisma.$queryRaw<Row[]>`${JOINT_LEAVE}`);
}

/** All of the above as columns of a statement that reads together whatever else days are counted by. Facts are null when no year was shipped. */
export const CALENDAR_COLUMNS: { readonly columns: Prisma.Sql; decode(row: Row): { readonly facts: CalendarFacts | null; readonly policy: JointLeavePolicy } } = {
  columns: Prisma.sql`${jsonOf(YEARS)} AS calendar_years, ${jsonOf(DAYS)} AS calendar_days, ${jsonOf(CHANGES)} AS calendar_changes, ${jsonOf(JOINT_LEAVE)} AS joint_leave`,
  decode(row) {
    const parts = { years: jsonRows(row, "calendar_years"), days: jsonRows(row, "calendar_days", ["date", "announced_on"]), changes: jsonRows(row, "calendar_changes", ["date", "announced_on"]) };
    return { facts: decodeFacts(parts), policy: decodeJointLeave(jsonRows(row, "joint_leave")) };
  },
};

function decodeFacts({ years, days, changes }: Readonly<Record<"years" | "days" | "changes", readonly Row[]>>): CalendarFacts | null {
  const shipped = shippedYears(years.map((row) => integer(row, "year")));
  return (
    shipped && {
      shippedYears: shipped,
      days: days.map((row) => ({
        date: date(row, "date"),
        name: text(row, "name"),
        kind: oneOf(row, "kind", CALENDAR_DAY_KINDS),
        decree: textOrNull(row, "decree"),
        announcedOn: dateOrNull(row, "announced_on"),
        satkerCode: textOrNull(row, "satker_code"),
      })),
      changes: changes.map((row) => ({
        decree: text(row, "decree"),
        announcedOn: date(row, "announced_on"),
        date: date(row, "date"),
        change: oneOf(row, "change", CALENDAR_CHANGE_KINDS),
        name: text(row, "name"),
        kind: oneOfOrNull(row, "kind", CALENDAR_DAY_KINDS),
        satkerCode: textOrNull(row, "satker_code"),
      })),
    }
  );
}

function decodeJointLeave([row]: readonly Row[]): JointLeavePolicy {
  if (row === undefined) throw new Error("joint_leave_policy has no row: the migration puts one there");
  return { jointLeaveIsNonWorking: boolean(row, "non_working"), citation: text(row, "citation") };
}

/** Changes on days of one year, latest announcement first. */
export async function findCalendarChanges(prisma: CalendarReader, year: number): Promise<RecordedCalendarChange[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.id::text AS id, c.decree, c.announced_on, c.date, c.change::text AS change, c.name, c.kind::text AS kind, c.satker_code::text AS satker_code,
           c.source_text, c.confidence::text AS confidence, c.recorded_at, coalesce(c.recorded_by, b.imported_by) AS recorded_by, b.file_name, c.batch_row
    FROM calendar_change c LEFT JOIN import_batch b ON b.id = c.batch_id
    WHERE extract(year FROM c.date) = ${year}
    ORDER BY c.announced_on DESC, c.date, c.satker_code, c.decree, c.change`;
  return rows.map((row) => ({
    id: text(row, "id"),
    decree: text(row, "decree"),
    announcedOn: date(row, "announced_on"),
    date: date(row, "date"),
    change: oneOf(row, "change", CALENDAR_CHANGE_KINDS),
    name: text(row, "name"),
    kind: oneOfOrNull(row, "kind", CALENDAR_DAY_KINDS),
    satkerCode: textOrNull(row, "satker_code"),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    recordedAt: instant(row, "recorded_at"),
    recordedBy: text(row, "recorded_by"),
    fileName: textOrNull(row, "file_name"),
  }));
}

/** Appends a change entered by hand. The database refuses the same decree saying the same of a day twice. */
export async function insertCalendarChange(prisma: Prisma.TransactionClient, change: NewCalendarChange): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO calendar_change (decree, announced_on, date, change, satker_code, name, kind, source_text, confidence, recorded_at, recorded_by)
    VALUES (${change.decree}, ${change.announcedOn}::date, ${change.date}::date, ${change.change}::calendar_change_kind, ${change.satkerCode},
      ${change.name}, ${change.kind}::calendar_day_kind, ${change.source}, 'MEDIUM', ${change.recordedAt}, ${change.recordedBy})`;
}
