import type { NumberPiece_measureFragment } from "../../gql/graphql.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import type { Bar, NoBar } from "./barModel.ts";
import { missingWord } from "./barTable.ts";

type Measure = NumberPiece_measureFragment;

/** A measure as a bar. Without a value its status says why; nothing becomes zero that was not reported as zero. */
export function barOf(id: string, label: string, measure: Measure, words: RequestWords, locale: Locale): Bar {
  const { value, n, interval } = measure;
  const missing = value === null ? missingOf(measure) : null;
  return { id, label, value, text: measureWords(measure, words, locale), missing, interval: value === null || interval === null ? null : { low: interval.low, high: interval.high }, n };
}

/** A measure in words: number with unit, n for shares, or the word in its place. */
export function measureWords(measure: Measure, words: RequestWords, locale: Locale): string {
  const { value, unit, n } = measure;
  if (value === null) return missingWord(missingOf(measure), words);
  const number = formatNumber(Math.round(value * 10) / 10, locale);
  const withUnit = unit === "PERCENT" ? `${number} %` : unit === "WORKING_DAYS" ? words("figures.daysValue", { n: number }) : number;
  return n === null || unit === "COUNT" ? withUnit : `${withUnit} (n = ${formatNumber(n, locale)})`;
}

function missingOf({ status }: Measure): NoBar {
  return status === "SUPPRESSED" || status === "NOT_APPLICABLE" || status === "NOT_DUE" ? status : "NOT_REPORTED";
}

/** Label of a band of age: "0–5 hari kerja", "21 hari kerja atau lebih". */
export function ageBandLabel({ fromWorkingDays, toWorkingDays }: { fromWorkingDays: number; toWorkingDays: number | null }, words: RequestWords): string {
  return toWorkingDays === null ? words("figures.ageBandOpen", { from: fromWorkingDays }) : words("figures.ageBand", { from: fromWorkingDays, to: toWorkingDays });
}
