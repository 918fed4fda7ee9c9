import type { LocalDate } from "../../../kernel/localDate.ts";
import { withDayOff, withJointLeavePolicy } from "../../calendars/domain/workingCalendar.ts";
import { nextWorkingDay } from "../../calendars/domain/workingDays.ts";
import { deadlineOf, extensionLatestOn, type ClockQuestion, type CountingGround, type Deadline, type ReceiptMoment } from "./deadline.ts";
import { LEGAL_REGIMES, type LegalRegime } from "./legalRule.ts";
import { withinShippedCalendar, type Outcome, type Refusal } from "./refusal.ts";

/** The date that would hold instead, or why it cannot be told. */
export type AlternativeDue = { readonly kind: "DUE"; readonly dueOn: LocalDate } | { readonly kind: "UNKNOWN"; readonly refusal: Refusal };

export type ReceiptChange =
  /** A written extension, still possible up to latestOn. */
  | { readonly kind: "EXTENSION"; readonly latestOn: LocalDate; readonly due: AlternativeDue }
  /** A decree, not yet announced, that makes one more working day a day off after `after` and by the due date. */
  | { readonly kind: "FURTHER_DECREE"; readonly after: LocalDate; readonly due: AlternativeDue }
  /** The officer having registered it under the other regime. */
  | { readonly kind: "OTHER_REGIME"; readonly regime: LegalRegime; readonly due: AlternativeDue }
  /** Joint leave being counted the other way. Only listed when the date differs. */
  | { readonly kind: "JOINT_LEAVE_SETTING"; readonly due: AlternativeDue };

/** What would move the due date, each with the date it would move to. A stopped clock is moved by no extension and no further decree. */
export function receiptChanges(question: ClockQuestion, ground: CountingGround, deadline: Deadline, moment: ReceiptMoment): ReceiptChange[] {
  const runs = moment.stopped === null;
  return [
    ...(runs ? extensionChange(question, ground, deadline, moment.today) : []),
    ...(runs ? furtherDecree(question, ground, deadline, moment.today) : []),
    ...otherRegimes(question, ground, deadline),
    ...jointLeaveSetting(question, ground, deadline),
  ];
}

function extensionChange(question: ClockQuestion, ground: CountingGround, deadline: Deadline, today: LocalDate): ReceiptChange[] {
  const { limit } = deadline.rule;
  const isProvided = limit.kind === "WORKING_DAYS" && limit.extensionWorkingDays !== 0;
  const latestOn = extensionLatestOn(deadline.firstDueOn, ground.policy);
  if (question.extension.kind !== "NONE" || !isProvided || today > latestOn) return [];
  return [{ kind: "EXTENSION", latestOn, due: alternative(() => deadlineOf({ ...question, extension: { kind: "ASSUMED" } }, ground)) }];
}

/** Counted with one more day off, on the first working day that such a decree could still take. */
function furtherDecree(question: ClockQuestion, ground: CountingGround, deadline: Deadline, today: LocalDate): ReceiptChange[] {
  const { calendar } = ground;
  const { dayZero } = deadline.start;
  const knownUntil = calendar.asOf > today ? calendar.asOf : today;
  const after = knownUntil > dayZero ? knownUntil : dayZero;
  if (deadline.workingDays === null || after >= deadline.dueOn) return [];
  const taken = nextWorkingDay(calendar, after);
  const supposed = { date: taken, name: "", kind: "OTHER", decree: null, announcedOn: null, verified: false, satkerCode: null } as const;
  return [{ kind: "FURTHER_DECREE", after, due: alternative(() => deadlineOf(question, { ...ground, calendar: withDayOff(calendar, supposed) })) }];
}

function otherRegimes(question: ClockQuestion, ground: CountingGround, deadline: Deadline): ReceiptChange[] {
  return LEGAL_REGIMES.filter((regime) => regime !== question.regime)
    .map((regime) => ({ kind: "OTHER_REGIME" as const, regime, due: alternative(() => deadlineOf({ ...question, regime }, ground)) }))
    .filter(({ due }) => differs(due, deadline));
}

function jointLeaveSetting(question: ClockQuestion, ground: CountingGround, deadline: Deadline): ReceiptChange[] {
  const { policy } = ground.calendar;
  const other = withJointLeavePolicy(ground.calendar, { ...policy, jointLeaveIsNonWorking: !policy.jointLeaveIsNonWorking });
  const due = alternative(() => deadlineOf(question, { ...ground, calendar: other }));
  return differs(due, deadline) ? [{ kind: "JOINT_LEAVE_SETTING", due }] : [];
}

function differs(due: AlternativeDue, deadline: Deadline): boolean {
  return due.kind === "UNKNOWN" || due.dueOn !== deadline.dueOn;
}

function alternative(compute: () => Outcome<Deadline>): AlternativeDue {
  const outcome = withinShippedCalendar(compute);
  return outcome.ok ? { kind: "DUE", dueOn: outcome.value.dueOn } : { kind: "UNKNOWN", refusal: outcome.refusal };
}
