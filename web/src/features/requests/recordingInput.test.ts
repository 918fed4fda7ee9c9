import { describe, expect, it } from "vitest";
import { correctionEvents, emptyOnes, eventInput, firstEvents, neededFields, neededForRequest, type RecordedEventFacts } from "./recordingInput.ts";
import { daysOfMonths } from "./registerMonths.ts";

describe("recording by form", () => {
  it("tells receipt alone while nothing more is known, and completeness and regime only with their dates", () => {
    expect(firstEvents({ receivedOn: "2026-11-02", regime: "GENERAL", regimeReason: "umum" }).map((event) => event.kind)).toEqual(["RECEIVED"]);
    const all = firstEvents({ receivedOn: "2026-11-02", receivedAt: "15:50", completedOn: "2026-11-03", registeredOn: "2026-11-03", regime: "ELECTION", regimeReason: "data pemilih" });
    expect(all.map((event) => [event.kind, event.on])).toEqual([
      ["RECEIVED", "2026-11-02"],
      ["COMPLETED", "2026-11-03"],
      ["REGISTERED", "2026-11-03"],
    ]);
    expect([all[0]?.at, all[2]?.regime, all[2]?.reason]).toEqual(["15:50", "ELECTION", "data pemilih"]);
  });

  it("asks who registers why this regime", () => {
    expect(emptyOnes(neededForRequest({ registeredOn: "2026-11-03" }), { satkerCode: "33.08", registeredOn: "2026-11-03" })).toEqual(["number", "receivedOn", "regime", "regimeReason"]);
  });

  it("asks a refusal for its ground and, under Pasal 17, for its letter", () => {
    expect(neededFields("WRITTEN_NOTICE", { decision: "GRANTED" })).toEqual(["on", "decision"]);
    expect(neededFields("WRITTEN_NOTICE", { decision: "REFUSED", refusalGround: "EXEMPT" })).toEqual(["on", "decision", "refusalGround", "exemptionLetter"]);
  });

  it("does not carry over what was filled in for another decision", () => {
    const event = eventInput("WRITTEN_NOTICE", { on: "2026-11-10", decision: "GRANTED", refusalGround: "EXEMPT", exemptionLetter: "h", hasConsequenceTest: "yes", regime: "GENERAL" });
    expect(event).toMatchObject({ decision: "GRANTED", refusalGround: null, exemptionLetter: null, hasConsequenceTest: null, regime: null });
  });

  it("keeps an unknown consequence test unknown, not absent", () => {
    const test = (hasConsequenceTest: string) => eventInput("WRITTEN_NOTICE", { on: "2026-11-10", decision: "REFUSED", refusalGround: "EXEMPT", exemptionLetter: "h", hasConsequenceTest }).hasConsequenceTest;
    expect([test("yes"), test("no"), test("")]).toEqual([true, false, null]);
  });

  it("says of an oral answer nothing but its day", () => {
    const { kind, on, ...rest } = eventInput("ORAL_ANSWER", { on: "2026-11-10", decision: "GRANTED", inWriting: "yes" });
    expect([kind, on]).toEqual(["ORAL_ANSWER", "2026-11-10"]);
    expect(Object.values(rest).every((part) => part === null)).toBe(true);
  });
});

describe("a wrong entry", () => {
  const notice: RecordedEventFacts = { id: "e1", ...eventInput("WRITTEN_NOTICE", { on: "2026-11-10", decision: "REFUSED", refusalGround: "EXEMPT", exemptionLetter: "h", hasConsequenceTest: "no" }) };
  const told = { on: "2026-11-22", reason: " salah baca ", correctOn: "" };

  it("is retracted with a reason, and nothing else is told when no date is given", () => {
    expect(correctionEvents(notice, told)).toEqual([{ kind: "RETRACTED", on: "2026-11-22", reason: "salah baca", retractsEventId: "e1" }]);
  });

  it("is told anew with the right date and everything else as it was", () => {
    const [, again] = correctionEvents(notice, { ...told, correctOn: "2026-11-11" });
    expect(again).toMatchObject({ kind: "WRITTEN_NOTICE", on: "2026-11-11", decision: "REFUSED", refusalGround: "EXEMPT", exemptionLetter: "h", hasConsequenceTest: false });
  });

  it("keeps an extension in writing", () => {
    const extension: RecordedEventFacts = { id: "e2", ...eventInput("EXTENDED", { on: "2026-11-10", reason: "dokumen dicari" }) };
    expect(correctionEvents(extension, { ...told, correctOn: "2026-11-09" })[1]).toMatchObject({ kind: "EXTENDED", inWriting: true, reason: "dokumen dicari" });
  });
});

describe("months for which a register is complete", () => {
  it.each([
    ["2026-10", "2026-10", "2026-10-01", "2026-10-31"],
    ["2025-11", "2026-02", "2025-11-01", "2026-02-28"],
    ["2024-12", "2024-12", "2024-12-01", "2024-12-31"],
    ["2026-10", "2026-11", "2026-10-01", "2026-11-22"],
  ])("from %s to %s go from %s to %s, the running month only up to today", (fromMonth, toMonth, from, to) => {
    expect(daysOfMonths(fromMonth, toMonth, "2026-11-22")).toEqual({ from, to });
  });
});
