import { DUTY_STATES, type DutyState } from "./dutyStanding.ts";

/** One letter a state, so that a matrix of 38 x 74 cells stays small. The legend travels with every matrix. */
export const STATE_CODES: Readonly<Record<DutyState, string>> = {
  CURRENT: "C",
  LATE: "L",
  MISSING: "M",
  NOT_DUE: "N",
  DORMANT: "D",
  NOT_APPLICABLE: "A",
  UNKNOWN: "U",
};

/** States as one text, a letter a cell. */
export function encodeStates(states: readonly DutyState[]): string {
  return states.map((state) => STATE_CODES[state]).join("");
}

/** The state of a letter. Undefined: no state has it. */
export function decodeState(code: string): DutyState | undefined {
  return DUTY_STATES.find((state) => STATE_CODES[state] === code);
}

/** Whole numbers as one text, divided by commas; nothing between two commas where there is none. */
export function encodeDays(days: readonly (number | null)[]): string {
  return days.map((value) => (value === null ? "" : String(value))).join(",");
}
