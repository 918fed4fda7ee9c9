import { formatNumber } from "../../lib/number.ts";
import type { PlainMeasure } from "./standingModel.ts";
import { pointsText, type Wording } from "./standingWords.ts";

export interface ExplainedFacts {
  code: string;
  parent: string | null;
  depth: number;
  name: string;
  points: Pick<PlainMeasure, "value" | "status">;
  weightNominal: number | null;
  weightEffective: number | null;
  contributionPoints: number | null;
  /** Why it took no part. Null: it did. */
  exclusion: string | null;
}

export interface ExplanationFacts {
  satkerName: string;
  score: Pick<PlainMeasure, "value" | "status">;
  /** Sentence of the server for one below the line. Null: it has a place. */
  belowSentence: string | null;
  lines: readonly ExplainedFacts[];
}

/** Children of the explained number, most points first; those that took no part are left out. */
export function mainTerms(lines: readonly ExplainedFacts[]): ExplainedFacts[] {
  return lines
    .filter(({ depth, contributionPoints }) => depth === 1 && contributionPoints !== null)
    .toSorted((a, b) => (b.contributionPoints ?? 0) - (a.contributionPoints ?? 0));
}

type Excludable = Pick<ExplainedFacts, "code" | "parent" | "exclusion" | "points">;

/** Lines that took no part or are withheld, each with its sentence; what lies below such a line is told by that line alone. */
export function asideLines<L extends Excludable>(lines: readonly L[]): L[] {
  const aside = new Set(lines.filter((line) => line.exclusion !== null).map(({ code }) => code));
  return lines.filter((line) => line.exclusion !== null && !(line.parent !== null && aside.has(line.parent)));
}

/** True: the reader may not see it for its few cases; the index counts it all the same. */
export function isWithheld({ points }: Pick<ExplainedFacts, "points">): boolean {
  return points.status === "SUPPRESSED";
}

/** The answer to "why this number" in one sentence: what carries it, what holds it back, what did not count. */
export function scoreSummary({ satkerName, score, belowSentence, lines }: ExplanationFacts, wording: Wording): string {
  const { words, locale } = wording;
  if (score.value === null) return words("explain.summaryNone", { name: satkerName, reason: belowSentence ?? "" }).trim();
  const terms = mainTerms(lines);
  const weakest = terms.filter(({ points }) => points.value !== null).toSorted((a, b) => (a.points.value ?? 0) - (b.points.value ?? 0))[0];
  const carried = terms.map(({ name, contributionPoints }) => words("explain.carried", { name, points: pointsText(contributionPoints ?? 0, locale) }));
  const aside = asideLines(lines);
  const withheld = aside.filter(isWithheld).length;
  const missing = aside.length - withheld;
  return [
    carried.length === 0
      ? words("explain.summaryPlain", { name: satkerName, points: pointsText(score.value, locale) })
      : words("explain.summary", { name: satkerName, points: pointsText(score.value, locale), parts: new Intl.ListFormat(locale).format(carried) }),
    ...(weakest === undefined || terms.length < 2 ? [] : [words("explain.weakest", { name: weakest.name, points: pointsText(weakest.points.value ?? 0, locale) })]),
    ...(missing === 0 ? [] : [words("explain.leftOut", { n: formatNumber(missing, locale) })]),
    ...(withheld === 0 ? [] : [words("explain.withheldParts", { n: formatNumber(withheld, locale) })]),
  ].join(" ");
}

/** A share as whole percent with one decimal below ten: "33 %", "4,5 %". */
export function shareText(share: number | null, { locale }: Pick<Wording, "locale">): string {
  if (share === null) return "–";
  const percent = share * 100;
  return `${formatNumber(percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent), locale)} %`;
}
