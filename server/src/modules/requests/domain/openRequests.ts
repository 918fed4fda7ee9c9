import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import type { HandlingRecord } from "./handlingRecord.ts";

/** A band of age for what is open now. Unit: working days since day 0, both ends included. Bands are a setting. */
export interface AgeBand {
  readonly fromWorkingDays: number;
  /** Null: no upper end. */
  readonly toWorkingDays: number | null;
}

export interface AgeBandCount extends AgeBand {
  readonly count: number;
}

/** Open requests on a day. */
export interface OpenRequests {
  readonly open: number;
  readonly overdue: number;
  readonly byAge: readonly AgeBandCount[];
  /** Open, but the clock has not started or the age lies outside the calendar: not in any band. */
  readonly withoutAge: number;
}

/** True while neither a written notice nor an end of another kind came. An oral answer leaves it open. */
export function isOpen({ status }: HandlingRecord): boolean {
  return status === "INCOMPLETE" || status === "UNREGISTERED" || status === "RUNNING" || status === "DUE_TODAY" || status === "OVERDUE" || status === "DUE_UNKNOWN";
}

/** What is open now, by age. Every open request is in one band or counted as without age. Bands must run from 0 upward without hole or overlap. */
export function openRequests(records: readonly HandlingRecord[], bands: readonly AgeBand[]): OpenRequests {
  assertSeamless(bands);
  const open = records.filter(isOpen);
  const ages = open.flatMap((record) => (record.workingDaysOpen === null ? [] : [record.workingDaysOpen]));
  const inBand = ({ fromWorkingDays, toWorkingDays }: AgeBand, age: number): boolean => fromWorkingDays <= age && (toWorkingDays === null || age <= toWorkingDays);
  return {
    open: open.length,
    overdue: open.filter((record) => record.status === "OVERDUE").length,
    byAge: bands.map((band) => ({ ...band, count: ages.filter((age) => inBand(band, age)).length })),
    withoutAge: open.length - ages.length,
  };
}

/** The open requests that have waited longest, oldest first; those of one day in order of their id. Without a running clock none is old. */
export function oldestOpen(records: readonly HandlingRecord[], atMost: number): readonly HandlingRecord[] {
  const keyOf = ({ dayZero, requestId }: HandlingRecord): string => `${dayZero} ${requestId}`;
  return records.filter((record) => isOpen(record) && record.dayZero !== null).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, atMost);
}

/**
 * Start days that part one band from the next, earliest first: a request whose day 0 is not before the last of them is in the youngest band.
 * `ageOf` tells the age of a start day today. Null: an age cannot be told, so no day parts anything.
 */
export function bandCutoffs(bands: readonly AgeBand[], today: LocalDate, ageOf: (dayZero: LocalDate) => number | null): readonly LocalDate[] | null {
  assertSeamless(bands);
  const cutoffs: LocalDate[] = [];
  let day = today;
  for (const { toWorkingDays } of bands) {
    if (toWorkingDays === null) continue;
    for (let age = ageOf(addDays(day, -1)); age === null || age <= toWorkingDays; age = ageOf(addDays(day, -1))) {
      if (age === null) return null;
      day = addDays(day, -1);
    }
    cutoffs.unshift(day);
  }
  return cutoffs;
}

function assertSeamless(bands: readonly AgeBand[]): void {
  const starts = bands.map((band) => band.fromWorkingDays);
  const expected = [0, ...bands.slice(0, -1).map((band) => (band.toWorkingDays ?? Number.NaN) + 1)];
  const isSeamless = bands.length > 0 && starts.every((start, index) => start === expected[index]) && bands.at(-1)?.toWorkingDays === null;
  if (!isSeamless) throw new RangeError(`Age bands must run from 0 upward without hole or overlap: ${JSON.stringify(bands)}`);
}
