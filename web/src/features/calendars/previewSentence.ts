import type { CalendarWords } from "../../i18n/calendars.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

/** What a change would move. Unit: requests, objections, disputes. */
export interface PreviewFacts {
  examined: number;
  requests: number;
  objections: number;
  disputes: number;
  /** False: there is more than was looked at, and each number is a lower bound. */
  isComplete: boolean;
}

/** "3 permohonan dan 1 keberatan akan berganti tanggal." A lower bound says so; none is said as none. */
export function previewSentence({ examined, requests, objections, disputes, isComplete }: PreviewFacts, words: CalendarWords, locale: Locale): string {
  const parts = [
    requests > 0 ? words("previewRequests", { n: formatNumber(requests, locale) }) : "",
    objections > 0 ? words("previewObjections", { n: formatNumber(objections, locale) }) : "",
    disputes > 0 ? words("previewDisputes", { n: formatNumber(disputes, locale) }) : "",
  ].filter(Boolean);
  if (parts.length === 0) return words(isComplete ? "previewedNone" : "previewedNoneOfMany", { n: formatNumber(examined, locale) });
  return words(isComplete ? "previewed" : "previewedAtLeast", { what: parts.join(", ") });
}
