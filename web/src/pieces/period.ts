import type { Dataset, IssuerLevel } from "../gql/graphql.ts";
import type { Translate } from "../i18n/i18n.ts";
import type { PeriodSearch } from "./addresses.ts";

/** An issuer and a year for which something is known of a province. */
export interface EvaluationPeriodFacts {
  id: string;
  year: number;
  dataset: Dataset;
  announcedCount: number;
  stageOnlyCount: number;
  issuer: { id: string; name: string; level: IssuerLevel; dataset: Dataset };
}

/** Which result a page shows. Absent parts of the address are filled: published before demo, with announcements
 *  before without, the province's own commission before others, newest first. Null: nothing fits the address. */
export function choosePeriod(periods: readonly EvaluationPeriodFacts[], search: PeriodSearch): EvaluationPeriodFacts | null {
  const fitting = periods.filter(
    (period) => (search.penerbit === null || period.issuer.id === search.penerbit) && (search.periode === null || period.year === search.periode),
  );
  return fitting.toSorted((a, b) => preference(b) - preference(a) || b.year - a.year)[0] ?? null;
}

function preference(period: EvaluationPeriodFacts): number {
  return (period.dataset === "PUBLISHED" ? 4 : 0) + (period.announcedCount > 0 ? 2 : 0) + (period.issuer.level === "PROVINCE" ? 1 : 0);
}

/** The part of an address that names a period. */
export function periodSearch(period: EvaluationPeriodFacts | null): PeriodSearch {
  return { penerbit: period?.issuer.id ?? null, periode: period?.year ?? null };
}

/** "KI Jawa Tengah 2024", with the demo mark in words where it is invented. */
export function periodLabel(period: { issuer: { name: string }; year: number | null; dataset: Dataset }, t: Translate): string {
  const name = period.year === null ? period.issuer.name : `${period.issuer.name} ${period.year}`;
  return period.dataset === "DEMO" && !name.toLowerCase().includes("demo") ? `${name} (${t("frame.demo")})` : name;
}
