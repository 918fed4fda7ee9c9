import type { EvaluationStanding, Qualification } from "../gql/graphql.ts";

/** What can be said of a satker's class: one of the five, or why there is none. */
export type ClassMark = Qualification | "none" | "stageOnly" | "notAnnounced";

/** The five classes, best first. */
export const QUALIFICATIONS = [
  "INFORMATIVE",
  "APPROACHING_INFORMATIVE",
  "FAIRLY_INFORMATIVE",
  "LESS_INFORMATIVE",
  "NOT_INFORMATIVE",
] as const satisfies readonly Qualification[];

/** Name of each mark in the tokens: --class-{token}, or null where there is no fill. */
export const CLASS_TOKENS: Readonly<Record<ClassMark, string | null>> = {
  INFORMATIVE: "informative",
  APPROACHING_INFORMATIVE: "approaching",
  FAIRLY_INFORMATIVE: "fairly",
  LESS_INFORMATIVE: "less",
  NOT_INFORMATIVE: "not",
  none: null,
  stageOnly: null,
  notAnnounced: null,
};

const RING = "M3 12A9 9 0 1 1 21 12A9 9 0 1 1 3 12Z";

/** Outline of each mark in a box of 24 x 24: the shape says the class without colour. */
export const CLASS_SHAPES: Readonly<Record<ClassMark, string>> = {
  INFORMATIVE: RING,
  APPROACHING_INFORMATIVE: `${RING}M12 5.2V18.8A6.8 6.8 0 0 0 12 5.2Z`,
  FAIRLY_INFORMATIVE: "M12 2L22 12L12 22L2 12Z",
  LESS_INFORMATIVE: "M12 3L22.5 21H1.5Z",
  NOT_INFORMATIVE: "M12 21L1.5 3H22.5Z",
  none: RING,
  stageOnly: `${RING}M9 12A3 3 0 1 0 15 12A3 3 0 1 0 9 12Z`,
  notAnnounced: RING,
};

/** The mark of a result: its class, or why it has none. */
export function classMark(result: { standing: EvaluationStanding; qualification: Qualification | null }): ClassMark {
  if (result.qualification) return result.qualification;
  if (result.standing === "NOT_ANNOUNCED") return "notAnnounced";
  return result.standing === "STAGE_ONLY" ? "stageOnly" : "none";
}

/** How often each mark occurs, best class first; marks that do not occur are left out. */
export function countMarks(marks: readonly ClassMark[]): { mark: ClassMark; count: number }[] {
  const order: ClassMark[] = [...QUALIFICATIONS, "none", "stageOnly", "notAnnounced"];
  return order.map((mark) => ({ mark, count: marks.filter((known) => known === mark).length })).filter(({ count }) => count > 0);
}
