import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { completed, event, groundOn, notified, OFFICE, opened, received, registered, valueOf } from "./countingGround.fixture.ts";
import { eventsKnownOn, type RequestEvent } from "./requestEvent.ts";
import { requestState } from "./requestState.ts";

const stateOn = (today: string, events: readonly RequestEvent[], asOf = "2026-01-05") => valueOf(requestState(events, groundOn(asOf), localDate(today)));
const oral = (on: string) => event(on, { kind: "ORAL_ANSWER" });
const extended = (on: string) => event(on, { kind: "EXTENDED", inWriting: true, reason: "dokumen masih dikumpulkan" });
const closed = (on: string, reason: "ANSWERED" | "WITHDRAWN" | "INCOMPLETE_LAPSED") => event(on, { kind: "CLOSED", reason });

describe("a request received 2025-02-03 under the general regime, due 2025-02-17", () => {
  const request = opened("2025-02-03");

  it.each([
    { today: "2025-02-03", events: request, status: "RUNNING" },
    { today: "2025-02-17", events: request, status: "DUE_TODAY" },
    { today: "2025-02-18", events: request, status: "OVERDUE" },
    { today: "2025-02-18", events: [...request, extended("2025-02-14")], status: "RUNNING" },
    { today: "2025-02-27", events: [...request, extended("2025-02-14")], status: "OVERDUE" },
    { today: "2025-06-02", events: [...request, notified("2025-02-17")], status: "ANSWERED_ON_TIME" },
    { today: "2025-06-02", events: [...request, notified("2025-02-18")], status: "ANSWERED_LATE" },
    { today: "2025-06-02", events: [...request, extended("2025-02-14"), notified("2025-02-26")], status: "ANSWERED_ON_TIME" },
    { today: "2025-06-02", events: [...request, closed("2025-02-10", "WITHDRAWN")], status: "WITHDRAWN" },
  ])("is $status on $today", ({ today, events, status }) => {
    expect(stateOn(today, events).status).toBe(status);
  });

  it("is not stopped by an oral answer, as KPU Kab. Tegal learned", () => {
    const state = stateOn("2025-02-20", [...request, oral("2025-02-10"), oral("2025-02-12")]);
    expect(state).toMatchObject({ status: "OVERDUE", stoppedBy: null, oralAnswersOn: ["2025-02-10", "2025-02-12"], lateness: { lateWorkingDays: 3, basis: "TODAY" } });
  });

  it("is stopped by the written notice and by nothing that follows", () => {
    const state = stateOn("2025-06-02", [...request, notified("2025-02-14"), event("2025-03-03", { kind: "DELIVERED" }), closed("2025-03-04", "ANSWERED")]);
    expect(state).toMatchObject({ status: "ANSWERED_ON_TIME", stoppedBy: { on: "2025-02-14", eventId: "WRITTEN_NOTICE 2025-02-14" }, deliveredOn: "2025-03-03", closedOn: "2025-03-04", decision: { kind: "GRANTED" } });
  });

  it("is not stopped by a notice that only says it is incomplete", () => {
    const incomplete = event("2025-02-05", { kind: "WRITTEN_NOTICE", decision: { kind: "INCOMPLETE" } });
    expect(stateOn("2025-02-18", [...request, incomplete])).toMatchObject({ status: "OVERDUE", stoppedBy: null, decision: null });
  });

  it("comes out the same in whatever order the events were entered", () => {
    const events = [...request, extended("2025-02-14"), notified("2025-02-26")];
    expect(stateOn("2025-06-02", events.toReversed())).toEqual(stateOn("2025-06-02", events));
  });

  it("can be seen as it was known before a late entry", () => {
    const late = event("2025-02-14", { kind: "WRITTEN_NOTICE", decision: { kind: "GRANTED" } }, { recordedOn: localDate("2025-03-10") });
    const events = [...request, late];
    expect(stateOn("2025-03-03", eventsKnownOn(events, localDate("2025-03-03"))).status).toBe("OVERDUE");
    expect(stateOn("2025-03-10", eventsKnownOn(events, localDate("2025-03-10"))).status).toBe("ANSWERED_ON_TIME");
  });

  it("loses nothing when an event is retracted, and stands as if it had not happened", () => {
    const wrong = notified("2025-02-14");
    const retraction = event("2025-02-20", { kind: "RETRACTED", retractsEventId: wrong.eventId, decidedBy: "petugas PPID", reason: "salah permohonan" });
    expect(stateOn("2025-02-20", [...request, wrong, retraction]).status).toBe("OVERDUE");
  });
});

describe("before the clock", () => {
  it("an incomplete request has no running clock however long it lies", () => {
    expect(stateOn("2025-12-01", [received("2025-02-03"), registered("2025-02-03")])).toMatchObject({ status: "INCOMPLETE", clock: { kind: "NOT_STARTED" }, deadline: null, dueOn: null, lateness: null });
  });

  it("an unclassified request shows both dates until the officer decides", () => {
    const state = stateOn("2025-02-04", [received("2025-02-03"), completed("2025-02-03")]);
    expect(state).toMatchObject({ status: "UNREGISTERED", deadline: null, dueOn: null });
    expect(state.deadlineByRegime).toMatchObject({ GENERAL: { receipt: { dueOn: "2025-02-17" } }, ELECTION: { receipt: { dueOn: "2025-02-06" } } });
  });

  it("an after-hours request starts on the next working day", () => {
    expect(stateOn("2025-02-04", opened("2025-02-03", "GENERAL", "20:15")).deadline).toMatchObject({ receipt: { start: { dayZero: "2025-02-04" }, dueOn: "2025-02-18" } });
  });

  it("completion starts the clock where the office counts from it", () => {
    const ground = { ...groundOn("2026-01-05"), policy: { ...OFFICE, startPolicy: "COMPLETE" as const } };
    const state = valueOf(requestState([received("2025-02-03"), completed("2025-02-05"), registered("2025-02-03")], ground, localDate("2025-02-06")));
    expect(state.dueOn).toBe("2025-02-19");
  });

  it("nothing received is nothing", () => {
    expect(requestState([], groundOn("2026-01-05"), localDate("2025-02-03"))).toMatchObject({ ok: false, refusal: { code: "CAUSE_MISSING" } });
  });
});

describe("the regime", () => {
  it("is the one that the officer registered, with who and why", () => {
    const state = stateOn("2024-11-26", opened("2024-11-25", "ELECTION"));
    expect(state).toMatchObject({ dueOn: "2024-11-29", registration: { regime: "ELECTION", decidedBy: "petugas PPID", reason: "pokok permohonan" } });
  });

  it("changes only by a retraction and a new registration, both kept", () => {
    const events = opened("2024-11-25", "ELECTION");
    const retraction = event("2024-11-26", { kind: "RETRACTED", retractsEventId: "REGISTERED 2024-11-25", decidedBy: "kasubbag hukum", reason: "bukan informasi pemilihan" });
    const again = event("2024-11-26", { kind: "REGISTERED", regime: "GENERAL", decidedBy: "kasubbag hukum", reason: "bukan informasi pemilihan" });
    expect(stateOn("2024-11-28", [...events, retraction, again]).dueOn).toBe("2024-12-10");
  });
});

describe("a deadline that cannot be computed", () => {
  it("is unknown, and said so, when it runs into a year without a calendar", () => {
    expect(stateOn("2026-12-29", opened("2026-12-28"))).toMatchObject({ status: "DUE_UNKNOWN", dueOn: null, lateness: null, deadline: { kind: "UNKNOWN", refusal: { code: "CALENDAR_NOT_SHIPPED" } } });
  });

  it("is unknown, and the request still there, when it came in a year without a calendar", () => {
    expect(stateOn("2027-01-05", opened("2027-01-04"))).toMatchObject({ status: "DUE_UNKNOWN", clock: { kind: "UNKNOWN", refusal: { code: "CALENDAR_NOT_SHIPPED" } }, dueOn: null });
  });

  it("does not hide that a request is overdue when only today lies beyond the calendar", () => {
    expect(stateOn("2027-01-05", opened("2026-12-01"))).toMatchObject({ status: "OVERDUE", dueOn: "2026-12-15", lateness: { isLate: true, lateWorkingDays: null } });
  });

  it("does not turn an answered request into a late or a timely one", () => {
    expect(stateOn("2026-12-31", [...opened("2026-12-28"), notified("2026-12-30")]).status).toBe("ANSWERED_DUE_UNKNOWN");
  });
});

it("an extension taken in its time stays valid when a later decree shortens the first limit", () => {
  const request = [...opened("2023-04-12"), extended("2023-05-04")];
  expect(stateOn("2023-05-05", request, "2023-03-28")).toMatchObject({ status: "RUNNING", extendedOn: "2023-05-04" });
});
