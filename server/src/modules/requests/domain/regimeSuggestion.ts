import type { LocalDate } from "../../../kernel/localDate.ts";
import type { LegalRegime } from "./legalRule.ts";

/** A stage of an election as this satker has it. */
export interface StageWindow {
  readonly election: string;
  readonly stageCode: string;
  /** Null: no fixed start. */
  readonly startsOn: LocalDate | null;
  /** Null: no fixed end; it differs by satker. */
  readonly endsOn: LocalDate | null;
}

/** What the officer is shown before deciding. It decides nothing: the registered regime is the officer's, with a reason. */
export interface RegimeSuggestion {
  readonly regime: LegalRegime;
  /** NOT_ELECTORAL, DURING_STAGE or OUTSIDE_STAGES. STAGES_OPEN_ENDED: a stage without a fixed start or end might still run. */
  readonly because: "NOT_ELECTORAL" | "DURING_STAGE" | "OUTSIDE_STAGES" | "STAGES_OPEN_ENDED";
  readonly stages: readonly StageWindow[];
  readonly policyVersion: string;
}

/**
 * Suggested regime: electoral subject during a stage of this satker. Whether the short clocks bind only during stages was not
 * found in any text, hence a suggestion under a named policy version and never a rule. Source: domain facts 1.2.
 */
export function suggestRegime(subject: "ELECTORAL" | "OTHER", on: LocalDate, stages: readonly StageWindow[], policyVersion: string): RegimeSuggestion {
  if (subject === "OTHER") return { regime: "GENERAL", because: "NOT_ELECTORAL", stages: [], policyVersion };
  const running = stages.filter(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && startsOn <= on && on <= endsOn);
  if (running.length > 0) return { regime: "ELECTION", because: "DURING_STAGE", stages: running, policyVersion };
  const maybe = stages.filter(({ startsOn, endsOn }) => (startsOn !== null && endsOn === null && startsOn <= on) || (startsOn === null && endsOn !== null && on <= endsOn));
  return { regime: "GENERAL", because: maybe.length > 0 ? "STAGES_OPEN_ENDED" : "OUTSIDE_STAGES", stages: maybe, policyVersion };
}
