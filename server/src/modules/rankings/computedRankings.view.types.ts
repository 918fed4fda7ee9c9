import { measured, missing, type Measured } from "../../kernel/measure.ts";
import { provenanceOf, type FactSource, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType } from "../../platform/graphql/measure.types.ts";
import { runId } from "../measures/domain/bucket.ts";
import { toProvinceType, toSatkerType } from "../satkers/satkers.view.types.ts";
import type { ComputedRanking } from "./computedRankings.service.ts";
import type { BelowLineEntryType, ClassDistanceType, ComputedRankingType, IndistinctBandType, NodeScoreType, RankedEntryType, RankingGroupType } from "./computedRankings.types.ts";
import { classOf, distanceToNextClass } from "./domain/classScale.ts";
import type { Method } from "./domain/method.ts";
import { writtenNode } from "./domain/methodRecord.ts";
import type { NodeResult } from "./domain/nodeResult.ts";
import { casesOf, rawValueOf } from "./domain/observation.ts";
import { peerGroupName } from "./domain/peerGroup.ts";
import type { RankedGroup } from "./domain/rankedGroups.ts";
import { belowLineSentence, tieSentence } from "./domain/rankingSentences.ts";
import type { BelowLine, RankedSatker } from "./domain/rankSatkers.ts";
import { hidesWeights, withheldNodes } from "./domain/shownScores.ts";
import type { RankRobustness } from "./domain/simulateRanks.ts";
import { toIndexClassType, toRankingMethodType, toRankingNodeType, trialText, unitOf } from "./rankingMethods.view.types.ts";

/** Level of an interval from the 5 % to the 95 % quantile. */
const MIDDLE = 0.9;

/** Dresses a computed ranking for the API. */
export function toComputedRankingType(ranking: ComputedRanking): ComputedRankingType {
  const { frame, range, groups, satkers, facts } = ranking;
  const id = rankingId(ranking);
  const isShown = ({ ranking: { ranked, belowLine } }: RankedGroup): boolean => [...ranked, ...belowLine].some(({ code }) => satkers.has(code));
  const count = (of: (group: RankedGroup) => number): number => groups.reduce((sum, group) => sum + of(group), 0);
  return {
    id,
    province: frame.province === null ? null : toProvinceType(frame.province),
    ...range,
    asKnownOn: frame.asKnownOn,
    basis: toRankingNodeType(frame.basis),
    peerGroup: frame.peerGroup,
    method: methodType(ranking),
    dataset: facts.dataset,
    rankedCount: count(({ ranking: { n } }) => n),
    belowLineCount: count(({ ranking: { belowLine } }) => belowLine.length),
    hiddenCount: facts.satkers.filter(({ code }) => !satkers.has(code)).length,
    groups: groups.filter(isShown).map((group) => toRankingGroupType(ranking, group, id)),
    provenance: provenanceOfRanking(ranking, [...satkers.keys()]),
  };
}

/** Holds everything the ranking depends on, so that two never overwrite each other in the client's cache. */
export function rankingId({ frame, range, method }: ComputedRanking): string {
  const trial = method.kind === "WHAT_IF" ? `:${trialText(method)}` : "";
  return `computed:${frame.province?.code ?? "ID"}:${runId(range)}:${frame.basis.code}:${frame.peerGroup}:${method.id}${trial}${frame.asKnownOn === null ? "" : `@${frame.asKnownOn}`}`;
}

export function methodType({ frame, method, facts }: ComputedRanking): ReturnType<typeof toRankingMethodType> {
  return toRankingMethodType(frame.record, method, { provinceCode: frame.province?.code ?? null, computedAt: facts.computedAt, inForceId: null });
}

/** Sources of everything behind these satker, each file row once. */
export function provenanceOfRanking({ frame, period, facts, method }: ComputedRanking, codes: readonly string[]): ProvenanceFacts {
  const cells = codes.flatMap((code) => [...(period.cells.get(code)?.values() ?? [])]);
  const sources: FactSource[] = [...cells.flatMap((cell) => cell.sources), frame.record.source];
  const provenance = provenanceOf(sources, facts.computedAt, method.id);
  const days = cells.flatMap(({ dataAsOf }) => dataAsOf ?? []).toSorted();
  return { ...provenance, dataAsOf: days[0] ?? null, containsDemoData: provenance.containsDemoData || facts.dataset === "DEMO" };
}

/** Name of a group for readers. */
export function groupName({ frame, provinceNames }: ComputedRanking, code: string): string {
  return peerGroupName(frame.peerGroup, code, provinceNames.get(code.slice(0, 2)) ?? `provinsi ${code.slice(0, 2)}`);
}

function toRankingGroupType(ranking: ComputedRanking, group: RankedGroup, id: string): RankingGroupType {
  const { peerGroup, n, tieDecimals, ranked, belowLine } = group.ranking;
  const bare = bareProvenance(ranking);
  return {
    id: `${id}:${peerGroup}`,
    code: peerGroup,
    name: groupName(ranking, peerGroup),
    n,
    satkerCount: group.satkerCount,
    tieRule: tieSentence(tieDecimals),
    bands: group.robustness.bands.map((band) => bandType(ranking, group, band.codes)),
    entries: ranked.flatMap((entry) => rankedEntry({ ranking, group, id, bare }, entry)),
    belowLine: belowLine.flatMap((entry) => belowLineEntry({ ranking, group, id, bare }, entry)),
  };
}

/** Lines do not repeat all sources; the ranking and the explanation of a line have them. */
function bareProvenance({ facts, method }: ComputedRanking): ProvenanceFacts {
  return { sources: [], dataAsOf: null, computedAt: facts.computedAt, methodVersion: method.id, containsDemoData: facts.dataset === "DEMO" };
}

function bandType({ satkers }: ComputedRanking, { ranking: { ranked } }: RankedGroup, codes: readonly string[]): IndistinctBandType {
  const ranks = ranked.filter(({ code }) => codes.includes(code)).map(({ rank }) => rank);
  return { fromRank: Math.min(...ranks), toRank: Math.max(...ranks), size: codes.length, satkerCodes: codes.filter((code) => satkers.has(code)) };
}

interface LineFrame {
  readonly ranking: ComputedRanking;
  readonly group: RankedGroup;
  readonly id: string;
  readonly bare: ProvenanceFacts;
}

function rankedEntry(line: LineFrame, entry: RankedSatker): readonly RankedEntryType[] {
  const { ranking, group, id, bare } = line;
  const satker = ranking.satkers.get(entry.code);
  const robustness = group.robustness.satkers.find(({ code }) => code === entry.code);
  if (satker === undefined || robustness === undefined) return [];
  const { result } = entry;
  const observations = ranking.period.observations.get(entry.code) ?? new Map();
  const withheld = withheldNodes(result, observations, ranking.shown);
  const scale = ranking.frame.basis.kind === "INDEX" ? ranking.method.classScale : null;
  return [
    {
      id: `${id}:${entry.code}`,
      satker: toSatkerType(satker),
      rank: rankMeasure(entry.rank, group.ranking.n, robustness, bare),
      sharedBy: entry.sharedBy,
      score: scoreMeasure(withheld.has(result.code) ? missing("SUPPRESSED") : result.points, robustness, bare),
      value: valueMeasure(ranking, entry, withheld, bare),
      medianRank: robustness.rank.median,
      topFiveShare: robustness.topFiveShare,
      class: entry.class === null ? null : toIndexClassType(entry.class),
      classShares: (scale?.bands ?? []).map((band) => ({ class: toIndexClassType(band), share: robustness.classShares.find(({ code }) => code === band.code)?.share ?? 0 })),
      nextClass: scale === null ? null : nextClassType(entry.points, ranking.method),
      parts: partsOf(ranking, result, withheld, bare),
      dataShare: result.dataShare ?? 0,
      assessableShare: result.assessableShare,
      reliability: withheld.size > 0 ? null : result.reliability,
    },
  ];
}

function belowLineEntry({ ranking, id, bare }: LineFrame, { code, reason, result }: BelowLine): readonly BelowLineEntryType[] {
  const satker = ranking.satkers.get(code);
  if (satker === undefined) return [];
  const withheld = withheldNodes(result, ranking.period.observations.get(code) ?? new Map(), ranking.shown);
  const parts = partsOf(ranking, result, withheld, bare);
  return [{ id: `${id}:${code}`, satker: toSatkerType(satker), reason, sentence: belowLineSentence(reason), parts, dataShare: result.dataShare, assessableShare: result.assessableShare }];
}

/** A place as a measure; null n: not ranked. */
export function rankMeasure(rank: number, n: number, robustness: RankRobustness | null, provenance: ProvenanceFacts): MeasureType {
  const interval = robustness === null ? null : { low: robustness.rank.low, high: robustness.rank.high, level: MIDDLE };
  return Object.assign(toMeasureType(measured(rank), "RANK", n, provenance), { interval });
}

/** A score as a measure. */
export function scoreMeasure(points: Measured, robustness: RankRobustness | null, provenance: ProvenanceFacts): MeasureType {
  const interval = robustness === null || points.kind === "missing" ? null : { ...robustness.points, level: MIDDLE };
  return Object.assign(toMeasureType(points, "POINTS", null, provenance), { interval });
}

function valueMeasure({ frame, period }: ComputedRanking, { code, result }: RankedSatker, withheld: ReadonlySet<string>, bare: ProvenanceFacts): MeasureType {
  if (frame.basis.kind !== "MEASURE") return toMeasureType(result.points, "POINTS", null, bare);
  const observation = period.observations.get(code)?.get(frame.basis.code) ?? { kind: "missing", reason: "NOT_REPORTED" };
  const unit = unitOf(frame.basis.code);
  return withheld.has(frame.basis.code) ? toMeasureType(missing("SUPPRESSED"), unit, null, bare) : toMeasureType(rawValueOf(observation), unit, casesOf(observation), bare);
}

/** What is missing to the next better class. Null: in the best, or no classes. */
export function nextClassType(points: number, { classScale }: Method): ClassDistanceType | null {
  const distance = classScale === null ? null : distanceToNextClass(points, classScale);
  return distance === null ? null : { class: toIndexClassType(distance.band), missingPoints: distance.missingPoints };
}

/** Class of a score by the method. Null: no classes, or no score. */
export function classType(points: Measured, { classScale }: Method): ReturnType<typeof toIndexClassType> | null {
  const band = classScale === null || points.kind === "missing" ? null : classOf(points.value, classScale);
  return band === null ? null : toIndexClassType(band);
}

/** Parts of a result, as far as this reader may see them. */
export function partsOf({ frame: { record } }: ComputedRanking, result: NodeResult, withheld: ReadonlySet<string>, provenance: ProvenanceFacts): readonly NodeScoreType[] {
  const hidden = hidesWeights(result, withheld);
  return result.terms.map((term) => ({
    code: term.code,
    name: writtenNode(record, term.code)?.name ?? term.code,
    score: toMeasureType(withheld.has(term.code) ? missing("SUPPRESSED") : term.input, "POINTS", null, provenance),
    weightNominal: term.weightNominal,
    weightEffective: hidden ? null : term.weightEffective,
    contributionPoints: !hidden && term.contribution?.kind === "ADDED_POINTS" ? term.contribution.points : null,
    reliability: hidden ? null : term.reliability,
    countedByRule: term.countedByRule,
  }));
}
