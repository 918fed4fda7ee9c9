import type { Confidence, EvaluationStage, RankingEntry_resultFragment, SatkerType } from "../../gql/graphql.ts";
import type { ClassGroupWord } from "../../pieces/addresses.ts";
import { classMark, type ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { isInGroup } from "./classGroup.ts";

/** One body of a published list. */
export interface RankingEntry {
  id: string;
  /** Null: the body is not a satker. */
  satker: { id: string; code: string; type: SatkerType; regionName: string } | null;
  name: string;
  mark: ClassMark;
  /** As published; null: no place was published. */
  place: number | null;
  groupLabel: string | null;
  /** Points 0-100; null: not published. Never zero for "unknown". */
  scorePoints: number | null;
  scoreInterval: { low: number; high: number } | null;
  stage: EvaluationStage | null;
  /** The weakest of its sources; null: no source. */
  confidence: Confidence | null;
  result: RankingEntry_resultFragment;
}

/** A published list, taken apart by what is known. Nobody is last for want of an announcement. */
export interface RankingModel {
  /** With a place, by group and place as published; other bodies stand among the satker. */
  placed: RankingEntry[];
  /** Class or score, but no place. */
  unplaced: RankingEntry[];
  stageOnly: RankingEntry[];
  /** By code. */
  notAnnounced: RankingEntry[];
}

interface RankingFacts {
  rows: readonly { result: RankingEntry_resultFragment }[];
  otherBodies: readonly RankingEntry_resultFragment[];
}

/** Builds the list; type, group: only satker of this type and class and no other bodies, places unchanged. */
export function rankingModel(facts: RankingFacts, type: SatkerType | null, group: ClassGroupWord | null = null): RankingModel {
  const satkers = facts.rows.map((row) => toEntry(row.result)).filter((entry) => (type === null || entry.satker?.type === type) && isInGroup(entry.mark, group));
  const others = type === null && group === null ? facts.otherBodies.map(toEntry) : [];
  const entries = [...satkers, ...others];
  const groups = [...new Set(entries.map((entry) => entry.groupLabel))];
  const byPlace = (a: RankingEntry, b: RankingEntry) =>
    groups.indexOf(a.groupLabel) - groups.indexOf(b.groupLabel) || (a.place ?? Infinity) - (b.place ?? Infinity) || compareCodes(a, b);
  const withoutPlace = entries.filter((entry) => entry.place === null);
  return {
    placed: entries.filter((entry) => entry.place !== null).toSorted(byPlace),
    unplaced: withoutPlace.filter((entry) => entry.mark !== "stageOnly" && entry.mark !== "notAnnounced").toSorted(compareCodes),
    stageOnly: withoutPlace.filter((entry) => entry.mark === "stageOnly").toSorted(compareCodes),
    notAnnounced: withoutPlace.filter((entry) => entry.mark === "notAnnounced").toSorted(compareCodes),
  };
}

/** Every entry of the list in reading order. */
export function allEntries(model: RankingModel): RankingEntry[] {
  return [...model.placed, ...model.unplaced, ...model.stageOnly, ...model.notAnnounced];
}

/** Satker that share the best place among satker; empty when no place is known. One peer group only, else places do not compare. */
export function leaders(model: RankingModel): RankingEntry[] {
  const satkers = model.placed.filter((entry) => entry.satker !== null);
  if (new Set(satkers.map((entry) => entry.groupLabel)).size !== 1) return [];
  const best = Math.min(...satkers.map((entry) => entry.place ?? Infinity));
  return satkers.filter((entry) => entry.place === best);
}

function toEntry(result: RankingEntry_resultFragment): RankingEntry {
  return {
    id: result.id,
    satker: result.satker,
    name: result.satker ? satkerShortName(result.satker) : result.bodyName,
    mark: classMark(result),
    place: result.rank.value,
    groupLabel: result.peerGroup?.label ?? null,
    scorePoints: result.score.value,
    scoreInterval: result.score.interval,
    stage: result.stageReached,
    confidence: weakest(result.provenance.sources.map((source) => source.confidence)),
    result,
  };
}

/** By code; bodies without one come first, as they stand above the satker. */
function compareCodes(a: RankingEntry, b: RankingEntry): number {
  return (a.satker?.code ?? "").localeCompare(b.satker?.code ?? "");
}

function weakest(confidences: readonly Confidence[]): Confidence | null {
  for (const confidence of ["LOW", "MEDIUM", "HIGH"] as const) if (confidences.includes(confidence)) return confidence;
  return null;
}
