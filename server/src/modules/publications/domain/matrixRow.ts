import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import { countStates, currentShareOf, type Counted } from "./discipline.ts";
import type { BookedDuty } from "./dutyBook.ts";
import type { DutyState } from "./dutyStanding.ts";
import { encodeDays, encodeStates } from "./matrixCodes.ts";

/** One satker's line of the matrix: a letter and two numbers a cell, in the order of the list. */
export interface MatrixRow {
  readonly satkerCode: string;
  readonly states: string;
  /** Unit: calendar days that the state has lasted. */
  readonly sinceDays: string;
  /** Unit: calendar days since the last real refresh. */
  readonly ageDays: string;
  readonly counts: Readonly<Record<DutyState, number>>;
  readonly currentShare: Counted;
}

/** Rows with the most missing first, then most late, then most unknown, then by code: the order in which help is needed. */
export function matrixRows(duties: ReadonlyMap<string, readonly BookedDuty[]>, on: LocalDate): MatrixRow[] {
  const daysSince = (day: LocalDate | null): number | null => (day === null ? null : daysBetween(day, on));
  const rows = [...duties].map(([satkerCode, booked]): MatrixRow => ({
    satkerCode,
    states: encodeStates(booked.map(({ state }) => state)),
    sinceDays: encodeDays(booked.map(({ standing }) => daysSince(standing.since))),
    ageDays: encodeDays(booked.map(({ standing }) => daysSince(standing.refreshedOn))),
    counts: countStates(booked),
    currentShare: currentShareOf(booked),
  }));
  return rows.toSorted(
    (a, b) => b.counts.MISSING - a.counts.MISSING || b.counts.LATE - a.counts.LATE || b.counts.UNKNOWN - a.counts.UNKNOWN || (a.satkerCode < b.satkerCode ? -1 : 1),
  );
}
