import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { aDuty, aLook, anUpdate, RULES } from "./cadenceRule.fixture.ts";
import { dutyHistory } from "./dutyLog.ts";
import { dutyStanding } from "./dutyStanding.ts";

const on = (day: string, duty: ReturnType<typeof aDuty>) => dutyStanding(duty, localDate(day));
const updated = (...days: string[]) => dutyHistory(days.map((day) => anUpdate(day)));

describe("periodic information is renewed at least every six months (UU 14/2008 Pasal 9 ayat 4)", () => {
  it.each([
    ["2026-01-15", "2026-07-15", "CURRENT", "the last day is still in time"],
    ["2026-01-15", "2026-07-16", "LATE", "the day after is not"],
    ["2025-08-31", "2026-02-28", "CURRENT", "31 August plus six months is the last day of February"],
    ["2025-08-31", "2026-03-01", "LATE", "and not 3 March"],
  ])("renewed on %s it is on %s %s: %s", (refreshed, day, state) => {
    expect(on(day, aDuty({ history: updated(refreshed) })).state).toBe(state);
  });

  it("says since when it is late and by when it was due", () => {
    expect(on("2026-09-01", aDuty({ history: updated("2026-01-15") }))).toEqual({ state: "LATE", since: "2026-07-16", dueOn: "2026-07-15", refreshedOn: "2026-01-15" });
  });

  it("counts from the renewal that was known that day, not from a later one", () => {
    expect(on("2026-03-01", aDuty({ history: updated("2025-01-01", "2026-05-01") })).state).toBe("LATE");
  });
});

describe("each cadence", () => {
  it.each([
    ["monthly", "2026-01-31", "2026-02-28", "CURRENT"],
    ["monthly", "2026-01-31", "2026-03-01", "LATE"],
    ["weekly", "2026-06-01", "2026-06-08", "CURRENT"],
    ["weekly", "2026-06-01", "2026-06-09", "LATE"],
    ["annual", "2025-02-10", "2026-02-10", "CURRENT"],
    ["annual", "2025-02-10", "2026-02-11", "LATE"],
    ["annual", "2024-02-29", "2025-02-28", "CURRENT"],
    ["annual", "2024-02-29", "2025-03-01", "LATE"],
    ["annualReport", "2025-03-20", "2026-03-31", "CURRENT"],
    ["annualReport", "2025-03-20", "2026-04-01", "LATE"],
    ["annualReport", "2026-04-10", "2026-04-10", "CURRENT"],
    ["annualReport", "2026-04-10", "2027-03-31", "CURRENT"],
    ["standing", "2019-01-01", "2026-06-30", "CURRENT"],
  ] as const)("%s, renewed on %s, is on %s %s", (rule, refreshed, day, state) => {
    expect(on(day, aDuty({ rule: RULES[rule], history: updated(refreshed) })).state).toBe(state);
  });

  it("on change: a known change shortens the time, its own limit counting from the change", () => {
    const duty = aDuty({ rule: RULES.onChange, history: updated("2026-01-10"), events: [localDate("2026-02-01")] });
    expect([on("2026-02-15", duty).state, on("2026-02-16", duty).state]).toEqual(["CURRENT", "LATE"]);
    expect(on("2026-02-16", aDuty({ ...duty, history: updated("2026-01-10", "2026-02-16") })).state).toBe("CURRENT");
  });

  it("without a rule in the table nothing can be said to be late", () => {
    expect(on("2026-06-30", aDuty({ rule: undefined, history: updated("2001-01-01") })).state).toBe("NOT_APPLICABLE");
  });
});

describe("information bound to an event", () => {
  const happened = [localDate("2026-03-10")];

  it("immediate information is due on the day it happens and late the next (Pasal 10)", () => {
    const duty = aDuty({ rule: RULES.immediate, events: happened, history: dutyHistory([aLook("2026-03-10", "ABSENT")]) });
    expect([on("2026-03-10", duty).state, on("2026-03-11", duty).state]).toEqual(["NOT_DUE", "MISSING"]);
    expect(on("2026-03-11", duty).since).toBe("2026-03-11");
  });

  it("is up to date as long as nothing happened after the last update", () => {
    expect(on("2026-03-09", aDuty({ rule: RULES.onEvent, events: happened, history: updated("2020-01-01") })).state).toBe("CURRENT");
    expect(on("2026-09-11", aDuty({ rule: RULES.onEvent, events: happened, history: updated("2020-01-01") })).state).toBe("LATE");
  });

  it("is not due where somebody looked, found nothing, and nothing is known to have happened", () => {
    expect(on("2026-06-30", aDuty({ rule: RULES.immediate, history: dutyHistory([aLook("2026-06-01", "ABSENT")]) })).state).toBe("NOT_DUE");
  });

  it("the earliest event that was not answered counts, not the latest", () => {
    const duty = aDuty({ rule: RULES.onEvent, events: [localDate("2026-01-01"), localDate("2026-06-01")], history: updated("2025-12-01") });
    expect(on("2026-07-02", duty)).toMatchObject({ state: "LATE", since: "2026-07-02" });
  });
});

describe("information bound to an election stage", () => {
  const windows = [{ from: localDate("2024-05-31"), to: localDate("2024-09-23") }];
  const stage = (history = updated()) => aDuty({ rule: RULES.stage, windows, history });

  it.each([
    ["2024-05-30", "DORMANT", "before the stage"],
    ["2024-05-31", "CURRENT", "published on its first day"],
    ["2024-09-23", "CURRENT", "its last day"],
    ["2024-09-24", "DORMANT", "the day after"],
  ])("on %s it is %s: %s", (day, state) => {
    expect(on(day, stage(updated("2024-05-31"))).state).toBe(state);
  });

  it("what was published before the stage does not serve it", () => {
    expect(["2024-05-31", "2024-06-01"].map((day) => on(day, stage(updated("2024-05-01"))).state)).toEqual(["NOT_DUE", "LATE"]);
  });

  it("is missing while the stage runs where somebody looked in vain, and dormant afterwards", () => {
    const duty = stage(dutyHistory([aLook("2024-06-10", "ABSENT")]));
    expect(["2024-06-09", "2024-06-10", "2024-10-01"].map((day) => on(day, duty).state)).toEqual(["UNKNOWN", "MISSING", "DORMANT"]);
  });

  it("tells since when it sleeps", () => {
    expect(on("2026-06-30", stage())).toMatchObject({ state: "DORMANT", since: "2024-09-24" });
    expect(on("2024-01-01", stage())).toMatchObject({ state: "DORMANT", since: null });
  });

  it("within a long stage it is renewed like other periodic information", () => {
    const long = aDuty({ rule: RULES.stage, windows: [{ from: localDate("2022-06-14"), to: localDate("2024-10-20") }], history: updated("2022-06-14") });
    expect([on("2022-12-14", long).state, on("2022-12-15", long).state]).toEqual(["CURRENT", "LATE"]);
  });
});

describe("a satker that became obliged in the middle of a year", () => {
  it.each([
    ["semiannual", "2026-06-01", "2026-12-01", "NOT_DUE"],
    ["semiannual", "2026-06-01", "2026-12-02", "MISSING"],
    ["annualReport", "2026-06-01", "2027-03-31", "NOT_DUE"],
    ["annualReport", "2026-06-01", "2027-04-01", "MISSING"],
    ["annualReport", "2026-03-31", "2026-03-31", "NOT_DUE"],
    ["annualReport", "2026-03-31", "2026-04-01", "MISSING"],
  ] as const)("%s since %s is on %s %s", (rule, obliged, day, state) => {
    const duty = aDuty({ rule: RULES[rule], obligedFrom: localDate(obliged), history: dutyHistory([aLook("2026-01-01", "ABSENT")]) });
    expect(on(day, duty).state).toBe(state);
  });

  it("is not late with what it published long before it had to", () => {
    const duty = aDuty({ obligedFrom: localDate("2026-06-01"), history: updated("2020-01-01") });
    expect([on("2026-12-01", duty).state, on("2026-12-02", duty).state]).toEqual(["CURRENT", "LATE"]);
  });
});

describe("missing is not unknown", () => {
  it("what nobody looked at and nobody reported is unknown, never missing", () => {
    expect(on("2026-06-30", aDuty())).toEqual({ state: "UNKNOWN", since: null, dueOn: null, refreshedOn: null });
  });

  it("what somebody looked for in vain is missing since that look", () => {
    expect(on("2026-06-30", aDuty({ history: dutyHistory([aLook("2026-05-04", "ABSENT"), aLook("2026-06-04", "ABSENT")]) }))).toMatchObject({ state: "MISSING", since: "2026-05-04" });
  });

  it("a link that answers 404 makes it missing although it had been renewed in time, and an update brings it back", () => {
    const gone = [anUpdate("2026-06-01"), aLook("2026-06-10", "GONE")];
    expect(on("2026-06-12", aDuty({ history: dutyHistory(gone) }))).toMatchObject({ state: "MISSING", since: "2026-06-10" });
    expect(on("2026-06-12", aDuty({ history: dutyHistory([...gone, anUpdate("2026-06-12")]) })).state).toBe("CURRENT");
  });

  it("a look that came to nothing changes nothing", () => {
    expect(on("2026-06-12", aDuty({ history: dutyHistory([anUpdate("2026-06-01"), aLook("2026-06-10", "INCONCLUSIVE")]) })).state).toBe("CURRENT");
    expect(on("2026-06-12", aDuty({ history: dutyHistory([aLook("2026-06-10", "INCONCLUSIVE")]) })).state).toBe("UNKNOWN");
  });

  it("found, but of unknown age, is enough only where age does not matter", () => {
    const history = dutyHistory([aLook("2026-06-01", "FOUND")]);
    expect(on("2026-06-12", aDuty({ history })).state).toBe("UNKNOWN");
    expect(on("2026-06-12", aDuty({ rule: RULES.standing, history })).state).toBe("CURRENT");
  });

  it("what does not apply is not applicable, whatever the log says", () => {
    expect(on("2026-06-12", aDuty({ applies: false, history: updated("2020-01-01") })).state).toBe("NOT_APPLICABLE");
  });
});
