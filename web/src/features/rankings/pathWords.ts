import { formatNumber } from "../../lib/number.ts";
import { lastMove, type PathModel, type PlacePath } from "./pathModel.ts";
import type { Wording } from "./standingWords.ts";

/** The way of one satker through the periods, one a line. */
export function pathTip(path: PlacePath, model: PathModel, wording: Wording): string {
  return [`${path.name} (${path.code})`, ...model.periods.map((period, index) => `${period}: ${placeWord(path.places[index] ?? null, wording)}`)].join("\n");
}

/** The same as one sentence for those who do not see the picture. */
export function pathSentence(path: PlacePath, model: PathModel, wording: Wording): string {
  const { words } = wording;
  const way = model.periods.map((period, index) => stepWords(period, path.places[index] ?? null, wording)).join(", ");
  const move = lastMove(path, model);
  const lastBreaks = model.breaks.includes(model.periods.length - 1);
  return `${path.name}: ${way}. ${move === null ? (lastBreaks ? words("path.broken") : words("path.noMove")) : moveWords(move, wording)}`.trim();
}

function stepWords(period: string, place: number | null, { words, locale }: Wording): string {
  return place === null ? words("change.sideNone", { period }) : words("path.step", { period, place: formatNumber(place, locale) });
}

/** "Naik 2 peringkat.", "Turun 1 peringkat.", "Tetap." */
export function moveWords(places: number, { words, locale }: Wording): string {
  if (places === 0) return words("path.same");
  return words(places > 0 ? "path.up" : "path.down", { n: formatNumber(Math.abs(places), locale) });
}

export function placeWord(place: number | null, { words, locale }: Wording): string {
  return place === null ? words("path.noPlace") : formatNumber(place, locale);
}

/** The finding of the bump chart: who moved most at the end, if anything may be said of it. */
export function pathHeadline(model: PathModel, wording: Wording): string {
  const { words, locale } = wording;
  const last = model.periods.at(-1) ?? "";
  if (model.periods.length < 2) return words("path.titleOne", { period: last });
  if (model.breaks.includes(model.periods.length - 1)) return words("path.titleBroken", { period: last });
  if (model.paths.every((path) => lastMove(path, model) === null)) return words("path.titleOne", { period: last });
  const moved = model.paths.flatMap((path) => {
    const move = lastMove(path, model);
    return move === null || move === 0 ? [] : [{ path, move }];
  });
  const best = moved.toSorted((a, b) => b.move - a.move || (a.path.code < b.path.code ? -1 : 1))[0];
  if (best === undefined || best.move <= 0) return words("path.titleStill", { period: last });
  return words("path.title", { name: best.path.name, n: formatNumber(best.move, locale), period: last });
}
