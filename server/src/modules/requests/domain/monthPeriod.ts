import { addDays, localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { InvalidInput } from "../../../kernel/domainError.ts";

/** First and last day of months of a year. @throws InvalidInput for months outside 1-12, the wrong way round, or a year outside 2000-2100. */
export function monthRange({ year, fromMonth, toMonth }: { readonly year: number; readonly fromMonth: number; readonly toMonth: number }): { readonly from: LocalDate; readonly to: LocalDate } {
  const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;
  if (year < 2000 || year > 2100 || !isMonth(fromMonth) || !isMonth(toMonth) || toMonth < fromMonth)
    throw new InvalidInput("Periode tidak dikenal. Tahun 2000-2100, bulan 1-12, bulan akhir tidak mendahului bulan awal.", { year, fromMonth, toMonth });
  const first = (inYear: number, month: number): LocalDate => localDate(`${inYear}-${String(month).padStart(2, "0")}-01`);
  const next = toMonth === 12 ? first(year + 1, 1) : first(year, toMonth + 1);
  return { from: first(year, fromMonth), to: addDays(next, -1) };
}
