import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, type Subject } from "../access/domain/policy.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import { insertCalendarChange, loadCalendarBook } from "../calendars/calendars.service.ts";
import type { CalendarDayKind } from "../calendars/domain/calendarFacts.ts";
import { addDayOff, assertAnnounced, withdrawDayOff } from "../calendars/domain/newDayOff.ts";
import { NotFound } from "../../kernel/domainError.ts";
import { loadCountingBook } from "./counting.service.ts";
import type { DeadlineRecount } from "./domain/recount.ts";
import { lockLaw } from "./periods.queries.ts";
import { findRecounts } from "./recount.queries.ts";
import { recountDeadlines } from "./recount.service.ts";
import { inRegisterTransaction } from "./register.queries.ts";
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
}

/** Editing the calendar by hand: the change, the recount of deadlines and the audit entry are one transaction. */
export class DayOffService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** @throws Forbidden, CalendarNotShipped, DayAlreadyOff, DecreeMissing, AnnouncedInFuture, NotFound for an unknown satker. */
  add(form: DayOffForm): Promise<Omit<DeadlineRecount, "id">> {
    return this.change(form, "ADDED");
  }

  /** @throws as add, and DayNotOff when it is no day off. */
  withdraw(form: DayOffForm): Promise<Omit<DeadlineRecount, "id">> {
    return this.change(form, "WITHDRAWN");
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
      if (satkerCode !== null && (await findScopedSatkers(transaction, this.actor.scope, { provinceCode: null, satkerCode })).codes.length === 0)
        throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada.`, { satker: satkerCode });
      const { facts } = await loadCalendarBook(transaction, today);
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
}

function subjectOf({ satkerCode }: DayOffForm): Subject {
  return satkerCode === null ? { kind: "NOTHING" } : { kind: "SATKER", code: satkerCode };
}
