import { localDate } from "../kernel/localDate.ts";
import type { LocalDate } from "../kernel/localDate.ts";

/** The only source of "now". Everything that needs the time gets a clock as an argument, so tests can hold it still. */
export interface Clock {
  /** The instant, UTC. */
  now(): Date;
  /** The calendar date in Asia/Jakarta (WIB, UTC+7), the time zone of the law's working days at the national offices. */
  today(): LocalDate;
}

const jakartaDate = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Unit: milliseconds. */
const MINUTE = 60_000;

/** The machine's clock. */
export const systemClock: Clock = clockOf(() => new Date());

let latestSecond = { second: NaN, text: "" };

/** The machine's time as HTTP says it in the header Date. */
export function httpDate(): string {
  const now = Date.now();
  const second = Math.floor(now / 1_000);
  if (latestSecond.second !== second) latestSecond = { second, text: new Date(now).toUTCString() };
  return latestSecond.text;
}

/** A clock that always shows the same instant: fixedClock("2026-11-22T03:00:00Z"). Throws RangeError if unreadable. */
export function fixedClock(iso: string): Clock {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not an instant (ISO 8601): ${iso}`);
  return clockOf(() => new Date(instant));
}

function clockOf(now: () => Date): Clock {
  // Asked by every request; working it out takes longer than the rest of a kept answer. Days begin at whole minutes.
  let latest: { readonly minute: number; readonly date: LocalDate } | undefined;
  const today = (): LocalDate => {
    const instant = now();
    const minute = Math.floor(instant.getTime() / MINUTE);
    if (latest?.minute !== minute) latest = { minute, date: dateInJakarta(instant) };
    return latest.date;
  };
  return { now, today };
}

function dateInJakarta(instant: Date): LocalDate {
  const parts = new Map(jakartaDate.formatToParts(instant).map((part) => [part.type, part.value]));
  return localDate(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`);
}
