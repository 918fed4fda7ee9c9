/** Draws that can be repeated: the same seed gives the same requests. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below. */
  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("Nothing to draw from");
    return item;
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.share() < probability;
  }

  times<Item>(atMost: number, make: (n: number) => Item): Item[] {
    return Array.from({ length: this.below(atMost + 1) }, (_, n) => make(n));
  }
}
