import type { LocalDate } from "../../../kernel/localDate.ts";
import { later } from "./dayArithmetic.ts";
import type { DutyLogEntry } from "./dutyBook.ts";

/**
 * Last day that a source vouches for, of each satker's own log. What begins after it is not reported: neither kept nor missed. One satker's
 * form says nothing about another's log. A satker of which nothing vouches is absent.
 */
export function logReach(log: readonly Pick<DutyLogEntry, "satkerCode" | "vouchedTo">[]): ReadonlyMap<string, LocalDate> {
  const reach = new Map<string, LocalDate>();
  for (const { satkerCode, vouchedTo } of log) {
    if (vouchedTo === null) continue;
    const known = reach.get(satkerCode);
    reach.set(satkerCode, known === undefined ? vouchedTo : later(known, vouchedTo));
  }
  return reach;
}
