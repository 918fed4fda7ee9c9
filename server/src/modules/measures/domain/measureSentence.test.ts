import { describe, expect, it } from "vitest";
import { inputsSentence } from "./measureSentence.ts";

describe("what went into a measure", () => {
  it("names both counts of a share", () => {
    expect(inputsSentence({ kind: "count", successes: 12, trials: 13 }, { unit: "PERCENT" })).toBe("12 dari 13 = 92,31 %.");
  });

  it("names unit and cases of a median, and does not count a count twice", () => {
    expect(inputsSentence({ kind: "value", value: 7.5, cases: 1204 }, { unit: "WORKING_DAYS" })).toBe("7,5 hari kerja, dari 1.204 catatan.");
    expect(inputsSentence({ kind: "value", value: 0, cases: 0 }, { unit: "COUNT" })).toBe("0.");
  });

  it("says of a missing number why it is missing, and that it is not zero", () => {
    expect(inputsSentence({ kind: "missing", reason: "NOT_REPORTED" }, { unit: "COUNT" })).toContain("bukan nol");
    expect(new Set((["NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED"] as const).map((reason) => inputsSentence({ kind: "missing", reason }, { unit: "COUNT" }))).size).toBe(4);
  });
});
