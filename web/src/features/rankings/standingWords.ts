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

/** Stands in a sentence for a fact that is put in later. */
const SLOTS = { name: "\uE000name\uE000", place: "\uE000place\uE000", n: "\uE000n\uE000", others: "\uE000others\uE000", interval: "\uE000interval\uE000", points: "\uE000points\uE000", class: "\uE000class\uE000" };

/** Fills a sentence whose words were looked up once: a look-up for each of 514 satker would be felt. */
function filler(sentence: string): (facts: Readonly<Record<string, string>>) => string {
  return (facts) => sentence.replaceAll(/\uE000(\w+)\uE000/g, (_, name: string) => facts[name] ?? "");
}

/** What is read out for one satker: place, n, interval, score, class. Made once for a model. */
export function sentenceWriter(model: StandingModel, { words, locale }: Wording): (standing: Standing) => string {
  const n = formatNumber(model.n, locale);
  const place = filler(words("standing.place", SLOTS));
  const shared = filler(words("standing.placeShared", SLOTS));
  const interval = filler(words("standing.interval", SLOTS));
  const points = filler(words("standing.points", SLOTS));
  const band = filler(words("standing.class", SLOTS));
  return (standing) => {
    const facts = { name: standing.name, place: formatNumber(standing.place, locale), n, others: formatNumber(standing.sharedBy - 1, locale) };
    const parts = [
      standing.sharedBy > 1 ? shared(facts) : place(facts),
      ...(standing.placeInterval === null ? [] : [interval({ interval: intervalText(standing.placeInterval, locale) })]),
      points({ points: pointsText(standing.points, locale) }),
      ...(standing.band === null ? [] : [band({ class: standing.band.label })]),
    ];
    return `${parts.join(", ")}.`;
  };
}

/** The tooltip of one satker: one fact a line. Made once for a model. */
export function tipWriter(model: StandingModel, { words, locale }: Wording): (standing: Standing) => string {
  const n = formatNumber(model.n, locale);
  const place = filler(words("tip.place", SLOTS));
  const placeInterval = filler(words("tip.placeInterval", SLOTS));
  const points = filler(words("tip.points", SLOTS));
  const pointsInterval = filler(words("tip.pointsInterval", SLOTS));
  const band = filler(words("tip.class", SLOTS));
  const nextClass = filler(words("tip.nextClass", SLOTS));
  return (standing) =>
    [
      `${standing.name} (${standing.code})`,
      place({ place: placeText(standing, locale), n }),
      ...(standing.placeInterval === null ? [] : [placeInterval({ interval: intervalText(standing.placeInterval, locale) })]),
      points({ points: pointsText(standing.points, locale) }),
      ...(standing.pointsInterval === null ? [] : [pointsInterval({ interval: intervalText(standing.pointsInterval, locale, 1) })]),
      ...(standing.band === null ? [] : [band({ class: standing.band.label })]),
      ...(standing.facts.nextClass === null ? [] : [nextClass({ class: standing.facts.nextClass.class.label, points: pointsText(standing.facts.nextClass.missingPoints, locale) })]),
    ].join("\n");
}
