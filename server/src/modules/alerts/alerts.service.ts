import { randomUUID } from "node:crypto";
import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize, can, type Subject } from "../access/domain/policy.ts";
import { MEASURES } from "../measures/domain/catalogue.ts";
import type { SatkerRecord, ProvinceRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { AlertRunner } from "./alertRunner.service.ts";
import { findDatasetOfAccount, findRules, findRuleVersions, insertRule, type WrittenRule } from "./alertRules.queries.ts";
import { findDaysWithoutRun, findLastRuns, findRuns } from "./alertRuns.queries.ts";
import { findAlerts, findEvents, findEventsOfSpan, findNotes, insertNote, type TitledEvent, type WrittenAlert } from "./alerts.queries.ts";
import { alertId, mutedUntil, type Alert, type AlertEvent, type AlertNote, type AlertNoteKind } from "./domain/alert.ts";
import { runHealth, type AlertRun, type AlertRunHealth } from "./domain/alertRun.ts";
import { isoWeekNamed, isoWeekOf, type IsoWeek } from "./domain/isoWeek.ts";
import { checkedRule, type RuleDraft } from "./domain/newRule.ts";
import { digestOf, type DigestSection } from "./domain/weeklyDigest.ts";

/** A place an alert is about. */
export interface AlertPlace {
  readonly province: ProvinceRecord;
  readonly satkers: ReadonlyMap<string, SatkerRecord>;
}

/** Whether what is shown is today's. */
export interface AlertRunStatus {
  readonly health: AlertRunHealth;
  /** Null: there was none. */
  readonly last: AlertRun | null;
  readonly lastDone: AlertRun | null;
}

export interface AlertList extends AlertPlace {
  readonly alerts: readonly WrittenAlert[];
  readonly today: LocalDate;
  readonly status: AlertRunStatus;
}

export interface AlertStory extends AlertPlace {
  readonly alert: WrittenAlert;
  readonly today: LocalDate;
  /** Newest first. */
  readonly events: readonly AlertEvent[];
  readonly notes: readonly AlertNote[];
  /** Newest first. */
  readonly versions: readonly WrittenRule[];
}

export interface AlertDigest extends AlertPlace {
  readonly week: IsoWeek;
  /** False: the week is not over. */
  readonly isOver: boolean;
  readonly sections: ReadonlyMap<DigestSection, readonly (TitledEvent & { readonly isMuted: boolean })[]>;
  /** Days of the week up to today on which no evaluation came to its end. */
  readonly daysWithoutRun: readonly LocalDate[];
  readonly status: AlertRunStatus;
}

/** Unit: events of one alert; runs; calendar days. */
const MOST_EVENTS = 200;
const MOST_RUNS = 60;
const LONGEST_MUTE_DAYS = 92;

/** Alerts, their rules and digests within one reader's scope. Made for each request. */
export class AlertsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    /** The registry within the same scope. */
    private readonly satkers: SatkersService,
    private readonly runner: Pick<AlertRunner, "wake" | "settled" | "dataCame" | "recordsChanged">,
  ) {}

  /** How the rules stand. @throws Forbidden; NotFound for a province that is not this reader's. */
  async list(provinceCode: string): Promise<AlertList> {
    authorize(this.actor, "ALERTS_READ");
    const place = await this.place(provinceCode);
    const today = this.clock.today();
    const [alerts, status] = await Promise.all([findAlerts(this.database.prisma, this.actor.scope, { provinceCode, measures: this.measures(), ruleId: null, subject: null }, today), this.status()]);
    return { ...place, alerts, today, status };
  }

  /** One alert with its history. @throws Forbidden; NotFound. */
  async story(id: string): Promise<AlertStory> {
    const alert = await this.alert(id);
    const of = { ruleId: alert.rule.id, subject: alert.subject };
    const { prisma } = this.database;
    const [place, events, notes, versions] = await Promise.all([this.place(alert.rule.provinceCode), findEvents(prisma, this.actor.scope, of, MOST_EVENTS), findNotes(prisma, this.actor.scope, of), findRuleVersions(prisma, this.actor.scope, alert.rule.id)]);
    return { ...place, alert, today: this.clock.today(), events, notes, versions };
  }

  /** The version in force of each rule of a province. @throws Forbidden; NotFound. */
  async rules(provinceCode: string): Promise<readonly WrittenRule[]> {
    authorize(this.actor, "ALERTS_READ");
    await this.place(provinceCode);
    return (await findRules(this.database.prisma, this.actor.scope, provinceCode)).filter(({ measure }) => this.measures().includes(measure));
  }

  /** All versions of a rule, newest first. @throws Forbidden; NotFound. */
  async versions(id: string): Promise<readonly WrittenRule[]> {
    authorize(this.actor, "ALERTS_READ");
    const versions = isUuid(id) ? await findRuleVersions(this.database.prisma, this.actor.scope, id) : [];
    if (versions.length === 0) throw new NotFound("Aturan peringatan ini tidak ada, atau bukan wewenang akun ini.", { rule: id });
    return versions;
  }

  /** Evaluations, newest first, and whether the last one can be relied on. @throws Forbidden. */
  async runs(first: number): Promise<{ readonly runs: readonly AlertRun[]; readonly status: AlertRunStatus }> {
    authorize(this.actor, "ALERTS_READ");
    const [runs, status] = await Promise.all([findRuns(this.database.prisma, Math.min(Math.max(first, 1), MOST_RUNS)), this.status()]);
    return { runs, status };
  }

  /** What happened in a week, as this reader may see it. Null week: the running one. @throws Forbidden; InvalidInput; NotFound. */
  async digest(provinceCode: string, weekId: string | null): Promise<AlertDigest> {
    authorize(this.actor, "ALERTS_READ");
    const today = this.clock.today();
    const week = weekId === null ? isoWeekOf(today) : isoWeekNamed(weekId);
    if (week === undefined) throw new InvalidInput(`Minggu "${weekId ?? ""}" tidak ada. Tulis seperti 2026-W27.`, { field: "week" });
    if (week.from > today) throw new InvalidInput(`Minggu ${week.id} belum tiba.`, { field: "week" });
    const place = await this.place(provinceCode);
    const to = week.to < today ? week.to : today;
    const { prisma } = this.database;
    const [events, daysWithoutRun, status] = await Promise.all([
      findEventsOfSpan(prisma, this.actor.scope, { provinceCode, measures: this.measures() }, { from: week.from, to }),
      findDaysWithoutRun(prisma, { from: week.from, to }),
      this.status(),
    ]);
    const told = events.map((event) => ({ ...event, isMuted: mutedUntil(event.lastMute, to) !== null }));
    return { ...place, week, isOver: week.to < today, sections: digestOf(told, week.from), daysWithoutRun, status };
  }

  /** Writes a new rule, or a new version of one. @throws Forbidden; NotFound; InvalidInput; ChangedMeanwhile where the version is not the latest. */
  async saveRule(given: Omit<RuleDraft, "dataset">, change: { readonly id: string | null; readonly version: number | null; readonly reason: string }): Promise<readonly WrittenRule[]> {
    authorize(this.actor, "ALERT_RULES_EDIT", { kind: "PROVINCE", code: given.provinceCode });
    if (change.reason.trim() === "") throw new InvalidInput("Tulis alasan membuat atau mengubah aturan ini.", { field: "reason" });
    const [latest] = change.id === null ? [] : await this.versions(change.id);
    if (latest !== undefined && latest.provinceCode !== given.provinceCode) throw new InvalidInput("Aturan tidak dapat dipindahkan ke provinsi lain.", { field: "provinceCode" });
    if (given.satkerCode !== null && (await this.satkers.satker(given.satkerCode))?.provinceCode !== given.provinceCode) throw new InvalidInput("Satker ini bukan di provinsi tersebut.", { field: "satkerCode" });
    const { prisma } = this.database;
    const dataset = latest?.dataset ?? (await findDatasetOfAccount(prisma, this.actor.id));
    const rule = checkedRule({ ...given, dataset }, { id: latest?.id ?? randomUUID(), version: (latest?.version ?? 0) + 1 });
    const at = this.clock.now();
    await prisma.$transaction(async (transaction) => {
      const seen = { expected: latest === undefined ? null : String(change.version), subject: `alert-rule:${rule.id}`, what: "Aturan ini", now: null };
      await assertAsSeen(transaction, this.actor, { ...seen, current: String(latest?.version) });
      // A version is written once: who comes second to it comes after it.
      if (!(await insertRule(transaction, rule, { name: this.actor.displayName, reason: change.reason.trim(), at }))) await assertAsSeen(transaction, this.actor, { ...seen, current: String(rule.version) });
      await appendAuditEntry(transaction, auditEvent(this.actor, "ALERT_RULE_CHANGED", { subject: `alert-rule:${rule.id}`, satkerCode: null, provinceCode: rule.provinceCode, details: { version: rule.version, title: rule.title } }), at);
    });
    this.runner.dataCame();
    return this.versions(rule.id);
  }

  /** Says that somebody has seen it. @throws Forbidden; NotFound; InvalidInput. */
  acknowledge(id: string, reason: string): Promise<AlertStory> {
    return this.note(id, { kind: "ACKNOWLEDGED", reason, untilDay: null });
  }

  /** Takes it out of what is told first, up to a day. @throws Forbidden for whoever may not change rules; NotFound; InvalidInput. */
  async mute(id: string, reason: string, untilDay: LocalDate): Promise<AlertStory> {
    const today = this.clock.today();
    if (untilDay < today || untilDay > addDays(today, LONGEST_MUTE_DAYS)) throw new InvalidInput(`Akhir pembisuan harus antara hari ini dan ${LONGEST_MUTE_DAYS} hari ke depan.`, { field: "until" });
    return this.note(id, { kind: "MUTED", reason, untilDay });
  }

  unmute(id: string, reason: string): Promise<AlertStory> {
    return this.note(id, { kind: "UNMUTED", reason, untilDay: null });
  }

  /** Evaluates now and waits for the end. @throws Forbidden; NotFound. */
  async check(provinceCode: string): Promise<AlertList> {
    authorize(this.actor, "ALERT_RULES_EDIT", { kind: "PROVINCE", code: provinceCode });
    this.runner.wake("REQUESTED");
    await this.runner.settled();
    return this.list(provinceCode);
  }

  /** Somebody wrote something. Returns at once; what was written for nothing costs one look at the state of the records. */
  recordsMayHaveChanged(): void {
    this.runner.recordsChanged();
  }

  private async note(id: string, { kind, reason, untilDay }: { readonly kind: AlertNoteKind; readonly reason: string; readonly untilDay: LocalDate | null }): Promise<AlertStory> {
    const alert = await this.alert(id);
    // Muting changes what the whole province is told first: a satker does not mute itself.
    authorize(this.actor, kind === "ACKNOWLEDGED" ? "ALERTS_ANSWER" : "ALERT_RULES_EDIT", subjectOf(alert));
    if (reason.trim() === "" || reason.length > 500) throw new InvalidInput("Tulis alasannya, paling panjang 500 huruf.", { field: "reason" });
    const at = this.clock.now();
    await this.database.prisma.$transaction(async (transaction) => {
      await insertNote(transaction, alert, { kind, reason: reason.trim(), untilDay, at, byName: this.actor.displayName });
      await appendAuditEntry(transaction, auditEvent(this.actor, "ALERT_ANSWERED", { subject: `alert:${alertId(alert)}`, satkerCode: alert.satkerCode, provinceCode: alert.rule.provinceCode, details: { kind, until: untilDay } }), at);
    });
    return this.story(id);
  }

  private async alert(id: string): Promise<WrittenAlert> {
    authorize(this.actor, "ALERTS_READ");
    const [ruleId = "", subject = ""] = id.split(":");
    const provinceCode = subject.slice(0, 2);
    const [alert] = isUuid(ruleId) ? await findAlerts(this.database.prisma, this.actor.scope, { provinceCode, measures: this.measures(), ruleId, subject }, this.clock.today()) : [];
    if (alert === undefined) throw new NotFound("Peringatan ini tidak ada, atau bukan wewenang akun ini.", { alert: id });
    return alert;
  }

  private async place(provinceCode: string): Promise<AlertPlace> {
    const province = await this.satkers.province(provinceCode);
    return { province, satkers: new Map((await this.satkers.satkersOf(provinceCode, null)).map((satker) => [satker.code, satker])) };
  }

  private async status(): Promise<AlertRunStatus> {
    const { last, lastDone } = await findLastRuns(this.database.prisma);
    return { health: runHealth(last, lastDone, this.clock.now()), last, lastDone };
  }

  /** Keys this reader may read. */
  private measures(): readonly string[] {
    return MEASURES.filter(({ needs }) => can(this.actor, needs)).map(({ key }) => key);
  }
}

function subjectOf({ satkerCode, rule }: Alert): Subject {
  return satkerCode === null ? { kind: "PROVINCE", code: rule.provinceCode } : { kind: "SATKER", code: satkerCode };
}
