import type { MeasureStatus, SatkerType } from "../../gql/graphql.ts";
import { QUALIFICATIONS, type ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";

/** A number as the API says it, without its provenance: a missing one keeps its reason. */
export interface PlainMeasure {
  value: number | null;
  status: MeasureStatus;
  interval: { low: number; high: number } | null;
}

/** A class of the province's own index. Its label comes with the method; it is no class of a commission. */
export interface IndexBand {
  code: string;
  label: string;
  fromPoints: number;
}

export interface NodePoints {
  code: string;
  name: string;
  score: Pick<PlainMeasure, "value" | "status">;
}

export interface StandingSatker {
  code: string;
  type: SatkerType;
  regionName: string;
}

/** A satker with a place, as the API gives it. */
export interface RankedFacts {
  id: string;
  satker: StandingSatker;
  rank: PlainMeasure;
  sharedBy: number;
  score: PlainMeasure;
  topFiveShare: number;
  class: IndexBand | null;
  classShares: readonly { class: IndexBand; share: number }[];
  nextClass: { class: IndexBand; missingPoints: number } | null;
  /** Parts of the basis in the method's order. Empty: the basis is a measure. */
  parts: readonly NodePoints[];
}

export type BelowReason = "NOT_REPORTED" | "NOT_APPLICABLE" | "NOT_DUE" | "SUPPRESSED" | "TOO_LITTLE_DATA" | "TOO_LITTLE_ASSESSABLE" | "TOO_FEW_CASES";

export interface BelowFacts {
  id: string;
  satker: StandingSatker;
  reason: BelowReason;
  sentence: string;
  /** Parts of the basis in the method's order. Empty: the basis is a measure. */
  parts: readonly NodePoints[];
}

export interface GroupFacts {
  code: string;
  name: string;
  /** Satker with a place, those outside the reader's scope included. */
  n: number;
  entries: readonly RankedFacts[];
  belowLine: readonly BelowFacts[];
  bands: readonly { fromRank: number; toRank: number; satkerCodes: readonly string[] }[];
}

/** One satker on its place. */
export interface Standing {
  code: string;
  satker: StandingSatker;
  name: string;
  place: number;
  /** Satker on this place, itself included. */
  sharedBy: number;
  /** 5-95 % of simulated places. Null: not simulated. */
  placeInterval: { low: number; high: number } | null;
  /** Unit: points 0-100. */
  points: number;
  pointsInterval: { low: number; high: number } | null;
  band: IndexBand | null;
  mark: ClassMark;
  facts: RankedFacts;
}

/** Neighbours that cannot be told apart. lane: brackets of one lane never touch. */
export interface Bracket {
  from: number;
  to: number;
  lane: number;
}

/** A peer group's ranking on one basis. Nobody stands in it for want of data: those are below the line. */
export interface StandingModel {
  groupName: string;
  n: number;
  standings: readonly Standing[];
  below: readonly BelowFacts[];
  /** Runs of at least two satker that the simulation cannot tell apart. Indexes into standings. */
  brackets: readonly Bracket[];
  /** Classes of the index, best first. Empty: the basis has none. */
  bands: readonly IndexBand[];
  /** Mean score of those with a place whom the reader sees. Unit: points. Null: nobody. */
  meanPoints: number | null;
}

/** Builds the model of one group; bands: the method's classes where the whole index is ranked, else none. */
export function standingModel(group: GroupFacts, bands: readonly IndexBand[]): StandingModel {
  const ordered = bands.toSorted((a, b) => b.fromPoints - a.fromPoints);
  const standings = group.entries.flatMap((facts): Standing[] => {
    if (facts.rank.value === null || facts.score.value === null) return [];
    return [
      {
        code: facts.satker.code,
        satker: facts.satker,
        name: satkerShortName(facts.satker),
        place: facts.rank.value,
        sharedBy: facts.sharedBy,
        placeInterval: facts.rank.interval,
        points: facts.score.value,
        pointsInterval: facts.score.interval,
        band: facts.class,
        mark: bandMark(facts.class, ordered),
        facts,
      },
    ];
  });
  return {
    groupName: group.name,
    n: group.n,
    standings,
    below: group.belowLine.toSorted((a, b) => (a.satker.code < b.satker.code ? -1 : 1)),
    brackets: bracketsOf(group, standings),
    bands: ordered,
    meanPoints: standings.length === 0 ? null : standings.reduce((sum, { points }) => sum + points, 0) / standings.length,
  };
}

/** Shape and colour of an index class: by its own name where it is one of the five, else by its order. "none": no class. */
export function bandMark(band: IndexBand | null, bands: readonly IndexBand[]): ClassMark {
  if (band === null) return "none";
  const named = QUALIFICATIONS.find((qualification) => qualification === band.code);
  const position = bands.findIndex(({ code }) => code === band.code);
  return named ?? QUALIFICATIONS[Math.min(Math.max(position, 0), QUALIFICATIONS.length - 1)] ?? "none";
}

/** Where the bands of satker that cannot be told apart lie among those that the reader sees. */
function bracketsOf(group: GroupFacts, standings: readonly Standing[]): Bracket[] {
  const ends: number[] = [];
  return group.bands.flatMap(({ satkerCodes }) => {
    const positions = satkerCodes.map((code) => standings.findIndex((standing) => standing.code === code)).filter((position) => position >= 0);
    const [from, to] = [Math.min(...positions), Math.max(...positions)];
    if (positions.length < 2 || from === to) return [];
    const free = ends.findIndex((end) => end < from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return [{ from, to, lane }];
  });
}

/** Those on the best place. */
export function leadersOf(model: StandingModel): readonly Standing[] {
  const best = model.standings[0]?.place;
  return model.standings.filter(({ place }) => place === best);
}

/** How many places a satker could take by the simulation. Null: not simulated. */
export function intervalWidth({ placeInterval }: Pick<Standing, "placeInterval">): number | null {
  return placeInterval === null ? null : Math.round(placeInterval.high) - Math.round(placeInterval.low) + 1;
}
