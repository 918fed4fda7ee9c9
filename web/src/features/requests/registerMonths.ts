import { plusDays } from "../../lib/localDay.ts";

/** First and last day of a row of months, "2026-10" to "2026-11"; the month that is running ends today. What is no month gives no date. */
export function daysOfMonths(fromMonth: string, toMonth: string, today: string): { from: string; to: string } {
  const [year = 0, month = 0] = toMonth.split("-").map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  const last = plusDays(next, -1);
  return { from: `${fromMonth}-01`, to: toMonth === today.slice(0, 7) ? today : last };
}
