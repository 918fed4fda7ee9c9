import { type IndexNode, nodesOf } from "./indexTree.ts";
import type { Method } from "./method.ts";

export type MethodProblemCode =
  | "WEIGHTS_DO_NOT_SUM_TO_ONE"
  | "WEIGHT_OUT_OF_RANGE"
  | "DUPLICATE_CODE"
  | "EMPTY_BRANCH"
  | "GOALPOSTS_COINCIDE"
  | "SHARE_OUT_OF_RANGE"
  | "HALF_WEIGHT_CASES_NOT_POSITIVE"
  | "POINTS_OUT_OF_RANGE"
  | "RULE_WITHOUT_SOURCE"
  | "CLASS_BANDS_NOT_DESCENDING"
  | "TIE_DECIMALS_OUT_OF_RANGE"
  | "UNCERTAINTY_OUT_OF_RANGE";

/** A rule that a method breaks. `message` is for the user who wrote the method. */
export type MethodProblem = { readonly code: MethodProblemCode; readonly path: string; readonly message: string };

/** Sum of written decimals: this much rounding is not an error. */
const WEIGHT_TOLERANCE = 1e-9;

/** Every rule the method breaks, in the tree's order. Empty: it may be used. */
export function methodProblems(method: Method): readonly MethodProblem[] {
  const nodes = nodesOf(method.index);
  return [...nodes.flatMap(nodeProblems), ...duplicateCodes(nodes), ...ruleProblems(method), ...scaleProblems(method), ...uncertaintyProblems(method)];
}

function problem(code: MethodProblemCode, path: string, message: string): MethodProblem {
  return { code, path, message };
}

function nodeProblems(node: IndexNode): readonly MethodProblem[] {
  const found: MethodProblem[] = [];
  if (!(node.weight >= 0 && node.weight <= 1)) found.push(problem("WEIGHT_OUT_OF_RANGE", node.code, `Bobot "${node.code}" harus antara 0 dan 1.`));
  if (node.kind === "leaf") {
    const { worst, best } = node.goalposts;
    if (!Number.isFinite(best - worst) || worst === best) found.push(problem("GOALPOSTS_COINCIDE", node.code, `Batas terburuk dan terbaik "${node.code}" harus berbeda.`));
    if (node.smallCounts !== null && !(node.smallCounts.halfWeightCases > 0)) {
      found.push(problem("HALF_WEIGHT_CASES_NOT_POSITIVE", node.code, `Jumlah kasus berbobot separuh untuk "${node.code}" harus lebih dari 0.`));
    }
    return found;
  }
  if (!isShare(node.minimumShare)) found.push(problem("SHARE_OUT_OF_RANGE", node.code, `Ambang data "${node.code}" harus antara 0 dan 1.`));
  if (node.children.length === 0) return [...found, problem("EMPTY_BRANCH", node.code, `"${node.code}" tidak memiliki ukuran.`)];
  const sum = node.children.reduce((total, child) => total + child.weight, 0);
  if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE)) {
    found.push(problem("WEIGHTS_DO_NOT_SUM_TO_ONE", node.code, `Bobot di bawah "${node.code}" berjumlah ${sum}, seharusnya 1.`));
  }
  return found;
}

function duplicateCodes(nodes: readonly IndexNode[]): readonly MethodProblem[] {
  const codes = nodes.map(({ code }) => code);
  const repeated = new Set(codes.filter((code, position) => codes.indexOf(code) !== position));
  return [...repeated].map((code) => problem("DUPLICATE_CODE", code, `Kode "${code}" dipakai lebih dari sekali.`));
}

function ruleProblems({ missingPolicy, placeRequirements, tieRule }: Method): readonly MethodProblem[] {
  const found: MethodProblem[] = [];
  const rule = missingPolicy.notReported;
  if (rule.kind === "COUNT_AS" && !(rule.points >= 0 && rule.points <= 100)) {
    found.push(problem("POINTS_OUT_OF_RANGE", "missingPolicy.notReported", "Nilai untuk jawaban kosong harus antara 0 dan 100."));
  }
  if (rule.kind === "COUNT_AS" && rule.source.trim() === "") {
    found.push(problem("RULE_WITHOUT_SOURCE", "missingPolicy.notReported", "Nilai untuk jawaban kosong hanya boleh dipakai bila aturan penilainya disebut."));
  }
  for (const [name, share] of Object.entries(placeRequirements)) {
    if (!isShare(share)) found.push(problem("SHARE_OUT_OF_RANGE", `placeRequirements.${name}`, `Syarat "${name}" harus antara 0 dan 1.`));
  }
  if (!Number.isInteger(tieRule.decimals) || tieRule.decimals < 0 || tieRule.decimals > 9) {
    found.push(problem("TIE_DECIMALS_OUT_OF_RANGE", "tieRule.decimals", "Jumlah desimal nilai seri harus bilangan bulat 0 sampai 9."));
  }
  return found;
}

function scaleProblems({ classScale }: Method): readonly MethodProblem[] {
  if (classScale === null) return [];
  const starts = classScale.bands.map(({ fromPoints }) => fromPoints);
  const descending = starts.every((from, position) => position === 0 || from < (starts[position - 1] ?? Infinity));
  const whole = starts.at(-1) === 0 && starts.every((from) => from >= 0 && from <= 100);
  return descending && whole ? [] : [problem("CLASS_BANDS_NOT_DESCENDING", "classScale", "Kelas harus urut dari yang terbaik, turun sampai 0.")];
}

function uncertaintyProblems({ uncertainty }: Method): readonly MethodProblem[] {
  const { runs, weightConcentration, otherAggregationShare, separationShare } = uncertainty;
  const sound =
    Number.isInteger(runs) && runs >= 1 && runs <= 10_000 && (weightConcentration === null || weightConcentration > 0) && isShare(otherAggregationShare) && separationShare > 0.5 && separationShare <= 1;
  return sound ? [] : [problem("UNCERTAINTY_OUT_OF_RANGE", "uncertainty", "Aturan simulasi di luar batas: 1-10.000 putaran, sebaran bobot lebih dari 0, porsi 0-1.")];
}

function isShare(share: number): boolean {
  return share >= 0 && share <= 1;
}
