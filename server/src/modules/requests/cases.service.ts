import { randomUUID } from "node:crypto";
import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { auditEvent } from "../access/audit.service.ts";
import { assertAsSeen } from "../access/conflict.service.ts";
import { asPublishedReader, type Actor } from "../access/domain/actor.ts";
import { authorize } from "../access/domain/policy.ts";
import { countCases, disputesOfObjections, disputeWithKey, findDisputes, findDisputesWhere, findObjections, findObjectionsWhere, findPublishedDisputes, insertDisputeEvents, insertObjectionEvents, objectionWithKey, readDisputeEvents, readObjectionEvents, updateDisputeStandings, updateObjectionStandings, type CasePlace } from "./cases.queries.ts";
import { disputeOf, judgeDisputes, judgeDisputesAnew, judgeObjections, objectionOf, objectionsOf, storeDisputes, storeObjections } from "./caseRegister.service.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { disputeStanding, objectionStanding } from "./domain/caseStanding.ts";
import { acceptDispute, disputeState, type DisputeRuling, type DisputeStage, type DisputeState } from "./domain/dispute.ts";
import { acceptObjection, objectionState, type ObjectionState } from "./domain/objection.ts";
import { holdsContact } from "./domain/personalData.ts";
import { standingCaseEvents, writtenAnswerOn, type CaseKey, type CaseOrigin, type DisputeEvent, type ObjectionEvent, type ObjectionEventKind, type PublishedDispute, type RecordedDispute, type RecordedObjection } from "./domain/recordedCase.ts";
import { publicId, readPublicId, type RecordStamp } from "./domain/recordedRequest.ts";
import { accepted, refused, type Outcome } from "./domain/refusal.ts";
import { caseRevision } from "./domain/requestRevision.ts";
import type { ToldDispute, ToldObjection } from "./domain/toldRegister.ts";
import { lockRegisters } from "./periods.queries.ts";
import { inRegisterTransaction, type RegisterTransaction } from "./register.queries.ts";
import { findDatasetInUse, findDatasetOfAccount, findScopedSatkers, type AskedScope, type ScopedSatkers } from "./scope.queries.ts";

/** Everything that explains an objection. */
export interface ObjectionDetail {
  readonly events: readonly (ObjectionEvent & { readonly origin: CaseOrigin })[];
  /** Not ok: the superior's date cannot be told, and why. */
  readonly state: Outcome<ObjectionState>;
  readonly disputes: readonly RecordedDispute[];
}

/** Everything that explains a dispute. */
export interface DisputeDetail {
  readonly events: readonly (DisputeEvent & { readonly origin: CaseOrigin })[];
  readonly state: Outcome<DisputeState>;
}

export interface ObjectionEventForm {
  readonly kind: ObjectionEventKind;
  readonly on: LocalDate;
  readonly retractsEventId: string | null;
  readonly reason: string | null;
}

export interface DisputeStepForm {
  /** Null: it retracts another. */
  readonly stage: DisputeStage | null;
  readonly ruling: DisputeRuling | null;
  readonly on: LocalDate;
  readonly retractsEventId: string | null;
  readonly reason: string | null;
}

const LONGEST_LIST = 500;

/** A list that is not held in memory. */
export interface WholeList<Case> {
  readonly dataset: Dataset;
  /** Number of cases. */
  readonly count: number;
  readonly cases: AsyncIterable<Case>;
}

async function* inPages<Case extends CaseKey>(page: (after: CasePlace | null) => Promise<readonly Case[]>, dayOf: (one: Case) => LocalDate): AsyncGenerator<Case> {
  for (let after: CasePlace | null = null; ; ) {
    const found: readonly Case[] = await page(after);
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < LONGEST_LIST) return;
    after = { satkerCode: last.satkerCode, id: last.id, on: dayOf(last) };
  }
}

/** Objections and disputes as one reader sees and records them. */
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** Newest first. @throws NotFound, InvalidInput for a list longer than 500. */
  async objections(asked: AskedScope, first: number): Promise<RecordedObjection[]> {
    const satkers = await this.satkers(asked, first);
    return findObjections(this.database.prisma, satkers, { dataset: await findDatasetInUse(this.database.prisma, satkers), requestId: null, limit: first });
  }

  /** Newest filing first. @throws NotFound, InvalidInput for a list longer than 500. */
  async disputes(asked: AskedScope, first: number): Promise<RecordedDispute[]> {
    const satkers = await this.satkers(asked, first);
    return findDisputes(this.database.prisma, satkers, { dataset: await findDatasetInUse(this.database.prisma, satkers), limit: first });
  }

  /** All objections or disputes, counted, and read page by page while they are asked for; newest first. A register is never cut. @throws NotFound. */
  async everyObjection(asked: AskedScope): Promise<WholeList<RecordedObjection>> {
    const { satkers, dataset } = await this.#asked(asked);
    const page = (after: CasePlace | null) => findObjections(this.database.prisma, satkers, { dataset, requestId: null, limit: LONGEST_LIST, after });
    return { dataset, count: await countCases(this.database.prisma, satkers, { of: "objection", dataset }), cases: inPages(page, ({ receivedOn }) => receivedOn) };
  }

  /** As everyObjection. */
  async everyDispute(asked: AskedScope): Promise<WholeList<RecordedDispute>> {
    const { satkers, dataset } = await this.#asked(asked);
    const page = (after: CasePlace | null) => findDisputes(this.database.prisma, satkers, { dataset, limit: LONGEST_LIST, after });
    return { dataset, count: await countCases(this.database.prisma, satkers, { of: "dispute", dataset }), cases: inPages(page, ({ kept }) => kept.filedOn) };
  }

  async #asked(asked: AskedScope): Promise<{ readonly satkers: ScopedSatkers; readonly dataset: Dataset }> {
    const satkers = await this.satkers(asked, LONGEST_LIST);
    return { satkers, dataset: await findDatasetInUse(this.database.prisma, satkers) };
  }

  /** What was published, for readers of published results. */
  async publishedDisputes(asked: AskedScope): Promise<PublishedDispute[]> {
    return findPublishedDisputes(this.database.prisma, await findScopedSatkers(this.database.prisma, asPublishedReader(this.actor).scope, asked));
  }

  /** Null: none, or not for this reader. */
  async objection(id: string): Promise<RecordedObjection | null> {
    const key = await this.seenKey(id);
    return key && ((await findObjectionsWhere(this.database.prisma, objectionWithKey(key)))[0] ?? null);
  }

  /** Null: none, or not for this reader. */
  async dispute(id: string): Promise<RecordedDispute | null> {
    const key = await this.seenKey(id);
    return key && ((await findDisputesWhere(this.database.prisma, disputeWithKey(key)))[0] ?? null);
  }

  async objectionDetail(objection: RecordedObjection): Promise<ObjectionDetail> {
    const { prisma } = this.database;
    const book = await loadCountingBook(prisma, this.clock.today());
    const events = (await readObjectionEvents(prisma, [objection])).get(publicId(objection.satkerCode, objection.id)) ?? [];
    const state = objectionState(objectionOf(objection), book.current(objection.satkerCode), book.today);
    return { events, state, disputes: await findDisputesWhere(prisma, disputesOfObjections([objection])) };
  }

  async disputeDetail(dispute: RecordedDispute): Promise<DisputeDetail> {
    const { prisma } = this.database;
    const book = await loadCountingBook(prisma, this.clock.today());
    const events = (await readDisputeEvents(prisma, [dispute])).get(publicId(dispute.satkerCode, dispute.id)) ?? [];
    const [objection] = await findObjectionsWhere(prisma, objectionWithKey({ satkerCode: dispute.satkerCode, id: dispute.objectionId }));
    if (!objection) throw new Error(`dispute ${dispute.id} rests on no objection`);
    return { events, state: disputeState(disputeOf(dispute, events), objectionOf(objection), book.current(dispute.satkerCode), book.today) };
  }

  /** Records an objection by form. @throws Forbidden. */
  recordObjection(form: ToldObjection): Promise<Outcome<RecordedObjection>> {
    return this.within(form.satkerCode, async (transaction, book, stamp) => {
      const fault = textFault({ number: [form.number] });
      if (fault) return fault;
      const dataset = await this.datasetOf(transaction, form.satkerCode);
      if (!dataset) return refused("SATKER_UNKNOWN", { satkerCode: form.satkerCode });
      const plan = await judgeObjections(transaction, [{ ...form, row: 0 }], { dataset, today: book.today, recordedBy: stamp.recordedBy });
      const [refusal] = plan.refusals;
      if (refusal) return { ok: false, refusal: refusal.refusal };
      const [created] = plan.created;
      if (!created) return refused("NUMBER_TAKEN", { number: form.number, year: form.registerYear ?? Number(form.receivedOn.slice(0, 4)) });
      await storeObjections(transaction, { ...plan, created: [{ ...created, batchRow: null }], events: plan.events.map((event) => ({ ...event, batchRow: null })) }, stamp, book);
      return this.recordedObjection(transaction, created, { recorded: "objection", number: form.number });
    });
  }

  /** Appends to an objection: a written answer, an oral one, or a retraction. Only a written answer stops the clock. @throws NotFound, Forbidden, ChangedMeanwhile. */
  recordObjectionEvent(id: string, form: ObjectionEventForm, expectedRevision: string | null): Promise<Outcome<RecordedObjection>> {
    const key = this.ownKey(id);
    return this.within(key.satkerCode, async (transaction, book, stamp) => {
      const [objection] = await findObjectionsWhere(transaction, objectionWithKey(key));
      if (!objection) throw unknownCase(id);
      const known = (await readObjectionEvents(transaction, [key])).get(id) ?? [];
      await this.asSeen(transaction, { known, expected: expectedRevision, subject: `objection:${id}`, what: "Keberatan ini" });
      const event: ObjectionEvent = { ...form, eventId: randomUUID(), recordedOn: book.today };
      const fault = eventFault(event, form.kind === "RETRACTED", known, book.today);
      if (fault) return fault;
      // An oral answer stops nothing, but it too follows what it answers.
      if (form.kind !== "RETRACTED" && form.on < objection.receivedOn) return refused("ANSWER_BEFORE_OBJECTION", { on: form.on, objectionOn: objection.receivedOn });
      const rule = { ...objectionOf(objection), answeredInWritingOn: writtenAnswerOn([...known, event]) };
      const judged = acceptObjection(rule, new Set(objection.requestId === null ? [] : [objection.requestId]));
      if (!judged.ok) return judged;
      await insertObjectionEvents(transaction, [{ ...key, event, batchRow: null }], stamp);
      await updateObjectionStandings(transaction, [{ ...key, kept: objectionStanding(rule, book.current(key.satkerCode)) }], stamp.recordedAt);
      await judgeDisputesAnew(transaction, [key], book, stamp.recordedAt);
      return this.recordedObjection(transaction, key, { recorded: "objection event", kind: form.kind });
    });
  }

  /** Records a dispute by form; a premature one is taken and marked. @throws Forbidden. */
  recordDispute(form: ToldDispute): Promise<Outcome<RecordedDispute>> {
    return this.within(form.satkerCode, async (transaction, book, stamp) => {
      const fault = textFault({ number: [form.number], respondents: form.respondents });
      if (fault) return fault;
      const dataset = await this.datasetOf(transaction, form.satkerCode);
      if (!dataset) return refused("SATKER_UNKNOWN", { satkerCode: form.satkerCode });
      const plan = await judgeDisputes(transaction, [{ ...form, row: 0 }], { dataset, today: book.today, recordedBy: stamp.recordedBy });
      const [refusal] = plan.refusals;
      if (refusal) return { ok: false, refusal: refusal.refusal };
      const [created] = plan.created;
      if (!created) return refused("NUMBER_TAKEN", { number: form.number, year: form.registerYear ?? book.today.slice(0, 4) });
      await storeDisputes(transaction, { ...plan, created: [{ ...created, batchRow: null }], events: plan.events.map((event) => ({ ...event, batchRow: null })) }, stamp);
      return this.recordedDispute(transaction, created, { recorded: "dispute", number: form.number });
    });
  }

  /** Appends a stage to a dispute, with the ruling if there is one, or retracts one. @throws NotFound, Forbidden, ChangedMeanwhile. */
  recordDisputeStep(id: string, form: DisputeStepForm, expectedRevision: string | null): Promise<Outcome<RecordedDispute>> {
    const key = this.ownKey(id);
    return this.within(key.satkerCode, async (transaction, book, stamp) => {
      const [dispute] = await findDisputesWhere(transaction, disputeWithKey(key));
      if (!dispute) throw unknownCase(id);
      const known = (await readDisputeEvents(transaction, [key])).get(id) ?? [];
      await this.asSeen(transaction, { known, expected: expectedRevision, subject: `dispute:${id}`, what: "Sengketa ini" });
      const event: DisputeEvent = { ...form, eventId: randomUUID(), recordedOn: book.today };
      const fault = eventFault(event, form.stage === null, known, book.today);
      if (fault) return fault;
      const objection = (await objectionsOf(transaction, [dispute])).get(publicId(key.satkerCode, dispute.objectionId));
      if (!objection) throw new Error(`dispute ${dispute.id} rests on no objection`);
      const told = disputeOf(dispute, [...known, event]);
      const judged = acceptDispute(told, new Map([[dispute.objectionId, objection]]));
      if (!judged.ok) return judged;
      const kept = disputeStanding(told, objection, book.current(key.satkerCode));
      if (!kept) return refused("CAUSE_MISSING", { kind: "REGISTERED", cause: "FILED" });
      await insertDisputeEvents(transaction, [{ ...key, event, batchRow: null }], stamp);
      await updateDisputeStandings(transaction, [{ ...key, kept }], stamp.recordedAt);
      return this.recordedDispute(transaction, key, { recorded: "dispute step", stage: form.stage ?? "RETRACTED" });
    });
  }

  private async satkers(asked: AskedScope, first: number): Promise<ScopedSatkers> {
    if (first < 1 || first > LONGEST_LIST) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_LIST}.`, { first });
    const satkers = await findScopedSatkers(this.database.prisma, this.actor.scope, asked);
    if (satkers.codes.length === 0) throw new NotFound("Provinsi atau satker ini tidak ada, atau bukan wewenang akun ini.", { province: asked.provinceCode, satker: asked.satkerCode });
    return satkers;
  }

  private async seenKey(id: string): Promise<CaseKey | null> {
    const key = readPublicId(id);
    if (!key) return null;
    const satkers = await findScopedSatkers(this.database.prisma, this.actor.scope, { provinceCode: null, satkerCode: key.satkerCode });
    return satkers.codes.length === 0 ? null : key;
  }

  private ownKey(id: string): CaseKey {
    const key = readPublicId(id);
    if (!key) throw unknownCase(id);
    return key;
  }

  private within<Result>(satkerCode: string, work: (transaction: RegisterTransaction, book: CountingBook, stamp: RecordStamp) => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
    authorize(this.actor, "CASES_RECORD", { kind: "SATKER", code: satkerCode });
    const stamp: RecordStamp = { recordedAt: this.clock.now(), recordedOn: this.clock.today(), recordedBy: this.actor.displayName, batchId: null };
    return inRegisterTransaction(this.database.prisma, async (transaction) => {
      await lockRegisters(transaction, [satkerCode]);
      return work(transaction, await loadCountingBook(transaction, stamp.recordedOn), stamp);
    });
  }

  private asSeen(transaction: RegisterTransaction, seen: { readonly known: readonly { readonly eventId: string; readonly on: LocalDate }[]; readonly expected: string | null; readonly subject: string; readonly what: string }): Promise<void> {
    const { known, ...rest } = seen;
    const last = known.at(-1);
    return assertAsSeen(transaction, this.actor, { ...rest, current: caseRevision(known.map(({ eventId }) => eventId)), now: last ? `catatan terakhir bertanggal ${last.on}` : null });
  }

  private async datasetOf(transaction: RegisterTransaction, satkerCode: string) {
    const satkers = await findScopedSatkers(transaction, this.actor.scope, { provinceCode: null, satkerCode });
    return satkers.codes.length === 0 ? null : findDatasetOfAccount(transaction, this.actor.id);
  }

  private async recordedObjection(transaction: RegisterTransaction, { satkerCode, id }: CaseKey, details: Readonly<Record<string, string>>): Promise<Outcome<RecordedObjection>> {
    const [objection] = await findObjectionsWhere(transaction, objectionWithKey({ satkerCode, id }));
    if (!objection) throw unknownCase(id);
    await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `objection:${publicId(satkerCode, id)}`, satkerCode, details }), this.clock.now());
    return accepted(objection);
  }

  private async recordedDispute(transaction: RegisterTransaction, { satkerCode, id }: CaseKey, details: Readonly<Record<string, string>>): Promise<Outcome<RecordedDispute>> {
    const [dispute] = await findDisputesWhere(transaction, disputeWithKey({ satkerCode, id }));
    if (!dispute) throw unknownCase(id);
    await appendAuditEntry(transaction, auditEvent(this.actor, "RECORD_EDITED", { subject: `dispute:${publicId(satkerCode, id)}`, satkerCode, details }), this.clock.now());
    return accepted(dispute);
  }
}

function eventFault(
  event: { readonly on: LocalDate; readonly retractsEventId: string | null; readonly reason: string | null },
  isRetraction: boolean,
  known: readonly { readonly eventId: string; readonly retractsEventId: string | null }[],
  today: LocalDate,
): ReturnType<typeof refused> | null {
  if (event.on > today) return refused("EVENT_IN_FUTURE", { kind: isRetraction ? "RETRACTED" : "OBJECTION_RESPONSE", on: event.on, today });
  if (event.reason !== null && holdsContact(event.reason)) return refused("PERSONAL_DATA", { field: "reason" });
  if (!isRetraction) return event.retractsEventId === null ? null : refused("TEXT_MISSING", { field: "kind" });
  if (!event.reason?.trim()) return refused("REASON_MISSING", { kind: "RETRACTED" });
  const isKnown = standingCaseEvents([...known]).some(({ eventId }) => eventId === event.retractsEventId);
  return isKnown ? null : refused("EVENT_UNKNOWN", { eventId: event.retractsEventId ?? "" });
}

/** Texts of a form: none may be empty, none may hold a contact or an identity number. */
function textFault(texts: Readonly<Record<string, readonly string[]>>): ReturnType<typeof refused> | null {
  for (const [field, values] of Object.entries(texts)) {
    if (values.some((value) => !value.trim())) return refused("TEXT_MISSING", { field });
    if (values.some(holdsContact)) return refused("PERSONAL_DATA", { field });
  }
  return null;
}

function unknownCase(id: string): NotFound {
  return new NotFound("Keberatan atau sengketa ini tidak ada, atau bukan wewenang akun ini.", { id });
}
