/** Satker in nominal order that no simulation tells apart. Bands may overlap: b may be like a and like c while a and c differ. */
export type IndistinctBand = { readonly codes: readonly string[] };

/** A satker's scores as compared for ties, one for each run. */
export type SimulatedKeys = { readonly code: string; readonly keys: Float64Array };

/**
 * Largest groups of neighbours in which no satker leads another in at least `separationShare` of the runs (a tie is no lead).
 * Groups of one are given too: that satker is told apart from all its neighbours.
 * @param ordered best first by nominal score.
 * Idea: groups of institutions that cannot be separated, Goldstein and Spiegelhalter (1996), League tables and their limitations.
 */
export function indistinctBands(ordered: readonly SimulatedKeys[], separationShare: number): readonly IndistinctBand[] {
  const bands: IndistinctBand[] = [];
  let start = 0;
  ordered.forEach((next, position) => {
    const told = ordered.slice(start, position).findLastIndex((earlier) => isToldApart(earlier.keys, next.keys, separationShare));
    if (told === -1) return;
    bands.push(bandOf(ordered, start, position));
    start += told + 1;
  });
  return ordered.length === 0 ? [] : [...bands, bandOf(ordered, start, ordered.length)];
}

function bandOf(ordered: readonly SimulatedKeys[], start: number, end: number): IndistinctBand {
  return { codes: ordered.slice(start, end).map(({ code }) => code) };
}

/** True: the first leads in enough runs. Stops as soon as that has become impossible. */
function isToldApart(first: Float64Array, second: Float64Array, separationShare: number): boolean {
  const allowed = first.length - Math.ceil(separationShare * first.length - 1e-9);
  let notLeading = 0;
  for (let run = 0; run < first.length; run += 1) {
    if ((first[run] ?? 0) > (second[run] ?? 0)) continue;
    notLeading += 1;
    if (notLeading > allowed) return false;
  }
  return true;
}
