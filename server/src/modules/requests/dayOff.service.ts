import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, type Subject } from "../access/domain/policy.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import { insertCalendarChange, loadCalendarBook } from "../calendars/calendars.service.ts";
import type { CalendarDayKind } from "../calendars/domain/calendarFacts.ts";
import { calendarBook } from "../calendars/domain/calendarBook.ts";
import { calendarRevision } from "../calendars/domain/calendarRevision.ts";
import { addDayOff, assertAnnounced, withdrawDayOff } from "../calendars/domain/newDayOff.ts";
import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { countingBook, loadCountingBook } from "./counting.service.ts";
import { withRuleChange, type RuleChange } from "./domain/legalRule.ts";
import type { DeadlinePreview, DeadlineRecount } from "./domain/recount.ts";
import { lockLaw } from "./periods.queries.ts";
import { findRecounts } from "./recount.queries.ts";
import { previewRecount, recountDeadlines } from "./recount.service.ts";
import { inRegisterTransaction, type RegisterReader } from "./register.queries.ts";
import { findScopedSatkers } from "./scope.queries.ts";

/** A decreed day off as an administrator enters it. */
export interface DayOffForm {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: CalendarDayKind;
  readonly decree: string;
  readonly announcedOn: LocalDate;
  /** Null: the whole country. */
  readonly satkerCode: string | null;
  /** Where the decree was read. */
  readonly source: string;
  /** Of the decrees that a preview was counted by. Null: not compared. */
  readonly expectedRevision: string | null;
}

/** A day off that somebody only thinks of adding or withdrawing. */
export interface SupposedDayOff {
  readonly date: LocalDate;
  readonly change: "ADDED" | "WITHDRAWN";
  /** Null: the whole country. */
  readonly satkerCode: string | null;
  /** Null: today. */
  readonly announcedOn: LocalDate | null;
}

/** What a change would move, and by which decrees that was counted. */
export interface CalendarPreview extends DeadlinePreview {
  readonly calendarRevision: string;
}

/** Stands for the decree in a preview; nothing is written with it. */
const SUPPOSED = "(andaian)";

/** Editing the calendar by hand: the change, the recount of deadlines and the audit entry are one transaction. */
export class DayOffService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** @throws Forbidden, ChangedMeanwhile, CalendarNotShipped, DayAlreadyOff, DecreeMissing, DecreeOutOfOrder, AnnouncedInFuture, NotFound for an unknown satker. */
  add(form: DayOffForm): Promise<Omit<DeadlineRecount, "id">> {
    return this.change(form, "ADDED");
  }

  /** @throws as add, and DayNotOff when it is no day off. */
  withdraw(form: DayOffForm): Promise<Omit<DeadlineRecount, "id">> {
    return this.change(form, "WITHDRAWN");
  }

  /** How many deadlines of the reader's satker such a day would move; nothing is written. @throws as add and withdraw. */
  async preview({ date, change, satkerCode, announcedOn }: SupposedDayOff): Promise<CalendarPreview> {
    authorize(this.actor, "CALENDARS_EDIT", subjectOf({ satkerCode }));
    const { prisma } = this.database;
    const today = this.clock.today();
    assertAnnounced(announcedOn ?? today, today);
    await this.assertSatker(prisma, satkerCode);
    const book = await loadCountingBook(prisma, today);
    const { facts, policy } = book.calendars;
    const supposed = { date, change, satkerCode, decree: SUPPOSED, name: SUPPOSED, kind: "OTHER", announcedOn: announcedOn ?? today } as const;
    const changed = change === "ADDED" ? addDayOff(facts, supposed) : withdrawDayOff(facts, supposed);
    const within = await findScopedSatkers(prisma, this.actor.scope, { provinceCode: null, satkerCode });
    const moved = await previewRecount(prisma, { days: [date], satkerCode, within }, countingBook({ ...book, calendars: calendarBook(changed, policy, today) }));
    return { ...moved, calendarRevision: calendarRevision(facts) };
  }

  /** How many deadlines of the reader's satker another limit would move; nothing is written. @throws Forbidden, InvalidInput for a limit that is none. */
  async previewRule(change: RuleChange): Promise<CalendarPreview> {
    authorize(this.actor, "CALENDARS_EDIT", { kind: "NOTHING" });
    if (!isDays(change.limitWorkingDays, 1) || !isDays(change.extensionWorkingDays, 0)) throw new InvalidInput("Batas harus 1 sampai 999 hari kerja, perpanjangan 0 sampai 999.", { limit: change.limitWorkingDays });
    const { prisma } = this.database;
    const book = await loadCountingBook(prisma, this.clock.today());
    const within = await findScopedSatkers(prisma, this.actor.scope, { provinceCode: null, satkerCode: null });
    const moved = await previewRecount(prisma, { days: null, satkerCode: null, within, since: change.effectiveFrom }, countingBook({ ...book, rules: withRuleChange(book.rules, change) }));
    return { ...moved, calendarRevision: calendarRevision(book.calendars.facts) };
  }

  /** The latest recounts, newest first. */
  recounts(first: number): Promise<DeadlineRecount[]> {
    return findRecounts(this.database.prisma, Math.min(Math.max(first, 1), 100));
  }

  private change(form: DayOffForm, change: "ADDED" | "WITHDRAWN"): Promise<Omit<DeadlineRecount, "id">> {
    authorize(this.actor, "CALENDARS_EDIT", subjectOf(form));
    // A day off for the country moves dates in every province: only whoever administers all of them may enter it.
    if (form.satkerCode === null && this.actor.scope.kind !== "ALL") throw new Forbidden("Hari libur nasional hanya dapat diubah administrator semua provinsi. Untuk satu satker, isi satkernya.");
    const [today, now] = [this.clock.today(), this.clock.now()];
    assertAnnounced(form.announcedOn, today);
    return inRegisterTransaction(this.database.prisma, async (transaction) => {
      await lockLaw(transaction);
      const { date, name, kind, decree, announcedOn, satkerCode } = form;
      await this.assertSatker(transaction, satkerCode);
      const { facts } = await loadCalendarBook(transaction, today);
      const seen = { expected: form.expectedRevision, current: calendarRevision(facts), subject: "calendar:", what: "Kalender kerja", now: null };
      await assertAsSeen(transaction, this.actor, seen);
      const entry = { decree: decree.trim(), announcedOn, date, change, name: name.trim(), kind, satkerCode };
      if (change === "ADDED") addDayOff(facts, { date, name, kind, decree, announcedOn, satkerCode });
      else withdrawDayOff(facts, entry);
      await insertCalendarChange(transaction, { ...entry, source: form.source, recordedAt: now, recordedBy: this.actor.displayName });
      const told = `${date} ${change} ${entry.decree}${satkerCode === null ? "" : ` (${satkerCode})`}`;
      const recount = await recountDeadlines(transaction, { days: [date], satkerCode, cause: "CALENDAR", change: told, by: this.actor.displayName, at: now }, await loadCountingBook(transaction, today));
      const details = { date, change, decree: entry.decree, announcedOn, examined: recount.examined, changed: recount.changed };
      await appendAuditEntry(transaction, auditEvent(this.actor, "CALENDAR_CHANGED", { subject: `calendar:${date}`, satkerCode, details }), now);
      return recount;
    });
  }

  private async assertSatker(reader: RegisterReader, satkerCode: string | null): Promise<void> {
    if (satkerCode !== null && (await findScopedSatkers(reader, this.actor.scope, { provinceCode: null, satkerCode })).codes.length === 0)
      throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada.`, { satker: satkerCode });
  }
}

function isDays(days: number | null, least: number): boolean {
  return days === null || (days >= least && days <= 999);
}

function subjectOf({ satkerCode }: Pick<DayOffForm, "satkerCode">): Subject {
  return satkerCode === null ? { kind: "NOTHING" } : { kind: "SATKER", code: satkerCode };
}
