import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { boolean, date, dateOrNull, instant, integer, integerOrNull, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { NOTE_KINDS, type Alert, type AlertEvent, type AlertFinding, type AlertNote, type AlertNoteKind } from "./domain/alert.ts";
import { ALERT_STATES } from "./domain/alertState.ts";
import { UNKNOWN_REASONS } from "./domain/reading.ts";
import { RULE_COLUMNS, ruleOf, type AlertTransaction, type WrittenRule } from "./alertRules.queries.ts";

/** Rows about satker of the scope; about a whole province only for those who see all of it. */
function alertInScope(scope: ReadScope, { satker, province }: { readonly satker: Prisma.Sql; readonly province: Prisma.Sql }): Prisma.Sql {
  const whole = scope.kind === "ALL" ? Prisma.sql`TRUE` : scope.kind === "PROVINCES" ? Prisma.sql`${province} = ANY(${[...scope.provinceCodes]})` : Prisma.sql`FALSE`;
  return Prisma.sql`((${satker} IS NULL AND ${whole}) OR ${satkerInScope(scope, satker)})`;
}

const OF_STANDING = { satker: Prisma.sql`s.satker_code`, province: Prisma.sql`s.province_code` };
const OF_EVENT = { satker: Prisma.sql`e.satker_code`, province: Prisma.sql`e.province_code` };
const OF_NOTE = { satker: Prisma.sql`n.satker_code`, province: Prisma.sql`n.province_code` };

/** Which alerts. */
export interface AlertFilter {
  readonly provinceCode: string;
  /** Measures this reader may read. */
  readonly measures: readonly string[];
  /** Null: all. */
  readonly ruleId: string | null;
  readonly subject: string | null;
}

const FINDING = Prisma.sql`period_id, period_from, period_to, value, unknown_reason, cases, told_members, told_of, data_as_of, method_version`;

function findingOf(row: Row): AlertFinding {
  const [members, of] = [integerOrNull(row, "told_members"), integerOrNull(row, "told_of")];
  return {
    period: { id: text(row, "period_id"), from: date(row, "period_from"), to: date(row, "period_to") },
    value: numberOrNull(row, "value"),
    unknownReason: oneOfOrNull(row, "unknown_reason", UNKNOWN_REASONS),
    cases: integerOrNull(row, "cases"),
    told: members === null || of === null ? null : { members, of },
    dataAsOf: dateOrNull(row, "data_as_of"),
    methodVersion: text(row, "method_version"),
  };
}

const MUTE_COLUMNS = Prisma.sql`mute.id::text AS mute_id, mute.kind::text AS mute_kind, mute.reason AS mute_reason, mute.until_day AS mute_until_day, mute.at AS mute_at, mute.by_name AS mute_by_name`;
const SEEN_COLUMNS = Prisma.sql`seen.id::text AS seen_id, seen.kind::text AS seen_kind, seen.reason AS seen_reason, seen.until_day AS seen_until_day, seen.at AS seen_at, seen.by_name AS seen_by_name`;

function noteOf(row: Row, name: "mute" | "seen" | "note"): AlertNote | null {
  const id = textOrNull(row, `${name}_id`);
  if (id === null) return null;
  return { id, kind: oneOf(row, `${name}_kind`, NOTE_KINDS), reason: text(row, `${name}_reason`), untilDay: dateOrNull(row, `${name}_until_day`), at: instant(row, `${name}_at`), byName: text(row, `${name}_by_name`) };
}

/** With the rule as it was written. */
export type WrittenAlert = Alert & { readonly rule: WrittenRule };

/** How the rules in force stand on a day, in the order of states, longest first. One statement, whatever their number. */
export async function findAlerts(prisma: PrismaClient, scope: ReadScope, filter: AlertFilter, today: LocalDate): Promise<WrittenAlert[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${RULE_COLUMNS}, s.subject, s.satker_code::text AS satker_code, s.state::text AS state, s.since, s.streak::int AS streak, s.was_firing, s.counted_on, ${FINDING},
           ${MUTE_COLUMNS}, ${SEEN_COLUMNS}
    FROM alert_standing s
    JOIN LATERAL (SELECT * FROM alert_rule v WHERE v.id = s.rule_id ORDER BY v.version DESC LIMIT 1) r ON TRUE
    LEFT JOIN LATERAL (SELECT * FROM alert_note n WHERE n.rule_id = s.rule_id AND n.subject = s.subject AND n.kind <> 'ACKNOWLEDGED' ORDER BY n.sequence DESC LIMIT 1) mute ON TRUE
    LEFT JOIN LATERAL (SELECT * FROM alert_note n WHERE n.rule_id = s.rule_id AND n.subject = s.subject AND n.kind = 'ACKNOWLEDGED'
      AND n.at >= (s.since::timestamp AT TIME ZONE 'Asia/Jakarta') ORDER BY n.sequence DESC LIMIT 1) seen ON TRUE
    WHERE s.province_code = ${filter.provinceCode} AND ${alertInScope(scope, OF_STANDING)} AND r.measure = ANY(${[...filter.measures]})
      AND r.valid_from <= ${today}::date AND coalesce(r.valid_to, 'infinity') >= ${today}::date
      AND (${filter.ruleId}::uuid IS NULL OR s.rule_id = ${filter.ruleId}::uuid) AND (${filter.subject}::text IS NULL OR s.subject = ${filter.subject})
    ORDER BY s.state, s.since, r.title, s.subject`;
  return rows.map((row) => ({
    rule: ruleOf(row),
    subject: text(row, "subject"),
    satkerCode: textOrNull(row, "satker_code"),
    state: oneOf(row, "state", ALERT_STATES),
    since: date(row, "since"),
    streak: integer(row, "streak"),
    wasFiring: boolean(row, "was_firing"),
    evaluatedOn: date(row, "counted_on"),
    ...findingOf(row),
    lastMute: noteOf(row, "mute"),
    acknowledgement: noteOf(row, "seen"),
  }));
}

/** History of one alert, newest first. */
export async function findEvents(prisma: PrismaClient, scope: ReadScope, of: { readonly ruleId: string; readonly subject: string }, most: number): Promise<AlertEvent[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${EVENT_COLUMNS} FROM alert_event e WHERE e.rule_id = ${of.ruleId}::uuid AND e.subject = ${of.subject} AND ${alertInScope(scope, OF_EVENT)}
    ORDER BY e.sequence DESC LIMIT ${most}`;
  return rows.map(eventOf);
}

/** An event with the version of the rule that it was judged by, and the last word on muting by the end of the span. */
export interface TitledEvent extends AlertEvent {
  readonly rule: WrittenRule;
  readonly lastMute: AlertNote | null;
}

/** Events of a span and the last one before it for each alert, of rules in force on its last day. Oldest first. */
export async function findEventsOfSpan(prisma: PrismaClient, scope: ReadScope, filter: Pick<AlertFilter, "provinceCode" | "measures">, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<TitledEvent[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT e.*, ${RULE_COLUMNS}, ${MUTE_COLUMNS} FROM (
      SELECT ${EVENT_COLUMNS}, e.sequence, row_number() OVER (PARTITION BY e.rule_id, e.subject, e.on_day < ${from}::date ORDER BY e.sequence DESC) AS place
      FROM alert_event e WHERE e.province_code = ${filter.provinceCode} AND ${alertInScope(scope, OF_EVENT)} AND e.on_day <= ${to}::date) e
    JOIN alert_rule r ON r.id = e.event_rule::uuid AND r.version = e.rule_version
    JOIN LATERAL (SELECT v.valid_to FROM alert_rule v WHERE v.id = r.id ORDER BY v.version DESC LIMIT 1) latest ON coalesce(latest.valid_to, 'infinity') >= ${to}::date
    LEFT JOIN LATERAL (SELECT * FROM alert_note n WHERE n.rule_id = r.id AND n.subject = e.subject AND n.kind <> 'ACKNOWLEDGED'
      AND n.at < ((${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta') ORDER BY n.sequence DESC LIMIT 1) mute ON TRUE
    WHERE (e.on_day >= ${from}::date OR e.place = 1) AND r.measure = ANY(${[...filter.measures]})
    ORDER BY e.sequence`;
  return rows.map((row) => ({ ...eventOf(row), rule: ruleOf(row), lastMute: noteOf(row, "mute") }));
}

const EVENT_COLUMNS = Prisma.sql`e.id::text AS event_id, e.rule_id::text AS event_rule, e.rule_version, e.subject, e.satker_code::text AS satker_code, e.on_day, e.recorded_at, e.from_state::text AS from_state,
  e.to_state::text AS to_state, e.threshold AS event_threshold, e.recovery_line, ${FINDING}`;

function eventOf(row: Row): AlertEvent {
  return {
    id: text(row, "event_id"),
    ruleId: text(row, "event_rule"),
    ruleVersion: integer(row, "rule_version"),
    subject: text(row, "subject"),
    satkerCode: textOrNull(row, "satker_code"),
    onDay: date(row, "on_day"),
    recordedAt: instant(row, "recorded_at"),
    fromState: oneOf(row, "from_state", ALERT_STATES),
    toState: oneOf(row, "to_state", ALERT_STATES),
    threshold: numberOrNull(row, "event_threshold"),
    recoveryLine: numberOrNull(row, "recovery_line"),
    ...findingOf(row),
  };
}

/** What was said of one alert, newest first. */
export async function findNotes(prisma: PrismaClient, scope: ReadScope, of: { readonly ruleId: string; readonly subject: string }): Promise<AlertNote[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT n.id::text AS note_id, n.kind::text AS note_kind, n.reason AS note_reason, n.until_day AS note_until_day, n.at AS note_at, n.by_name AS note_by_name
    FROM alert_note n WHERE n.rule_id = ${of.ruleId}::uuid AND n.subject = ${of.subject} AND ${alertInScope(scope, OF_NOTE)} ORDER BY n.sequence DESC LIMIT 100`;
  return rows.flatMap((row) => noteOf(row, "note") ?? []);
}

/** Appends what somebody said. */
export async function insertNote(transaction: AlertTransaction, alert: Pick<Alert, "rule" | "subject" | "satkerCode">, note: { readonly kind: AlertNoteKind; readonly reason: string; readonly untilDay: LocalDate | null; readonly at: Date; readonly byName: string }): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO alert_note (rule_id, subject, province_code, satker_code, dataset, kind, reason, until_day, at, by_name)
    VALUES (${alert.rule.id}::uuid, ${alert.subject}, ${alert.rule.provinceCode}, ${alert.satkerCode}, ${alert.rule.dataset}::dataset, ${note.kind}::alert_note_kind, ${note.reason}, ${note.untilDay}::date,
      ${note.at}::timestamptz, ${note.byName})`;
}
