/** One class: from this many points up to the next better class. Half-open, so no score falls between two classes. */
export type ClassBand = { readonly code: string; readonly label: string; readonly fromPoints: number };

/** Classes of one issuer and year, or of the province's own index. Data, never a constant: the boundary moves from year to year. */
export type ClassScale = {
  readonly id: string;
  /** Where the bands were published. */
  readonly source: string;
  /** Best first; the last starts at 0. */
  readonly bands: readonly ClassBand[];
};

/** Class of a score that this index computed itself. A class published by a commission is stored and never recomputed. Null: below all bands. */
export function classOf(points: number, scale: ClassScale): ClassBand | null {
  return scale.bands.find(({ fromPoints }) => points >= fromPoints) ?? null;
}

/** Next better class and what is missing to it. Unit: points. Null: already in the best class. */
export type ClassDistance = { readonly band: ClassBand; readonly missingPoints: number };

export function distanceToNextClass(points: number, scale: ClassScale): ClassDistance | null {
  const band = scale.bands.findLast(({ fromPoints }) => fromPoints > points);
  return band === undefined ? null : { band, missingPoints: band.fromPoints - points };
}
