/**
 * Random numbers that are the same for the same seed text, on every machine. Not for secrets.
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded by the 128-bit mixing of the text below.
 */
export type RandomStream = {
  /** Uniform on (0, 1): never 0, so that its logarithm exists. */
  readonly uniform: () => number;
  /** Gamma with this shape and scale 1. Source: Marsaglia and Tsang (2000), A simple method for generating gamma variables. */
  readonly gamma: (shape: number) => number;
  /** Beta by two gammas. Unit: share 0-1. */
  readonly beta: (alpha: number, beta: number) => number;
};

/** A stream of its own for each text: "seed|33.05|onTime" draws the same whatever else is drawn. */
export function randomStream(seed: string): RandomStream {
  const uniform = sfc32(mixed(seed));
  const normal = polarNormal(uniform);

  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * Math.exp(Math.log(uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = uniform();
      const squared = x * x;
      if (u < 1 - 0.0331 * squared * squared || Math.log(u) < 0.5 * squared + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  function beta(alpha: number, betaShape: number): number {
    const a = gamma(alpha);
    return a / (a + gamma(betaShape));
  }

  return { uniform, gamma, beta };
}

/** Standard normal by Marsaglia's polar method; the second of each pair is kept for the next call. */
function polarNormal(uniform: () => number): () => number {
  let spare: number | null = null;
  return function normal() {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const squared = x * x + y * y;
      if (squared >= 1 || squared === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(squared)) / squared);
      spare = y * scale;
      return x * scale;
    }
  };
}

type Words = readonly [number, number, number, number];

/** 128 bits of a text: four multiplicative hashes, one mixing into the next. */
function mixed(text: string): Words {
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let position = 0; position < text.length; position += 1) {
    const unit = text.charCodeAt(position);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  return [a, b, c, d];
}

function sfc32(seed: Words): () => number {
  let [a, b, c, counter] = seed;
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return () => (next() + 0.5) / 4294967296;
}
