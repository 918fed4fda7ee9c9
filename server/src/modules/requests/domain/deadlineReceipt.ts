import type { LocalDate } from "../../../kernel/localDate.ts";
import { skippedDaysBetween, type SkippedDay } from "../../calendars/domain/skippedDays.ts";
import { isWorkingDay } from "../../calendars/domain/workingDays.ts";
import { deadlineOf, latenessOf, type ClockQuestion, type CountingGround, type Deadline, type Lateness, type ReceiptMoment } from "./deadline.ts";
import { receiptChanges, type ReceiptChange } from "./receiptChanges.ts";
import { accepted, withinShippedCalendar, type Outcome } from "./refusal.ts";

/** What the reader must know before relying on the date. */
export type ReceiptCaveat =
  /** The rule was not checked against the gazetted text. */
  | "RULE_NOT_VERIFIED"
  /** A skipped day's announcement date is assumed. */
  | "DAY_OFF_NOT_VERIFIED"
  /** Decreed days of the following year are left out, because nobody knows whether they were announced by then. */
  | "DAYS_OFF_LEFT_OUT"
  /** The rule names a calendar date and that date is a day off; no source moves it. */
  | "DUE_ON_DAY_OFF";

/** Everything that explains one due date, fit to be printed and attached to the answer. */
export interface DeadlineReceipt extends Deadline {
  readonly question: ClockQuestion;
  readonly lateness: Lateness;
  /** Every non-working day after day 0 and before the due date, with its decree. */
  readonly skippedDays: readonly SkippedDay[];
  /** The calendar as known on this date was used. */
  readonly calendarAnnouncedOn: LocalDate;
  readonly jointLeaveCitation: string;
  readonly countingCitation: string;
  readonly wouldChange: readonly ReceiptChange[];
  readonly caveats: readonly ReceiptCaveat[];
}

/**
 * The deadline with its reasons: rule, day 0, each skipped day, due date, lateness and what would change it.
 * Refused, not guessed, when the rule or its limit is unknown, an extension was too late, or a date lies outside the shipped calendar.
 */
export function deadlineReceipt(question: ClockQuestion, ground: CountingGround, moment: ReceiptMoment): Outcome<DeadlineReceipt> {
  return withinShippedCalendar(() => {
    const counted = deadlineOf(question, ground);
    if (!counted.ok) return counted;
    const deadline = counted.value;
    const { calendar, policy } = ground;
    const skippedDays = deadline.workingDays === null ? [] : skippedDaysBetween(calendar, deadline.start.dayZero, deadline.dueOn);
    return accepted({
      ...deadline,
      question,
      lateness: latenessOf(deadline.dueOn, moment, calendar),
      skippedDays,
      calendarAnnouncedOn: calendar.asOf,
      jointLeaveCitation: calendar.policy.citation,
      countingCitation: policy.citation,
      wouldChange: receiptChanges(question, ground, deadline, moment),
      caveats: caveatsOf(deadline, skippedDays, ground),
    });
  });
}

function caveatsOf(deadline: Deadline, skippedDays: readonly SkippedDay[], { calendar }: CountingGround): ReceiptCaveat[] {
  const isLeftOut = calendar.assumedUnknown.some((day) => day.date > deadline.start.dayZero && day.date <= deadline.dueOn);
  const caveats: [ReceiptCaveat, boolean][] = [
    ["RULE_NOT_VERIFIED", !deadline.rule.verified],
    ["DAY_OFF_NOT_VERIFIED", skippedDays.some((day) => !day.verified)],
    ["DAYS_OFF_LEFT_OUT", isLeftOut],
    ["DUE_ON_DAY_OFF", deadline.workingDays === null && !isWorkingDay(calendar, deadline.dueOn)],
  ];
  return caveats.filter(([, holds]) => holds).map(([caveat]) => caveat);
}
