import { formatDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import type { MonthPeriod } from "../../lib/monthPeriod.ts";
import { spanOf } from "../../lib/monthPeriod.ts";
import { leadersOf, type StandingModel } from "./standingModel.ts";
import { intervalText, pointsText, type Wording } from "./standingWords.ts";

/** "2025", "Semester 2 2025", "Triwulan 1 2025", "Mei 2025". */
export function periodName(period: MonthPeriod, { words, locale }: Pick<Wording, "words" | "locale">): string {
  const span = spanOf(period);
  const length = period.toMonth - period.fromMonth + 1;
  const month = formatDate(new Date(Date.UTC(period.year, period.toMonth - 1, 1)), locale, { month: "long", timeZone: "UTC" });
  return words(`period.${span}`, { year: period.year, part: Math.ceil(period.toMonth / length), month });
}

/** The finding of the page: who leads, of how many, and how many have no place. */
export function standingFinding(model: StandingModel, hiddenCount: number, wording: Wording): string {
  const { words, locale } = wording;
  const number = (value: number) => formatNumber(value, locale);
  if (hiddenCount > 0) return words("finding.own", { n: number(hiddenCount) });
  const leaders = leadersOf(model);
  const [first] = leaders;
  if (first === undefined) return words("finding.nobody", { group: model.groupName, n: number(model.below.length) });
  const facts = {
    n: number(model.n),
    group: model.groupName,
    points: pointsText(first.points, locale),
    below: model.below.length === 0 ? words("finding.belowNone") : words("finding.below", { n: number(model.below.length) }),
  };
  return leaders.length === 1
    ? words("finding.leader", { ...facts, name: first.name })
    : words("finding.leaders", { ...facts, names: new Intl.ListFormat(locale).format(leaders.map(({ name }) => name)) });
}

/** The headline of the dot plot: how many share the top, or how sure the first place is. */
export function plotHeadline(model: StandingModel, wording: Wording): string {
  const { words, locale } = wording;
  const [first] = model.standings;
  if (first === undefined) return words("chart.plotTitleNone");
  const top = model.brackets.find(({ from }) => from === 0);
  if (top !== undefined) return words("chart.plotTitleTogether", { n: formatNumber(top.to + 1, locale) });
  const facts = { name: first.name, points: pointsText(first.points, locale) };
  return first.placeInterval === null ? words("chart.plotTitlePlain", facts) : words("chart.plotTitle", { ...facts, interval: intervalText(first.placeInterval, locale) });
}
