import { describe, expect, it } from "vitest";
import { isSessionAlive, isWorthNoting } from "./sessionLife.ts";

const at = (text: string) => new Date(`2026-11-22T${text}Z`);

describe("a session", () => {
  it.each([
    ["a moment before half an hour", "03:29:59.999", true],
    ["after half an hour without use", "03:30:00", false],
  ])("%s", (_when, now, alive) => {
    expect(isSessionAlive({ lastSeenAt: at("03:00:00"), expiresAt: at("15:00:00") }, at(now))).toBe(alive);
  });

  it("ends after twelve hours, however busy", () => {
    expect(isSessionAlive({ lastSeenAt: at("14:59:59"), expiresAt: at("15:00:00") }, at("15:00:00"))).toBe(false);
  });

  it("is written down once a minute, not at each click", () => {
    expect(isWorthNoting(at("03:00:00"), at("03:00:59"))).toBe(false);
    expect(isWorthNoting(at("03:00:00"), at("03:01:00"))).toBe(true);
    expect(isWorthNoting(null, at("03:00:00"))).toBe(true);
  });
});
