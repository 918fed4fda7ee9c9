import type { ComparabilityReason, ComparabilityVerdict, Qualification } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";

export interface ComparedFigures {
  qualification: Qualification | null;
  score: { value: number | null };
  rank: { value: number | null };
}

export interface ComparisonFacts {
  previousYear: number;
  comparability: {
    verdict: ComparabilityVerdict;
    reasons: readonly ComparabilityReason[];
    scoreComparable: boolean;
    classComparable: boolean;
    rankComparable: boolean;
  };
}

export interface ComparisonModel {
  year: number;
  verdict: ComparabilityVerdict;
  /** The verdict in words. */
  words: string;
  reasons: string[];
  /** What may be said of the change. Empty: a difference would mislead, or there is nothing to set against each other. */
  differences: string[];
}

/** The verdict on two neighbouring results of an issuer, with only those differences that the verdict allows. */
export function comparisonModel(facts: ComparisonFacts, now: ComparedFigures, before: ComparedFigures | undefined, { words, locale }: EvaluationWords): ComparisonModel {
  const { verdict, reasons } = facts.comparability;
  return {
    year: facts.previousYear,
    verdict,
    words: words(`comparison.${verdict}`),
    reasons: reasons.map((reason) => words(`comparison.reasons.${reason}`)),
    differences: before === undefined ? [] : [...scoreWords(facts, now, before, { words, locale }), ...rankWords(facts, now, before, { words, locale }), ...classWords(facts, now, before, { words })],
  };
}

function scoreWords({ comparability }: ComparisonFacts, now: ComparedFigures, before: ComparedFigures, { words, locale }: Pick<EvaluationWords, "words" | "locale">): string[] {
  if (!comparability.scoreComparable || now.score.value === null || before.score.value === null) return [];
  // Points have at most three decimals; the difference of two floats has more.
  const points = Math.round((now.score.value - before.score.value) * 1000) / 1000;
  if (points === 0) return [words("comparison.scoreSame")];
  return [words("comparison.score", { sign: points > 0 ? "+" : "−", points: formatNumber(Math.abs(points), locale) })];
}

function rankWords({ comparability }: ComparisonFacts, now: ComparedFigures, before: ComparedFigures, { words, locale }: Pick<EvaluationWords, "words" | "locale">): string[] {
  if (!comparability.rankComparable || now.rank.value === null || before.rank.value === null) return [];
  const places = before.rank.value - now.rank.value;
  if (places === 0) return [words("comparison.rankSame")];
  return [words(places > 0 ? "comparison.rankUp" : "comparison.rankDown", { n: formatNumber(Math.abs(places), locale) })];
}

function classWords({ comparability }: ComparisonFacts, now: ComparedFigures, before: ComparedFigures, { words }: Pick<EvaluationWords, "words">): string[] {
  if (!comparability.classComparable || now.qualification === null || before.qualification === null) return [];
  const steps = QUALIFICATIONS.indexOf(before.qualification) - QUALIFICATIONS.indexOf(now.qualification);
  return [words(steps === 0 ? "comparison.classSame" : steps > 0 ? "comparison.classUp" : "comparison.classDown")];
}
