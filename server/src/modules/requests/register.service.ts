import { randomUUID } from "node:crypto";
import { yearOf, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { systemClock } from "../../platform/clock.ts";
import { risingIds } from "../../platform/timeOrderedId.ts";
import { loadCountingBook, type CountingBook } from "./counting.service.ts";
import { acceptEvents } from "./domain/requestEventAcceptance.ts";
import type { NewRequest, RecordedRequest, RecordStamp, RevisedRequest } from "./domain/recordedRequest.ts";
import { refused, type Outcome } from "./domain/refusal.ts";
import { standingEvents, type RequestEvent } from "./domain/requestEvent.ts";
import { firstEventId, stagedEvents } from "./domain/stagedEvents.ts";
import { standingOf } from "./domain/standing.ts";
import { revisionOf, type RowRefusal, type ToldPeriod, type ToldRequest } from "./domain/toldRegister.ts";
import { insertPeriods, lockRegisters } from "./periods.queries.ts";
import { findByKey, insertRequests, readEvents, reviseRequests, updateGroups, type RegisterTransaction } from "./register.queries.ts";
import { findStagedNumbers, insertStagedRequests, openRequestStaging, STAGED_FROM, type StagedRequest } from "./registerStaging.queries.ts";
import { refreshRollups, type DirtyMonth } from "./rollups.queries.ts";

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
  /** New requests that are held here. */
  readonly created: readonly NewRequest[];
  /** How many more wait in the temporary table of the transaction. */
  readonly staged: number;
  readonly revised: readonly (RevisedRequest & Pick<ToldRequest, "requesterType" | "occupationGroup" | "purposeGroup" | "informationSought" | "purpose">)[];
  /** Months whose counts the plan touches, each once. */
  readonly months: readonly DirtyMonth[];
}

/** The same while it is being made. */
interface Judging {
  readonly refusals: RowRefusal[];
  readonly created: NewRequest[];
  readonly revised: RegisterPlan["revised"][number][];
  readonly months: Map<string, DirtyMonth>;
}

/**
 * Judges the rows of a request register by the rules and by what is recorded already. Stores nothing; the new requests of a large file wait in a
 * temporary table, so that they are not held in memory.
 */
export async function judgeRequests(transaction: RegisterTransaction, rows: readonly Numbered<ToldRequest>[], moment: RegisterMoment): Promise<RegisterPlan> {
  await lockRegisters(transaction, rows.map(({ satkerCode }) => satkerCode));
  const book = await loadCountingBook(transaction, moment.today);
  const known = await findKnown(transaction, moment.dataset, rows);
  const events = await readEvents(transaction, known);
  const register: KnownRegister = { byNumber: new Map(known.map((request) => [keyOf(request, request.registerYear), request])), events, book };
  const judging: Judging = { refusals: [], created: [], revised: [], months: new Map() };
  const staging = rows.length < STAGED_FROM ? null : await openRequestStaging(transaction);
  let staged = 0;
  if (staging === null) for (const request of judgedRows(rows, register, moment, judging)) judging.created.push(request);
  // In the order of the indexes, which are then written from one end to the other.
  else staged = await staging.fill(fitting(judgedRows(rows.toSorted((a, b) => (a.satkerCode < b.satkerCode ? -1 : a.satkerCode > b.satkerCode ? 1 : 0)), register, moment, judging), judging.created));
  return { ...judging, staged, months: [...judging.months.values()] };
}

interface KnownRegister {
  readonly byNumber: ReadonlyMap<string, RecordedRequest>;
  readonly events: ReadonlyMap<string, readonly RequestEvent[]>;
  readonly book: CountingBook;
}

/** Gives the new requests; what is refused and what revises a known one is noted. */
function* judgedRows(rows: readonly Numbered<ToldRequest>[], { byNumber, events, book }: KnownRegister, moment: RegisterMoment, judging: Judging): Generator<NewRequest> {
  const newId = risingIds(systemClock.now());
  for (const row of rows) {
    const request = byNumber.get(keyOf(row, registerYearOf(row)));
    const judged = request ? judgeKnown(row, request, events.get(`${request.satkerCode}:${request.requestId}`) ?? [], book, moment) : judgeNew(row, newId(), book, moment);
    if (!judged.ok) judging.refusals.push({ row: row.row, refusal: judged.refusal });
    else if ("number" in judged.value) {
      noteMonths(judging.months, [judged.value], []);
      yield judged.value;
    } else if (judged.value.added.length > 0 || saysMore(row, request)) {
      noteMonths(judging.months, [], [judged.value]);
      judging.revised.push(judged.value);
    }
  }
}

/** Those of the new requests whose events fit into a line of the temporary table; the others are set aside. */
function* fitting(requests: Iterable<NewRequest>, others: NewRequest[]): Generator<StagedRequest> {
  for (const request of requests) {
    const events = stagedEvents(request.events);
    if (events === null) others.push(request);
    else yield { request, events };
  }
}

/** Requests that the register holds already under the numbers of these rows. */
async function findKnown(transaction: RegisterTransaction, dataset: Dataset, rows: readonly ToldRequest[]): Promise<RecordedRequest[]> {
  const wanted = rows.map((row) => ({ satkerCode: row.satkerCode, year: registerYearOf(row), number: row.number }));
  const staged = wanted.length < STAGED_FROM ? null : await findStagedNumbers(transaction, dataset, wanted);
  return staged ?? findByKey(transaction, dataset, wanted);
}

/** Writes a plan without refusals, rollups included, in the transaction that judged it and holds the locks. Unit of the counts: requests. */
export async function storeRequests(transaction: RegisterTransaction, plan: RegisterPlan, stamp: RecordStamp): Promise<{ readonly added: number; readonly changed: number }> {
  if (plan.staged > 0) await insertStagedRequests(transaction, stamp);
  await insertRequests(transaction, plan.created, stamp);
  await reviseRequests(transaction, plan.revised.filter(({ added }) => added.length > 0), stamp);
  await updateGroups(transaction, plan.revised, stamp);
  await refreshRollups(transaction, plan.months);
  return { added: plan.staged + plan.created.length, changed: plan.revised.length };
}

/** Months whose counts a change touches: of the day of receipt before and after it. Each once. */
export function dirtyMonths({ created, revised }: { readonly created: readonly NewRequest[]; readonly revised: readonly RevisedRequest[] }): readonly DirtyMonth[] {
  const months = new Map<string, DirtyMonth>();
  noteMonths(months, created, revised);
  return [...months.values()];
}

function noteMonths(months: Map<string, DirtyMonth>, created: readonly NewRequest[], revised: readonly RevisedRequest[]): void {
  const note = ({ dataset, satkerCode }: { readonly dataset: Dataset; readonly satkerCode: string }, on: LocalDate): void => {
    const key = `${dataset} ${satkerCode} ${on.slice(0, 7)}`;
    if (!months.has(key)) months.set(key, { dataset, satkerCode, on });
  };
  for (const request of created) note(request, request.kept.receivedOn);
  for (const request of revised) {
    if (request.before) note(request, request.before.receivedOn);
    note(request, request.kept.receivedOn);
  }
}

/** Records for which days registers were handed in: what makes no request mean zero. */
export async function storePeriods(transaction: RegisterTransaction, periods: readonly (ToldPeriod & { readonly row: number | null })[], dataset: Dataset, stamp: RecordStamp): Promise<{ readonly added: number; readonly changed: number }> {
  return { added: await insertPeriods(transaction, periods, dataset, stamp), changed: 0 };
}

function judgeNew(row: Numbered<ToldRequest>, requestId: string, book: CountingBook, { dataset, today }: RegisterMoment): Outcome<NewRequest> {
  const told = row.events.map((event, at): RequestEvent => {
    const isFirst = row.events.findIndex(({ kind }) => kind === event.kind) === at;
    return { ...event, eventId: isFirst ? firstEventId(requestId, event.kind) : randomUUID(), recordedOn: today };
  });
  const register = acceptEvents([], told, book.acceptance(row.satkerCode));
  if (!register.ok) return register;
  const kept = standingOf(register.value, book.current(row.satkerCode));
  if (!kept.ok) return kept;
  const { satkerCode, number, requesterType, occupationGroup, purposeGroup, retainUntil, informationSought, purpose } = row;
  const request = { satkerCode, requestId, dataset, registerYear: registerYearOf(row), number, requesterType, occupationGroup, purposeGroup };
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

