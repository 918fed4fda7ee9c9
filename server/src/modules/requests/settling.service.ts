import type { LocalDate } from "../../kernel/localDate.ts";
import { loadCountingBook } from "./counting.service.ts";
import type { RequestKey } from "./domain/recordedRequest.ts";
import { standingOf, type Standing } from "./domain/standing.ts";
import { lockRegisters } from "./periods.queries.ts";
import { readEvents, updateStandings, type RegisterTransaction } from "./register.queries.ts";
import { refreshRollups, type DirtyMonth } from "./rollups.queries.ts";
import { findByKeys } from "./settling.queries.ts";

/** Requests whose rows somebody put back as they were, and the months of receipt before and after. */
export interface TouchedRegisters {
  readonly months: readonly DirtyMonth[];
  readonly requests: readonly RequestKey[];
}

/** For whoever puts rows of registers back (a withdrawn import): one writer a satker at a time. Call it before anything is looked at. */
export const holdRegistersOf = lockRegisters;

/**
 * Makes standings and counts true again after rows of registers were put back: a calendar or a rule may have changed since they were
 * computed. A request that stands as its events say is left alone.
 */
export async function settleRegisters(transaction: RegisterTransaction, { months, requests }: TouchedRegisters, moment: { readonly today: LocalDate; readonly at: Date }): Promise<void> {
  if (requests.length > 0) {
    const book = await loadCountingBook(transaction, moment.today);
    const known = await findByKeys(transaction, requests);
    const events = await readEvents(transaction, known);
    const changed = known.flatMap(({ satkerCode, requestId, kept }) => {
      const now = standingOf(events.get(`${satkerCode}:${requestId}`) ?? [], book.current(satkerCode));
      return now.ok && differs(now.value, kept) ? [{ satkerCode, requestId, kept: now.value }] : [];
    });
    await updateStandings(transaction, changed, moment.at);
  }
  await refreshRollups(transaction, months);
}

function differs(now: Standing, before: Standing): boolean {
  return (Object.keys(now) as (keyof Standing)[]).some((field) => now[field] !== before[field]);
}
