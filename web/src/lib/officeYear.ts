/** The calendar year that the offices are in now (Asia/Jakarta): what a page shows when its address names no year. */
export function officeYear(): number {
  return Number(new Intl.DateTimeFormat("en", { year: "numeric", timeZone: "Asia/Jakarta" }).format());
}

/** Today where the offices are (Asia/Jakarta), "2026-11-22". */
export function officeDay(): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Asia/Jakarta" }).format();
}
