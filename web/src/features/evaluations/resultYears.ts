import type { ResultYearSelect_yearFragment } from "../../gql/graphql.ts";
import { choosePeriod, type EvaluationPeriodFacts } from "../../pieces/period.ts";

interface Asked {
  penerbit: string | null;
  periode: number | null;
}

/**
 * The year the address asks for; else the issuer's newest; without an issuer the one that the province is shown first; else
 * the first known. Null: nothing is known.
 */
export function chooseResultYear(years: readonly ResultYearSelect_yearFragment[], asked: Asked, periods: readonly EvaluationPeriodFacts[]): ResultYearSelect_yearFragment | null {
  const preferred = asked.penerbit === null && asked.periode === null ? choosePeriod(periods, asked) : null;
  const issuerId = asked.penerbit ?? preferred?.issuer.id ?? null;
  const wanted = asked.periode ?? preferred?.year ?? null;
  const ofIssuer = years.filter((known) => issuerId === null || known.issuer.id === issuerId);
  return ofIssuer.find((known) => known.year === wanted) ?? ofIssuer[0] ?? years[0] ?? null;
}

/** True: the address names an issuer or a year, and something else is shown. */
export function isOtherThanAsked(chosen: ResultYearSelect_yearFragment, { penerbit, periode }: Asked): boolean {
  return (penerbit !== null && penerbit !== chosen.issuer.id) || (periode !== null && periode !== chosen.year);
}
