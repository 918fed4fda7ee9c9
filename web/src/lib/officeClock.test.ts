import { afterEach, describe, expect, it } from "vitest";
import { keepOfficeTime, officeDay, officeYear } from "./officeClock.ts";

describe("the day that the offices are in", () => {
  afterEach(() => keepOfficeTime(undefined));

  it("is the server's, however this device is set", () => {
    keepOfficeTime("2031-12-31T16:59:00Z");
    expect([officeDay(), officeYear()]).toEqual(["2031-12-31", 2031]);
  });

  it("begins at midnight in Jakarta", () => {
    keepOfficeTime("2031-12-31T17:00:00Z");
    expect([officeDay(), officeYear()]).toEqual(["2032-01-01", 2032]);
  });

  it("is the device's where the server told nothing that can be read", () => {
    keepOfficeTime("kemarin");
    expect(officeDay()).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
