import type { PublicationWords } from "../../i18n/publications.ts";

export interface MeasureExplanationFacts {
  measure: string;
  formula: string;
  counted: string;
  excluded: string;
  ground: string;
}

/** Name of the explanation of each figure of the page. */
export type ExplainedMeasure = "currentShare" | "onTime" | "longestSilence" | "daysSinceUpdate" | "redatedUpdates";

/** What a number means, from the server's own explanation. Undefined: it gave none. */
export function explanationText(explanations: readonly MeasureExplanationFacts[], measure: ExplainedMeasure, words: PublicationWords): string | undefined {
  const known = explanations.find((explanation) => explanation.measure === measure);
  if (!known) return undefined;
  return [
    `${words("discipline.formula")}: ${known.formula}`,
    `${words("discipline.counted")}: ${known.counted}`,
    `${words("discipline.excluded")}: ${known.excluded}`,
    `${words("discipline.ground")}: ${known.ground}`,
  ].join(" ");
}
