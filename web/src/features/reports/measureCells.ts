import type { NumberPiece_measureFragment } from "../../gql/graphql.ts";
import type { ReportWords } from "../../i18n/reports.ts";
import type { Cell } from "../../lib/csv.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

/** Interval and n of a number as one cell; a dash where it has neither. */
export function groundCell({ interval, n }: Pick<NumberPiece_measureFragment, "interval" | "n">, words: ReportWords, locale: Locale): Cell {
  const parts = [
    interval ? words("interval", { low: formatNumber(interval.low, locale), high: formatNumber(interval.high, locale) }) : null,
    n === null ? null : words("size", { n: formatNumber(n, locale) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? { missing: "–" } : parts.join(", ");
}
