import { measured, missing } from "../../kernel/measure.ts";
import { AS_PUBLISHED, provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType } from "../../platform/graphql/measure.types.ts";
import { runId } from "../measures/domain/bucket.ts";
import type { EvaluationOutcome } from "../evaluations/domain/outcome.ts";
import type { PeerGroupType } from "../evaluations/evaluations.types.ts";
import { toPeerGroupType } from "../evaluations/evaluations.view.types.ts";
import { toProvinceType, toSatkerType } from "../satkers/satkers.view.types.ts";
import type { ComputedRanking } from "./computedRankings.service.ts";
import { groupName, methodType, provenanceOfRanking, rankMeasure, scoreMeasure } from "./computedRankings.view.types.ts";
import { writtenNode } from "./domain/methodRecord.ts";
import type { Movement, SatkerMovement } from "./domain/movement.ts";
import { standingIn } from "./domain/rankedGroups.ts";
import { differenceSentence, verdictSentence } from "./domain/rankingSentences.ts";
import type { RankedSatker } from "./domain/rankSatkers.ts";
import { withheldNodes } from "./domain/shownScores.ts";
import type { HistoryPeriod, MovementView, RankingHistory, RankingMovement } from "./rankingChanges.service.ts";
import type { HistoryPointType, MovementEntryType, MovementGroupType, MovementPlaceType, MovementViewType, RankingHistoryType, RankingMovementType, RankingPeriodType } from "./rankingChanges.types.ts";
import { toIndexClassType, toRankingNodeType } from "./rankingMethods.view.types.ts";

/** Dresses a movement for the API. */
export function toRankingMovementType({ periods: [before, after], official, frozen }: RankingMovement): RankingMovementType {
  const [from, to] = [before.frozen, after.frozen];
  const province = provinceOf(to);
  const methods = [before.official?.method.id ?? "-", to.method.id].join(":");
  const id = `movement:${province.code}:${runId(from.range)}:${runId(to.range)}:${to.frame.basis.code}:${to.frame.peerGroup}:${methods}`;
  return {
    id,
    province,
    from: periodType(before),
    to: periodType(after),
    basis: toRankingNodeType(to.frame.basis),
    peerGroup: to.frame.peerGroup,
    official: official === null ? null : viewType(official, `${id}:official`, null),
    frozen: frozen === null ? null : viewType(frozen, `${id}:frozen`, frozen.to),
    provenance: provenanceOfBoth(from, to),
  };
}

function provinceOf({ frame: { province } }: ComputedRanking) {
  if (province === null) throw new Error("Changes are told of a province");
  return toProvinceType(province);
}

function provenanceOfBoth(from: ComputedRanking, to: ComputedRanking): ProvenanceFacts {
  const codes = [...to.satkers.keys()];
  const [before, after] = [provenanceOfRanking(from, codes), provenanceOfRanking(to, codes)];
  const both = provenanceOf([...before.sources, ...after.sources], after.computedAt, [...new Set([before.methodVersion, after.methodVersion])].join("; "));
  return { ...both, dataAsOf: [before.dataAsOf, after.dataAsOf].filter((day) => day !== null).toSorted()[0] ?? null, containsDemoData: before.containsDemoData || after.containsDemoData };
}

function periodType({ range, official, frozen }: HistoryPeriod): RankingPeriodType {
  return { id: runId(range), ...range, method: official === null ? null : methodType(official), dataset: frozen.facts.dataset };
}

function viewType(view: MovementView, id: string, oneMethod: ComputedRanking | null): MovementViewType {
  const movements = [...view.groups];
  const [first] = movements;
  const verdict = first?.[1].verdict ?? "NOT_COMPARABLE";
  const name = (code: string): string => writtenNode(view.to.frame.record, code)?.name ?? writtenNode(view.from.frame.record, code)?.name ?? "Metode";
  return {
    id,
    method: oneMethod === null ? null : methodType(oneMethod),
    verdict,
    sentence: verdictSentence(verdict),
    differences: (first?.[1].differences ?? []).map((difference) => ({ kind: difference.kind, name: name(difference.path), sentence: differenceSentence(difference, name(difference.path)) })),
    groups: movements.map(([code, movement]) => groupType(view, id, code, movement)).filter(({ entries }) => entries.length > 0),
  };
}

function groupType(view: MovementView, id: string, code: string, movement: Movement): MovementGroupType {
  const entries = movement.satkers.flatMap((each) => entryType(view, { id: `${id}:${each.code}`, movement, each }));
  return { id: `${id}:${code}`, code, name: groupName(view.to, code), commonCount: movement.commonCount, entries };
}

function entryType(view: MovementView, { id, movement, each }: { readonly id: string; readonly movement: Movement; readonly each: SatkerMovement }): readonly MovementEntryType[] {
  const satker = view.to.satkers.get(each.code);
  if (satker === undefined) return [];
  const bare = provenanceOf([], view.to.facts.computedAt, view.to.method.id);
  const provenance = { ...bare, containsDemoData: view.to.facts.dataset === "DEMO" };
  const isTold = each.pointsDelta !== null && each.rankDelta !== null;
  const isWithheld = [view.from, view.to].some((ranking) => isScoreWithheld(ranking, each.code));
  return [
    {
      id,
      satker: toSatkerType(satker),
      verdict: each.verdict,
      from: placeType(view.from, each.code, provenance),
      to: placeType(view.to, each.code, provenance),
      pointsDelta: toMeasureType(isWithheld ? missing("SUPPRESSED") : each.pointsDelta === null ? missing("NOT_APPLICABLE") : measured(each.pointsDelta), "POINTS", null, provenance),
      rankDelta: toMeasureType(each.rankDelta === null || !isTold ? missing("NOT_APPLICABLE") : measured(each.rankDelta), "RANK", movement.commonCount, provenance),
      classChanged: each.verdict === "COMPARABLE" && hasClass(each.from) && hasClass(each.to) ? each.classChange !== null : null,
      withinNoise: each.withinNoise,
      unsharedMeasures: each.unsharedMeasures.map((code) => toRankingNodeType({ code, kind: "MEASURE", name: writtenNode(view.to.frame.record, code)?.name ?? writtenNode(view.from.frame.record, code)?.name ?? code })),
    },
  ];
}

function hasClass(ranked: RankedSatker | null): boolean {
  return ranked !== null && ranked.class !== null;
}

function isScoreWithheld(ranking: ComputedRanking, code: string): boolean {
  const result = standingIn(ranking.groups, code)?.ranked?.result;
  return result !== undefined && withheldNodes(result, ranking.period.observations.get(code) ?? new Map(), ranking.shown).has(result.code);
}

function placeType(ranking: ComputedRanking, code: string, provenance: ProvenanceFacts): MovementPlaceType | null {
  const standing = standingIn(ranking.groups, code);
  const ranked = standing?.ranked;
  if (standing === undefined || ranked === null || ranked === undefined) return null;
  const points = isScoreWithheld(ranking, code) ? missing("SUPPRESSED") : ranked.result.points;
  return {
    rank: rankMeasure(ranked.rank, standing.group.ranking.n, standing.robustness, provenance),
    score: scoreMeasure(points, standing.robustness, provenance),
    class: ranked.class === null ? null : toIndexClassType(ranked.class),
  };
}

/** Dresses a history for the API. */
export function toRankingHistoryType({ frame, periods }: RankingHistory): RankingHistoryType {
  const last = periods.at(-1);
  const first = periods[0];
  if (last === undefined || first === undefined) throw new Error("A history without a period");
  const province = provinceOf(last.frozen);
  const id = `history:${province.code}:${periods.map(({ range }) => runId(range)).join(",")}:${frame.basis.code}:${frame.peerGroup}:${last.frozen.method.id}`;
  return {
    id,
    province,
    basis: toRankingNodeType(frame.basis),
    peerGroup: frame.peerGroup,
    method: methodType(last.frozen),
    periods: periods.map(periodType),
    rankedCounts: periods.map(({ frozen }) => frozen.groups.reduce((sum, { ranking }) => sum + ranking.n, 0)),
    lines: [...last.frozen.satkers.values()].map((satker) => ({
      id: `${id}:${satker.code}`,
      satker: toSatkerType(satker),
      groupCode: standingIn(last.frozen.groups, satker.code)?.group.ranking.peerGroup ?? "",
      points: periods.map((period) => pointType(period, satker.code)),
    })),
    provenance: provenanceOfBoth(first.frozen, last.frozen),
  };
}

function pointType({ frozen, official, published, range }: HistoryPeriod, code: string): HistoryPointType {
  const bare = { ...provenanceOf([], frozen.facts.computedAt, frozen.method.id), containsDemoData: frozen.facts.dataset === "DEMO" };
  const then = placeType(frozen, code, bare);
  const outcome = published?.get(code);
  return {
    periodId: runId(range),
    frozenRank: then?.rank ?? noPlace(frozen, code, bare),
    frozenScore: then?.score ?? toMeasureType(missing("NOT_APPLICABLE"), "POINTS", null, bare),
    officialRank: officialRank(official, code, bare),
    publishedRank: publishedRank(outcome, published !== null, bare),
    publishedClass: outcome?.qualification ?? null,
    publishedPeerGroup: publishedGroup(outcome),
  };
}

function officialRank(official: ComputedRanking | null, code: string, bare: ProvenanceFacts): MeasureType {
  if (official === null) return toMeasureType(missing("NOT_APPLICABLE"), "RANK", null, bare);
  const provenance = { ...bare, methodVersion: official.method.id };
  return placeType(official, code, provenance)?.rank ?? noPlace(official, code, provenance);
}

function publishedGroup(outcome: EvaluationOutcome | undefined): PeerGroupType | null {
  return outcome === undefined || outcome.peerGroup === null ? null : toPeerGroupType(outcome.peerGroup, outcome.issuer.id, outcome.year);
}

/** No place: a gap, with the reason where it is one that a measure knows. */
function noPlace(ranking: ComputedRanking, code: string, provenance: ProvenanceFacts): MeasureType {
  const standing = standingIn(ranking.groups, code);
  const reason = standing?.below?.reason;
  const known = reason === "NOT_DUE" || reason === "NOT_REPORTED" || reason === "SUPPRESSED" ? reason : "NOT_APPLICABLE";
  return toMeasureType(missing(known), "RANK", standing?.group.ranking.n ?? null, provenance);
}

function publishedRank(outcome: EvaluationOutcome | undefined, isYear: boolean, bare: ProvenanceFacts): MeasureType {
  if (!isYear) return toMeasureType(missing("NOT_APPLICABLE"), "RANK", null, bare);
  const provenance = outcome === undefined ? bare : provenanceOf(outcome.sources, bare.computedAt, AS_PUBLISHED);
  const rank = outcome?.rank ?? null;
  return toMeasureType(rank === null ? missing("NOT_REPORTED") : measured(rank), "RANK", outcome?.peerGroup?.size ?? null, provenance);
}
