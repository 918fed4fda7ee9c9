import { addDays, type LocalDate } from "../../../kernel/localDate.ts";

/** Whether a satker's register of a period is known. PARTLY: some of its months are. */
export type ReportingState = "REPORTED" | "PARTLY" | "NOT_REPORTED" | "NOT_DUE";

export interface ReportingPeriod {
  readonly satkerCode: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

/** Months of a range of days, "2025-01". */
export function monthsOf(from: LocalDate, to: LocalDate): string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = nextMonth(day)) months.push(day.slice(0, 7));
  return months;
}

/**
 * What is known of each satker's register. A month is known when a handed-in period covers it up to its end or today, or when a request of
 * it is recorded. Months that have not begun are not asked for. No request in a known month is zero; in an unknown one it is no data.
 */
export function reportingOf(
  satkerCodes: readonly string[],
  asked: { readonly from: LocalDate; readonly to: LocalDate; readonly today: LocalDate },
  known: { readonly periods: readonly ReportingPeriod[]; readonly monthsWithRequests: ReadonlySet<string> },
): ReadonlyMap<string, ReportingState> {
  const { from, to, today } = asked;
  const months = from > today ? [] : monthsOf(from, to < today ? to : today);
  const isCovered = (code: string, month: string): boolean => {
    const first = `${month}-01` as LocalDate;
    const end = addDays(nextMonth(first), -1);
    const last = end < today ? end : today;
    return known.monthsWithRequests.has(`${code} ${month}`) || known.periods.some((period) => period.satkerCode === code && period.fromOn <= first && period.toOn >= last);
  };
  return new Map(
    satkerCodes.map((code) => {
      const covered = months.filter((month) => isCovered(code, month)).length;
      return [code, months.length === 0 ? "NOT_DUE" : covered === months.length ? "REPORTED" : covered > 0 ? "PARTLY" : "NOT_REPORTED"];
    }),
  );
}

function nextMonth(day: LocalDate): LocalDate {
  return `${addDays(`${day.slice(0, 7)}-28` as LocalDate, 4).slice(0, 7)}-01` as LocalDate;
}
