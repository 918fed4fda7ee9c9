import type { CheapestPath_pathFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";

/** Where the satker stands and how far the next class is, or why that cannot be said. */
export function standingSentence({ score, band, nextBand, missingPoints }: CheapestPath_pathFragment, { words, locale }: EvaluationWords): string {
  const points = score.points.value;
  if (points === null) return words("path.noScore");
  const shown = formatNumber(points, locale);
  if (nextBand !== null && missingPoints !== null) return words("path.stands", { points: shown, band: band?.publishedLabel ?? "–", missing: formatNumber(missingPoints, locale), next: nextBand.publishedLabel });
  return words(band === null ? "path.standsNoScale" : "path.standsBest", { points: shown });
}

/** What the chosen items would do together. */
export function chosenSentence({ chosen, nextBand }: CheapestPath_pathFragment, { words, locale }: EvaluationWords): string {
  if (chosen.itemCodes.length === 0 || chosen.reachedPoints === null) return words("path.none");
  const tried = words("path.tried", { n: formatNumber(chosen.itemCodes.length, locale), points: formatNumber(chosen.reachedPoints, locale) });
  if (chosen.crosses === null || nextBand === null) return tried;
  return `${tried} ${words(chosen.crosses ? "path.crossesYes" : "path.crossesNo", { next: nextBand.publishedLabel })}`;
}
