import type { AssistanceEffectVerdict } from "../../gql/graphql.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import type { MatrixWords } from "./matrixWords.ts";

/** "2 Agustus 2024", or "… sampai …". */
export function dateRangeText({ heldOn, endedOn }: { heldOn: string; endedOn: string | null }, { words, locale }: MatrixWords): string {
  if (endedOn === null || endedOn === heldOn) return formatLocalDate(heldOn, locale);
  return words("events.dateRange", { from: formatLocalDate(heldOn, locale), to: formatLocalDate(endedOn, locale) });
}

/** How many came or were invited; an unknown list is not an empty one. */
export function peopleText(isKnown: boolean, count: number, { words, locale }: MatrixWords): string {
  return isKnown ? words("events.people", { n: formatNumber(count, locale) }) : words("events.peopleUnknown");
}

export interface EffectFacts {
  verdict: AssistanceEffectVerdict;
  attendingCount: number;
  othersCount: number;
  leastGroupSize: number;
  differencePoints: number | null;
  afterTo: string;
}

/** What the comparison says, with its n, or why it says nothing. */
export function effectSentence(effect: EffectFacts, { words, locale }: MatrixWords): string {
  return words(`effect.${effect.verdict}`, {
    points: signedNumber(effect.differencePoints ?? 0, locale),
    attending: formatNumber(effect.attendingCount, locale),
    others: formatNumber(effect.othersCount, locale),
    least: formatNumber(effect.leastGroupSize, locale),
    to: formatLocalDate(effect.afterTo, locale),
  });
}

/** A change with its sign and one decimal: "+4,2", "−0,3", "0". */
export function signedNumber(value: number, locale: Locale): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return "0";
  return `${rounded > 0 ? "+" : "−"}${formatNumber(Math.abs(rounded), locale)}`;
}
