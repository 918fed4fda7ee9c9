import type { MissingReason } from "../../../kernel/measure.ts";

/** 97.5 % point of the standard normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054;

/** A 95 % interval for a share. Unit: percent, 0-100. */
export interface ShareInterval {
  readonly lowPercent: number;
  readonly highPercent: number;
}

/** A share that always carries its count and denominator. Nothing to divide by is missing, not 0 %. */
export type Share =
  | { readonly kind: "value"; readonly sharePercent: number; readonly count: number; readonly n: number; readonly interval: ShareInterval }
  | { readonly kind: "missing"; readonly reason: MissingReason };

/**
 * Wilson's score interval without continuity correction, 95 %. Unit: percent. Needs n >= 1 and 0 <= count <= n.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927); checked against R. G. Newcombe,
 * Statistics in Medicine 17 (1998), table I, method 3.
 */
export function wilsonInterval(count: number, n: number): ShareInterval {
  if (!Number.isInteger(n) || n < 1 || !Number.isInteger(count) || count < 0 || count > n) throw new RangeError(`Not a share: ${count} of ${n}`);
  const share = count / n;
  const z2 = Z_95 * Z_95;
  const centre = share + z2 / (2 * n);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const percent = (value: number): number => 100 * Math.min(1, Math.max(0, value));
  return {
    lowPercent: count === 0 ? 0 : percent((centre - spread) / (1 + z2 / n)),
    highPercent: count === n ? 100 : percent((centre + spread) / (1 + z2 / n)),
  };
}

/** count of n as a share with its interval; missing, for the reason given, when n is 0. */
export function shareOf(count: number, n: number, reasonIfNone: MissingReason): Share {
  if (n === 0) return { kind: "missing", reason: reasonIfNone };
  return { kind: "value", sharePercent: (100 * count) / n, count, n, interval: wilsonInterval(count, n) };
}

/** Whether an office may be placed by a rate at all. Too small a denominator gives no place, not the last one. */
export function mayBeRanked(share: Share, leastN: number): boolean {
  return share.kind === "value" && share.n >= leastN;
}
