import type { Confidence, FactSource } from "../../../kernel/provenance.ts";
import type { Issuer, Qualification } from "./claim.ts";
import { exact, subtract, toNumber } from "./rational.ts";

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

/** The class a score would have under a scale. It is an answer to "what if", never a replacement of a published class. */
export interface WouldBeClass {
  readonly band: QualificationBand;
  /** True: the published text gives the score no class; the half-open reading does. */
  readonly inPublishedGap: boolean;
}

/**
 * The band with the highest lower bound that the score reaches: bands are read half-open, as assessors' software does
 * (from 80 up to just below the next lower bound). Null: the scale is known in part only and the score lies above its best
 * or below its worst known band. Unit: points 0-100.
 */
export function wouldBeClass(scale: QualificationScale, score: number): WouldBeClass | null {
  const best = scale.bands.reduce((most, band) => Math.max(most, band.publishedMax), 0);
  if (score > best) return null;
  const band = bestFirst(scale).find(({ publishedMin }) => publishedMin <= score);
  return band === undefined ? null : { band, inPublishedGap: isInPublishedGap(scale, score) };
}

/** The next better band and what is missing to its lower bound, in points. Null: in the best known band, or above all. */
export function nextBand(scale: QualificationScale, score: number): { readonly band: QualificationBand; readonly missingPoints: number } | null {
  const band = bestFirst(scale).findLast(({ publishedMin }) => publishedMin > score);
  return band === undefined ? null : { band, missingPoints: toNumber(subtract(exact(band.publishedMin), exact(score))) };
}

/** Lower bounds by class or label, for comparing two scales. Unit: points. */
export function lowerBounds(scale: QualificationScale): ReadonlyMap<string, number> {
  return new Map(scale.bands.map((band) => [band.qualification ?? band.publishedLabel, band.publishedMin]));
}

function bestFirst(scale: QualificationScale): QualificationBand[] {
  return scale.bands.toSorted((a, b) => b.publishedMin - a.publishedMin);
}
