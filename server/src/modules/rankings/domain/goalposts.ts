/**
 * Fixed ends of a measure's range, written in the method. Unit: the measure's own (percent, days, points).
 * `worst` maps to 0 points and `best` to 100; best below worst means "less is better".
 * Never taken from the sample: with the sample's own ends one office's result would move everyone else's.
 * Source of the rule: OECD/JRC Handbook on Constructing Composite Indicators (2008), normalisation by goalposts.
 */
export type Goalposts = { readonly worst: number; readonly best: number };

/**
 * Points for a raw value. Unit: points 0-100. Edge: beyond an end counts as that end.
 * @throws RangeError when the ends coincide or a number is not finite; a method with such ends does not pass validation.
 */
export function pointsBetween(value: number, { worst, best }: Goalposts): number {
  const range = best - worst;
  if (!Number.isFinite(value) || !Number.isFinite(range) || range === 0) {
    throw new RangeError(`No points for ${value} between ${worst} and ${best}`);
  }
  return Math.min(100, Math.max(0, (100 * (value - worst)) / range));
}
