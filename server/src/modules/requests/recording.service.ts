import { randomUUID } from "node:crypto";
import { NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import type { AuditValue } from "../access/domain/auditChain.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize } from "../access/domain/policy.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { holdsContact, withoutContacts } from "./domain/personalData.ts";
import { publicId, readPublicId, type NewRequest, type RecordedRequest, type RecordStamp, type RequestKey, type RequesterGroups } from "./domain/recordedRequest.ts";
import { accepted, eventWord, ofEvent, refused, type Outcome } from "./domain/refusal.ts";
import { acceptEvents } from "./domain/requestEventAcceptance.ts";
import type { RequestEvent } from "./domain/requestEvent.ts";
import { requestRevision } from "./domain/requestRevision.ts";
import { standingOf } from "./domain/standing.ts";
import { toldEventOf, type EventForm } from "./domain/toldEvent.ts";
import type { ToldEvent } from "./domain/toldRegister.ts";
import { lockRegisters } from "./periods.queries.ts";
import { findByNumber, inRegisterTransaction, insertRequests, lockRequest, readEvents, reviseRequests, writeLegalHold, type RegisterTransaction } from "./register.queries.ts";
import { dirtyMonths, storePeriods } from "./register.service.ts";
import { refreshRollups } from "./rollups.queries.ts";
import { findDatasetOfAccount, findScopedSatkers } from "./scope.queries.ts";

/** A new request as a form sends it. */
export interface RequestForm extends RequesterGroups {
  readonly satkerCode: string;
  readonly number: string;
  readonly informationSought: string | null;
  readonly purpose: string | null;
  readonly retainUntil: LocalDate | null;
  readonly events: readonly EventForm[];
}

/** Recording by form. Faults that the user can mend come back as refusals; nothing is changed then. */
export class RecordingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** Records a request with its first events. @throws Forbidden outside the actor's satker. */
  recordRequest(form: RequestForm): Promise<Outcome<RecordedRequest>> {
    authorize(this.actor, "REQUESTS_RECORD", { kind: "SATKER", code: form.satkerCode });
    const told = this.told(form.events);
    if (!told.ok) return Promise.resolve(told);
    const fault = textFault(form);
    if (fault) return Promise.resolve(fault);
    return this.within(form.satkerCode, async (transaction, book, stamp) => {
      const satkers = await findScopedSatkers(transaction, this.actor.scope, { provinceCode: null, satkerCode: form.satkerCode });
      if (satkers.codes.length === 0) return refused("SATKER_UNKNOWN", { satkerCode: form.satkerCode });
      const dataset = await findDatasetOfAccount(transaction, this.actor.id);
      const judged = judgedEvents([], told.value, book, form.satkerCode);
      if (!judged.ok) return judged;
      const { events, kept } = judged.value;
      const registerYear = Number(kept.receivedOn.slice(0, 4));
      const twin = await findByNumber(transaction, dataset, [{ satkerCode: form.satkerCode, number: form.number.trim() }]);
      if (twin.some((known) => known.registerYear === registerYear)) return refused("NUMBER_TAKEN", { number: form.number, year: registerYear });
      const { events: _forms, ...groups } = form;
      const request: NewRequest = { ...groups, number: form.number.trim(), informationSought: blotted(form.informationSought), purpose: blotted(form.purpose), requestId: randomUUID(), dataset, registerYear, events, kept, batchRow: null };
      await insertRequests(transaction, [request], stamp);
      await refreshRollups(transaction, dirtyMonths({ created: [request], revised: [] }));
      return this.recorded(transaction, request, { recorded: "request", number: request.number });
    });
  }

  /** Appends events to a request, judged as a whole: a correction retracts and tells anew in one step. @throws NotFound, Forbidden, ChangedMeanwhile. */
  recordEvents(id: string, forms: readonly EventForm[], expectedRevision: string | null): Promise<Outcome<RecordedRequest>> {
    const key = this.ownKey(id, "REQUESTS_RECORD");
    const told = this.told(forms);
    if (!told.ok) return Promise.resolve(told);
    return this.within(key.satkerCode, async (transaction, book, stamp) => {
      const request = await this.locked(transaction, key, id);
      const known = await this.asSeen(transaction, request, expectedRevision);
      const judged = judgedEvents(known, told.value, book, key.satkerCode);
      if (!judged.ok) return judged;
      const revised = { ...key, dataset: request.dataset, added: judged.value.added, before: request.kept, kept: judged.value.kept, batchRow: null };
      await reviseRequests(transaction, [revised], stamp);
      await refreshRollups(transaction, dirtyMonths({ created: [], revised: [revised] }));
      return this.recorded(transaction, key, { recorded: "events", kinds: judged.value.added.map(({ kind }) => kind) });
    });
  }

  /** Sets the legal hold with a reason, or lifts it with null. @throws NotFound, Forbidden, ChangedMeanwhile. */
  setLegalHold(id: string, reason: string | null, expectedRevision: string | null): Promise<Outcome<RecordedRequest>> {
    const key = this.ownKey(id, "CASES_RECORD");
    if (reason !== null && !reason.trim()) return Promise.resolve(refused("TEXT_MISSING", { field: "reason" }));
    if (reason !== null && holdsContact(reason)) return Promise.resolve(refused("PERSONAL_DATA", { field: "reason" }));
    return this.within(key.satkerCode, async (transaction, _book, stamp) => {
      const request = await this.locked(transaction, key, id);
      if (expectedRevision !== null) await this.asSeen(transaction, request, expectedRevision);
      await writeLegalHold(transaction, key, reason === null ? null : { reason, setAt: stamp.recordedAt, setBy: this.actor.displayName });
      return this.recorded(transaction, key, { recorded: reason === null ? "legal hold lifted" : "legal hold set" });
    });
  }

  /** Says for which days the register is complete: without it, no request means no data. @throws Forbidden. */
  recordPeriod(period: { readonly satkerCode: string; readonly fromOn: LocalDate; readonly toOn: LocalDate; readonly note: string | null }): Promise<Outcome<true>> {
    authorize(this.actor, "REQUESTS_RECORD", { kind: "SATKER", code: period.satkerCode });
    if (period.toOn < period.fromOn) return Promise.resolve(refused("PERIOD_TURNED", { from: period.fromOn, to: period.toOn }));
    if (period.note !== null && holdsContact(period.note)) return Promise.resolve(refused("PERSONAL_DATA", { field: "note" }));
    return this.within(period.satkerCode, async (transaction, book, stamp): Promise<Outcome<true>> => {
      if (period.toOn > book.today) return refused("EVENT_IN_FUTURE", { kind: "REGISTERED", on: period.toOn, today: book.today });
      const satkers = await findScopedSatkers(transaction, this.actor.scope, { provinceCode: null, satkerCode: period.satkerCode });
      if (satkers.codes.length === 0) return refused("SATKER_UNKNOWN", { satkerCode: period.satkerCode });
      const dataset = await findDatasetOfAccount(transaction, this.actor.id);
      await storePeriods(transaction, [{ ...period, row: null }], dataset, stamp);
      await this.audited(transaction, period.satkerCode, `register:${period.satkerCode}`, { from: period.fromOn, to: period.toOn });
      return accepted(true);
    });
  }

  private told(forms: readonly EventForm[]): Outcome<ToldEvent[]> {
    const told: ToldEvent[] = [];
    for (const [index, form] of forms.entries()) {
      const event = ofEvent(toldEventOf(form, `${this.actor.displayName} (${this.actor.role})`), index);
      if (!event.ok) return event;
      told.push(event.value);
    }
    return accepted(told);
  }

  private ownKey(id: string, action: "REQUESTS_RECORD" | "CASES_RECORD"): RequestKey {
    const key = readPublicId(id);
    if (!key) throw unknownRequest(id);
    authorize(this.actor, action, { kind: "SATKER", code: key.satkerCode });
    return { satkerCode: key.satkerCode, requestId: key.id };
  }

  private within<Result>(satkerCode: string, work: (transaction: RegisterTransaction, book: CountingBook, stamp: RecordStamp) => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
    const stamp: RecordStamp = { recordedAt: this.clock.now(), recordedOn: this.clock.today(), recordedBy: this.actor.displayName, batchId: null };
    return inRegisterTransaction(this.database.prisma, async (transaction) => {
      await lockRegisters(transaction, [satkerCode]);
      return work(transaction, await loadCountingBook(transaction, stamp.recordedOn), stamp);
    });
  }

  private async locked(transaction: RegisterTransaction, key: RequestKey, id: string): Promise<RecordedRequest> {
    const request = await lockRequest(transaction, key);
    if (!request) throw unknownRequest(id);
    return request;
  }

  /** Entries of a request that is held under its lock; whoever saw others is told so. */
  private async asSeen(transaction: RegisterTransaction, request: RecordedRequest, expected: string | null): Promise<readonly RequestEvent[]> {
    const { satkerCode, requestId, legalHold } = request;
    const known = (await readEvents(transaction, [request])).get(`${satkerCode}:${requestId}`) ?? [];
    const last = known.at(-1);
    const current = requestRevision(known.map(({ eventId }) => eventId), legalHold);
    await assertAsSeen(transaction, this.actor, { expected, current, subject: `request:${publicId(satkerCode, requestId)}`, what: "Permohonan ini", now: last ? `catatan terakhir: ${eventWord(last.kind)} ${last.on}` : null });
    return known;
  }

  private async recorded(transaction: RegisterTransaction, key: RequestKey, details: Readonly<Record<string, AuditValue>>): Promise<Outcome<RecordedRequest>> {
    const id = publicId(key.satkerCode, key.requestId);
    const request = await this.locked(transaction, key, id);
    await this.audited(transaction, key.satkerCode, `request:${id}`, details);
    return accepted(request);
  }

  private async audited(transaction: RegisterTransaction, satkerCode: string, subject: string, details: Readonly<Record<string, AuditValue>>): Promise<void> {
    await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject, satkerCode, details }), this.clock.now());
  }
}

function judgedEvents(known: readonly RequestEvent[], told: readonly ToldEvent[], book: CountingBook, satkerCode: string) {
  const added = told.map((event): RequestEvent => ({ ...event, eventId: randomUUID(), recordedOn: book.today }));
  const register = acceptEvents(known, added, book.acceptance(satkerCode));
  if (!register.ok) return register;
  const kept = standingOf(register.value, book.current(satkerCode));
  return kept.ok ? accepted({ events: register.value, added, kept: kept.value }) : kept;
}

function textFault(form: RequestForm): ReturnType<typeof refused> | null {
  if (!form.number.trim()) return refused("TEXT_MISSING", { field: "number" });
  return holdsContact(form.number) ? refused("PERSONAL_DATA", { field: "number" }) : null;
}

function blotted(text: string | null): string | null {
  return text?.trim() ? withoutContacts(text) : null;
}

function unknownRequest(id: string): NotFound {
  return new NotFound("Permohonan ini tidak ada, atau bukan wewenang akun ini.", { id });
}
