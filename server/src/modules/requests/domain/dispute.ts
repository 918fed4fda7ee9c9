import type { LocalDate } from "../../../kernel/localDate.ts";
import { NOT_EXTENDED, type CountingGround } from "./deadline.ts";
import { deadlineReceipt, type DeadlineReceipt } from "./deadlineReceipt.ts";
import { disputeAdmissibility, type DisputeAdmissibility } from "./disputeAdmissibility.ts";
import type { Objection } from "./objection.ts";
import { accepted, refused, type Outcome } from "./refusal.ts";

export const DISPUTE_FORUMS = ["KI_PUSAT", "KI_PROVINSI", "KI_KABUPATEN_KOTA"] as const;
/** Kept per case: two offices of one province were heard by different commissions [S42][S43]. */
export type DisputeForum = (typeof DISPUTE_FORUMS)[number];

export const DISPUTE_STAGES = ["FILED", "REGISTERED", "STARTED", "MEDIATION", "ADJUDICATION", "DECIDED", "COURT", "EXECUTED"] as const;
/** MEDIATION may be passed over; the order never turns back. */
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

export const DISPUTE_RULINGS = ["INADMISSIBLE_PREMATURE", "INADMISSIBLE_OTHER", "SETTLED", "OPEN_ALL", "OPEN_PART", "STAYS_CLOSED", "WITHDRAWN", "DROPPED"] as const;
export type DisputeRuling = (typeof DISPUTE_RULINGS)[number];

export interface DisputeStep {
  readonly stage: DisputeStage;
  readonly on: LocalDate;
}

export interface Dispute {
  readonly disputeId: string;
  readonly objectionId: string;
  readonly forum: DisputeForum;
  /** Names of public bodies as the commission writes them; several may answer one dispute. */
  readonly respondents: readonly string[];
  /** In the order they were reached; begins with FILED. */
  readonly steps: readonly DisputeStep[];
  /** Null: not decided, or the ruling is not known. */
  readonly ruling: DisputeRuling | null;
}

/** The dispute, or why the register cannot take it. A premature one is taken and marked: it was filed, and the commission will say so. */
export function acceptDispute(dispute: Dispute, objections: ReadonlyMap<string, Objection>): Outcome<Dispute> {
  const { objectionId, respondents, steps } = dispute;
  const objection = objections.get(objectionId);
  if (!objection) return refused("OBJECTION_UNKNOWN", { objectionId });
  if (!respondents.some((respondent) => respondent.trim() !== "")) return refused("DISPUTE_WITHOUT_RESPONDENT");
  const filedOn = reachedOn(dispute, "FILED");
  if (filedOn === null) return refused("CAUSE_MISSING", { kind: steps[0]?.stage ?? "REGISTERED", cause: "FILED" });
  if (filedOn < objection.receivedOn) return refused("DISPUTE_BEFORE_OBJECTION", { on: filedOn, objectionOn: objection.receivedOn });
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    const turnsBack = previous && (step.on < previous.on || DISPUTE_STAGES.indexOf(step.stage) <= DISPUTE_STAGES.indexOf(previous.stage));
    if (turnsBack) return refused("DISPUTE_STAGE_ORDER", { stage: step.stage, on: step.on, previous: previous.stage, previousOn: previous.on });
  }
  return accepted(dispute);
}

export interface DisputeState {
  readonly stage: DisputeStage;
  readonly admissibility: DisputeAdmissibility;
  /** The commission's clock to start. Null: not registered there yet. */
  readonly start: Outcome<DeadlineReceipt> | null;
  /** The commission's clock to finish, from the first hearing known. Null: not started yet. */
  readonly finish: Outcome<DeadlineReceipt> | null;
}

/** Where a dispute stands: its admissibility on the day of filing, and the commission's own clocks. */
export function disputeState(dispute: Dispute, objection: Objection, ground: CountingGround, today: LocalDate): Outcome<DisputeState> {
  const filedOn = reachedOn(dispute, "FILED");
  if (filedOn === null) return refused("CAUSE_MISSING", { kind: "STATE", cause: "FILED" });
  const { regime } = objection;
  const admissibility = disputeAdmissibility({ objectionReceivedOn: objection.receivedOn, answerReceivedOn: objection.answeredInWritingOn, regime, on: filedOn }, ground);
  if (!admissibility.ok) return admissibility;
  const clock = (kind: "COMMISSION_START" | "COMMISSION_FINISH", startsOn: LocalDate | null, stoppedOn: LocalDate | null): Outcome<DeadlineReceipt> | null =>
    startsOn &&
    deadlineReceipt({ clock: kind, regime, startsOn, extension: NOT_EXTENDED }, ground, { stopped: stoppedOn && { on: stoppedOn, by: "STOPPING_ACT" }, today });
  const [startedOn, decidedOn] = [reachedOn(dispute, "STARTED", "MEDIATION", "ADJUDICATION"), reachedOn(dispute, "DECIDED", "COURT", "EXECUTED")];
  return accepted({
    stage: dispute.steps.at(-1)?.stage ?? "FILED",
    admissibility: admissibility.value,
    start: clock("COMMISSION_START", reachedOn(dispute, "REGISTERED"), startedOn ?? decidedOn),
    finish: clock("COMMISSION_FINISH", startedOn, decidedOn),
  });
}

/** Day of the first step of any of these stages: a hearing shows that the case was started. */
function reachedOn(dispute: Dispute, ...stages: readonly DisputeStage[]): LocalDate | null {
  return dispute.steps.find((step) => stages.includes(step.stage))?.on ?? null;
}
