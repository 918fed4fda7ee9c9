import type { ClassScale } from "./classScale.ts";
import type { IndexBranch, MissingPolicy } from "./indexTree.ts";
import type { TieRule } from "./minRank.ts";

/** Among whom places are given. */
export type PeerGroupRule = "PROVINCE" | "PROVINCE_AND_TYPE" | "PROVINCE_AND_ZONE" | "NATIONAL";

/** How the simulation shakes the method's choices. */
export type UncertaintyRule = {
  /** Same text, same numbers. */
  readonly seed: string;
  /** Number of simulated rankings. */
  readonly runs: number;
  /** Dirichlet concentration around the nominal weights: a weight w varies by about sqrt(w (1 - w) / (concentration + 1)). Null: weights stay. */
  readonly weightConcentration: number | null;
  /** Share of runs in which every arithmetic mean is replaced by a geometric one, and the reverse. Unit: share 0-1. */
  readonly otherAggregationShare: number;
  /** Two satker are told apart when one leads in at least this share of runs. Unit: share 0.5-1. */
  readonly separationShare: number;
};

/** How much must be known before a satker gets a place. Below any of these it is listed below the line. Unit: share 0-1. */
export type PlaceRequirements = {
  /** Observed weight over assessable weight, down to the measures. */
  readonly minimumDataShare: number;
  /** Applicable and due weight over all weight. */
  readonly minimumAssessableShare: number;
  /** Reliability of the basis by its number of cases; see ADR 0008. 0.5 asks for `halfWeightCases` cases. */
  readonly minimumReliability: number;
};

/** A versioned way to make an index of measures. A change of anything but texts is a new version. */
export type Method = {
  /** Slug with version: "pantau-1". */
  readonly id: string;
  readonly title: string;
  /** Whose index it is. PROVINCE_INDEX is the province's own and never shown as a commission's score; WHAT_IF is one reader's trial. */
  readonly kind: "PROVINCE_INDEX" | "WHAT_IF";
  /** The decision or document that sets weights and goalposts. */
  readonly source: string;
  /** Root of the tree; its children are the dimensions. Weights of siblings sum to 1. */
  readonly index: IndexBranch;
  readonly missingPolicy: MissingPolicy;
  readonly placeRequirements: PlaceRequirements;
  readonly tieRule: TieRule;
  readonly peerGroupRule: PeerGroupRule;
  /** Null: the index has no classes. */
  readonly classScale: ClassScale | null;
  readonly uncertainty: UncertaintyRule;
};
