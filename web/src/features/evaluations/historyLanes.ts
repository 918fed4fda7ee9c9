import type { HistoryYear_resultFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { comparisonModel, type ComparisonModel } from "./comparisonModel.ts";

export interface HistoryLane {
  issuer: HistoryYear_resultFragment["issuer"];
  isDemo: boolean;
  /** Newest first. */
  years: { result: HistoryYear_resultFragment; comparison: ComparisonModel | null }[];
}

const LEVEL_ORDER: readonly HistoryYear_resultFragment["issuer"]["level"][] = ["PROVINCE", "REGENCY", "NATIONAL", "INTERNAL"];

/** One lane an issuer, since years of different issuers are never set against each other: published before invented, the province's own commission first. */
export function historyLanes(results: readonly HistoryYear_resultFragment[], words: EvaluationWords): HistoryLane[] {
  const issuers = [...new Map(results.map((result) => [result.issuer.id, result])).values()];
  return issuers
    .map(({ issuer, dataset }): HistoryLane => {
      const ofIssuer = results.filter((result) => result.issuer.id === issuer.id).toSorted((a, b) => b.year - a.year);
      return { issuer, isDemo: dataset === "DEMO", years: ofIssuer.map((result) => ({ result, comparison: comparisonOf(result, ofIssuer, words) })) };
    })
    .toSorted((a, b) => Number(a.isDemo) - Number(b.isDemo) || LEVEL_ORDER.indexOf(a.issuer.level) - LEVEL_ORDER.indexOf(b.issuer.level) || a.issuer.name.localeCompare(b.issuer.name, words.locale));
}

/** Null: nothing earlier of the issuer to compare with, or nothing was announced now. */
export function comparisonOf(result: HistoryYear_resultFragment, ofIssuer: readonly HistoryYear_resultFragment[], words: EvaluationWords): ComparisonModel | null {
  if (result.previous === null || result.standing === "NOT_ANNOUNCED") return null;
  const { previousYear } = result.previous;
  const before = ofIssuer.find((known) => known.year === previousYear && known.issuer.id === result.issuer.id);
  return comparisonModel(result.previous, result, before, words);
}

/** How much is known, in a sentence. Invented results are counted apart, and only where nothing real is known. */
export function historyFinding(name: string, results: readonly HistoryYear_resultFragment[], { words, locale }: EvaluationWords): string {
  const published = results.filter((result) => result.dataset === "PUBLISHED");
  const announced = published.filter(isAnnounced);
  if (announced.length > 0)
    return words("history.finding", {
      name,
      announced: formatNumber(announced.length, locale),
      years: formatNumber(new Set(published.map((result) => result.year)).size, locale),
      issuers: formatNumber(new Set(announced.map((result) => result.issuer.id)).size, locale),
    });
  const invented = results.filter((result) => result.dataset === "DEMO" && isAnnounced(result)).length;
  const none = words("history.findingNone", { name });
  return invented === 0 ? none : `${none} ${words("history.findingDemo", { n: formatNumber(invented, locale) })}`;
}

function isAnnounced({ standing }: HistoryYear_resultFragment): boolean {
  return standing === "RANKED" || standing === "CLASS_ONLY";
}
