import { periodBefore, type MonthPeriod } from "../../lib/monthPeriod.ts";
import { officeYear } from "../../lib/officeClock.ts";
import { peerRule, type ComparedWord, type PeerWord } from "../../pieces/rankingAddresses.ts";

/** Years that the pages of rankings offer: those for which the method was meant. validFrom: its first day. Last first. */
export function rankingYears(validFrom: string): number[] {
  const [first, last] = [Number(validFrom.slice(0, 4)), officeYear()];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back);
}

/** The period that an address without one means: the last year that is over, for a part of a year knows little of the evaluations. */
export function defaultMonths(): MonthPeriod {
  return { year: officeYear() - 1, fromMonth: 1, toMonth: 12 };
}

/** The period to compare with: as the address says, else the one before. Null: none wanted. */
export function comparedPeriod(period: MonthPeriod, word: ComparedWord | null): MonthPeriod | null {
  if (word === "tanpa") return null;
  return word ?? periodBefore(period);
}

/** What every question about a ranking carries. */
export function rankingVariables(province: string, search: { kelompok: PeerWord | null; dasar: string | null; metode: string | null }) {
  return { province, basis: search.dasar, peerGroup: peerRule(search.kelompok), method: search.metode };
}
