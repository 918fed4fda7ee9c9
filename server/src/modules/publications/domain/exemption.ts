import type { LocalDate } from "../../../kernel/localDate.ts";
import type { FactSource } from "../../../kernel/provenance.ts";

export const CONSEQUENCE_TEST_LEVELS = ["KPU_NATIONAL", "KPU_PROVINCE", "SATKER"] as const;
export type ConsequenceTestLevel = (typeof CONSEQUENCE_TEST_LEVELS)[number];

/** Since when a level of office may decide, and on what ground. A row of data. */
export interface ExemptionAuthority {
  readonly level: ConsequenceTestLevel;
  readonly validFrom: LocalDate;
  /** Null: still entitled. */
  readonly validTo: LocalDate | null;
  readonly legalBasis: string;
}

/** A decision on a consequence test, as transcribed. */
export interface ConsequenceTest {
  readonly itemCode: string;
  readonly level: ConsequenceTestLevel;
  /** Null: for the whole country. */
  readonly provinceCode: string | null;
  readonly decree: string;
  readonly decidedOn: LocalDate;
  /** Null: the decree names no end. */
  readonly validUntil: LocalDate | null;
  readonly source: FactSource;
}

export const EXEMPTION_STATES = ["EXEMPTED", "NO_DECISION", "NOT_ENTITLED", "EXPIRED"] as const;
/** EXEMPTED: a decision of an entitled level is in force. NOT_ENTITLED: somebody decided who may not. EXPIRED: it has run out. */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

export interface ExemptionStanding {
  readonly state: ExemptionState;
  /** The decision that the state speaks of. Null: there is none. */
  readonly decision: ConsequenceTest | null;
}

/**
 * Whether an exempted item rests on a decision of a level that was entitled on the day it decided. A satker cannot exempt by
 * itself; a province only by delegation and only for its own satker.
 * Source: UU 14/2008 Pasal 19 and 20; PKPU 4/2025 (in force 29 December 2025) for the provinces; the authority table.
 */
export function exemptionStanding(
  tests: readonly ConsequenceTest[],
  authorities: readonly ExemptionAuthority[],
  item: { readonly code: string; readonly provinceCode: string },
  on: LocalDate,
): ExemptionStanding {
  const made = tests
    .filter((test) => test.itemCode === item.code && test.decidedOn <= on && (test.provinceCode === null || test.provinceCode === item.provinceCode))
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  const entitled = made.filter((test) => wasEntitled(authorities, test));
  const inForce = entitled.find((test) => test.validUntil === null || on <= test.validUntil);
  if (inForce) return { state: "EXEMPTED", decision: inForce };
  if (entitled[0]) return { state: "EXPIRED", decision: entitled[0] };
  return made[0] ? { state: "NOT_ENTITLED", decision: made[0] } : { state: "NO_DECISION", decision: null };
}

function wasEntitled(authorities: readonly ExemptionAuthority[], { level, decidedOn }: ConsequenceTest): boolean {
  return authorities.some((authority) => authority.level === level && authority.validFrom <= decidedOn && (authority.validTo === null || decidedOn <= authority.validTo));
}
