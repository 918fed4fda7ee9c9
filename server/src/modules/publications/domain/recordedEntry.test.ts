import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import type { EntryKind, EvidenceOutcome } from "./dutyLog.ts";
import { inOrder } from "./dutyLog.ts";
import { lastDays, verdictsOnDays, type RecordedEntry } from "./recordedEntry.ts";

function entry(id: string, kind: EntryKind, on: string, facts: { readonly at?: string; readonly contentHash?: string; readonly outcome?: EvidenceOutcome } = {}): RecordedEntry {
  const source = { text: "s", confidence: "HIGH", fileName: "f.csv", fileRow: 1, importBatchId: "b", dataset: "PUBLISHED", dataAsOf: null } as const;
  const said = { publishedOn: null, refreshedAt: null, evidenceUrl: null, checkedAt: null, checkedBy: null, httpStatus: null, note: null, recordedBy: "-", recordedAt: new Date(0), supersededAt: null, correctsId: null, correctionReason: null };
  const { at, contentHash = null, outcome = null } = facts;
  return { id, satkerCode: "33.08", itemCode: "berkala-1", kind, on: localDate(on), at: at === undefined ? null : new Date(at), contentHash, outcome, dataset: "PUBLISHED", source, ...said };
}

describe("the last days of a duty's log", () => {
  it("are those of the last update, the last look and the last word on its presence", () => {
    const log = [entry("1", "UPDATE", "2025-01-01"), entry("2", "UPDATE", "2025-02-01"), entry("3", "CHECK", "2025-03-01", { outcome: "GONE" }), entry("4", "CHECK", "2025-04-01", { outcome: "INCONCLUSIVE" })];
    expect(lastDays(log)).toEqual(["2025-02-01", "2025-04-01", "2025-03-01"]);
  });

  it("are one day when an update was looked at, and none when nothing is recorded", () => {
    expect(lastDays([entry("1", "UPDATE", "2025-01-01"), entry("2", "UPDATE", "2025-02-01", { outcome: "FOUND" })])).toEqual(["2025-02-01"]);
    expect(lastDays([])).toEqual([]);
  });

  it("give each entry the verdict that the whole log gives it, several on one day too", () => {
    const all = [
      entry("5", "UPDATE", "2025-01-01", { contentHash: "a" }),
      entry("9", "UPDATE", "2025-02-01", { contentHash: "a" }),
      entry("4", "UPDATE", "2025-02-01", { contentHash: "b", at: "2025-02-01T03:00:00Z" }),
      entry("3", "UPDATE", "2025-02-01", { contentHash: "c", at: "2025-02-01T04:00:00Z" }),
      entry("2", "CHECK", "2025-02-01", { outcome: "FOUND", at: "2025-02-01T05:00:00Z" }),
    ];
    const verdicts = verdictsOnDays(all.slice(1).toReversed(), inOrder(all));
    expect(Object.fromEntries(verdicts)).toEqual({ 9: "REDATED", 4: "REFRESH", 3: "SAME_DAY", 2: null });
  });
});
