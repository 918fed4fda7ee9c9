import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { boolean, date, instant, instantOrNull, integer, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { AlertTransaction } from "./alertRules.queries.ts";
import { RUN_STATES, RUN_TRIGGERS, type AlertRun, type AlertRunTrigger } from "./domain/alertRun.ts";
import type { AlertStandingRecord, AlertChange } from "./domain/evaluation.ts";
import { ALERT_STATES } from "./domain/alertState.ts";

const LONGEST_RUN_MS = 120_000;
const LONGEST_WAIT_MS = 30_000;

/** One evaluation at a time over all processes. Undefined: another one is at it. PostgreSQL lets go of the lock at the end. */
export function inAlertRun<Result>({ prisma }: Database, work: (transaction: AlertTransaction) => Promise<Result>): Promise<Result | undefined> {
  return prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_RUN_MS)}, true), set_config('idle_in_transaction_session_timeout', ${String(LONGEST_RUN_MS)}, true)`;
      const [row] = await transaction.$queryRaw<Row[]>`SELECT pg_try_advisory_xact_lock(hashtext('pantau.alerts')) AS locked`;
      return row !== undefined && boolean(row, "locked") ? work(transaction) : undefined;
    },
    { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_RUN_MS },
  );
}

const RUN_COLUMNS = Prisma.sql`id::text AS id, on_day, trigger::text AS trigger, state::text AS state, started_at, ended_at, evaluated, changed, problem, sequence::int AS place`;

function runOf(row: Row): AlertRun {
  return {
    id: text(row, "id"),
    onDay: date(row, "on_day"),
    trigger: oneOf(row, "trigger", RUN_TRIGGERS),
    state: oneOf(row, "state", RUN_STATES),
    startedAt: instant(row, "started_at"),
    endedAt: instantOrNull(row, "ended_at"),
    evaluated: integerOrNull(row, "evaluated"),
    changed: integerOrNull(row, "changed"),
    problem: textOrNull(row, "problem"),
  };
}

/** Newest first. Runs are about the whole installation and hold no figure of a satker. */
export async function findRuns(prisma: PrismaClient, most: number): Promise<AlertRun[]> {
  return (await prisma.$queryRaw<Row[]>`SELECT ${RUN_COLUMNS} FROM alert_run ORDER BY sequence DESC LIMIT ${most}`).map(runOf);
}

/** The newest run of all, and the newest that came to its end. */
export async function findLastRuns(prisma: PrismaClient): Promise<{ readonly last: AlertRun | null; readonly lastDone: AlertRun | null }> {
  const rows = await prisma.$queryRaw<Row[]>`
    (SELECT ${RUN_COLUMNS} FROM alert_run ORDER BY sequence DESC LIMIT 1) UNION ALL (SELECT ${RUN_COLUMNS} FROM alert_run WHERE state = 'DONE' ORDER BY sequence DESC LIMIT 1)`;
  const runs = rows.map((row) => ({ place: integer(row, "place"), run: runOf(row) })).toSorted((a, b) => b.place - a.place);
  return { last: runs[0]?.run ?? null, lastDone: runs.find(({ run }) => run.state === "DONE")?.run ?? null };
}

/** Days of a span on which no evaluation came to its end, in order. */
export async function findDaysWithoutRun(prisma: PrismaClient, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<LocalDate[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT day::date AS day FROM generate_series(${from}::date, ${to}::date, interval '1 day') AS day
    WHERE NOT EXISTS (SELECT 1 FROM alert_run WHERE on_day = day::date AND state = 'DONE') ORDER BY day`;
  return rows.map((row) => date(row, "day"));
}

/** What the records are now: everything that is written by hand leaves an audit entry, files a batch, rules a version. */
export async function findFingerprint(prisma: PrismaClient | AlertTransaction): Promise<string> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT concat_ws('|',
      (SELECT coalesce(max(sequence), 0) FROM audit_entry WHERE outcome = 'DONE' AND action IN ('RECORD_EDITED', 'IMPORT_COMMITTED', 'IMPORT_WITHDRAWN', 'METHOD_CHANGED', 'CALENDAR_CHANGED')),
      (SELECT count(*) || '/' || count(withdrawn_at) || '/' || coalesce(max(imported_at)::text, '') FROM import_batch),
      (SELECT count(*) || '/' || coalesce(max(created_at)::text, '') FROM alert_rule)) AS fingerprint`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return text(row, "fingerprint");
}

/** Whether this day and state of the data were evaluated already. */
export async function isDone(transaction: AlertTransaction, onDay: LocalDate, fingerprint: string): Promise<boolean> {
  return (await transaction.$queryRaw<Row[]>`SELECT 1 AS one FROM alert_run WHERE on_day = ${onDay}::date AND fingerprint = ${fingerprint} AND state = 'DONE'`).length > 0;
}

/** Writes down that a run began; a run of a process that died is failed. Outside the run's own transaction, so that everybody sees it. */
export async function beginRun(prisma: PrismaClient, { onDay, fingerprint, trigger, at }: { readonly onDay: LocalDate; readonly fingerprint: string; readonly trigger: AlertRunTrigger; readonly at: Date }): Promise<string> {
  await prisma.$executeRaw`UPDATE alert_run SET state = 'FAILED', ended_at = ${at}::timestamptz, problem = 'Pemeriksaan berhenti sebelum selesai: server dimatikan.' WHERE state = 'RUNNING'`;
  const rows = await prisma.$queryRaw<Row[]>`
    INSERT INTO alert_run (on_day, fingerprint, trigger, state, started_at) VALUES (${onDay}::date, ${fingerprint}, ${trigger}::alert_run_trigger, 'RUNNING', ${at}::timestamptz) RETURNING id::text AS id`;
  if (rows[0] === undefined) throw new Error("INSERT … RETURNING gave no row");
  return text(rows[0], "id");
}

export async function endRun(transaction: AlertTransaction, id: string, { evaluated, changed, at }: { readonly evaluated: number; readonly changed: number; readonly at: Date }): Promise<void> {
  await transaction.$executeRaw`UPDATE alert_run SET state = 'DONE', ended_at = ${at}::timestamptz, evaluated = ${evaluated}::int, changed = ${changed}::int WHERE id = ${id}::uuid`;
}

export async function failRun(prisma: PrismaClient, id: string, problem: string, at: Date): Promise<void> {
  await prisma.$executeRaw`UPDATE alert_run SET state = 'FAILED', ended_at = ${at}::timestamptz, problem = ${problem} WHERE id = ${id}::uuid AND state = 'RUNNING'`;
}

/** How everything stood after the last evaluation, by rule and subject: "<rule>:33.08". */
export async function findStandings(transaction: AlertTransaction): Promise<ReadonlyMap<string, Pick<AlertStandingRecord, "state" | "streak" | "wasFiring" | "countedOn" | "since">>> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT rule_id::text AS rule_id, subject, state::text AS state, streak::int AS streak, was_firing, counted_on, since FROM alert_standing`;
  return new Map(rows.map((row) => [`${text(row, "rule_id")}:${text(row, "subject")}`, { state: oneOf(row, "state", ALERT_STATES), streak: integer(row, "streak"), wasFiring: boolean(row, "was_firing"), countedOn: date(row, "counted_on"), since: date(row, "since") }]));
}

/** All standings in one statement. */
export async function putStandings(transaction: AlertTransaction, records: readonly AlertStandingRecord[]): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO alert_standing (rule_id, subject, rule_version, province_code, satker_code, dataset, state, since, streak, was_firing, counted_on, period_id, period_from, period_to, value, unknown_reason,
      cases, told_members, told_of, data_as_of, method_version)
    SELECT "ruleId"::uuid, subject, "ruleVersion", "provinceCode", "satkerCode", dataset::dataset, state::alert_state, since, streak, "wasFiring", "countedOn", "periodId", "periodFrom", "periodTo", value,
      "unknownReason", cases, "toldMembers", "toldOf", "dataAsOf", "methodVersion"
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS t("ruleId" text, subject text, "ruleVersion" int, "provinceCode" text, "satkerCode" text, dataset text, state text, since date, streak int,
      "wasFiring" boolean, "countedOn" date, "periodId" text, "periodFrom" date, "periodTo" date, value float8, "unknownReason" text, cases int, "toldMembers" int, "toldOf" int, "dataAsOf" date, "methodVersion" text)
    ON CONFLICT (rule_id, subject) DO UPDATE SET rule_version = excluded.rule_version, state = excluded.state, since = excluded.since, streak = excluded.streak, was_firing = excluded.was_firing,
      counted_on = excluded.counted_on, period_id = excluded.period_id, period_from = excluded.period_from, period_to = excluded.period_to, value = excluded.value, unknown_reason = excluded.unknown_reason,
      cases = excluded.cases, told_members = excluded.told_members, told_of = excluded.told_of, data_as_of = excluded.data_as_of, method_version = excluded.method_version, dataset = excluded.dataset`;
}

/** Appends the changes of one run in one statement. */
export async function insertEvents(transaction: AlertTransaction, runId: string, changes: readonly AlertChange[], at: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO alert_event (rule_id, rule_version, subject, province_code, satker_code, dataset, run_id, on_day, recorded_at, from_state, to_state, threshold, recovery_line, period_id, period_from, period_to,
      value, unknown_reason, cases, told_members, told_of, data_as_of, method_version)
    SELECT "ruleId"::uuid, "ruleVersion", subject, "provinceCode", "satkerCode", dataset::dataset, ${runId}::uuid, "countedOn", ${at}::timestamptz, "fromState"::alert_state, state::alert_state, threshold,
      "recoveryLine", "periodId", "periodFrom", "periodTo", value, "unknownReason", cases, "toldMembers", "toldOf", "dataAsOf", "methodVersion"
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS t("ruleId" text, "ruleVersion" int, subject text, "provinceCode" text, "satkerCode" text, dataset text, "countedOn" date, "fromState" text,
      state text, threshold float8, "recoveryLine" float8, "periodId" text, "periodFrom" date, "periodTo" date, value float8, "unknownReason" text, cases int, "toldMembers" int, "toldOf" int, "dataAsOf" date,
      "methodVersion" text)`;
}
