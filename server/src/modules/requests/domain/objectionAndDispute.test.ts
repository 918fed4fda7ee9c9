import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { codeOf, event, groundOn, notified, opened, valueOf } from "./countingGround.fixture.ts";
import { acceptDispute, disputeState, type Dispute } from "./dispute.ts";
import { acceptObjection, groundShownOn, objectionState, type Objection } from "./objection.ts";
import type { RequestEvent } from "./requestEvent.ts";
import { requestState } from "./requestState.ts";
import { suggestRegime } from "./regimeSuggestion.ts";

const ground = groundOn("2026-01-05");
const tegal: Objection = {
  objectionId: "K-1", requestId: "P-1", ground: "c", groundFoundOn: localDate("2025-01-28"), receivedOn: localDate("2025-01-30"), regime: "GENERAL", answeredInWritingOn: null,
};
const requests = new Set(["P-1"]);

describe("an objection", () => {
  it.each([
    ["on a request of the satker", tegal, "ACCEPTED"],
    ["that periodic information is missing, without any request", { ...tegal, ground: "b" as const, requestId: null }, "ACCEPTED"],
    ["of another ground without a request", { ...tegal, requestId: null }, "OBJECTION_WITHOUT_REQUEST"],
    ["on an unknown request", { ...tegal, requestId: "P-9" }, "REQUEST_UNKNOWN"],
    ["before its ground", { ...tegal, groundFoundOn: localDate("2025-01-31") }, "OBJECTION_BEFORE_GROUND"],
    ["answered before it was made", { ...tegal, answeredInWritingOn: localDate("2025-01-29") }, "ANSWER_BEFORE_OBJECTION"],
  ])("%s is %o", (_what, objection, code) => {
    expect(codeOf(acceptObjection(objection, requests))).toBe(code);
  });

  it.each([
    { today: "2025-03-13", answered: null, status: "RUNNING" },
    { today: "2025-03-14", answered: null, status: "OVERDUE" },
    { today: "2025-06-02", answered: "2025-03-13", status: "ANSWERED_ON_TIME" },
    { today: "2025-06-02", answered: "2025-03-14", status: "ANSWERED_LATE" },
  ])("of 2025-01-30, answered in writing $answered, is $status on $today", ({ today, answered, status }) => {
    const objection = { ...tegal, answeredInWritingOn: answered === null ? null : localDate(answered) };
    expect(valueOf(objectionState(objection, ground, localDate(today)))).toMatchObject({ status, receipt: { dueOn: "2025-03-13" } });
  });

  it("filed on the thirtieth working day is in time, and a day later is kept but marked late", () => {
    const filedOn = (on: string) => valueOf(objectionState({ ...tegal, groundFoundOn: localDate("2025-02-17"), receivedOn: localDate(on) }, ground, localDate("2025-04-15"))).filing;
    expect([filedOn("2025-04-09").kind, filedOn("2025-04-10").kind]).toEqual(["IN_TIME", "LATE"]);
  });

  it("on election information has an unknown filing window, which is said", () => {
    expect(valueOf(objectionState({ ...tegal, regime: "ELECTION" }, ground, localDate("2025-02-03")))).toMatchObject({ filing: { kind: "UNKNOWN" }, receipt: { dueOn: "2025-02-04" } });
  });
});

describe("what the request's own record shows of a ground", () => {
  const shown = (letter: Objection["ground"], ...events: RequestEvent[]) => groundShownOn(letter, valueOf(requestState([...opened("2025-02-03"), ...events], ground, localDate("2025-06-02"))));
  const refusedNotice = event("2025-02-10", { kind: "WRITTEN_NOTICE", decision: { kind: "REFUSED", ground: { kind: "EXEMPT", letter: "h", hasConsequenceTest: false } } });

  it.each([
    ["a", "a refusal under Pasal 17", [refusedNotice], "2025-02-10"],
    ["a", "no refusal, when it was granted", [notified("2025-02-10")], null],
    ["c", "silence from the day after the limit", [], "2025-02-18"],
    ["c", "silence, also when only an oral answer came", [event("2025-02-10", { kind: "ORAL_ANSWER" })], "2025-02-18"],
    ["c", "no silence, when the notice came in time", [notified("2025-02-10")], null],
    ["e", "granted and not delivered", [notified("2025-02-10")], "2025-02-10"],
    ["g", "delivered after the limit", [notified("2025-02-10"), event("2025-02-20", { kind: "DELIVERED" })], "2025-02-20"],
    ["f", "nothing about a cost", [notified("2025-02-10")], null],
  ] as const)("%s: %s", (letter, _what, events, on) => {
    expect(shown(letter, ...events)).toBe(on);
  });
});

describe("a dispute", () => {
  const dispute: Dispute = {
    disputeId: "S-1", objectionId: "K-1", forum: "KI_PROVINSI", respondents: ["KPU Kabupaten Tegal"], steps: [{ stage: "FILED", on: localDate("2025-03-03") }], ruling: null,
  };
  const objections = new Map([["K-1", tegal]]);
  const step = (stage: Dispute["steps"][number]["stage"], on: string) => ({ stage, on: localDate(on) });

  it.each([
    ["filed too early, which the register keeps", dispute, "ACCEPTED"],
    ["with several respondents before KI Pusat", { ...dispute, forum: "KI_PUSAT" as const, respondents: ["KPU RI", "KPU Kota Surakarta", "UGM"] }, "ACCEPTED"],
    ["without an objection", { ...dispute, objectionId: "K-9" }, "OBJECTION_UNKNOWN"],
    ["without a respondent", { ...dispute, respondents: [" "] }, "DISPUTE_WITHOUT_RESPONDENT"],
    ["before the objection", { ...dispute, steps: [step("FILED", "2025-01-29")] }, "DISPUTE_BEFORE_OBJECTION"],
    ["that was never filed", { ...dispute, steps: [step("REGISTERED", "2025-04-02")] }, "CAUSE_MISSING"],
    ["decided before it was heard", { ...dispute, steps: [...dispute.steps, step("DECIDED", "2025-03-10"), step("ADJUDICATION", "2025-03-12")] }, "DISPUTE_STAGE_ORDER"],
    ["with a hearing before its registration", { ...dispute, steps: [...dispute.steps, step("REGISTERED", "2025-03-10"), step("ADJUDICATION", "2025-03-07")] }, "DISPUTE_STAGE_ORDER"],
  ])("%s is %o", (_what, candidate, code) => {
    expect(codeOf(acceptDispute(candidate, objections))).toBe(code);
  });

  it("filed in March by the Tegal requester was premature", () => {
    expect(valueOf(disputeState(dispute, tegal, ground, localDate("2025-07-29")))).toMatchObject({ stage: "FILED", admissibility: { verdict: "PREMATURE", earliestOn: "2025-03-14" }, start: null, finish: null });
  });

  it("has the commission start within 14 and finish within 100 working days", () => {
    const heard = { ...dispute, steps: [step("FILED", "2025-03-14"), step("REGISTERED", "2025-03-17"), step("ADJUDICATION", "2025-04-14")] };
    const state = valueOf(disputeState(heard, tegal, ground, localDate("2025-04-15")));
    expect(state.admissibility.verdict).toBe("OPEN");
    expect(state.start).toMatchObject({ value: { dueOn: "2025-04-15", lateness: { isLate: false, measuredOn: "2025-04-14" } } });
    expect(state.finish).toMatchObject({ value: { start: { dayZero: "2025-04-14" }, lateness: { basis: "TODAY" } } });
    const started = { ...heard, steps: [step("FILED", "2024-12-20"), step("REGISTERED", "2024-12-23"), step("STARTED", "2025-01-02")] };
    expect(valueOf(disputeState(started, { ...tegal, receivedOn: localDate("2024-11-01") }, ground, localDate("2025-01-03"))).finish).toMatchObject({ value: { dueOn: "2025-06-17" } });
  });
});

describe("the regime suggested to the officer", () => {
  const stages = [{ election: "pilkada-2024", stageCode: "campaign", startsOn: localDate("2024-09-25"), endsOn: localDate("2024-11-23") }];
  const openEnded = [{ election: "pilkada-2024", stageCode: "result_dispute", startsOn: localDate("2024-12-16"), endsOn: null }];

  it.each([
    ["ELECTORAL", "2024-10-01", stages, "ELECTION", "DURING_STAGE"],
    ["ELECTORAL", "2024-11-24", stages, "GENERAL", "OUTSIDE_STAGES"],
    ["ELECTORAL", "2025-01-06", openEnded, "GENERAL", "STAGES_OPEN_ENDED"],
    ["OTHER", "2024-10-01", stages, "GENERAL", "NOT_ELECTORAL"],
  ] as const)("%s on %s", (subject, on, windows, regime, because) => {
    expect(suggestRegime(subject, localDate(on), windows, "uji-1")).toMatchObject({ regime, because, policyVersion: "uji-1" });
  });
});
