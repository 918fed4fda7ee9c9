import type { DutyState, InformationClass } from "../../gql/graphql.ts";
import type { UpdatesSearch } from "../../pieces/addresses.ts";

/** In the order in which legends and sentences name them. */
export const DUTY_STATES = ["CURRENT", "LATE", "MISSING", "NOT_DUE", "DORMANT", "NOT_APPLICABLE", "UNKNOWN"] as const satisfies readonly DutyState[];

/** Only these are due: the denominator of every share. */
export const DUE_STATES = ["CURRENT", "LATE", "MISSING"] as const satisfies readonly DutyState[];

/** Number of duties in each state. */
export type StateCounts = Readonly<Record<DutyState, number>>;

/** The list of counts of the API as a record; a state that is not named counts none. */
export function stateCounts(counts: readonly { state: DutyState; count: number }[]): StateCounts {
  const all: Record<DutyState, number> = { CURRENT: 0, LATE: 0, MISSING: 0, NOT_DUE: 0, DORMANT: 0, NOT_APPLICABLE: 0, UNKNOWN: 0 };
  for (const { state, count } of counts) all[state] += count;
  return all;
}

/** Adds records of counts up. */
export function sumCounts(parts: readonly StateCounts[]): StateCounts {
  return stateCounts(parts.flatMap((part) => DUTY_STATES.map((state) => ({ state, count: part[state] }))));
}

/** Number of duties that are due and known. */
export function dueCount(counts: StateCounts): number {
  return DUE_STATES.reduce((sum, state) => sum + counts[state], 0);
}

const CLASS_OF_WORD: Readonly<Record<NonNullable<UpdatesSearch["golongan"]>, InformationClass>> = {
  berkala: "PERIODIC",
  "serta-merta": "IMMEDIATE",
  "setiap-saat": "ANYTIME",
  dikecualikan: "EXEMPT",
};

export type ClassWord = keyof typeof CLASS_OF_WORD;

/** Classes as addresses write them, in the order of the law. */
export const CLASS_WORDS: readonly ClassWord[] = ["berkala", "serta-merta", "setiap-saat", "dikecualikan"];

/** The class that a word of the address means. */
export function classOfWord(word: ClassWord): InformationClass {
  return CLASS_OF_WORD[word];
}
