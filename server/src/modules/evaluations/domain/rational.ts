/**
 * An exact fraction. Scores are decided at two decimals, where binary fractions fail (0.1 + 0.2), so the arithmetic of an
 * instrument runs on whole numbers and turns into a decimal once, when its rule says so.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const HUNDRED: Rational = { numerator: 100n, denominator: 1n };

/** The decimal as written: 91.7 is 917/10. Throws RangeError for NaN, infinities and numbers in exponent form. */
export function exact(decimal: number): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (!match) throw new RangeError(`Not a plain decimal: ${decimal}`);
  const fraction = match[3] ?? "";
  const digits = BigInt(`${match[2]}${fraction}`);
  return reduced(match[1] === "-" ? -digits : digits, 10n ** BigInt(fraction.length));
}

export function add(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(add, ZERO);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when b is zero: the caller decides what an empty sum means. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError("Division by zero");
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduced(sign * a.numerator * b.denominator, sign * a.denominator * b.numerator);
}

/** Negative when a is less, 0 when equal, positive when a is more. */
export function compare(a: Rational, b: Rational): number {
  const difference = subtract(a, b).numerator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half away from zero: 89.995 to two decimals is 90.00, as commissions' spreadsheets do. */
export function round(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const { numerator, denominator } = value;
  const magnitude = (numerator < 0n ? -numerator : numerator) * scale;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return reduced(numerator < 0n ? -rounded : rounded, scale);
}

/** The nearest number of JavaScript. For the eye, never for further arithmetic. */
export function toNumber(value: Rational): number {
  const rounded = round(value, 12);
  return Number(rounded.numerator) / Number(rounded.denominator);
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b);
}
