import { type Measured, type MissingReason, measured, missing } from "../../../kernel/measure.ts";
import { type IndexBranch, type IndexLeaf, type IndexNode, type MissingPolicy, isUnassessable } from "./indexTree.ts";
import type { NodeResult, WeighedChild } from "./nodeResult.ts";
import { type Observation, pointsOf, reliabilityOf } from "./observation.ts";
import { termsOf } from "./terms.ts";
import { weightedMean } from "./weightedMean.ts";

export type Observations = ReadonlyMap<string, Observation>;

/** Shares are sums of decimals; this much rounding does not put a satker under a threshold. */
const SHARE_TOLERANCE = 1e-12;

/** True: the share reaches the threshold; exactly on it is enough. */
export function reaches(share: number, threshold: number): boolean {
  return share >= threshold - SHARE_TOLERANCE;
}

/**
 * Scores a tree of any depth from the leaves up. A measure without an observation is NOT_REPORTED.
 * Missing children are left out and the weights of the others rescaled; below a branch's minimum share it has no score.
 * Weights are further scaled by reliability (ADR 0008). Depends on this satker's observations only.
 */
export function aggregate(node: IndexNode, observations: Observations, policy: MissingPolicy): NodeResult {
  if (node.kind === "leaf") return leafResult(node, observations.get(node.code) ?? { kind: "missing", reason: "NOT_REPORTED" }, policy);
  const children = node.children.map((child) => aggregate(child, observations, policy));
  return branchResult(node, children, policy);
}

function leafResult(leaf: IndexLeaf, observation: Observation, policy: MissingPolicy): NodeResult {
  const points = pointsOf(observation, leaf.goalposts);
  const reason = points.kind === "missing" ? points.reason : null;
  const rule = policy.notReported;
  const countedByRule = reason === "NOT_REPORTED" && rule.kind === "COUNT_AS";
  const unassessable = reason !== null && isUnassessable(reason);
  return {
    code: leaf.code,
    points: countedByRule ? measured(rule.points) : points,
    countedByRule,
    reliability: reason === null || countedByRule ? reliabilityOf(observation, leaf.smallCounts) : reason === "NOT_APPLICABLE" && leaf.smallCounts !== null ? 0 : null,
    dataShare: unassessable ? null : reason === null ? 1 : 0,
    assessableShare: unassessable ? 0 : 1,
    withheld: null,
    terms: [],
    children: [],
  };
}

function branchResult(branch: IndexBranch, children: readonly NodeResult[], policy: MissingPolicy): NodeResult {
  const weighed = branch.children.map((child, position) => weighedChild(child.weight, children[position]));
  const total = weightOf(weighed, () => true);
  if (!(total > 0)) throw new RangeError(`Branch ${branch.code} has no weight`);
  const assessable = weightOf(weighed, ({ result }) => result.points.kind === "value" || !isUnassessable(result.points.reason));
  const present = weightOf(weighed, ({ result }) => result.points.kind === "value" && !result.countedByRule);
  const carried = weighed.filter(({ result }) => result.points.kind === "value");
  const withheld = withholding(branch, weighed, policy, assessable === 0 ? 1 : present / assessable);
  const mean = weightedMean(branch.aggregation, carried.map(({ weight, result }) => ({ points: pointsFrom(result), weight: weight * (result.reliability ?? 0) })));
  const points = withheld === null && mean !== null ? measured(mean) : missing(leadingReason(weighed));
  return {
    code: branch.code,
    points,
    countedByRule: points.kind === "value" && present === 0,
    reliability: reliabilityAbove(points, weighed),
    dataShare: dataShareOf(weighed),
    assessableShare: weighed.reduce((sum, { weight, result }) => sum + weight * result.assessableShare, 0) / total,
    withheld: mean === null ? null : withheld,
    terms: termsOf(branch.aggregation, weighed, total),
    children,
  };
}

function weighedChild(weight: number, result: NodeResult | undefined): WeighedChild {
  if (result === undefined) throw new RangeError("A child has no result");
  return { weight, result };
}

/**
 * Reliability of a branch: weight carried over weight that could be, measures without a case included. So a first case moves
 * a score as little as the next one does (ADR 0008).
 */
function reliabilityAbove(points: Measured, weighed: readonly WeighedChild[]): number | null {
  if (points.kind === "missing") return points.reason === "NOT_APPLICABLE" && weighed.some(({ result }) => result.reliability === 0) ? 0 : null;
  const judged = weighed.filter(({ result }) => result.reliability !== null);
  const total = weightOf(judged, () => true);
  return total === 0 ? 1 : judged.reduce((sum, { weight, result }) => sum + weight * (result.reliability ?? 0), 0) / total;
}

function weightOf(weighed: readonly WeighedChild[], keep: (child: WeighedChild) => boolean): number {
  return weighed.reduce((sum, child) => (keep(child) ? sum + child.weight : sum), 0);
}

function pointsFrom(result: NodeResult): number {
  return result.points.kind === "value" ? result.points.value : Number.NaN;
}

function withholding(branch: IndexBranch, weighed: readonly WeighedChild[], policy: MissingPolicy, presentShare: number): NodeResult["withheld"] {
  const required = weighed.some(({ weight, result }) => weight > 0 && result.points.kind === "missing" && isRequired(result.points.reason, policy));
  if (required) return "REQUIRED_MEASURE_MISSING";
  return reaches(presentShare, branch.minimumShare) ? null : "BELOW_MINIMUM_SHARE";
}

function isRequired(reason: MissingReason, policy: MissingPolicy): boolean {
  if (reason === "NOT_REPORTED") return policy.notReported.kind === "WITHHOLD";
  return reason === "SUPPRESSED" && policy.suppressed.kind === "WITHHOLD";
}

/** Measures observed over measures assessable, by weight and down to the leaves. */
function dataShareOf(weighed: readonly WeighedChild[]): number | null {
  let assessable = 0;
  let observed = 0;
  for (const { weight, result } of weighed) {
    if (result.dataShare === null) continue;
    assessable += weight;
    observed += weight * result.dataShare;
  }
  return assessable === 0 ? null : observed / assessable;
}

/** The reason a branch without score passes upwards: a fault of reporting outweighs what nobody could report. */
function leadingReason(weighed: readonly WeighedChild[]): MissingReason {
  const reasons = new Set(weighed.flatMap(({ result }) => (result.points.kind === "missing" ? [result.points.reason] : [])));
  const order = ["NOT_REPORTED", "SUPPRESSED", "NOT_DUE", "NOT_APPLICABLE"] as const;
  return order.find((reason) => reasons.has(reason)) ?? "NOT_REPORTED";
}
