import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { endOfDayInJakarta } from "./knownOn.ts";

describe("what was known on a day", () => {
  it("ends at midnight in Jakarta, which is five in the afternoon in Greenwich", () => {
    expect(endOfDayInJakarta(localDate("2026-03-31")).toISOString()).toBe("2026-03-31T17:00:00.000Z");
  });
  it("crosses the year", () => {
    expect(endOfDayInJakarta(localDate("2025-12-31")).toISOString()).toBe("2025-12-31T17:00:00.000Z");
  });
});
