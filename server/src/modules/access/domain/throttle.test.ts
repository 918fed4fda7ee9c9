import { describe, expect, it } from "vitest";
import { ACCOUNT_LIMIT, afterFailure, retryAfterSeconds, type Throttle } from "./throttle.ts";

const START = new Date("2026-11-22T03:00:00Z");
const later = (seconds: number) => new Date(START.getTime() + seconds * 1_000);

function failing(times: number): Throttle | null {
  let throttle: Throttle | null = null;
  for (let n = 0; n < times; n += 1) throttle = afterFailure(throttle, ACCOUNT_LIMIT, START);
  return throttle;
}

describe("failed sign-ins", () => {
  it("four cost nothing, the fifth costs half a minute", () => {
    expect(retryAfterSeconds(failing(4), ACCOUNT_LIMIT, START)).toBe(0);
    expect(retryAfterSeconds(failing(5), ACCOUNT_LIMIT, START)).toBe(30);
  });

  it.each([
    [6, 60],
    [7, 120],
    [9, 480],
    [11, 1_800],
    [400, 1_800],
  ])("the %ith costs %i seconds: twice as long each time, at most half an hour", (times, seconds) => {
    expect(retryAfterSeconds(failing(times), ACCOUNT_LIMIT, START)).toBe(seconds);
  });

  it("waiting is over at the second it was promised", () => {
    expect(retryAfterSeconds(failing(5), ACCOUNT_LIMIT, later(29))).toBe(1);
    expect(retryAfterSeconds(failing(5), ACCOUNT_LIMIT, later(30))).toBe(0);
  });

  it("a few are forgotten after a quarter of an hour, many only after an hour", () => {
    expect(afterFailure(failing(4), ACCOUNT_LIMIT, later(15 * 60)).failures).toBe(1);
    expect(afterFailure(failing(5), ACCOUNT_LIMIT, later(15 * 60)).failures).toBe(6);
    expect(afterFailure(failing(5), ACCOUNT_LIMIT, later(60 * 60)).failures).toBe(1);
  });
});
