import type { LocalDate } from "../../kernel/localDate.ts";
import type { DeadlineReceipt } from "./domain/deadlineReceipt.ts";
import type { DisputeAdmissibility } from "./domain/disputeAdmissibility.ts";
import type { LegalRule } from "./domain/legalRule.ts";
import type { ReceiptChange } from "./domain/receiptChanges.ts";
import { refusalSentence } from "./domain/refusal.ts";
import type { DeadlineReceiptType, DisputeAdmissibilityType, LegalRuleType, ReceiptChangeType } from "./receipts.types.ts";

/** Dresses a rule for the API. */
export function toLegalRuleType({ limit, ...rule }: LegalRule): LegalRuleType {
  return {
    ...rule,
    id: `rule:${rule.regime}:${rule.clock}:${rule.effectiveFrom ?? ""}`,
    limitWorkingDays: limit.kind === "WORKING_DAYS" ? limit.limitWorkingDays : null,
    extensionWorkingDays: limit.kind === "WORKING_DAYS" ? limit.extensionWorkingDays : null,
    dueMonthDay: limit.kind === "FIXED_DATE" ? limit.monthDay : null,
  };
}

/** Dresses a receipt for the API. `about` tells receipts of different requests apart. */
export function toDeadlineReceiptType(receipt: DeadlineReceipt, about: string): DeadlineReceiptType {
  const { question, start, lateness, calendarAnnouncedOn } = receipt;
  return {
    id: `receipt:${about}:${question.clock}:${question.regime}:${question.startsOn}:${question.extension.kind}:${calendarAnnouncedOn}:${lateness.measuredOn}`,
    clock: question.clock,
    regime: question.regime,
    eventOn: start.eventOn,
    startsOn: start.dayZero,
    movedBecause: start.movedBecause,
    firstDueOn: receipt.firstDueOn,
    dueOn: receipt.dueOn,
    workingDays: receipt.workingDays,
    isExtended: question.extension.kind !== "NONE",
    rule: toLegalRuleType(receipt.rule),
    skippedDays: receipt.skippedDays,
    calendarAnnouncedOn,
    lateness,
    jointLeaveCitation: receipt.jointLeaveCitation,
    countingCitation: receipt.countingCitation,
    wouldChange: receipt.wouldChange.map(toChangeType),
    caveats: receipt.caveats,
  };
}

function toChangeType(change: ReceiptChange): ReceiptChangeType {
  return {
    kind: change.kind,
    latestOn: change.kind === "EXTENSION" ? change.latestOn : null,
    after: change.kind === "FURTHER_DECREE" ? change.after : null,
    regime: change.kind === "OTHER_REGIME" ? change.regime : null,
    dueOn: change.due.kind === "DUE" ? change.due.dueOn : null,
    unknownBecause: change.due.kind === "DUE" ? null : refusalSentence(change.due.refusal),
  };
}

/** Dresses a window for the API. */
export function toAdmissibilityType(window: DisputeAdmissibility & { readonly on: LocalDate }, about: string): DisputeAdmissibilityType {
  const { latest, latestByLateAnswer } = window;
  return {
    id: `admissibility:${about}:${window.on}`,
    on: window.on,
    verdict: window.verdict,
    isAnsweredInTime: window.path === "ANSWERED",
    answerDueOn: window.answerDueOn,
    answerRule: toLegalRuleType(window.answerRule),
    earliestOn: window.earliestOn,
    latestOn: latest.kind === "KNOWN" ? latest.on : null,
    latestUnknownBecause: latest.kind === "KNOWN" ? null : refusalSentence(latest.refusal),
    latestByLateAnswerOn: latestByLateAnswer?.kind === "KNOWN" ? latestByLateAnswer.on : null,
  };
}
