import type { Translate } from "../../i18n/i18n.ts";
import type { RankingWords } from "../../i18n/rankings.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { missingWord } from "../../pieces/measureText.ts";
import type { PlainMeasure, Standing, StandingModel } from "./standingModel.ts";

/** What builders of sentences need: common words, words of rankings, and how numbers are written. */
export interface Wording {
  t: Translate;
  words: RankingWords;
  locale: Locale;
}

/** A score: one decimal, for more would promise more than the interval holds. */
export function pointsText(points: number, locale: Locale): string {
  return formatNumber(Math.round(points * 10) / 10, locale);
}

/** "3", or "3=" where the place is shared. */
export function placeText({ place, sharedBy }: Pick<Standing, "place" | "sharedBy">, locale: Locale): string {
  return `${formatNumber(place, locale)}${sharedBy > 1 ? "=" : ""}`;
}

/** "2–6", "1" where both ends are the same, or "" where nothing was simulated. */
export function intervalText(interval: { low: number; high: number } | null, locale: Locale, decimals: 0 | 1 = 0): string {
  if (interval === null) return "";
  const write = (value: number) => formatNumber(Math.round(value * 10 ** decimals) / 10 ** decimals, locale);
  const [low, high] = [write(interval.low), write(interval.high)];
  return low === high ? low : `${low}–${high}`;
}

/** The number of a node, or the word that says why there is none. */
export function scoreText(score: Pick<PlainMeasure, "value" | "status">, { t, words, locale }: Wording): string {
  if (score.value !== null) return pointsText(score.value, locale);
  return score.status === "NOT_REPORTED" ? words("status.notReported") : missingWord(score.status, t);
}

/** What is read out for one satker: place, n, interval, score, class. */
export function standingSentence(standing: Standing, model: StandingModel, wording: Wording): string {
  const { words, locale } = wording;
  const parts = [
    words(standing.sharedBy > 1 ? "standing.placeShared" : "standing.place", {
      name: standing.name,
      place: formatNumber(standing.place, locale),
      n: formatNumber(model.n, locale),
      others: formatNumber(standing.sharedBy - 1, locale),
    }),
    ...(standing.placeInterval === null ? [] : [words("standing.interval", { interval: intervalText(standing.placeInterval, locale) })]),
    words("standing.points", { points: pointsText(standing.points, locale) }),
    ...(standing.band === null ? [] : [words("standing.class", { class: standing.band.label })]),
  ];
  return `${parts.join(", ")}.`;
}

/** The tooltip of one satker: one fact a line. */
export function standingTip(standing: Standing, model: StandingModel, { words, locale }: Wording): string {
  const { placeInterval, pointsInterval, facts } = standing;
  return [
    `${standing.name} (${standing.code})`,
    words("tip.place", { place: placeText(standing, locale), n: formatNumber(model.n, locale) }),
    ...(placeInterval === null ? [] : [words("tip.placeInterval", { interval: intervalText(placeInterval, locale) })]),
    words("tip.points", { points: pointsText(standing.points, locale) }),
    ...(pointsInterval === null ? [] : [words("tip.pointsInterval", { interval: intervalText(pointsInterval, locale, 1) })]),
    ...(standing.band === null ? [] : [words("tip.class", { class: standing.band.label })]),
    ...(facts.nextClass === null ? [] : [words("tip.nextClass", { class: facts.nextClass.class.label, points: pointsText(facts.nextClass.missingPoints, locale) })]),
  ].join("\n");
}
