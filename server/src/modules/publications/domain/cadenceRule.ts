import { addDays, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { FactSource } from "../../../kernel/provenance.ts";
import { addMonths, monthDayOf, nextMonthDay } from "./dayArithmetic.ts";
import type { Cadence, InformationClass, InformationItem } from "./informationItem.ts";

export const CADENCE_COUNTINGS = ["AGE", "YEARLY_DATE", "EVENT", "STAGE", "STANDING", "NONE"] as const;
/**
 * From when an obligation counts. AGE: from the last refresh. YEARLY_DATE: a day of each year. EVENT: from something that
 * happened. STAGE: from the beginning of an election stage, while it runs. STANDING: always, without a limit of age.
 */
export type CadenceCounting = (typeof CADENCE_COUNTINGS)[number];

/** What a cadence means for a class of information. A row of the cadence table, with its ground; never a constant of the program. */
export interface CadenceRule {
  readonly cadence: Cadence;
  readonly class: InformationClass;
  readonly validFrom: LocalDate;
  /** Null: until a later row. */
  readonly validTo: LocalDate | null;
  readonly counting: CadenceCounting;
  /** Unit: calendar months that a refresh holds. */
  readonly everyMonths: number | null;
  /** Unit: calendar days that a refresh holds. */
  readonly everyDays: number | null;
  /** "03-31". */
  readonly dueMonthDay: string | null;
  /** Unit: calendar days after event, change or beginning of a stage. Null: no such limit was found. */
  readonly withinDays: number | null;
  readonly legalBasis: string;
  readonly note: string | null;
  readonly source: FactSource;
}

/** The rule in force for an item on a date. Undefined: the table has none, and then nothing can be said to be late. */
export function ruleFor(rules: readonly CadenceRule[], item: Pick<InformationItem, "cadence" | "class">, on: LocalDate): CadenceRule | undefined {
  return rules
    .filter((rule) => rule.cadence === item.cadence && rule.class === item.class && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/**
 * Last date on which a refresh still counts as up to date. Unit: calendar date. Null: age alone never makes it late.
 * A yearly report of year Y that is out on or before its day in Y + 1 holds until that day of Y + 2.
 * Source: UU 14/2008 Pasal 9 (4) for the six months; the cadence table for all others.
 */
export function holdsThrough(rule: CadenceRule, refreshedOn: LocalDate): LocalDate | null {
  if (rule.dueMonthDay !== null) return monthDayOf(yearOf(refreshedOn) + 1, rule.dueMonthDay);
  if (rule.counting !== "AGE" && rule.counting !== "STAGE") return null;
  if (rule.everyMonths !== null) return addMonths(refreshedOn, rule.everyMonths);
  if (rule.everyDays !== null) return addDays(refreshedOn, rule.everyDays);
  return null;
}

/** First due date of whoever became obliged on a date: one whole interval later, or the next yearly day. Null: at once. */
export function firstDueOn(rule: CadenceRule, obligedFrom: LocalDate): LocalDate | null {
  if (rule.dueMonthDay !== null) return nextMonthDay(obligedFrom, rule.dueMonthDay);
  if (rule.counting !== "AGE") return null;
  return holdsThrough(rule, obligedFrom);
}

/** Last date to publish after something happened. Null: the table names no limit for it. */
export function dueAfterEvent(rule: CadenceRule, happenedOn: LocalDate): LocalDate | null {
  if (rule.withinDays !== null) return addDays(happenedOn, rule.withinDays);
  if (rule.counting === "EVENT" && rule.everyMonths !== null) return addMonths(happenedOn, rule.everyMonths);
  return null;
}
