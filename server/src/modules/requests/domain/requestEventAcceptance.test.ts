import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { codeOf, completed, event, groundOn, notified, OFFICE, opened, received, registered, replayGround } from "./countingGround.fixture.ts";
import type { RequestEvent } from "./requestEvent.ts";
import { acceptEvent, type AcceptanceGround } from "./requestEventAcceptance.ts";
import { refusalMessageKey, refusalSentence } from "./refusal.ts";

const ground: AcceptanceGround = { rules: replayGround.rules, policy: OFFICE, calendarOn: (asOf) => groundOn(asOf).calendar, today: localDate("2025-06-02") };
const take = (register: readonly RequestEvent[], next: RequestEvent) => codeOf(acceptEvent(register, next, ground));
const request = opened("2025-02-03");
const extended = (on: string, inWriting = true) => event(on, { kind: "EXTENDED", inWriting, reason: "dokumen masih dikumpulkan" });
const closed = (on: string, reason: "ANSWERED" | "WITHDRAWN" | "INCOMPLETE_LAPSED") => event(on, { kind: "CLOSED", reason });
const delivered = (on: string) => event(on, { kind: "DELIVERED" });
const retracted = (on: string, retractsEventId: string) => event(on, { kind: "RETRACTED", retractsEventId, decidedBy: "petugas PPID", reason: "salah ketik" });

describe("the register takes", () => {
  it.each([
    ["a request from its receipt to its closing", [received("2025-02-03"), completed("2025-02-03"), registered("2025-02-03"), event("2025-02-04", { kind: "FORWARDED", toUnit: "Subbagian Hukum" }), extended("2025-02-17"), notified("2025-02-26"), delivered("2025-02-27"), closed("2025-02-28", "ANSWERED")]],
    ["a notice that the request is incomplete, before it is complete", [received("2025-02-03"), registered("2025-02-03"), event("2025-02-04", { kind: "WRITTEN_NOTICE", decision: { kind: "INCOMPLETE" } }), completed("2025-02-10"), notified("2025-02-12")]],
    ["an oral answer, as evidence", [...request, event("2025-02-05", { kind: "ORAL_ANSWER" })]],
    ["an event recorded late, when it fits", [...request, notified("2025-02-14"), event("2025-02-04", { kind: "FORWARDED", toUnit: "Subbagian Teknis" })]],
    ["a withdrawal without any notice", [...request, closed("2025-02-05", "WITHDRAWN")]],
    ["a corrected notice after the wrong one was retracted", [...request, notified("2025-02-14"), retracted("2025-02-15", "WRITTEN_NOTICE 2025-02-14"), notified("2025-02-13")]],
    ["a lapse for never having been completed", [received("2025-02-03"), closed("2025-03-03", "INCOMPLETE_LAPSED")]],
  ] as const)("%s", (_what, events) => {
    let register: readonly RequestEvent[] = [];
    for (const next of events) {
      const outcome = acceptEvent(register, next, ground);
      expect(codeOf(outcome)).toBe("ACCEPTED");
      if (outcome.ok) register = outcome.value;
    }
    expect(register).toHaveLength(events.length);
  });
});

describe("the register refuses", () => {
  it.each([
    ["completion of what was never received", [], completed("2025-02-03"), "CAUSE_MISSING"],
    ["registration before receipt", [received("2025-02-03")], registered("2025-02-02"), "EVENT_BEFORE_CAUSE"],
    ["a notice before registration", [received("2025-02-03"), completed("2025-02-03")], notified("2025-02-04"), "CAUSE_MISSING"],
    ["a notice dated before the request", request, notified("2025-01-31"), "EVENT_BEFORE_CAUSE"],
    ["a decision on an incomplete request", [received("2025-02-03"), registered("2025-02-03")], notified("2025-02-04"), "CAUSE_MISSING"],
    ["delivery without a written notice", request, delivered("2025-02-05"), "CAUSE_MISSING"],
    ["delivery before the written notice", [...request, notified("2025-02-10")], delivered("2025-02-05"), "EVENT_BEFORE_CAUSE"],
    ["an extension a day after the first limit", request, extended("2025-02-18"), "EXTENSION_AFTER_LIMIT"],
    ["an extension by word of mouth", request, extended("2025-02-10", false), "EXTENSION_NOT_IN_WRITING"],
    ["a second extension", [...request, extended("2025-02-10")], extended("2025-02-12"), "EVENT_TWICE"],
    ["a second receipt", request, received("2025-02-04"), "EVENT_TWICE"],
    ["a second deciding notice", [...request, notified("2025-02-10")], notified("2025-02-12"), "EVENT_TWICE"],
    ["closing as answered after an oral answer only", [...request, event("2025-02-05", { kind: "ORAL_ANSWER" })], closed("2025-02-06", "ANSWERED"), "CLOSING_WITHOUT_NOTICE"],
    ["closing a complete request as incomplete", request, closed("2025-02-06", "INCOMPLETE_LAPSED"), "CLOSING_COMPLETE_AS_INCOMPLETE"],
    ["anything after closing", [...request, closed("2025-02-06", "WITHDRAWN")], notified("2025-02-10"), "EVENT_AFTER_CLOSING"],
    ["a date in the future", request, notified("2025-06-03"), "EVENT_IN_FUTURE"],
    ["an event id that is taken", request, received("2025-02-03"), "EVENT_ID_TAKEN"],
    ["a registration without a reason", [received("2025-02-03"), completed("2025-02-03")], event("2025-02-03", { kind: "REGISTERED", regime: "GENERAL", decidedBy: "petugas PPID", reason: " " }), "REASON_MISSING"],
    ["a retraction of what is not there", request, retracted("2025-02-05", "DELIVERED 2025-02-04"), "EVENT_UNKNOWN"],
    ["a retraction that would leave an effect without its cause", [...request, notified("2025-02-10")], retracted("2025-02-11", "REGISTERED 2025-02-03"), "CAUSE_MISSING"],
    ["an extension in a year without a calendar", opened("2021-12-20"), extended("2021-12-22"), "CALENDAR_NOT_SHIPPED"],
  ] as const)("%s", (_what, register, next, code) => {
    expect(take(register, next)).toBe(code);
  });

  it("and keeps the register as it was", () => {
    const register = Object.freeze([...request]);
    acceptEvent(register, notified("2025-01-31"), ground);
    expect(register).toEqual(request);
  });

  it("an extension by the calendar of the day it was given, not of a later decree", () => {
    // By the first decree the limit was 3 May 2023; SKB 327/2023 of 29 March made it 4 May.
    const early: AcceptanceGround = { ...ground, calendarOn: () => groundOn("2023-03-28").calendar };
    expect(codeOf(acceptEvent(opened("2023-04-12"), extended("2023-05-04"), early))).toBe("EXTENSION_AFTER_LIMIT");
    expect(codeOf(acceptEvent(opened("2023-04-12"), extended("2023-05-04"), ground))).toBe("ACCEPTED");
  });
});

it("a refusal is told in Indonesian, with the dates that matter", () => {
  const outcome = acceptEvent(request, extended("2025-02-18"), ground);
  if (outcome.ok) throw new Error("expected a refusal");
  expect(refusalSentence(outcome.refusal)).toBe("Perpanjangan tanggal 2025-02-18 terlambat: paling akhir 2025-02-17, sebelum tenggat pertama berakhir.");
  expect(refusalMessageKey(outcome.refusal)).toBe("permohonan.penolakan.EXTENSION_AFTER_LIMIT");
});
