import type { CalendarBook } from "../calendars/domain/calendarBook.ts";
import { changedDays } from "../calendars/domain/calendarBook.ts";
import { updateDisputeStandings, updateObjectionStandings } from "./cases.queries.ts";
import { disputesAnew, objectionOf } from "./caseRegister.service.ts";
import type { CountingBook } from "./counting.service.ts";
import { objectionStanding, type ObjectionStanding } from "./domain/caseStanding.ts";
import type { RecordedRequest, RequestKey } from "./domain/recordedRequest.ts";
import type { DeadlineMove, DeadlinePreview, DeadlineRecount, RecountCause } from "./domain/recount.ts";
import { standingOf, type Standing } from "./domain/standing.ts";
import { lockLaw, lockRegisters } from "./periods.queries.ts";
import { findTouchedObjections, findTouchedRequests, insertRecount, type RecountReach } from "./recount.queries.ts";
import { readEvents, updateStandings, type RegisterReader, type RegisterTransaction } from "./register.queries.ts";
import { refreshRollups, type DirtyMonth } from "./rollups.queries.ts";

/** Why deadlines are counted anew, and on whose word. */
export interface RecountOrder extends RecountReach {
  readonly cause: RecountCause;
  /** "2026-12-31 ADDED Keppres 9/2026". */
  readonly change: string;
  readonly by: string;
  readonly at: Date;
}

/** Requests of one step: enough to be quick, few enough to stay small in memory. */
const STEP = 2_000;
/** Steps of a preview. */
const PREVIEW_STEPS = 5;

/**
 * Counts anew what a changed calendar or rule may have moved, writes dates and counts, and logs each move. Part of the transaction that
 * makes the change: nobody sees the new calendar beside the old dates.
 */
export async function recountDeadlines(transaction: RegisterTransaction, order: RecountOrder, book: CountingBook): Promise<Omit<DeadlineRecount, "id">> {
  const moves: DeadlineMove[] = [];
  let examined = 0;
  for (let after: RequestKey | null = null; ; ) {
    const requests: RecordedRequest[] = await findTouchedRequests(transaction, order, { after, limit: STEP });
    const last = requests.at(-1);
    if (!last) break;
    after = last;
    examined += requests.length;
    moves.push(...(await recountRequests(transaction, requests, book, order.at)));
  }
  const cases = await recountCases(transaction, order, book);
  const recount = { at: order.at, by: order.by, cause: order.cause, change: order.change, examined: examined + cases.examined, changed: moves.length + cases.moves.length };
  if (recount.examined > 0) await insertRecount(transaction, recount, [...moves, ...cases.moves]);
  return recount;
}

async function recountRequests(transaction: RegisterTransaction, requests: readonly RecordedRequest[], book: CountingBook, at: Date): Promise<DeadlineMove[]> {
  await lockRegisters(transaction, requests.map(({ satkerCode }) => satkerCode));
  const changed = await requestsAnew(transaction, requests, book);
  await updateStandings(transaction, changed.map(({ satkerCode, requestId, now }) => ({ satkerCode, requestId, kept: now })), at);
  const dirty: DirtyMonth[] = changed.map(({ dataset, satkerCode, kept }) => ({ dataset, satkerCode, on: kept.receivedOn }));
  await refreshRollups(transaction, dirty);
  return changed.flatMap((request) => moveOf("REQUEST", request.satkerCode, request.requestId, dueWord(request.kept), dueWord(request.now)));
}

/** Requests that stand otherwise by this book than is written of them. Writes nothing. */
async function requestsAnew(reader: RegisterReader, requests: readonly RecordedRequest[], book: CountingBook): Promise<(RecordedRequest & { readonly now: Standing })[]> {
  const events = await readEvents(reader, requests);
  return requests.flatMap((request) => {
    const now = standingOf(events.get(`${request.satkerCode}:${request.requestId}`) ?? [], book.current(request.satkerCode));
    return now.ok && differs(now.value, request.kept) ? [{ ...request, now: now.value }] : [];
  });
}

async function recountCases(transaction: RegisterTransaction, order: RecountOrder, book: CountingBook): Promise<{ examined: number; moves: DeadlineMove[] }> {
  const cases = await casesAnew(transaction, order, book);
  await updateObjectionStandings(transaction, cases.objections.map(({ satkerCode, id, now }) => ({ satkerCode, id, kept: now })), order.at);
  await updateDisputeStandings(transaction, cases.disputes.map(({ satkerCode, id, now }) => ({ satkerCode, id, kept: now })), order.at);
  return { examined: cases.examined, moves: cases.moves };
}

/** Objections and their disputes that stand otherwise by this book than is written of them. Writes nothing. */
async function casesAnew(reader: RegisterReader, reach: RecountReach, book: CountingBook) {
  const touched = await findTouchedObjections(reader, reach);
  const objections = touched.map((objection) => ({ ...objection, now: objectionStanding(objectionOf(objection), book.current(objection.satkerCode)) })).filter(({ kept, now }) => differs(now, kept));
  const resting = await disputesAnew(reader, touched, book);
  const disputes = resting.filter(({ kept, now }) => differs(now, kept));
  const moves = [
    ...objections.flatMap(({ satkerCode, id, kept, now }) => moveOf("OBJECTION", satkerCode, id, dueWord(kept), dueWord(now))),
    ...disputes.flatMap(({ satkerCode, id, kept, now }) => moveOf("DISPUTE", satkerCode, id, kept.admissibility, now.admissibility)),
  ];
  return { objections, disputes, moves, examined: touched.length + resting.length };
}

function moveOf(subject: DeadlineMove["subject"], satkerCode: string, subjectId: string, before: string, after: string): DeadlineMove[] {
  return before === after ? [] : [{ satkerCode, subject, subjectId, before, after }];
}

/**
 * What recountDeadlines would move by a book that holds the change, within the reader's satker. Writes nothing, locks nothing. It looks at the
 * first 10,000 requests only: with more it says so, and the number is a lower bound.
 */
export async function previewRecount(reader: RegisterReader, reach: RecountReach, book: CountingBook): Promise<DeadlinePreview> {
  const moves: DeadlineMove[] = [];
  let examined = 0;
  let isComplete = false;
  for (let [step, after] = [0, null as RequestKey | null]; step < PREVIEW_STEPS && !isComplete; step += 1) {
    const requests: RecordedRequest[] = await findTouchedRequests(reader, reach, { after, limit: STEP });
    for (const { satkerCode, requestId, kept, now } of await requestsAnew(reader, requests, book)) moves.push(...moveOf("REQUEST", satkerCode, requestId, dueWord(kept), dueWord(now)));
    examined += requests.length;
    after = requests.at(-1) ?? null;
    isComplete = requests.length < STEP;
  }
  const cases = await casesAnew(reader, reach, book);
  moves.push(...cases.moves);
  const of = (subject: DeadlineMove["subject"]) => moves.filter((move) => move.subject === subject).length;
  return { examined: examined + cases.examined, requests: of("REQUEST"), objections: of("OBJECTION"), disputes: of("DISPUTE"), isComplete };
}

function dueWord({ dueOn, dueUnknownBecause }: Pick<Standing | ObjectionStanding, "dueOn" | "dueUnknownBecause">): string {
  return dueOn ?? dueUnknownBecause ?? "-";
}

function differs<Kept extends object>(now: Kept, before: Kept): boolean {
  return (Object.keys(now) as (keyof Kept)[]).some((field) => now[field] !== before[field]);
}

/** Days that count otherwise after a calendar file or edit, for the country and for each satker with days of its own. Years newly shipped count too. */
export function calendarReach(before: CalendarBook | null, after: CalendarBook): RecountReach | null {
  const locals = new Set([...(before?.facts.changes ?? []), ...(before?.facts.days ?? []), ...after.facts.changes, ...after.facts.days].map(({ satkerCode }) => satkerCode));
  const shipped = JSON.stringify(before?.facts.shippedYears) !== JSON.stringify(after.facts.shippedYears);
  const days = [...new Set([null, ...locals].flatMap((satkerCode) => (before ? changedDays(before.current(satkerCode), after.current(satkerCode)) : [])))];
  return days.length > 0 || shipped ? { days: shipped ? null : days, satkerCode: null } : null;
}

/** For whoever changes calendar or rules outside this module: waits for writers of registers. Call it before the change. */
export const holdRegisters = lockLaw;
