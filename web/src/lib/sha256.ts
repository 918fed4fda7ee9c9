const ROUNDS = 64;
const BLOCK = 64;

/** First 32 bits of the fractional parts of the square (initial state) and cube (constants) roots of the first primes. FIPS 180-4, 4.2.2 and 5.3.3. */
const [INITIAL, CONSTANTS] = rootsOfPrimes();

/**
 * SHA-256 of bytes that come in pieces. The browser's own (crypto.subtle) wants the whole file at once and is missing where a page
 * comes without encryption, as inside an office.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL);
  readonly #rest = new Uint8Array(BLOCK);
  readonly #words = new Uint32Array(ROUNDS);
  #restLength = 0;
  #length = 0;

  add(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let from = 0;
    if (this.#restLength > 0) {
      from = Math.min(BLOCK - this.#restLength, bytes.length);
      this.#rest.set(bytes.subarray(0, from), this.#restLength);
      this.#restLength += from;
      if (this.#restLength < BLOCK) return this;
      this.#mix(this.#rest, 0);
      this.#restLength = 0;
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) this.#mix(bytes, from);
    this.#rest.set(bytes.subarray(from));
    this.#restLength = bytes.length - from;
    return this;
  }

  /** Hexadecimal, lower case. Nothing can be added afterwards. */
  end(): string {
    const tail = new Uint8Array(this.#restLength < BLOCK - 8 ? BLOCK : 2 * BLOCK);
    tail.set(this.#rest.subarray(0, this.#restLength));
    tail[this.#restLength] = 0x80;
    const bits = this.#length * 8;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(tail.length - 4, bits % 2 ** 32);
    for (let from = 0; from < tail.length; from += BLOCK) this.#mix(tail, from);
    return [...this.#state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  #mix(bytes: Uint8Array, from: number): void {
    const words = this.#words;
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, BLOCK);
    const word = (index: number) => words[index] ?? 0;
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(index * 4);
    for (let index = 16; index < ROUNDS; index += 1) {
      const [early, late] = [word(index - 15), word(index - 2)];
      const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[index] = word(index - 16) + small + word(index - 7) + large;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state;
    for (let index = 0; index < ROUNDS; index += 1) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (CONSTANTS[index] ?? 0) + word(index)) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => {
      this.#state[index] = (this.#state[index] ?? 0) + value;
    });
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function rootsOfPrimes(): readonly [readonly number[], readonly number[]] {
  const primes: number[] = [];
  for (let number = 2; primes.length < ROUNDS; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32);
  return [primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))), primes.map((prime) => fraction(Math.cbrt(prime)))];
}
