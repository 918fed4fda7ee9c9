import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { logReach } from "./logReach.ts";

const row = (satkerCode: string, vouchedTo: string | null) => ({ satkerCode, vouchedTo: vouchedTo === null ? null : localDate(vouchedTo) });

describe("how far a log is vouched for", () => {
  it("is the last day that any source of the satker's own log speaks of", () => {
    expect(logReach([row("33.08", "2026-06-30"), row("33.08", "2026-03-31"), row("33.74", "2026-06-30")])).toEqual(new Map([["33.08", "2026-06-30"], ["33.74", "2026-06-30"]]));
  });

  it("is carried on by a record of the satker's own form, not by another satker's", () => {
    expect(logReach([row("33.08", "2026-06-30"), row("33.74", "2026-06-30"), row("33.74", "2026-11-20")])).toEqual(new Map([["33.08", "2026-06-30"], ["33.74", "2026-11-20"]]));
  });

  it("is not carried on by a machine's look at one link", () => {
    expect(logReach([row("33.08", "2026-06-30"), row("33.08", null), row("33.74", null)])).toEqual(new Map([["33.08", "2026-06-30"]]));
  });
});
