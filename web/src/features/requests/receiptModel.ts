import type { RequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { clockWords, type ClockFacts } from "./clockWords.ts";
import { inForceText, limitText, type ReceiptFacts, type ReceiptLine } from "./receiptLines.ts";

export type SkippedDayFacts = ReceiptFacts["skippedDays"][number];

/** The clock of a receipt as the words of a clock want it. */
export function clockOfReceipt({ dueOn, lateness }: Pick<ReceiptFacts, "dueOn" | "lateness">): ClockFacts {
  const { basis, isLate, leftWorkingDays, lateWorkingDays, measuredOn } = lateness;
  const running = isLate ? "OVERDUE" : dueOn === measuredOn ? "DUE_TODAY" : "RUNNING";
  const stopped = basis === "WITHDRAWAL" ? "WITHDRAWN" : isLate ? "ANSWERED_LATE" : "ANSWERED_ON_TIME";
  return { status: basis === "TODAY" ? running : stopped, leftWorkingDays, lateWorkingDays };
}

/** The finding of a receipt: what is due, when, and how far away that is. */
export function receiptSentence(receipt: ReceiptFacts, words: RequestWords, locale: Locale): string {
  return words("receipt.sentenceLate", {
    clock: words(`kind.${receipt.clock}`),
    due: formatLocalDate(receipt.dueOn, locale),
    clockWords: clockWords(clockOfReceipt(receipt), words, locale).text,
  });
}

/** The rule a receipt rests on, line by line. */
export function ruleLines(receipt: ReceiptFacts, words: RequestWords, locale: Locale): ReceiptLine[] {
  const { rule, regime } = receipt;
  return [
    { key: "regime", label: words("receipt.regime"), text: words(`regime.long${regime}`) },
    { key: "article", label: words("receipt.article"), text: `${rule.article} (${words(rule.verified ? "receipt.verified" : "receipt.notVerified")})` },
    { key: "limit", label: words("receipt.limit"), text: limitText(rule, words, locale) },
    { key: "inForce", label: words("receipt.inForce"), text: inForceText(rule, words, locale) },
    { key: "source", label: words("receipt.source"), text: rule.source },
  ];
}

/** How the date was reached, line by line. */
export function countLines(receipt: ReceiptFacts, words: RequestWords, locale: Locale): ReceiptLine[] {
  const day = (date: string) => formatLocalDate(date, locale);
  const { startsOn, eventOn, movedBecause, firstDueOn, dueOn, workingDays, lateness } = receipt;
  const zero = movedBecause === null ? day(startsOn) : words("receipt.dayZeroMoved", { date: day(startsOn), event: day(eventOn), why: words(`receipt.${movedBecause}`) });
  const state = clockWords(clockOfReceipt(receipt), words, locale).text;
  const at = words(lateness.basis === "TODAY" ? "receipt.asOfToday" : "receipt.asOfAct", { date: day(lateness.measuredOn) });
  return [
    { key: "dayZero", label: words("receipt.dayZero"), text: zero },
    ...(firstDueOn === dueOn ? [] : [{ key: "firstDue", label: words("receipt.firstDue"), text: day(firstDueOn) }]),
    { key: "due", label: words("receipt.due"), text: workingDays === null ? day(dueOn) : `${day(dueOn)} (${words("receipt.counted", { n: formatNumber(workingDays, locale) })})` },
    { key: "state", label: words("receipt.lateness"), text: `${state}, ${at}` },
    { key: "calendar", label: words("receipt.calendar"), text: words("receipt.calendarAs", { date: day(receipt.calendarAnnouncedOn) }) },
    { key: "jointLeave", label: words("receipt.jointLeave"), text: receipt.jointLeaveCitation },
    { key: "counting", label: words("receipt.counting"), text: receipt.countingCitation },
  ];
}

/** Why one day was not counted: cause, and the decree or that there is none to name. */
export function skippedTexts(day: SkippedDayFacts, words: RequestWords, locale: Locale): { reason: string; decree: string; announced: string } {
  const isPlainWeekend = day.reason === "WEEKEND" && day.name === null;
  return {
    reason: day.name === null ? words(`receipt.why.${day.reason}`) : `${words(`receipt.why.${day.reason}`)}: ${day.name}`,
    decree: isPlainWeekend ? words("receipt.weekendDecree") : (day.decree ?? words("receipt.decreeUnknown")),
    announced: isPlainWeekend ? "–" : day.announcedOn === null ? words("receipt.announcedUnknown") : formatLocalDate(day.announcedOn, locale),
  };
}
