import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import type { BookedDuty, DutyLogEntry } from "../../publications/domain/dutyBook.ts";
import type { DutyStanding } from "../../publications/domain/dutyStanding.ts";
import { EMPTY_HISTORY } from "../../publications/domain/dutyLog.ts";
import { dutyTasks, isLinkGone } from "./dutyTasks.ts";

/** A Wednesday. */
const TODAY = localDate("2026-07-01");

function aDuty(state: DutyStanding["state"], change: Partial<DutyStanding> = {}, of: BookedDuty["class"] = "PERIODIC"): BookedDuty {
  const standing: DutyStanding = { state, since: null, dueOn: null, refreshedOn: null, ...change };
  const item = { code: "B01", title: "Profil", titleEn: "Profile", class: of } as BookedDuty["item"];
  const duty = { rule: undefined, applies: true, obligedFrom: null, windows: [], events: [], history: EMPTY_HISTORY };
  return { satkerCode: "33.08", itemCode: "B01", class: of, state, timeline: [], history: EMPTY_HISTORY, item, duty, standing, declaration: null };
}
const look = (on: string, outcome: DutyLogEntry["outcome"], kind: DutyLogEntry["kind"] = "CHECK"): DutyLogEntry => ({ satkerCode: "33.08", itemCode: "B01", kind, on: localDate(on), at: null, contentHash: null, outcome, vouchedTo: null });

describe("duties as work", () => {
  it("what is missing or late is overdue, each with its reason", () => {
    expect(dutyTasks([aDuty("MISSING")], [], TODAY).tasks).toMatchObject([{ kind: "DUTY", reason: "MISSING", time: "OVERDUE" }]);
    expect(dutyTasks([aDuty("LATE", { dueOn: localDate("2026-06-30") })], [], TODAY).tasks).toMatchObject([{ reason: "LATE", time: "OVERDUE", daysLeft: -1 }]);
  });

  it("what is missing because its address is gone is evidence to mend, once", () => {
    const { tasks } = dutyTasks([aDuty("MISSING")], [look("2026-06-01", "GONE")], TODAY);
    expect(tasks).toMatchObject([{ kind: "EVIDENCE", reason: "LINK_DEAD" }]);
  });

  it.each([
    ["2026-07-01", "TODAY"],
    ["2026-07-05", "THIS_WEEK"],
    ["2026-07-07", "LATER"],
  ])("a renewal due on %s is %s", (dueOn, time) => {
    expect(dutyTasks([aDuty("CURRENT", { dueOn: localDate(dueOn) })], [], TODAY).tasks).toMatchObject([{ reason: "RENEWAL_DUE", time }]);
  });

  it("a renewal beyond the coming seven days is no work yet", () => {
    expect(dutyTasks([aDuty("CURRENT", { dueOn: localDate("2026-07-08") })], [], TODAY).tasks).toEqual([]);
  });

  it("what nobody looked at is counted as unknown and never as missing", () => {
    expect(dutyTasks([aDuty("UNKNOWN")], [], TODAY)).toEqual({ tasks: [], uncheckedCount: 1 });
  });

  it("what was in order when the log was last vouched for, and fell due meanwhile, is unknown and not late", () => {
    expect(dutyTasks([aDuty("CURRENT", { dueOn: localDate("2026-06-30") })], [], TODAY)).toEqual({ tasks: [], uncheckedCount: 1 });
  });

  it.each(["DORMANT", "NOT_APPLICABLE"] as const)("%s duties are no work", (state) => {
    expect(dutyTasks([aDuty(state)], [], TODAY)).toEqual({ tasks: [], uncheckedCount: 0 });
  });

  it("exempted information is not asked to be published", () => {
    expect(dutyTasks([aDuty("MISSING", {}, "EXEMPT")], [], TODAY).tasks).toEqual([]);
  });
});

describe("the last word on a link", () => {
  it.each([
    [[look("2026-06-01", "GONE")], true],
    [[look("2026-06-01", "GONE"), look("2026-06-02", "INCONCLUSIVE")], true],
    [[look("2026-06-01", "GONE"), look("2026-06-02", "FOUND")], false],
    [[look("2026-06-01", "GONE"), look("2026-06-02", null, "UPDATE")], false],
    [[look("2026-06-01", "ABSENT")], false],
    [[], false],
  ])("of %j is gone: %s", (entries, gone) => {
    expect(isLinkGone(entries)).toBe(gone);
  });
});
