import { yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence, FactSource } from "../../../kernel/provenance.ts";

export const INFORMATION_CLASSES = ["PERIODIC", "IMMEDIATE", "ANYTIME", "EXEMPT"] as const;
/** The four classes of UU 14/2008: Pasal 9 (berkala), 10 (serta-merta), 11 (setiap saat), 17 (dikecualikan). */
export type InformationClass = (typeof INFORMATION_CLASSES)[number];

export const CADENCES = [
  "ON_CHANGE_MIN_SEMIANNUAL",
  "SEMIANNUAL",
  "ANNUAL",
  "ANNUAL_BY_DATE",
  "QUARTERLY",
  "MONTHLY",
  "WEEKLY",
  "FIVE_YEAR",
  "ON_EVENT",
  "CONTINUOUS",
  "STAGE",
  "NONE",
] as const;
/** How often an item is renewed, as its list says. What that means in days is data: CadenceRule. */
export type Cadence = (typeof CADENCES)[number];

/** One item of a list of public information (DIP). The code is the same thing in every year. */
export interface InformationItem {
  readonly code: string;
  /** First calendar year of this wording. */
  readonly year: number;
  readonly title: string;
  readonly titleEn: string;
  readonly class: InformationClass;
  readonly cadence: Cadence;
  readonly legalBasis: string;
  /** How sure the ground is. */
  readonly confidence: Confidence;
  readonly ownerUnit: string;
  /** Stages during which it is due; "*" any. Empty: not bound to stages. */
  readonly stageCodes: readonly string[];
  readonly note: string | null;
  readonly source: FactSource;
}

/** A list of items and the year it was set for. */
export interface InformationList {
  /** Null: no list had been set by then. */
  readonly year: number | null;
  readonly items: readonly InformationItem[];
}

const CLASS_ORDER: Readonly<Record<InformationClass, number>> = { PERIODIC: 0, IMMEDIATE: 1, ANYTIME: 2, EXEMPT: 3 };

/**
 * The list in force on a date: that of the latest year not after it, whole. An item that a later list leaves out is no
 * longer there; its code is not used for another. By class, then code.
 */
export function listInForce(versions: readonly InformationItem[], on: LocalDate): InformationList {
  const years = versions.map(({ year }) => year).filter((year) => year <= yearOf(on));
  if (years.length === 0) return { year: null, items: [] };
  const year = Math.max(...years);
  const items = versions.filter((item) => item.year === year);
  return { year, items: items.toSorted((a, b) => CLASS_ORDER[a.class] - CLASS_ORDER[b.class] || (a.code < b.code ? -1 : 1)) };
}
