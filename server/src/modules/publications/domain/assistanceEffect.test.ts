import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { ASSISTANCE_EFFECT_METHOD, assistanceEffect, type AssistanceEvent } from "./assistanceEffect.ts";
import { aDuty, anUpdate, RULES } from "./cadenceRule.fixture.ts";
import type { TrackedDuty } from "./discipline.ts";
import { dutyHistory } from "./dutyLog.ts";
import { dutyTimeline } from "./dutyTimeline.ts";

const HELD = localDate("2026-01-29");
const BEGIN = localDate("2025-06-01");
const END = localDate("2026-06-30");

const event = (attending: readonly string[], overrides: Partial<AssistanceEvent> = {}): AssistanceEvent => ({
  id: "1",
  key: "uji",
  provinceCode: "33",
  kind: "COORDINATION_MEETING",
  title: "Rakor",
  heldOn: HELD,
  endedOn: null,
  place: null,
  topics: [],
  invitationKnown: false,
  attendanceKnown: true,
  invited: [],
  attending,
  note: null,
  source: RULES.annual.source,
  ...overrides,
});

/** Late all along; those who learned renew the day after the event and every month from then on. */
function satker(code: string, learned: boolean): [string, TrackedDuty[]] {
  const renewals = learned ? [1, 25, 50, 75].map((days) => anUpdate(addDays(HELD, days))) : [];
  const duty = aDuty({ rule: RULES.monthly, history: dutyHistory([anUpdate("2025-06-01"), ...renewals]) });
  return [code, [{ satkerCode: code, itemCode: "B01", class: "PERIODIC", state: "LATE", timeline: dutyTimeline(duty, BEGIN, END), history: duty.history }]];
}
const codes = (from: number, count: number): string[] => Array.from({ length: count }, (_, index) => `33.${String(from + index).padStart(2, "0")}`);

describe("before and after an assistance event", () => {
  const attending = codes(1, 5);
  const others = codes(11, 6);
  const duties = new Map([...attending.map((code) => satker(code, true)), ...others.map((code) => satker(code, false))]);

  it("compares the attending with the others and states both n", () => {
    const effect = assistanceEffect(event(attending), duties, END, ASSISTANCE_EFFECT_METHOD);
    expect(effect).toMatchObject({ verdict: "COMPARED", attendingCount: 5, othersCount: 6, differencePoints: 100 });
    expect(effect.attending).toEqual({ n: 5, beforePercent: 0, afterPercent: 100, changePoints: 100 });
    expect(effect.others).toEqual({ n: 6, beforePercent: 0, afterPercent: 0, changePoints: 0 });
  });

  it.each([
    ["who came is not known", event(attending, { attendanceKnown: false }), END, "ATTENDANCE_UNKNOWN"],
    ["four came", event(attending.slice(0, 4)), END, "TOO_FEW"],
    ["all but four came", event([...attending, ...others.slice(0, 2)]), END, "TOO_FEW"],
    ["the 90 days have not all passed", event(attending), addDays(HELD, 89), "WINDOW_OPEN"],
    ["nothing is known of any satker on both sides", event(attending, { heldOn: localDate("2020-01-29") }), END, "NO_RECORDS"],
  ])("refuses to speak when %s", (_why, held, on, verdict) => {
    expect(assistanceEffect(held, duties, on, ASSISTANCE_EFFECT_METHOD)).toMatchObject({ verdict, attending: null, others: null, differencePoints: null });
  });

  it("speaks on the day on which the window closes", () => {
    expect(assistanceEffect(event(attending), duties, addDays(HELD, 90), ASSISTANCE_EFFECT_METHOD).verdict).toBe("COMPARED");
  });
});
