import { deviceNow } from "./deviceNow.ts";

/** Unit: milliseconds by which the server's clock is ahead of this device's. */
let ahead = 0;

/**
 * Goes by the server's clock from now on: what is recorded must not depend on how a device is set. now: the server's instant as it wrote the page, some
 * seconds ago on a slow line. Without one the device is believed.
 */
export function keepOfficeTime(now: string | undefined): void {
  const instant = Date.parse(now ?? "");
  ahead = Number.isNaN(instant) ? 0 : instant - deviceNow().getTime();
}

/** The calendar year that the offices are in now (Asia/Jakarta): what a page shows when its address names no year. */
export function officeYear(): number {
  return Number(officeDay().slice(0, 4));
}

/** Today where the offices are (Asia/Jakarta), "2026-11-22". */
export function officeDay(): string {
  const now = new Date(deviceNow().getTime() + ahead);
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Asia/Jakarta" }).format(now);
}
