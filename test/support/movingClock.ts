import { fixedClock, type Clock } from "../../server/src/platform/clock.ts";

/** A clock that stands still until a test moves it. */
export interface MovingClock extends Clock {
  /** Unit: milliseconds. */
  advance(milliseconds: number): void;
}

export function movingClock(startsAt: string): MovingClock {
  let clock = fixedClock(startsAt);
  return {
    now: () => clock.now(),
    today: () => clock.today(),
    advance(milliseconds) {
      clock = fixedClock(new Date(clock.now().getTime() + milliseconds).toISOString());
    },
  };
}
