import type { OpenOverdue, HandlingTotals, RequestClass } from "./handlingTotals.ts";
import type { LegalRegime } from "./legalRule.ts";
import type { AgeBand, AgeBandCount, OpenRequests } from "./openRequests.ts";

/** What one satker has open of one class, whatever day it is. Unit: requests. */
export interface SatkerBacklog {
  readonly satkerCode: string;
  readonly class: RequestClass;
  readonly open: number;
  /** Whose clock has started. */
  readonly started: number;
  /** With a date. */
  readonly withLimit: number;
  /** Of those, complete and registered. */
  readonly running: number;
}

/** Open requests that are alike and either not past their date today or not in the oldest band of age. */
export interface OpenAhead {
  readonly class: RequestClass;
  readonly isRunning: boolean;
  /** How many of the cutoffs of age are not later than day 0. 0: the oldest band, or no age can be told. */
  readonly cutoffsReached: number;
  /** Received in the months asked about. */
  readonly isInRange: boolean;
  /** Its date is today or later. */
  readonly isBeforeLimit: boolean;
  readonly isBeforeFirstLimit: boolean;
  /** Unit: requests. */
  readonly count: number;
}

/** What a day makes of the backlogs: everything open, less what is ahead. Satker in `withoutAges` have a calendar that does not reach back far enough. */
export function openOnDay(backlogs: readonly SatkerBacklog[], ahead: readonly OpenAhead[], bands: readonly AgeBand[], withoutAges: ReadonlySet<string>): OpenRequests {
  const open = sum(backlogs, (one) => one.open);
  const aged = sum(backlogs.filter(({ satkerCode }) => !withoutAges.has(satkerCode)), (one) => one.started);
  const young = bands.map((_, at) => countOf(ahead, ({ cutoffsReached }) => cutoffsReached > 0 && cutoffsReached === bands.length - 1 - at));
  const oldest = aged - young.reduce((total, count) => total + count, 0);
  const byAge = bands.map((band, at): AgeBandCount => ({ ...band, count: at === bands.length - 1 ? oldest : (young[at] ?? 0) }));
  const overdue = sum(backlogs, (one) => one.running) - countOf(ahead, ({ isRunning, isBeforeLimit }) => isRunning && isBeforeLimit);
  return { open, overdue, byAge, withoutAge: open - aged };
}

/** Open requests of one regime received in the range that are past their limits: all with a date, less those whose date has not passed. */
export function overdueInRange({ openWithLimit, openWithFirstLimit }: HandlingTotals, ahead: readonly OpenAhead[], regime: LegalRegime): OpenOverdue {
  const inRange = ahead.filter((one) => one.class === regime && one.isInRange);
  return { pastLimit: openWithLimit - countOf(inRange, (one) => one.isBeforeLimit), pastFirstLimit: openWithFirstLimit - countOf(inRange, (one) => one.isBeforeFirstLimit) };
}

function countOf(ahead: readonly OpenAhead[], holds: (one: OpenAhead) => boolean): number {
  return sum(ahead.filter(holds), ({ count }) => count);
}

function sum<One>(list: readonly One[], count: (one: One) => number): number {
  return list.reduce((total, one) => total + count(one), 0);
}
