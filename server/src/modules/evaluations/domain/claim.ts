import type { FactSource } from "../../../kernel/provenance.ts";

/** The five statutory classes, best first. Which score means which class is data, never code. */
export const QUALIFICATIONS = [
  "INFORMATIVE",
  "APPROACHING_INFORMATIVE",
  "FAIRLY_INFORMATIVE",
  "LESS_INFORMATIVE",
  "NOT_INFORMATIVE",
] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

/** Steps of an evaluation in the order in which the commissions run them. */
export const EVALUATION_STAGES = ["WEBSITE", "SAQ", "VISIT", "PRESENTATION", "INTERVIEW", "PUBLIC_TEST"] as const;
export type EvaluationStage = (typeof EVALUATION_STAGES)[number];

export const EVALUATION_ROUNDS = ["PROVISIONAL", "FINAL"] as const;
/** A provisional result may still change in the issuer's own procedure; a final one only by a correction. */
export type EvaluationRound = (typeof EVALUATION_ROUNDS)[number];

export const ISSUER_LEVELS = ["NATIONAL", "PROVINCE", "REGENCY", "INTERNAL"] as const;
export type IssuerLevel = (typeof ISSUER_LEVELS)[number];

/** Who evaluates: an information commission, or a body rating its own offices. */
export interface Issuer {
  readonly id: string;
  readonly name: string;
  readonly level: IssuerLevel;
  /** Null: national, or of a province that is not registered. */
  readonly provinceCode: string | null;
  readonly dataset: FactSource["dataset"];
}

export interface PeerGroup {
  /** As published. */
  readonly label: string;
  /** Bodies in the group. Null: not published. */
  readonly size: number | null;
}

/** What one source says of one body's evaluation by one issuer in one year. Null: this source does not say. */
export interface EvaluationClaim {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly satkerCode: string | null;
  /** Whose KPU Provinsi the body is. Null: not a KPU Provinsi, or of a province that is not registered. */
  readonly bodyProvinceCode: string | null;
  readonly issuer: Issuer;
  readonly year: number;
  /** Points 0-100. */
  readonly score: number | null;
  readonly qualification: Qualification | null;
  /** Published words where they are not one of the five classes. */
  readonly publishedLabel: string | null;
  /** Place in peerGroup, given together with it. */
  readonly rank: number | null;
  readonly peerGroup: PeerGroup | null;
  readonly stageReached: EvaluationStage | null;
  readonly round: EvaluationRound;
  readonly note: string | null;
  readonly source: FactSource;
}
