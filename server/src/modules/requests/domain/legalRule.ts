import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { accepted, refused, type Outcome } from "./refusal.ts";

export const LEGAL_REGIMES = ["GENERAL", "ELECTION"] as const;
/** GENERAL: UU 14/2008. ELECTION: Perki 1/2019, information on Pemilu and Pemilihan. Decided by the officer who registers. */
export type LegalRegime = (typeof LEGAL_REGIMES)[number];

export const CLOCK_KINDS = [
  "REQUEST_RESPONSE",
  "OBJECTION_FILING",
  "OBJECTION_RESPONSE",
  "DISPUTE_FILING",
  "COMMISSION_START",
  "COMMISSION_FINISH",
  "COURT_FILING",
  "ANNUAL_REPORT",
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** How long a clock runs. */
export type ClockLimit =
  | {
      readonly kind: "WORKING_DAYS";
      /** Unit: working days after day 0. Null: not found in any text read. */
      readonly limitWorkingDays: number | null;
      /** Unit: working days after the first limit. 0: no extension. Null: not found. */
      readonly extensionWorkingDays: number | null;
    }
  | {
      /** A calendar date of the year in which the clock starts; it does not move when it is a day off. */
      readonly kind: "FIXED_DATE";
      /** "03-31". */
      readonly monthDay: string;
    };

/** One clock of one regime in one period, with its citation. Data, never a constant. */
export interface LegalRule {
  readonly regime: LegalRegime;
  readonly clock: ClockKind;
  readonly limit: ClockLimit;
  readonly article: string;
  /** First day 0 to which it applies. Null: from before any record. */
  readonly effectiveFrom: LocalDate | null;
  /** Last day 0 to which it applies. Null: still in force. */
  readonly effectiveTo: LocalDate | null;
  readonly source: string;
  readonly confidence: Confidence;
  /** True only when checked against the gazetted text. */
  readonly verified: boolean;
  readonly note: string | null;
}

/** Reads a regime from outside; anything else is refused, never defaulted. */
export function legalRegime(text: string): Outcome<LegalRegime> {
  const regime = LEGAL_REGIMES.find((known) => known === text);
  return regime ? accepted(regime) : refused("UNKNOWN_REGIME", { regime: text });
}

/** The rule in force on the clock's start day. A rule that changes later leaves running clocks as they are. */
export function ruleInForce(rules: readonly LegalRule[], clock: ClockKind, regime: LegalRegime, on: LocalDate): Outcome<LegalRule> {
  const inForce = rules.find((rule) => rule.clock === clock && rule.regime === regime && isInForce(rule, on));
  return inForce ? accepted(inForce) : refused("RULE_NOT_FOUND", { clock, regime, on });
}

/** True when the two rules would both claim some day 0. */
export function overlap(a: LegalRule, b: LegalRule): boolean {
  if (a.clock !== b.clock || a.regime !== b.regime) return false;
  const endsBefore = (one: LegalRule, other: LegalRule): boolean => one.effectiveTo !== null && other.effectiveFrom !== null && one.effectiveTo < other.effectiveFrom;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** A limit that a clock would have from some day on. */
export interface RuleChange {
  readonly regime: LegalRegime;
  readonly clock: ClockKind;
  readonly effectiveFrom: LocalDate;
  /** Unit: working days after day 0. Null: none is known. */
  readonly limitWorkingDays: number | null;
  /** Unit: working days after the first limit. 0: no extension. */
  readonly extensionWorkingDays: number | null;
}

/**
 * The rules as they would be with another limit from a day on: what is in force on the day before ends there, what would begin later never
 * does. Nothing is changed in place.
 */
export function withRuleChange(rules: readonly LegalRule[], change: RuleChange): LegalRule[] {
  const { regime, clock, effectiveFrom, limitWorkingDays, extensionWorkingDays } = change;
  const isSame = (rule: LegalRule): boolean => rule.regime === regime && rule.clock === clock;
  const kept = rules.flatMap((rule): LegalRule[] => {
    if (!isSame(rule)) return [rule];
    if (rule.effectiveFrom !== null && rule.effectiveFrom >= effectiveFrom) return [];
    return [rule.effectiveTo !== null && rule.effectiveTo < effectiveFrom ? rule : { ...rule, effectiveTo: addDays(effectiveFrom, -1) }];
  });
  const limit = { kind: "WORKING_DAYS", limitWorkingDays, extensionWorkingDays } as const;
  return [...kept, { regime, clock, limit, article: "", effectiveFrom, effectiveTo: null, source: "", confidence: "LOW", verified: false, note: null }];
}

function isInForce(rule: LegalRule, on: LocalDate): boolean {
  return (rule.effectiveFrom === null || rule.effectiveFrom <= on) && (rule.effectiveTo === null || on <= rule.effectiveTo);
}
