import { groupBy } from "../../../kernel/groupBy.ts";
import type { ClassMove } from "./classMoves.ts";
import type { Task } from "./task.ts";

export const DECISION_RULES = ["OBJECTIONS_OVERDUE", "REQUESTS_OVERDUE", "CLASS_FELL", "ASSESSMENT_CLOSING", "EVIDENCE_DEAD", "DUTIES_UNMET"] as const;
/** What a commissioner is asked to decide about, the most pressing first: what may become a dispute, then what was published, then what is still in hand. */
export type DecisionRule = (typeof DECISION_RULES)[number];

/** CANNOT_TELL: nothing was recorded to judge by, or it is not this reader's. It is not "no". */
export type DecisionState = "HOLDS" | "DOES_NOT_HOLD" | "CANNOT_TELL";

/**
 * From how many on a rule holds for a satker. Defaults of Pantau, no law; told beside each decision. Units: tasks of the satker overdue; classes
 * fallen; calendar days until the self-assessment closes; dead addresses; unmet duties.
 */
export const DECISION_THRESHOLDS: Readonly<Record<DecisionRule, number>> = {
  OBJECTIONS_OVERDUE: 1,
  REQUESTS_OVERDUE: 1,
  CLASS_FELL: 2,
  ASSESSMENT_CLOSING: 7,
  EVIDENCE_DEAD: 3,
  DUTIES_UNMET: 10,
};

/** Most decisions asked for at once. */
export const MOST_DECISIONS = 3;

/** A satker a rule holds for. */
export interface DecisionCase {
  readonly satkerCode: string;
  /** Tasks, or classes fallen: in the unit of the threshold, except for a self-assessment, of which there is one a cycle. */
  readonly count: number;
}

/** One rule, judged. */
export interface Decision {
  readonly rule: DecisionRule;
  readonly state: DecisionState;
  readonly threshold: number;
  /** Gravest first, equals by code. Empty unless the rule holds. */
  readonly cases: readonly DecisionCase[];
  /** All that the rule counts, whether or not a satker reaches the threshold: what the worklist shows. Unit: tasks, or satker for a class. */
  readonly count: number;
  /** Satker with any of them. */
  readonly satkerCount: number;
}

/** What the rules judge by. Null: it cannot be told. */
export interface DecisionFacts {
  readonly requests: readonly Task[] | null;
  readonly duties: readonly Task[] | null;
  readonly assessments: readonly Task[] | null;
  /** Null: no result of the same issuer before, or none that may be compared. */
  readonly moves: readonly ClassMove[] | null;
}

/** Every rule judged, in the order of pressing. */
export function judgeDecisions(facts: DecisionFacts): Decision[] {
  return DECISION_RULES.map((rule) => {
    const threshold = DECISION_THRESHOLDS[rule];
    const found = foundBy(rule, facts, threshold);
    if (found === null) return { rule, state: "CANNOT_TELL", threshold, cases: [], count: 0, satkerCount: 0 };
    const cases = found.cases.toSorted((a, b) => b.count - a.count || (a.satkerCode < b.satkerCode ? -1 : 1));
    return { ...found, rule, state: cases.length === 0 ? "DOES_NOT_HOLD" : "HOLDS", threshold, cases };
  });
}

/** The decisions asked for: at most three that hold, in the order of pressing. None is a result too. */
export function chosenDecisions(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ state }) => state === "HOLDS").slice(0, MOST_DECISIONS);
}

type Found = Pick<Decision, "cases" | "count" | "satkerCount">;

function foundBy(rule: DecisionRule, { requests, duties, assessments, moves }: DecisionFacts, threshold: number): Found | null {
  const overdue = (kind: Task["kind"]) => (task: Task) => task.kind === kind && task.time === "OVERDUE";
  switch (rule) {
    case "OBJECTIONS_OVERDUE":
      return counted(requests?.filter(overdue("OBJECTION")), threshold);
    case "REQUESTS_OVERDUE":
      return counted(requests?.filter(overdue("REQUEST")), threshold);
    case "EVIDENCE_DEAD":
      return counted(duties?.filter(overdue("EVIDENCE")), threshold);
    case "DUTIES_UNMET":
      return counted(duties?.filter(overdue("DUTY")), threshold);
    case "ASSESSMENT_CLOSING": {
      const near = counted(assessments?.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= threshold), 1);
      const all = counted(assessments ?? undefined, 1);
      return near && all && { ...all, cases: near.cases };
    }
    case "CLASS_FELL": {
      const fallen = moves?.flatMap(({ satkerCode, steps }) => (steps !== null && -steps >= threshold ? [{ satkerCode, count: -steps }] : []));
      return fallen === undefined ? null : { cases: fallen, count: fallen.length, satkerCount: fallen.length };
    }
  }
}

/** Null: it cannot be told. */
function counted(tasks: readonly Task[] | undefined, atLeast: number): Found | null {
  if (tasks === undefined) return null;
  const satkers = [...groupBy(tasks, ({ satkerCode }) => satkerCode)].map(([satkerCode, of]) => ({ satkerCode, count: of.length }));
  return { cases: satkers.filter(({ count }) => count >= atLeast), count: tasks.length, satkerCount: satkers.length };
}
