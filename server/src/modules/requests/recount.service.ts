import type { CalendarBook } from "../calendars/domain/calendarBook.ts";
import { changedDays } from "../calendars/domain/calendarBook.ts";
import { disputesOfObjections, findDisputesWhere, updateObjectionStandings } from "./cases.queries.ts";
import { judgeDisputesAnew, objectionOf } from "./caseRegister.service.ts";
import type { CountingBook } from "./counting.service.ts";
import { objectionStanding, type ObjectionStanding } from "./domain/caseStanding.ts";
import type { RecordedRequest, RequestKey } from "./domain/recordedRequest.ts";
import type { DeadlineMove, DeadlineRecount, RecountCause } from "./domain/recount.ts";
import { standingOf, type Standing } from "./domain/standing.ts";
import { lockLaw, lockRegisters } from "./periods.queries.ts";
import { findTouchedObjections, findTouchedRequests, insertRecount, type RecountReach } from "./recount.queries.ts";
import { readEvents, updateStandings, type RegisterTransaction } from "./register.queries.ts";
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
  const events = await readEvents(transaction, requests);
  const changed: (RecordedRequest & { readonly now: Standing })[] = [];
  for (const request of requests) {
    const now = standingOf(events.get(`${request.satkerCode}:${request.requestId}`) ?? [], book.current(request.satkerCode));
    if (now.ok && differs(now.value, request.kept)) changed.push({ ...request, now: now.value });
  }
  await updateStandings(transaction, changed.map(({ satkerCode, requestId, now }) => ({ satkerCode, requestId, kept: now })), at);
  const dirty: DirtyMonth[] = changed.map(({ dataset, satkerCode, kept }) => ({ dataset, satkerCode, on: kept.receivedOn }));
  await refreshRollups(transaction, dirty);
  return changed
    .filter(({ kept, now }) => dueWord(kept) !== dueWord(now))
    .map(({ satkerCode, requestId, kept, now }) => ({ satkerCode, subject: "REQUEST", subjectId: requestId, before: dueWord(kept), after: dueWord(now) }));
}

async function recountCases(transaction: RegisterTransaction, order: RecountOrder, book: CountingBook): Promise<{ examined: number; moves: DeadlineMove[] }> {
  const objections = await findTouchedObjections(transaction, order);
  if (objections.length === 0) return { examined: 0, moves: [] };
  const anew = objections.map((objection) => ({ ...objection, now: objectionStanding(objectionOf(objection), book.current(objection.satkerCode)) }));
  const changed = anew.filter(({ kept, now }) => differs(now, kept));
  await updateObjectionStandings(transaction, changed.map(({ satkerCode, id, now }) => ({ satkerCode, id, kept: now })), order.at);
  const before = await findDisputesWhere(transaction, disputesOfObjections(objections));
  await judgeDisputesAnew(transaction, objections, book, order.at);
  const after = new Map((await findDisputesWhere(transaction, disputesOfObjections(objections))).map((dispute) => [dispute.id, dispute.kept.admissibility]));
  const ofObjections = changed
    .filter(({ kept, now }) => dueWord(kept) !== dueWord(now))
    .map(({ satkerCode, id, kept, now }): DeadlineMove => ({ satkerCode, subject: "OBJECTION", subjectId: id, before: dueWord(kept), after: dueWord(now) }));
  const ofDisputes = before
    .filter(({ id, kept }) => after.get(id) !== kept.admissibility)
    .map(({ satkerCode, id, kept }): DeadlineMove => ({ satkerCode, subject: "DISPUTE", subjectId: id, before: kept.admissibility, after: after.get(id) ?? "UNKNOWN" }));
  return { examined: objections.length + before.length, moves: [...ofObjections, ...ofDisputes] };
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
