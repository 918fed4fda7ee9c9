import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { completed, event, groundOn, notified, OFFICE, opened, received, replayGround } from "./countingGround.fixture.ts";
import { refused, type Refusal, type RefusalCode } from "./refusal.ts";
import { refusalField, type RecordedForm } from "./refusalField.ts";
import { acceptEvents, type AcceptanceGround } from "./requestEventAcceptance.ts";
import type { RequestEvent } from "./requestEvent.ts";

const because = (code: RefusalCode, details: Refusal["details"] = {}): Refusal => refused(code, details).refusal;

describe("the field beside which a refusal is shown", () => {
  it.each<[RecordedForm, RefusalCode, string | null]>([
    ["REQUEST", "NUMBER_TAKEN", "number"],
    ["REQUEST", "EVENT_ID_TAKEN", null],
    ["OBJECTION", "EVENT_IN_FUTURE", "receivedOn"],
    ["OBJECTION", "OBJECTION_WITHOUT_REQUEST", "ground"],
    ["OBJECTION_EVENT", "ANSWER_BEFORE_OBJECTION", "on"],
    ["DISPUTE", "OBJECTION_UNKNOWN", "objectionNumber"],
    ["DISPUTE_STEP", "DISPUTE_STAGE_ORDER", "on"],
    ["PERIOD", "PERIOD_TURNED", "to"],
  ])("of the form %s for %s is %s", (form, code, field) => {
    expect(refusalField(because(code), form)).toBe(field);
  });

  it("is the one that the refusal names itself, within its event", () => {
    expect(refusalField(because("PERSONAL_DATA", { field: "reason" }), "LEGAL_HOLD")).toBe("reason");
    expect(refusalField({ ...because("TEXT_MISSING", { field: "toUnit" }), eventIndex: 1 }, "REQUEST")).toBe("events.1.toUnit");
  });
});

describe("among events told at once", () => {
  const ground: AcceptanceGround = { rules: replayGround.rules, policy: OFFICE, calendarOn: (asOf) => groundOn(asOf).calendar, today: localDate("2025-06-02") };
  const fieldOf = (known: readonly RequestEvent[], told: readonly RequestEvent[]) => {
    const judged = acceptEvents(known, told, ground);
    return judged.ok ? "accepted" : refusalField(judged.refusal, "REQUEST");
  };

  it("the one at fault is named, not the first", () => {
    expect(fieldOf([], [received("2025-02-03"), completed("2025-01-31")])).toBe("events.1.on");
    expect(fieldOf([received("2025-02-03")], [completed("2025-02-03"), notified("2025-02-05")])).toBe("events.1.kind");
    expect(fieldOf([], [received("2025-02-03"), received("2025-06-03")])).toBe("events.1.on");
  });

  it("a retraction that takes away the cause of an event recorded earlier is itself at fault", () => {
    const retraction = event("2025-02-04", { kind: "RETRACTED", retractsEventId: "RECEIVED 2025-02-03", decidedBy: "petugas PPID", reason: "salah ketik" });
    expect(fieldOf([received("2025-02-03"), completed("2025-02-03")], [retraction])).toBe("events.0.kind");
  });

  it("an extension after the limit is at fault by its date", () => {
    expect(fieldOf(opened("2025-02-03"), [event("2025-02-18", { kind: "EXTENDED", inWriting: true, reason: "dokumen dicari" })])).toBe("events.0.on");
  });
});
