import { describe, expect, it } from "vitest";
import { adminDuties, type AdminFacts } from "./adminDuties.ts";

const inOrder: AdminFacts = { accounts: [{ status: "ACTIVE" }], jobs: [{ state: "COMMITTED" }], rules: [{ verified: true }], calendarTo: 2027, year: 2026 };
const openOf = (facts: AdminFacts) => adminDuties(facts).filter(({ count }) => count > 0);

describe("what an administrator has to see to", () => {
  it("is nothing when all is in order, and every thing looked at is told", () => {
    expect(openOf(inOrder)).toEqual([]);
    expect(adminDuties(inOrder)).toHaveLength(5);
  });

  it.each([
    ["an import that failed", { jobs: [{ state: "FAILED" as const }] }, "importsFailed", 1],
    ["imports looked at but not decided", { jobs: [{ state: "PREVIEWED" as const }, { state: "PREVIEWED" as const }] }, "importsWaiting", 2],
    ["somebody invited who never made a password", { accounts: [{ status: "INVITED" as const }, { status: "DISABLED" as const }] }, "accountsInvited", 1],
    ["next year's calendar", { calendarTo: 2026 }, "calendarMissing", 1],
    ["this year's calendar and the next", { calendarTo: null }, "calendarMissing", 2],
    ["rules of law that nobody has checked", { rules: [{ verified: false }, { verified: true }] }, "rulesUnverified", 1],
  ])("is %s", (_, change, duty, count) => {
    expect(openOf({ ...inOrder, ...change })).toEqual([{ duty, count }]);
  });
});
