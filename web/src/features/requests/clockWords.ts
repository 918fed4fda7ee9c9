import type { RequestWords } from "../../i18n/requests.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

export type RequestStatusWord =
  | "INCOMPLETE"
  | "UNREGISTERED"
  | "RUNNING"
  | "DUE_TODAY"
  | "OVERDUE"
  | "DUE_UNKNOWN"
  | "ANSWERED_ON_TIME"
  | "ANSWERED_LATE"
  | "ANSWERED_DUE_UNKNOWN"
  | "WITHDRAWN"
  | "LAPSED_INCOMPLETE";

/** Where a clock stands. Unit: working days. Null: outside the calendar, or nothing runs. */
export interface ClockFacts {
  status: RequestStatusWord;
  leftWorkingDays: number | null;
  lateWorkingDays: number | null;
}

/** Colour comes second: late is wrong, soon wants an act, calm and done want none, open has no date. */
export type ClockTone = "late" | "soon" | "calm" | "done" | "open";

/** A clock in words: "3 hari kerja lagi", "terlambat 2 hari kerja". Never a bare number, and no zero for what is not known. */
export function clockWords(clock: ClockFacts, words: RequestWords, locale: Locale): { text: string; tone: ClockTone } {
  const { status, leftWorkingDays: left, lateWorkingDays: late } = clock;
  if (status === "DUE_TODAY") return { text: words("clock.today"), tone: "soon" };
  if (status === "RUNNING") {
    if (left === null) return { text: words("clock.leftUncounted"), tone: "calm" };
    return { text: words("clock.left", { n: formatNumber(left, locale) }), tone: left <= 2 ? "soon" : "calm" };
  }
  if (status === "OVERDUE") {
    if (late === null) return { text: words("clock.lateUncounted"), tone: "late" };
    return { text: late === 0 ? words("clock.lateOnDaysOff") : words("clock.late", { n: formatNumber(late, locale) }), tone: "late" };
  }
  if (status === "ANSWERED_LATE") {
    return { text: late === null || late === 0 ? words("clock.ANSWERED_LATE_UNCOUNTED") : words("clock.ANSWERED_LATE", { n: formatNumber(late, locale) }), tone: "done" };
  }
  const isOpen = status === "INCOMPLETE" || status === "UNREGISTERED" || status === "DUE_UNKNOWN";
  return { text: words(`clock.${status}`), tone: isOpen ? "open" : "done" };
}
