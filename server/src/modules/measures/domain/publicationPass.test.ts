import { describe, expect, it } from "vitest";
import { localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { RULES } from "../../publications/domain/cadenceRule.fixture.ts";
import type { DutyLogEntry } from "../../publications/domain/dutyBook.ts";
import type { InformationItem } from "../../publications/domain/informationItem.ts";
import { bucketsOf } from "./bucket.ts";
import type { Granularity, MeasureKey } from "./catalogue.ts";
import { publicationTallies } from "./publicationPass.ts";
import { publicationFigure } from "./publicationTally.ts";

const TODAY = localDate("2026-11-22");
const SOURCE = RULES.monthly.source;
const ITEM: InformationItem = { code: "B-01", year: 2026, title: "Butir uji", titleEn: "Test item", class: "PERIODIC", cadence: "MONTHLY", legalBasis: "uji", confidence: "HIGH", ownerUnit: "PPID", stageCodes: [], note: null, source: SOURCE };

/** Renewed on the 10th of each month up to June; then the log falls silent. */
const LOG: readonly DutyLogEntry[] = ["01", "02", "03", "04", "05", "06"].map((month) => ({ satkerCode: "33.08", itemCode: "B-01", kind: "UPDATE", on: localDate(`2026-${month}-10`), at: null, contentHash: null, outcome: null, vouchedTo: null }));

function figures(key: MeasureKey, vouchedTo: string | null, granularity: Granularity = "MONTH") {
  const buckets = bucketsOf(granularity, localDate("2026-05-01"), TODAY);
  const reach = new Map<string, LocalDate>(vouchedTo === null ? [] : [["33.08", localDate(vouchedTo)]]);
  const tallies = publicationTallies(["33.08"], { versions: [ITEM], rules: [RULES.monthly], stages: [], declarations: [], triggers: [], log: LOG, reach }, buckets, TODAY).get("33.08") ?? [];
  return new Map(buckets.map(({ id }, at) => [id, tallies[at] === undefined ? undefined : publicationFigure(key, tallies[at])]));
}
const NOT_REPORTED = { kind: "missing", reason: "NOT_REPORTED" };

describe("a month that begins after the last day a source vouches for", () => {
  it.each(["publications.currentShare", "publications.presentShare", "publications.onTimeShare", "publications.missingDuties", "publications.refreshes"] as const)("is not reported, and no breach: %s", (key) => {
    const told = figures(key, "2026-06-30");
    for (const month of ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]) expect(told.get(month)).toEqual(NOT_REPORTED);
    expect(told.get("2026-06")?.kind).not.toBe("missing");
  });

  it("counts as a duty of which nothing is known, not as one that was kept", () => {
    expect(figures("publications.knownShare", "2026-06-30").get("2026-07")).toEqual({ kind: "count", successes: 0, trials: 1 });
  });

  it("is a breach as soon as the satker's own form vouches for it", () => {
    const told = figures("publications.currentShare", "2026-08-05");
    expect(told.get("2026-06")).toEqual({ kind: "count", successes: 1, trials: 1 });
    expect(told.get("2026-07")).toEqual({ kind: "count", successes: 0, trials: 1 });
    expect(told.get("2026-08")).toEqual({ kind: "count", successes: 0, trials: 1 });
    expect(told.get("2026-09")).toEqual(NOT_REPORTED);
  });
});

describe("a span that the log covers in part", () => {
  it("is judged at the last day that is vouched for, and its days after that are unknown", () => {
    expect(figures("publications.currentShare", "2026-06-30", "YEAR").get("2026")).toEqual({ kind: "count", successes: 1, trials: 1 });
    // Renewed on 10 January and each month since: 172 days to 30 June, all of them in time.
    expect(figures("publications.onTimeShare", "2026-06-30", "YEAR").get("2026")).toEqual({ kind: "count", successes: 172, trials: 172 });
  });
});

describe("a log of which nobody vouches for any day", () => {
  it("tells of no duty", () => {
    for (const observation of figures("publications.currentShare", null).values()) expect(observation).toEqual(NOT_REPORTED);
  });
});
