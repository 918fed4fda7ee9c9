import { randomUUID } from "node:crypto";
import { yearOf, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { systemClock } from "../../platform/clock.ts";
import { timeOrderedId } from "../../platform/timeOrderedId.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { acceptEvents } from "./domain/requestEventAcceptance.ts";
import type { NewRequest, RecordedRequest, RecordStamp, RevisedRequest } from "./domain/recordedRequest.ts";
import { refused, type Outcome } from "./domain/refusal.ts";
import { standingEvents, type RequestEvent } from "./domain/requestEvent.ts";
import { standingOf } from "./domain/standing.ts";
import { revisionOf, type RowRefusal, type ToldPeriod, type ToldRequest } from "./domain/toldRegister.ts";
import { insertPeriods, lockRegisters } from "./periods.queries.ts";
import { findByKey, insertRequests, readEvents, reviseRequests, updateGroups, type RegisterTransaction } from "./register.queries.ts";
import { findStagedNumbers, insertStagedRequests, STAGED_FROM } from "./registerStaging.queries.ts";
import { refreshRollups } from "./rollups.queries.ts";

/** A row of a file. */
type Numbered<Row> = Row & { readonly row: number };

/** In which dataset and on which day rows are judged. */
export interface RegisterMoment {
  readonly dataset: Dataset;
  /** Asia/Jakarta; nothing later can have happened. */
  readonly today: LocalDate;
  /** Account or command, for retractions. */
  readonly recordedBy: string;
}

/** What a file would do to the register. */
export interface RegisterPlan {
  readonly refusals: readonly RowRefusal[];
  readonly created: readonly NewRequest[];
  readonly revised: readonly (RevisedRequest & Pick<ToldRequest, "requesterType" | "occupationGroup" | "purposeGroup" | "informationSought" | "purpose">)[];
}

/** Judges the rows of a request register by the rules and by what is recorded already. Stores nothing. */
export async function judgeRequests(transaction: RegisterTransaction, rows: readonly Numbered<ToldRequest>[], moment: RegisterMoment): Promise<RegisterPlan> {
  await lockRegisters(transaction, rows.map(({ satkerCode }) => satkerCode));
  const book = await loadCountingBook(transaction, moment.today);
  const known = await findKnown(transaction, moment.dataset, rows);
  const events = await readEvents(transaction, known);
  const byNumber = new Map(known.map((request) => [keyOf(request, request.registerYear), request]));
  const plan = { refusals: [] as RowRefusal[], created: [] as NewRequest[], revised: [] as RegisterPlan["revised"][number][] };
  for (const row of rows) {
    const request = byNumber.get(keyOf(row, registerYearOf(row)));
    const judged = request ? judgeKnown(row, request, events.get(`${request.satkerCode}:${request.requestId}`) ?? [], book, moment) : judgeNew(row, book, moment);
    if (!judged.ok) plan.refusals.push({ row: row.row, refusal: judged.refusal });
    else if ("number" in judged.value) plan.created.push(judged.value);
    else if (judged.value.added.length > 0 || saysMore(row, request)) plan.revised.push(judged.value);
  }
  return plan;
}

/** Requests that the register holds already under the numbers of these rows. */
async function findKnown(transaction: RegisterTransaction, dataset: Dataset, rows: readonly ToldRequest[]): Promise<RecordedRequest[]> {
  const wanted = rows.map((row) => ({ satkerCode: row.satkerCode, year: registerYearOf(row), number: row.number }));
  const staged = wanted.length < STAGED_FROM ? null : await findStagedNumbers(transaction, dataset, wanted);
  return staged ?? findByKey(transaction, dataset, wanted);
}

/** Writes a plan without refusals, rollups included, in the transaction that judged it and holds the locks. Unit of the counts: requests. */
export async function storeRequests(transaction: RegisterTransaction, plan: RegisterPlan, stamp: RecordStamp): Promise<{ readonly added: number; readonly changed: number }> {
  const staged = plan.created.length < STAGED_FROM ? null : await insertStagedRequests(transaction, plan.created, stamp);
  await insertRequests(transaction, staged ?? plan.created, stamp);
  await reviseRequests(transaction, plan.revised.filter(({ added }) => added.length > 0), stamp);
  await updateGroups(transaction, plan.revised, stamp);
  await refreshRollups(transaction, dirtyMonths(plan));
  return { added: plan.created.length, changed: plan.revised.length };
}

/** Months whose counts a change touches: of the day of receipt before and after it. */
export function dirtyMonths({ created, revised }: Pick<RegisterPlan, "created"> & { readonly revised: readonly RevisedRequest[] }): { dataset: Dataset; satkerCode: string; on: LocalDate }[] {
  const of = ({ dataset, satkerCode }: { readonly dataset: Dataset; readonly satkerCode: string }, on: LocalDate) => ({ dataset, satkerCode, on });
  return [
    ...created.map((request) => of(request, request.kept.receivedOn)),
    ...revised.flatMap((request) => [request.before, request.kept].flatMap((kept) => (kept ? [of(request, kept.receivedOn)] : []))),
  ];
}

/** Records for which days registers were handed in: what makes no request mean zero. */
export async function storePeriods(transaction: RegisterTransaction, periods: readonly (ToldPeriod & { readonly row: number | null })[], dataset: Dataset, stamp: RecordStamp): Promise<{ readonly added: number; readonly changed: number }> {
  return { added: await insertPeriods(transaction, periods, dataset, stamp), changed: 0 };
}

function judgeNew(row: Numbered<ToldRequest>, book: CountingBook, { dataset, today }: RegisterMoment): Outcome<NewRequest> {
  const told = row.events.map((event): RequestEvent => ({ ...event, eventId: randomUUID(), recordedOn: today }));
  const register = acceptEvents([], told, book.acceptance(row.satkerCode));
  if (!register.ok) return register;
  const kept = standingOf(register.value, book.current(row.satkerCode));
  if (!kept.ok) return kept;
  const { satkerCode, number, requesterType, occupationGroup, purposeGroup, retainUntil, informationSought, purpose } = row;
  const request = { satkerCode, requestId: timeOrderedId(systemClock.now()), dataset, registerYear: registerYearOf(row), number, requesterType, occupationGroup, purposeGroup };
  return { ok: true, value: { ...request, retainUntil, informationSought, purpose, events: register.value, kept: kept.value, batchRow: row.row } };
}

function judgeKnown(row: Numbered<ToldRequest>, request: RecordedRequest, events: readonly RequestEvent[], book: CountingBook, { today, recordedBy }: RegisterMoment): Outcome<RegisterPlan["revised"][number]> {
  const added = revisionOf(standingEvents(events), row.events, { newId: randomUUID, recordedOn: today, decidedBy: recordedBy, reason: `berkas yang lebih baru, baris ${row.row}` });
  const register = acceptEvents(events, added, book.acceptance(row.satkerCode));
  if (!register.ok) return register;
  const kept = standingOf(register.value, book.current(row.satkerCode));
  if (!kept.ok) return kept;
  const { requesterType, occupationGroup, purposeGroup, informationSought, purpose } = row;
  const { satkerCode, requestId, dataset } = request;
  const told = { requesterType, occupationGroup, purposeGroup, informationSought, purpose };
  return { ok: true, value: { satkerCode, requestId, dataset, added, before: request.kept, kept: kept.value, batchRow: row.row, ...told } };
}

/** Whether a file says another group than the register. What it leaves empty says nothing. */
function saysMore(row: ToldRequest, request: RecordedRequest | undefined): boolean {
  if (!request) return false;
  return (["requesterType", "occupationGroup", "purposeGroup"] as const).some((field) => row[field] !== null && row[field] !== request[field]);
}

function registerYearOf({ registerYear, events }: ToldRequest): number {
  const received = events.find(({ kind }) => kind === "RECEIVED");
  if (!received) throw new Error("a told request begins with its receipt");
  return registerYear ?? yearOf(received.on);
}

function keyOf({ satkerCode, number }: { readonly satkerCode: string; readonly number: string }, year: number): string {
  return `${satkerCode} ${year} ${number}`;
}

/** The one of several numbered things that a row means. */
export function meant<Thing extends { readonly satkerCode: string; readonly number: string; readonly registerYear: number }>(
  things: readonly Thing[],
  wanted: { readonly satkerCode: string; readonly number: string; readonly year: number | null },
  unknown: "REQUEST_UNKNOWN" | "OBJECTION_UNKNOWN",
): Outcome<Thing> {
  const found = things.filter(({ satkerCode, number, registerYear }) => satkerCode === wanted.satkerCode && number === wanted.number && (wanted.year === null || registerYear === wanted.year));
  const [one, ...others] = found;
  if (!one) return refused(unknown, { requestId: wanted.number, objectionId: wanted.number });
  if (others.length > 0) return refused("NUMBER_AMBIGUOUS", { number: wanted.number });
  return { ok: true, value: one };
}

