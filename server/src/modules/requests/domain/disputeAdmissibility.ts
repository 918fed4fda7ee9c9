import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { NOT_EXTENDED, deadlineOf, type CountingGround } from "./deadline.ts";
import type { LegalRegime, LegalRule } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome, type Refusal } from "./refusal.ts";

/** PREMATURE: before the first day. LAPSED: after the last. UNDETERMINED: after the first day, and the window's length was not found. */
export type AdmissibilityVerdict = "PREMATURE" | "OPEN" | "LAPSED" | "UNDETERMINED";

/** The last day, or why it is not known. */
export type LatestDay = { readonly kind: "KNOWN"; readonly on: LocalDate } | { readonly kind: "UNKNOWN"; readonly refusal: Refusal };

export interface DisputeAdmissibility {
  /** ANSWERED: the written answer came in time. UNANSWERED: the superior's time lapsed first. */
  readonly path: "ANSWERED" | "UNANSWERED";
  /** Last day for the superior's written answer. */
  readonly answerDueOn: LocalDate;
  readonly answerRule: LegalRule;
  /** First day on which a dispute may be filed. Calendar day: the day of the answer, or the day after the lapse. */
  readonly earliestOn: LocalDate;
  readonly latest: LatestDay;
  /** A written answer came after the lapse; whether it opens the window anew was not found, so this is told beside it. Null: no late answer. */
  readonly latestByLateAnswer: LatestDay | null;
  readonly verdict: AdmissibilityVerdict;
}

export interface DisputeQuestion {
  readonly objectionReceivedOn: LocalDate;
  /** Day the requester received the superior's written answer. Null: none. An oral answer is none (KPU Kab. Tegal). */
  readonly answerReceivedOn: LocalDate | null;
  readonly regime: LegalRegime;
  /** The day the verdict is asked for: the filing, or today. */
  readonly on: LocalDate;
}

/**
 * The two-sided window for a dispute at the Information Commission. Day 0 of its working days is the day the written answer
 * was received, or the last day of the superior's time when none came. An answer received after `on` is not yet known.
 * Source: UU 14/2008 Pasal 36 (2), 37 (2) [not yet checked against the text]; lapse rule [S39]; premature filing: KI Jateng on KPU Kab. Tegal [S42].
 */
export function disputeAdmissibility(question: DisputeQuestion, ground: CountingGround): Outcome<DisputeAdmissibility> {
  const { objectionReceivedOn, regime, on } = question;
  if (question.answerReceivedOn !== null && question.answerReceivedOn < objectionReceivedOn) {
    return refused("ANSWER_BEFORE_OBJECTION", { on: question.answerReceivedOn, objectionOn: objectionReceivedOn });
  }
  return withinShippedCalendar(() => {
    const answer = deadlineOf({ clock: "OBJECTION_RESPONSE", regime, startsOn: objectionReceivedOn, extension: NOT_EXTENDED }, ground);
    if (!answer.ok) return answer;
    const { dueOn: answerDueOn, rule: answerRule } = answer.value;
    const answeredOn = question.answerReceivedOn !== null && question.answerReceivedOn <= on ? question.answerReceivedOn : null;
    const inTime = answeredOn !== null && answeredOn <= answerDueOn;
    const earliestOn = inTime ? answeredOn : addDays(answerDueOn, 1);
    const latest = latestDay(inTime ? answeredOn : answerDueOn, regime, ground);
    return accepted({
      path: inTime ? "ANSWERED" : "UNANSWERED",
      answerDueOn,
      answerRule,
      earliestOn,
      latest,
      latestByLateAnswer: answeredOn !== null && !inTime ? latestDay(answeredOn, regime, ground) : null,
      verdict: verdictOn(on, earliestOn, latest),
    });
  });
}

function latestDay(dayZero: LocalDate, regime: LegalRegime, ground: CountingGround): LatestDay {
  const filing = withinShippedCalendar(() => deadlineOf({ clock: "DISPUTE_FILING", regime, startsOn: dayZero, extension: NOT_EXTENDED }, ground));
  return filing.ok ? { kind: "KNOWN", on: filing.value.dueOn } : { kind: "UNKNOWN", refusal: filing.refusal };
}

function verdictOn(on: LocalDate, earliestOn: LocalDate, latest: LatestDay): AdmissibilityVerdict {
  if (on < earliestOn) return "PREMATURE";
  if (latest.kind === "UNKNOWN") return "UNDETERMINED";
  return on > latest.on ? "LAPSED" : "OPEN";
}
