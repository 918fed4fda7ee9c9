import { randomUUID } from "node:crypto";
import { yearOf } from "../../kernel/localDate.ts";
import { disputesOfObjections, findDisputesWhere, findObjectionsWhere, insertDisputeEvents, insertDisputes, insertObjectionEvents, insertObjections, objectionsWithKeys, ofNumbers, readDisputeEvents, readObjectionEvents, updateDisputeStandings, updateObjectionStandings } from "./cases.queries.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { disputeStanding, objectionStanding, type DisputeStanding } from "./domain/caseStanding.ts";
import { acceptDispute, type Dispute } from "./domain/dispute.ts";
import { acceptObjection, type Objection } from "./domain/objection.ts";
import { disputeSteps, standingCaseEvents, writtenAnswerOn, type CaseKey, type DisputeEvent, type NewDispute, type NewObjection, type ObjectionEvent, type RecordedDispute, type RecordedObjection } from "./domain/recordedCase.ts";
import type { RecordedRequest, RecordStamp } from "./domain/recordedRequest.ts";
import { refused, type Outcome } from "./domain/refusal.ts";
import type { RowRefusal, ToldDispute, ToldObjection } from "./domain/toldRegister.ts";
import { lockRegisters } from "./periods.queries.ts";
import { findByNumber, type RegisterReader, type RegisterTransaction } from "./register.queries.ts";
import { meant, type RegisterMoment } from "./register.service.ts";

type Numbered<Row> = Row & { readonly row: number };
type EventOf<Event> = CaseKey & { readonly event: Event; readonly batchRow: number | null };

/** What a file of objections or disputes would do. */
export interface CasePlan<New, Event, Known> {
  readonly refusals: readonly RowRefusal[];
  readonly created: readonly New[];
  readonly events: readonly EventOf<Event>[];
  /** Known ones whose events the file adds to. */
  readonly revised: readonly Known[];
}
export type ObjectionPlan = CasePlan<NewObjection, ObjectionEvent, CaseKey & Pick<NewObjection, "kept">>;
export type DisputePlan = CasePlan<NewDispute, DisputeEvent, CaseKey & Pick<NewDispute, "kept">>;

/** Judges rows of an objection register. Stores nothing. */
export async function judgeObjections(transaction: RegisterTransaction, rows: readonly Numbered<ToldObjection>[], moment: RegisterMoment): Promise<ObjectionPlan> {
  await lockRegisters(transaction, rows.map(({ satkerCode }) => satkerCode));
  const book = await loadCountingBook(transaction, moment.today);
  const requests = await findByNumber(transaction, moment.dataset, rows.flatMap(({ satkerCode, requestNumber }) => (requestNumber === null ? [] : [{ satkerCode, number: requestNumber }])));
  const known = await findObjectionsWhere(transaction, ofNumbers(moment.dataset, rows, "o"));
  const events = await readObjectionEvents(transaction, known);
  const plan = { refusals: [] as RowRefusal[], created: [] as NewObjection[], events: [] as EventOf<ObjectionEvent>[], revised: [] as ObjectionPlan["revised"][number][] };
  for (const row of rows) {
    const request = row.requestNumber === null ? null : meant(requests, { satkerCode: row.satkerCode, number: row.requestNumber, year: row.requestYear }, "REQUEST_UNKNOWN");
    const existing = known.find(({ satkerCode, number, registerYear }) => satkerCode === row.satkerCode && number === row.number && registerYear === (row.registerYear ?? yearOf(row.receivedOn)));
    const judged = request && !request.ok ? request : judgeObjection(row, { request: request?.value ?? null, existing, earlier: existing ? (events.get(`${existing.satkerCode}:${existing.id}`) ?? []) : [] }, book, moment);
    if (!judged.ok) plan.refusals.push({ row: row.row, refusal: judged.refusal });
    else {
      plan.events.push(...judged.value.events);
      if ("number" in judged.value.objection) plan.created.push(judged.value.objection);
      else if (judged.value.events.length > 0) plan.revised.push(judged.value.objection);
    }
  }
  return plan;
}

interface KnownObjection {
  /** Null: an objection without a request. */
  readonly request: RecordedRequest | null;
  readonly existing: RecordedObjection | undefined;
  readonly earlier: readonly ObjectionEvent[];
}

function judgeObjection(row: Numbered<ToldObjection>, { request, existing, earlier }: KnownObjection, book: CountingBook, { dataset, today }: RegisterMoment): Outcome<{ objection: NewObjection | (CaseKey & Pick<NewObjection, "kept">); events: EventOf<ObjectionEvent>[] }> {
  const requestId = request?.requestId ?? null;
  if (request && row.receivedOn < request.kept.receivedOn) return refused("EVENT_BEFORE_CAUSE", { kind: "OBJECTION_FILING", on: row.receivedOn, cause: "RECEIVED", causeOn: request.kept.receivedOn });
  if (row.oralAnswerOn !== null && row.oralAnswerOn < row.receivedOn) return refused("ANSWER_BEFORE_OBJECTION", { on: row.oralAnswerOn, objectionOn: row.receivedOn });
  if (existing && (existing.ground !== row.ground || existing.receivedOn !== row.receivedOn || existing.requestId !== requestId || existing.regime !== row.regime || existing.groundFoundOn !== row.groundFoundOn)) return refused("NUMBER_TAKEN", { number: row.number, year: existing.registerYear });
  const latest = [row.receivedOn, row.oralAnswerOn, row.answeredOn].find((on) => on !== null && on > today);
  if (latest) return refused("EVENT_IN_FUTURE", { kind: "OBJECTION_RESPONSE", on: latest, today });
  const id = existing?.id ?? randomUUID();
  const standing = standingCaseEvents(earlier);
  const add = (kind: ObjectionEvent["kind"], on: ObjectionEvent["on"] | null): ObjectionEvent[] =>
    on === null || standing.some((known) => known.kind === kind && known.on === on) ? [] : [{ eventId: randomUUID(), kind, on, retractsEventId: null, reason: null, recordedOn: today }];
  const added = [...add("ORAL_ANSWER", row.oralAnswerOn), ...add("WRITTEN_ANSWER", row.answeredOn)];
  const objection: Objection = { objectionId: id, requestId, ground: row.ground, groundFoundOn: row.groundFoundOn, receivedOn: row.receivedOn, regime: row.regime, answeredInWritingOn: writtenAnswerOn([...earlier, ...added]) };
  const accepted = acceptObjection(objection, new Set(requestId === null ? [] : [requestId]));
  if (!accepted.ok) return accepted;
  const kept = objectionStanding(objection, book.current(row.satkerCode));
  const { satkerCode, number, ground, groundFoundOn, receivedOn, regime } = row;
  const created: NewObjection = { satkerCode, id, dataset, registerYear: row.registerYear ?? yearOf(receivedOn), number, requestId, ground, groundFoundOn, receivedOn, regime, kept, batchRow: row.row };
  return { ok: true, value: { objection: existing ? { satkerCode, id, kept } : created, events: added.map((event) => ({ satkerCode, id, event, batchRow: row.row })) } };
}

/** Writes a plan without refusals; disputes that rest on a revised objection get their verdict anew. */
export async function storeObjections(transaction: RegisterTransaction, plan: ObjectionPlan, stamp: RecordStamp, book: CountingBook): Promise<{ readonly added: number; readonly changed: number }> {
  await insertObjections(transaction, plan.created, stamp);
  await insertObjectionEvents(transaction, plan.events, stamp);
  await updateObjectionStandings(transaction, plan.revised, stamp.recordedAt);
  await judgeDisputesAnew(transaction, plan.revised, book, stamp.recordedAt);
  return { added: plan.created.length, changed: plan.revised.length };
}

/** The verdict of a dispute depends on the objection's answer: written anew when that changes. */
export async function judgeDisputesAnew(transaction: RegisterTransaction, objections: readonly CaseKey[], book: CountingBook, at: Date): Promise<void> {
  const disputes = await disputesAnew(transaction, objections, book);
  if (disputes.length > 0) await updateDisputeStandings(transaction, disputes.map(({ satkerCode, id, now }) => ({ satkerCode, id, kept: now })), at);
}

/** Disputes that rest on these objections, with their standing by this book. Writes nothing. */
export async function disputesAnew(reader: RegisterReader, objections: readonly CaseKey[], book: CountingBook): Promise<(RecordedDispute & { readonly now: DisputeStanding })[]> {
  if (objections.length === 0) return [];
  const disputes = await findDisputesWhere(reader, disputesOfObjections(objections));
  if (disputes.length === 0) return [];
  const [events, found] = [await readDisputeEvents(reader, disputes), await objectionsOf(reader, disputes)];
  return disputes.flatMap((dispute) => {
    const objection = found.get(`${dispute.satkerCode}:${dispute.objectionId}`);
    const now = objection && disputeStanding(disputeOf(dispute, events.get(`${dispute.satkerCode}:${dispute.id}`) ?? []), objection, book.current(dispute.satkerCode));
    return now ? [{ ...dispute, now }] : [];
  });
}

/** Objections behind disputes as the rules see them, by "satker:objection". */
export async function objectionsOf(reader: RegisterReader, disputes: readonly { readonly satkerCode: string; readonly objectionId: string }[]): Promise<Map<string, Objection>> {
  const keys = disputes.map(({ satkerCode, objectionId }) => ({ satkerCode, id: objectionId }));
  return new Map((await findObjectionsWhere(reader, objectionsWithKeys(keys))).map((objection) => [`${objection.satkerCode}:${objection.id}`, objectionOf(objection)]));
}

/** A recorded objection as the rules see it. */
export function objectionOf({ id, requestId, ground, groundFoundOn, receivedOn, regime, kept }: RecordedObjection): Objection {
  return { objectionId: id, requestId, ground, groundFoundOn, receivedOn, regime, answeredInWritingOn: kept.answeredOn };
}

/** A recorded dispute with its events as the rules see it. */
export function disputeOf({ id, objectionId, forum, respondents }: Pick<RecordedDispute, "id" | "objectionId" | "forum" | "respondents">, events: readonly DisputeEvent[]): Dispute {
  return { disputeId: id, objectionId, forum, respondents, ...disputeSteps(events) };
}

/** Judges rows of a dispute register. Stores nothing. A premature dispute is taken and marked. */
export async function judgeDisputes(transaction: RegisterTransaction, rows: readonly Numbered<ToldDispute>[], moment: RegisterMoment): Promise<DisputePlan> {
  await lockRegisters(transaction, rows.map(({ satkerCode }) => satkerCode));
  const book = await loadCountingBook(transaction, moment.today);
  const objections = await findObjectionsWhere(transaction, ofNumbers(moment.dataset, rows.map(({ satkerCode, objectionNumber }) => ({ satkerCode, number: objectionNumber })), "o"));
  const known = await findDisputesWhere(transaction, ofNumbers(moment.dataset, rows, "d"));
  const events = await readDisputeEvents(transaction, known);
  const plan = { refusals: [] as RowRefusal[], created: [] as NewDispute[], events: [] as EventOf<DisputeEvent>[], revised: [] as DisputePlan["revised"][number][] };
  for (const row of rows) {
    const objection = meant(objections, { satkerCode: row.satkerCode, number: row.objectionNumber, year: row.objectionYear }, "OBJECTION_UNKNOWN");
    const filedOn = row.steps.find(({ stage }) => stage === "FILED")?.on;
    const existing = known.find(({ satkerCode, number, registerYear }) => satkerCode === row.satkerCode && number === row.number && registerYear === (row.registerYear ?? (filedOn ? yearOf(filedOn) : 0)));
    const judged = objection.ok ? judgeDispute(row, objection.value, existing, existing ? (events.get(`${existing.satkerCode}:${existing.id}`) ?? []) : [], book, moment) : objection;
    if (!judged.ok) plan.refusals.push({ row: row.row, refusal: judged.refusal });
    else {
      plan.events.push(...judged.value.events);
      if ("number" in judged.value.dispute) plan.created.push(judged.value.dispute);
      else if (judged.value.events.length > 0) plan.revised.push(judged.value.dispute);
    }
  }
  return plan;
}

function judgeDispute(row: Numbered<ToldDispute>, objection: RecordedObjection, existing: RecordedDispute | undefined, earlier: readonly DisputeEvent[], book: CountingBook, { dataset, today }: RegisterMoment): Outcome<{ dispute: NewDispute | (CaseKey & Pick<NewDispute, "kept">); events: EventOf<DisputeEvent>[] }> {
  const { satkerCode, number, forum, respondents } = row;
  const id = existing?.id ?? randomUUID();
  const future = row.steps.find(({ on }) => on > today);
  if (future) return refused("EVENT_IN_FUTURE", { kind: future.stage, on: future.on, today });
  const standing = standingCaseEvents(earlier);
  const lastStage = row.steps.findLast(({ stage }) => stage === "DECIDED") ?? row.steps.at(-1);
  const added = row.steps
    .filter(({ stage, on }) => !standing.some((known) => known.stage === stage && known.on === on))
    .map((step): DisputeEvent => ({ eventId: randomUUID(), stage: step.stage, ruling: step === lastStage ? row.ruling : null, on: step.on, retractsEventId: null, reason: null, recordedOn: today }));
  const dispute = disputeOf({ id, objectionId: objection.id, forum, respondents }, [...earlier, ...added]);
  const seen = objectionOf(objection);
  const accepted = acceptDispute(dispute, new Map([[objection.id, seen]]));
  if (!accepted.ok) return accepted;
  const kept = disputeStanding(dispute, seen, book.current(satkerCode));
  if (!kept) return refused("CAUSE_MISSING", { kind: "REGISTERED", cause: "FILED" });
  const created: NewDispute = { satkerCode, id, dataset, registerYear: row.registerYear ?? yearOf(kept.filedOn), number, objectionId: objection.id, forum, respondents, kept, batchRow: row.row };
  return { ok: true, value: { dispute: existing ? { satkerCode, id, kept } : created, events: added.map((event) => ({ satkerCode, id, event, batchRow: row.row })) } };
}

export async function storeDisputes(transaction: RegisterTransaction, plan: DisputePlan, stamp: RecordStamp): Promise<{ readonly added: number; readonly changed: number }> {
  await insertDisputes(transaction, plan.created, stamp);
  await insertDisputeEvents(transaction, plan.events, stamp);
  await updateDisputeStandings(transaction, plan.revised, stamp.recordedAt);
  return { added: plan.created.length, changed: plan.revised.length };
}
