import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import type { RequestEvent } from "./requestEvent.ts";
import { stagedEvents } from "./stagedEvents.ts";

const day = localDate("2026-03-02");
const told = (eventId: string) => ({ eventId, on: day, recordedOn: day });
const received: RequestEvent = { ...told("1"), kind: "RECEIVED", at: null };

describe("events side by side in one line", () => {
  it("say of each kind when it happened and what it says, and end with the day of recording", () => {
    const events: RequestEvent[] = [
      received,
      { ...told("2"), kind: "REGISTERED", regime: "GENERAL", decidedBy: "petugas PPID", reason: "pokok permohonan" },
      { ...told("3"), kind: "WRITTEN_NOTICE", decision: { kind: "REFUSED", ground: { kind: "EXEMPT", letter: "b", hasConsequenceTest: false } } },
    ];
    const cells = stagedEvents(events);
    expect(cells).toHaveLength(21);
    expect(cells?.filter((cell) => cell !== null)).toEqual([day, day, "GENERAL", "petugas PPID", "pokok permohonan", day, "REFUSED", "EXEMPT", "b", false, day]);
  });

  it.each<[string, RequestEvent[]]>([
    ["a kind that stands twice", [received, { ...told("2"), kind: "ORAL_ANSWER" }, { ...told("3"), kind: "ORAL_ANSWER" }]],
    ["a retraction", [received, { ...told("2"), kind: "RETRACTED", retractsEventId: "1", decidedBy: "a", reason: "b" }]],
    ["another day of recording", [received, { ...told("2"), recordedOn: localDate("2026-03-03"), kind: "COMPLETED" }]],
    ["nothing at all", []],
  ])("do not take %s: such a request is written the other way", (_what, events) => {
    expect(stagedEvents(events)).toBeNull();
  });
});
