import { indonesianNumber } from "../../kernel/indonesianNumber.ts";
import { missing } from "../../kernel/measure.ts";
import { provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType } from "../../platform/graphql/measure.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { ExplainedRanking } from "./computedRankings.service.ts";
import { classType, groupName, methodType, nextClassType, provenanceOfRanking, rankingId, rankMeasure, scoreMeasure } from "./computedRankings.view.types.ts";
import type { Observations } from "./domain/aggregate.ts";
import { explainScore, type ExplainedNode } from "./domain/explainScore.ts";
import { findNode } from "./domain/indexTree.ts";
import { writtenNode } from "./domain/methodRecord.ts";
import type { NodeResult, Term } from "./domain/nodeResult.ts";
import { belowLineSentence, exclusionSentence, formulaOf, WITHHELD_SENTENCE } from "./domain/rankingSentences.ts";
import { hidesWeights, withheldNodes } from "./domain/shownScores.ts";
import type { ExplainedLineType, ExplanationType, InfluenceType } from "./explanations.types.ts";
import { toRankingNodeType, unitOf } from "./rankingMethods.view.types.ts";

/** Dresses the explanation of one satker's score and place for the API. */
export function toExplanationType(explained: ExplainedRanking): ExplanationType {
  const { ranking, satker, standing } = explained;
  const { frame, range, method } = ranking;
  const { ranked, below, robustness, group } = standing;
  const result = resultOf(explained);
  const provenance = provenanceOfRanking(ranking, [satker.code]);
  const withheld = withheldNodes(result, observationsOf(explained), ranking.shown);
  const points = withheld.has(result.code) ? missing("SUPPRESSED") : result.points;
  const lines = linesOf(explained, result, withheld, provenance);
  const shownLines = lines.filter(({ code }) => explained.mayRead(code));
  return {
    id: `explain:${satker.code}:${rankingId(ranking)}`,
    satker: toSatkerType(satker),
    ...range,
    basis: toRankingNodeType(frame.basis),
    method: methodType(ranking),
    peerGroupName: groupName(ranking, group.ranking.peerGroup),
    rank: ranked === null ? toMeasureType(missing("NOT_APPLICABLE"), "RANK", group.ranking.n, provenance) : rankMeasure(ranked.rank, group.ranking.n, robustness, provenance),
    score: scoreMeasure(points, robustness, provenance),
    class: frame.basis.kind === "INDEX" ? classType(points, method) : null,
    reason: below?.reason ?? null,
    sentence: below === null ? placeSentence(explained) : belowLineSentence(below.reason),
    formula: shownLines[0]?.formula ?? "",
    lines: shownLines,
    hiddenLineCount: lines.length - shownLines.length,
    nextClass: frame.basis.kind === "INDEX" && points.kind === "value" ? nextClassType(points.value, method) : null,
    influences: influencesOf(explained, withheld, provenance),
    provenance,
  };
}

function resultOf({ standing: { ranked, below } }: ExplainedRanking): NodeResult {
  const result = ranked?.result ?? below?.result;
  if (result === undefined) throw new Error("A standing without a result");
  return result;
}

function observationsOf({ ranking, satker }: ExplainedRanking): Observations {
  return ranking.period.observations.get(satker.code) ?? new Map();
}

function placeSentence({ ranking, satker, standing: { ranked, robustness, group } }: ExplainedRanking): string {
  if (ranked === null) return "";
  const shared = ranked.sharedBy > 1 ? `, berbagi dengan ${ranked.sharedBy - 1} satker lain` : "";
  const interval = robustness === null ? "" : ` Dalam 90 persen putaran simulasi tempatnya ${indonesianNumber(robustness.rank.low, 0)} sampai ${indonesianNumber(robustness.rank.high, 0)}.`;
  return `${satker.name}: tempat ${ranked.rank} dari ${group.ranking.n}${shared} (${groupName(ranking, group.ranking.peerGroup)}), nilai ${indonesianNumber(ranked.points)}.${interval}`;
}

function linesOf(explained: ExplainedRanking, result: NodeResult, withheld: ReadonlySet<string>, provenance: ProvenanceFacts): readonly ExplainedLineType[] {
  const { ranking } = explained;
  const node = findNode(ranking.method.index, ranking.frame.basis.code) ?? ranking.method.index;
  const byCode = new Map(allResults(result).map((each) => [each.code, each]));
  const nodes = explainScore(node, result, observationsOf(explained));
  // A weight is withheld below every branch in which one part is: overall weights carry it further down.
  const hiddenBelow = new Set<string>();
  return nodes.map((line) => {
    const parent = line.parent === null ? undefined : byCode.get(line.parent);
    const hidesOwn = parent !== undefined && hidesWeights(parent, withheld);
    const hidesOverall = hidesOwn || (line.parent !== null && hiddenBelow.has(line.parent));
    if (hidesOverall) hiddenBelow.add(line.code);
    return lineType({ explained, line, own: byCode.get(line.code), isWithheld: withheld.has(line.code), hidesOwn, hidesOverall, withheld, provenance });
  });
}

function allResults(result: NodeResult): readonly NodeResult[] {
  return [result, ...result.children.flatMap(allResults)];
}

interface LineParts {
  readonly explained: ExplainedRanking;
  readonly line: ExplainedNode;
  readonly own: NodeResult | undefined;
  readonly isWithheld: boolean;
  readonly hidesOwn: boolean;
  readonly hidesOverall: boolean;
  readonly withheld: ReadonlySet<string>;
  readonly provenance: ProvenanceFacts;
}

function lineType(parts: LineParts): ExplainedLineType {
  const { explained, line, isWithheld, hidesOwn, hidesOverall, provenance } = parts;
  const { record } = explained.ranking.frame;
  const written = writtenNode(record, line.code);
  const term = hidesOwn ? null : line.term;
  const contribution = term?.contribution ?? null;
  const excluded = line.term?.excluded ?? null;
  return {
    code: line.code,
    parent: line.parent,
    depth: line.depth,
    kind: written?.kind ?? "MEASURE",
    name: written?.name ?? line.code,
    formula: lineFormula(parts),
    raw: line.raw === null ? null : rawMeasure(explained, line, isWithheld),
    goalposts: line.goalposts === null ? null : { ...line.goalposts },
    points: toMeasureType(isWithheld ? missing("SUPPRESSED") : line.points, "POINTS", null, provenance),
    aggregation: line.aggregation,
    weightNominal: line.term?.weightNominal ?? null,
    weightEffective: term?.weightEffective ?? null,
    overallWeight: hidesOverall ? null : line.overallWeight,
    reliability: term?.reliability ?? null,
    contributionPoints: contribution?.kind === "ADDED_POINTS" ? contribution.points : null,
    factor: contribution?.kind === "FACTOR" ? contribution.factor : null,
    exclusion: isWithheld ? WITHHELD_SENTENCE : excluded === null ? withheldScore(line) : exclusionSentence(excluded),
    countedByRule: line.term?.countedByRule ?? false,
    rationale: written?.rationale ?? null,
    ruleSource: record.nodeSources.get(line.code)?.text ?? null,
  };
}

/** A branch without a score though some of its parts have one. */
function withheldScore({ withheld }: ExplainedNode): string | null {
  if (withheld === null) return null;
  return withheld === "BELOW_MINIMUM_SHARE" ? "Datanya kurang dari ambang metode, jadi tidak ada nilai." : "Ada ukuran wajib yang tidak dilaporkan, jadi tidak ada nilai.";
}

function lineFormula({ explained, line, own, isWithheld, withheld }: LineParts): string {
  if (isWithheld) return WITHHELD_SENTENCE;
  const name = (code: string): string => writtenNode(explained.ranking.frame.record, code)?.name ?? code;
  const terms: readonly Term[] = own?.terms ?? [];
  if (own === undefined || !hidesWeights(own, withheld)) return formulaOf(line, terms, name);
  const score = line.points.kind === "value" ? ` Hasilnya ${indonesianNumber(line.points.value)} poin.` : "";
  return `Rata-rata tertimbang dari ${terms.map(({ code }) => name(code)).join(", ")}; angkanya disembunyikan karena ada bagian dengan kurang dari lima kasus.${score}`;
}

function rawMeasure({ ranking, satker }: ExplainedRanking, line: ExplainedNode, isWithheld: boolean): MeasureType {
  const cell = ranking.period.cells.get(satker.code)?.get(line.code);
  const facts = provenanceOf(cell?.sources ?? [], ranking.facts.computedAt, ranking.method.id);
  const provenance = { ...facts, dataAsOf: cell?.dataAsOf ?? facts.dataAsOf, containsDemoData: facts.containsDemoData || ranking.facts.dataset === "DEMO" };
  const unit = unitOf(line.code);
  if (isWithheld) return toMeasureType(missing("SUPPRESSED"), unit, null, provenance);
  return toMeasureType(line.raw ?? missing("NOT_REPORTED"), unit, line.cases, provenance);
}

function influencesOf({ ranking, influence, mayRead }: ExplainedRanking, withheld: ReadonlySet<string>, provenance: ProvenanceFacts): readonly InfluenceType[] {
  // What a measure could do tells its weight, and so the number of cases behind a withheld one.
  if (influence === null || withheld.size > 0) return [];
  return influence.influences
    .filter(({ code }) => mayRead(code))
    .map(({ points, ...told }) => ({ ...told, name: writtenNode(ranking.frame.record, told.code)?.name ?? told.code, points: toMeasureType(points, "POINTS", null, provenance) }));
}

