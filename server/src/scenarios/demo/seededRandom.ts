/** Numbers that look random and are the same for the same seed, on every machine and at every time. */
export interface SeededRandom {
  /** 0 up to, not including, 1. */
  next(): number;
  /** True in about this share of calls. Unit: 0-1. */
  chance(share: number): boolean;
  /** Bell-shaped around mean; about two thirds lie within one spread of it. */
  around(mean: number, spread: number): number;
}

/** Mulberry32: 32 bits of state, good enough for a scenario, not for secrets. Source: Tommy Ettinger, public domain. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return {
    next,
    chance: (share) => next() < share,
    // Twelve uniform numbers minus six: mean 0, variance 1.
    around: (mean, spread) => mean + spread * (Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, 0) - 6),
  };
}
