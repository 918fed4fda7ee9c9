import type { MissingReason } from "../../../kernel/measure.ts";
import type { MeasureKey } from "./catalogue.ts";
import { shareOf, type Observation } from "./cell.ts";

export const PUBLICATION_COUNTS = ["current", "late", "missing", "unknown", "applicable", "dueDays", "currentDays", "unknownDays", "refreshes"] as const;
type PublicationCount = (typeof PUBLICATION_COUNTS)[number];

/** Duties at the end of a bucket, and duty-days and refreshes within it. Everything can be added up. */
export type PublicationTally = Readonly<Record<PublicationCount, number>> & {
  /** True: the log speaks of this bucket. */
  readonly isCovered: boolean;
};

export const NO_DUTIES: PublicationTally = { ...(Object.fromEntries(PUBLICATION_COUNTS.map((name) => [name, 0])) as Record<PublicationCount, number>), isCovered: false };

/** Of a member about which nothing is known nothing is added: its duties count as unknown, not as missing. */
export function dutiesSum(tallies: readonly PublicationTally[]): PublicationTally {
  const sum: Record<PublicationCount, number> = { ...NO_DUTIES };
  for (const tally of tallies) for (const name of PUBLICATION_COUNTS) sum[name] += tally[name];
  return { ...sum, isCovered: tallies.some(({ isCovered }) => isCovered) };
}

/** The figure, or why there is none: NOT_REPORTED when all that could be due is unknown, NOT_DUE when nothing is due, NOT_APPLICABLE without duties. */
export function publicationFigure(key: MeasureKey, tally: PublicationTally): Observation {
  const { current, late, missing, unknown, dueDays, currentDays, unknownDays } = tally;
  const due = current + late + missing;
  switch (key) {
    case "publications.currentShare":
      return shareOf(current, due, whyNone(unknown, tally));
    case "publications.presentShare":
      return shareOf(current + late, due, whyNone(unknown, tally));
    case "publications.onTimeShare":
      return shareOf(currentDays, dueDays, whyNone(unknownDays, tally));
    case "publications.knownShare":
      return shareOf(due, due + unknown, whyNone(0, tally));
    case "publications.missingDuties":
      return due === 0 ? { kind: "missing", reason: whyNone(unknown, tally) } : { kind: "value", value: missing, cases: null };
    case "publications.refreshes":
      return tally.isCovered ? { kind: "value", value: tally.refreshes, cases: null } : { kind: "missing", reason: "NOT_REPORTED" };
    default:
      throw new RangeError(`Not a measure of publications: ${key}`);
  }
}

function whyNone(unknown: number, { applicable }: PublicationTally): MissingReason {
  if (unknown > 0) return "NOT_REPORTED";
  return applicable > 0 ? "NOT_DUE" : "NOT_APPLICABLE";
}
