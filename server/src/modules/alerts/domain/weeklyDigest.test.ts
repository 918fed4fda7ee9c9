import { describe, expect, it } from "vitest";
import type { AlertState } from "./alertState.ts";
import { digestOf, digestSection, type DigestEvent } from "./weeklyDigest.ts";

const WEEK = "2026-06-22";
const event = (onDay: string, toState: AlertState, over: Partial<DigestEvent> = {}): DigestEvent => ({ ruleId: "a", subject: "33.08", onDay, toState, isMuted: false, ...over });

describe("an alert stands in the weekly digest", () => {
  it.each<[string, readonly DigestEvent[], string | undefined]>([
    ["as begun when it first fired this week", [event("2026-06-22", "PENDING"), event("2026-06-24", "FIRING")], "BEGAN"],
    ["as still there when it fired before", [event("2026-06-10", "FIRING")], "STILL"],
    ["as still there while it only recovers", [event("2026-06-10", "FIRING"), event("2026-06-26", "RECOVERING")], "STILL"],
    ["as ended when it became normal this week", [event("2026-06-10", "FIRING"), event("2026-06-26", "RECOVERING"), event("2026-06-27", "NORMAL")], "ENDED"],
    ["as ended when it came and went within the week", [event("2026-06-23", "FIRING"), event("2026-06-27", "NORMAL")], "ENDED"],
    ["as ceased when its data ceased this week", [event("2026-06-10", "FIRING"), event("2026-06-26", "UNKNOWN")], "CEASED"],
    ["as muted when somebody muted it: it is not left out", [event("2026-06-10", "FIRING", { isMuted: true })], "MUTED"],
    ["not at all when it ended before the week", [event("2026-06-20", "NORMAL")], undefined],
    ["not at all when it was unknown already", [event("2026-06-10", "UNKNOWN")], undefined],
    ["not at all while it is only pending", [event("2026-06-23", "PENDING")], undefined],
    ["not at all when it was pending and came to nothing", [event("2026-06-23", "PENDING"), event("2026-06-24", "NORMAL")], undefined],
  ])("%s", (_, events, expected) => {
    expect(digestSection(events, WEEK)).toBe(expected);
  });

  it("once, with its last event", () => {
    const sections = digestOf([event("2026-06-10", "FIRING"), event("2026-06-23", "FIRING", { subject: "33.74" }), event("2026-06-26", "RECOVERING")], WEEK);
    expect([...sections].map(([section, events]) => [section, events.map(({ subject, onDay }) => `${subject} ${onDay}`)])).toEqual([["STILL", ["33.08 2026-06-26"]], ["BEGAN", ["33.74 2026-06-23"]]]);
  });
});
