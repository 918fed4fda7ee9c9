/** The calendar year that the offices are in now (Asia/Jakarta): what a page shows when its address names no year. */
export function officeYear(): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Asia/Jakarta" }).format());
}
