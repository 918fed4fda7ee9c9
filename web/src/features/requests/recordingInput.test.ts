import { describe, expect, it } from "vitest";
import { emptyOnes, eventInput, firstEvents, neededFields, neededForRequest } from "./recordingInput.ts";

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
