import type { Confidence, FactSource } from "../../../kernel/provenance.ts";
import type { Issuer, Qualification } from "./claim.ts";

export interface QualificationBand {
  /** Null: the issuer's label is not one of the five classes. */
  readonly qualification: Qualification | null;
  readonly publishedLabel: string;
  /** Points 0-100, inclusive, as published. */
  readonly publishedMin: number;
  /** Points 0-100, inclusive, as published. */
  readonly publishedMax: number;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly source: FactSource;
}

/** Class bands of one issuer in one year. */
export interface QualificationScale {
  readonly id: string;
  readonly issuer: Issuer;
  readonly year: number;
  /** Best band first. */
  readonly bands: readonly QualificationBand[];
}

/**
 * True if the score lies in a hole that the published text leaves between two bands, such as 96.4 between "80-96" and
 * "97-100" (KI Jawa Tengah 2020). False where no band is known on one side: then the scale is incomplete, not holed.
 * Unit: points 0-100. Source: domain facts, section 0 item 2.
 */
export function isInPublishedGap(scale: QualificationScale, score: number): boolean {
  const inside = scale.bands.some((band) => band.publishedMin <= score && score <= band.publishedMax);
  const above = scale.bands.some((band) => band.publishedMin > score);
  const below = scale.bands.some((band) => band.publishedMax < score);
  return !inside && above && below;
}
