import type { LocalDate } from "../../../kernel/localDate.ts";
import type { ClassScale } from "./classScale.ts";
import type { Aggregation, IndexBranch, IndexNode, MissingPolicy } from "./indexTree.ts";
import type { Method, PeerGroupRule } from "./method.ts";

export const PEER_GROUP_RULES = ["PROVINCE", "PROVINCE_AND_TYPE", "PROVINCE_AND_ZONE", "NATIONAL"] as const satisfies readonly PeerGroupRule[];
export const NODE_KINDS = ["INDEX", "DIMENSION", "MEASURE"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
export const AGGREGATIONS = ["ARITHMETIC", "GEOMETRIC"] as const satisfies readonly Aggregation[];
export const UNREPORTED_RULES = ["REWEIGHT", "WITHHOLD", "COUNT_AS"] as const;

/** A node of a method as it stands in file and table: flat, with what a reader needs to know of it. */
export interface WrittenNode {
  /** The index, a dimension, or the key of a measure. */
  readonly code: string;
  /** Null: the index. */
  readonly parentCode: string | null;
  readonly kind: NodeKind;
  readonly name: string;
  /** Share among siblings, 0-1. */
  readonly weight: number;
  /** Null: a measure. */
  readonly aggregation: Aggregation | null;
  /** Unit: share 0-1. Null: a measure. */
  readonly minimumShare: number | null;
  /** Values that give 0 and 100 points. Unit: the measure's own. Null: not a measure. */
  readonly goalpostWorst: number | null;
  readonly goalpostBest: number | null;
  /** Null: no figure over cases. */
  readonly halfWeightCases: number | null;
  /** Why this weight and these goalposts. Null: not written. */
  readonly rationale: string | null;
}

export interface WrittenClass {
  readonly code: string;
  readonly label: string;
  /** Unit: points 0-100. */
  readonly fromPoints: number;
}

/** The settings of a method beside its tree. */
export interface WrittenRules {
  readonly issuer: string;
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  readonly notReported: (typeof UNREPORTED_RULES)[number];
  /** COUNT_AS only. Unit: points 0-100. */
  readonly notReportedPoints: number | null;
  readonly notReportedSource: string | null;
  readonly suppressed: "REWEIGHT" | "WITHHOLD";
  /** Unit of the three: share 0-1. */
  readonly minimumDataShare: number;
  readonly minimumAssessableShare: number;
  readonly minimumReliability: number;
  readonly tieDecimals: number;
  readonly peerGroupRule: PeerGroupRule;
  /** Null: no classes. */
  readonly classSource: string | null;
  readonly seed: string;
  readonly runs: number;
  /** Null: weights stay. */
  readonly weightConcentration: number | null;
  readonly otherAggregationShare: number;
  readonly separationShare: number;
}

/** A method as data: what a file brings and a table keeps. */
export interface WrittenMethod {
  /** key-version: "indeks-provinsi-1". */
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly rules: WrittenRules;
  /** Each branch before or after its children; the order among siblings is that of the list. */
  readonly nodes: readonly WrittenNode[];
  readonly classes: readonly WrittenClass[];
}

/** Why a written tree is none. `code` is the node it is about, or null for the method. */
export interface TreeFault {
  readonly code: string | null;
  readonly rule: string;
  readonly mend: string;
}

/** Every fault that keeps the nodes from being one tree with measures as its leaves. Empty: methodOf works. */
export function treeFaults(nodes: readonly WrittenNode[]): readonly TreeFault[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const roots = nodes.filter(({ kind }) => kind === "INDEX");
  const oneRoot: TreeFault[] = roots.length === 1 ? [] : [{ code: null, rule: `ada ${roots.length} baris index, seharusnya satu`, mend: "Sisakan satu baris index sebagai puncak pohon." }];
  return [...oneRoot, ...nodes.flatMap((node) => nodeFaults(node, byCode)), ...cycleFaults(nodes, byCode)];
}

function nodeFaults(node: WrittenNode, byCode: ReadonlyMap<string, WrittenNode>): readonly TreeFault[] {
  const faults: TreeFault[] = [];
  const fault = (rule: string, mend: string): void => void faults.push({ code: node.code, rule, mend });
  if (node.kind === "INDEX" && node.parentCode !== null) fault("puncak pohon tidak punya induk", "Kosongkan induknya.");
  if (node.kind !== "INDEX") {
    const parent = byCode.get(node.parentCode ?? "");
    if (parent === undefined) fault("induknya tidak ada dalam metode ini", "Isi kode indeks atau dimensi di atasnya.");
    else if (parent.kind === "MEASURE") fault("ukuran tidak dapat menjadi induk", "Isi kode indeks atau dimensi di atasnya.");
  }
  if (node.kind === "MEASURE" && (node.goalpostWorst === null || node.goalpostBest === null)) fault("ukuran tanpa batas terburuk dan terbaik", "Isi nilai yang memberi 0 poin dan nilai yang memberi 100 poin.");
  if (node.kind !== "MEASURE" && (node.aggregation === null || node.minimumShare === null)) fault("indeks atau dimensi tanpa cara merata-rata atau ambang data", "Isi aggregation dan minimum_share.");
  return faults;
}

/** Nodes that hang on one another in a ring never reach the top. */
function cycleFaults(nodes: readonly WrittenNode[], byCode: ReadonlyMap<string, WrittenNode>): readonly TreeFault[] {
  return nodes.flatMap((node): readonly TreeFault[] => {
    let above: WrittenNode | undefined = node;
    for (let step = 0; step <= nodes.length && above !== undefined; step += 1) above = above.parentCode === null ? undefined : byCode.get(above.parentCode);
    return above === undefined ? [] : [{ code: node.code, rule: "induknya berputar dan tidak sampai ke puncak", mend: "Perbaiki induknya." }];
  });
}

/** The method that the engine uses. @throws RangeError unless treeFaults is empty. */
export function methodOf(written: WrittenMethod): Method {
  const { rules } = written;
  const root = written.nodes.find(({ kind }) => kind === "INDEX");
  if (root === undefined) throw new RangeError(`Method ${written.id} has no index`);
  return {
    id: written.id,
    title: written.title,
    kind: "PROVINCE_INDEX",
    source: written.source,
    index: branchOf(root, written.nodes),
    missingPolicy: missingPolicyOf(rules),
    placeRequirements: { minimumDataShare: rules.minimumDataShare, minimumAssessableShare: rules.minimumAssessableShare, minimumReliability: rules.minimumReliability },
    tieRule: { decimals: rules.tieDecimals },
    peerGroupRule: rules.peerGroupRule,
    classScale: classScaleOf(written),
    uncertainty: {
      seed: rules.seed,
      runs: rules.runs,
      weightConcentration: rules.weightConcentration,
      otherAggregationShare: rules.otherAggregationShare,
      separationShare: rules.separationShare,
    },
  };
}

function branchOf(node: WrittenNode, nodes: readonly WrittenNode[]): IndexBranch {
  if (node.aggregation === null || node.minimumShare === null) throw new RangeError(`Node ${node.code} is no branch`);
  const children = nodes.filter(({ parentCode }) => parentCode === node.code).map((child) => nodeOf(child, nodes));
  return { kind: "branch", code: node.code, weight: node.weight, aggregation: node.aggregation, minimumShare: node.minimumShare, children };
}

function nodeOf(node: WrittenNode, nodes: readonly WrittenNode[]): IndexNode {
  if (node.kind !== "MEASURE") return branchOf(node, nodes);
  if (node.goalpostWorst === null || node.goalpostBest === null) throw new RangeError(`Measure ${node.code} has no goalposts`);
  return {
    kind: "leaf",
    code: node.code,
    weight: node.weight,
    goalposts: { worst: node.goalpostWorst, best: node.goalpostBest },
    smallCounts: node.halfWeightCases === null ? null : { halfWeightCases: node.halfWeightCases },
  };
}

function missingPolicyOf({ notReported, notReportedPoints, notReportedSource, suppressed }: WrittenRules): MissingPolicy {
  const rule = notReported === "COUNT_AS" ? ({ kind: "COUNT_AS", points: notReportedPoints ?? Number.NaN, source: notReportedSource ?? "" } as const) : { kind: notReported };
  return { notReported: rule, suppressed: { kind: suppressed } };
}

function classScaleOf({ id, classes, rules }: WrittenMethod): ClassScale | null {
  return classes.length === 0 ? null : { id, source: rules.classSource ?? "", bands: classes.map(({ code, label, fromPoints }) => ({ code, label, fromPoints })) };
}

/** Everything that makes a method what it is, as one text: two methods of one id must have the same. */
export function methodFingerprint({ id, title, source, rules, nodes, classes }: WrittenMethod): string {
  const nodeLines = nodes.map((node) => [node.code, node.parentCode, node.kind, node.name, node.weight, node.aggregation, node.minimumShare, node.goalpostWorst, node.goalpostBest, node.halfWeightCases, node.rationale]);
  const ruleLines = Object.entries(rules).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, title, source, ruleLines, nodeLines, classes.map(({ code, label, fromPoints }) => [code, label, fromPoints])]);
}
