import { describe, expect, it } from "vitest";
import { formatInstant, formatLocalDate } from "./date.ts";
import { decimalComma, formatNumber } from "./number.ts";
import { fitText, textWidth } from "./textWidth.ts";

describe("numbers and dates as people here read them", () => {
  it("writes 98.68 with a comma in Indonesian and a point in English", () => {
    expect(formatNumber(98.68, "id-ID")).toBe("98,68");
    expect(formatNumber(98.68, "en-GB")).toBe("98.68");
    expect(formatNumber(0, "id-ID")).toBe("0");
  });

  it("keeps every digit for a spreadsheet", () => {
    expect(decimalComma(1234.5678)).toBe("1234,5678");
  });

  it("writes a legal date as a day, whatever the time zone of the machine", () => {
    expect(formatLocalDate("2025-03-13", "id-ID")).toBe("13 Maret 2025");
    expect(formatLocalDate("2025-12-31", "en-GB")).toBe("31 December 2025");
    expect(formatLocalDate("sekitar 2024", "id-ID")).toBe("sekitar 2024");
  });

  it("writes an instant in the time of the offices: late UTC is the next day in Jakarta", () => {
    expect(formatInstant("2026-11-21T18:30:00Z", "id-ID")).toBe("22 November 2026, 01.30 WIB");
  });

  it("cuts a name only when it does not fit", () => {
    expect(fitText("Jepara", 12, 60)).toBe("Jepara");
    const cut = fitText("Probolinggo", 12, 45);
    expect(cut.endsWith(".")).toBe(true);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(45);
  });
});
