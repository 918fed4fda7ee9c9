import type { DutyState } from "./dutyStanding.ts";

/** An item of an assessment instrument and the public information it asks for. */
export interface ReadinessRequirement {
  readonly key: string;
  /** Codes of public information; all of them have to be there. */
  readonly itemCodes: readonly string[];
}

export const READINESS_STATES = ["MET", "UNMET", "UNKNOWN", "NOT_APPLICABLE"] as const;
/** UNKNOWN: nobody has looked at what decides it. It is neither met nor unmet. */
export type ReadinessState = (typeof READINESS_STATES)[number];

export interface Readiness {
  readonly requirement: ReadinessRequirement;
  readonly state: ReadinessState;
  /** What is late, missing or, for UNKNOWN, was never looked at. */
  readonly decisiveItemCodes: readonly string[];
}

const UNMET: ReadonlySet<DutyState> = new Set(["LATE", "MISSING"]);

/**
 * Which requirements would be unmet if the evaluation closed on the day of the states. One late or missing item is enough;
 * an item that is not due, asleep or not applicable asks for nothing; a code that is in no list is UNKNOWN, never met.
 */
export function readinessOf(requirements: readonly ReadinessRequirement[], states: ReadonlyMap<string, DutyState>): Readiness[] {
  return requirements.map((requirement) => {
    const of = (wanted: (state: DutyState | undefined) => boolean): string[] => requirement.itemCodes.filter((code) => wanted(states.get(code)));
    const unmet = of((state) => state !== undefined && UNMET.has(state));
    if (unmet.length > 0) return { requirement, state: "UNMET", decisiveItemCodes: unmet };
    const unknown = of((state) => state === undefined || state === "UNKNOWN");
    if (unknown.length > 0) return { requirement, state: "UNKNOWN", decisiveItemCodes: unknown };
    const current = of((state) => state === "CURRENT");
    return { requirement, state: current.length > 0 ? "MET" : "NOT_APPLICABLE", decisiveItemCodes: [] };
  });
}
