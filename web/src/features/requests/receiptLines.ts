import type { ReceiptSheet_receiptFragment } from "../../gql/graphql.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { formatDate, formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

export type ReceiptFacts = ReceiptSheet_receiptFragment;
type RuleFacts = ReceiptFacts["rule"];
type ChangeFacts = ReceiptFacts["wouldChange"][number];

/** One line of a receipt: what it is called and what it says. */
export interface ReceiptLine {
  key: string;
  label: string;
  text: string;
}

/** What would move the due date, as a sentence with the date it would move to. */
export function changeSentence(change: ChangeFacts, words: RequestWords, locale: Locale): string {
  const day = (date: string | null) => (date === null ? "–" : formatLocalDate(date, locale));
  const due = change.dueOn === null ? words("receipt.changeUnknown", { why: change.unknownBecause ?? "–" }) : day(change.dueOn);
  switch (change.kind) {
    case "EXTENSION":
      return words("receipt.EXTENSION", { latest: day(change.latestOn), due });
    case "FURTHER_DECREE":
      return words("receipt.FURTHER_DECREE", { after: day(change.after), due });
    case "OTHER_REGIME":
      return words("receipt.OTHER_REGIME", { regime: change.regime === null ? "–" : words(`regime.long${change.regime}`), due });
    case "JOINT_LEAVE_SETTING":
      return words("receipt.JOINT_LEAVE_SETTING", { due });
  }
}

/** How long the rule's clock runs; what was not found is said so. */
export function limitText(rule: RuleFacts, words: RequestWords, locale: Locale): string {
  if (rule.dueMonthDay !== null) return words("receipt.limitFixed", { date: dayAndMonth(rule.dueMonthDay, locale) });
  if (rule.limitWorkingDays === null) return words("receipt.limitUnknown");
  const n = formatNumber(rule.limitWorkingDays, locale);
  return rule.extensionWorkingDays ? words("receipt.limitExtended", { n, more: formatNumber(rule.extensionWorkingDays, locale) }) : words("receipt.limitWorkingDays", { n });
}

/** From when to when the rule holds. */
export function inForceText(rule: RuleFacts, words: RequestWords, locale: Locale): string {
  if (rule.effectiveFrom === null) return words("receipt.always");
  const from = formatLocalDate(rule.effectiveFrom, locale);
  return rule.effectiveTo === null ? words("receipt.since", { from }) : words("receipt.until", { from, to: formatLocalDate(rule.effectiveTo, locale) });
}

function dayAndMonth(monthDay: string, locale: Locale): string {
  const noon = new Date(`2000-${monthDay}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? monthDay : formatDate(noon, locale, { day: "numeric", month: "long", timeZone: "UTC" });
}
