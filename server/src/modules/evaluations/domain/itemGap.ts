import { groupBy } from "../../../kernel/groupBy.ts";
import type { InstrumentPart } from "./instrument.ts";
import { add, compare, divide, exact, HUNDRED, multiply, subtract, sum, toNumber, ZERO, type Rational } from "./rational.ts";
import { verifiedPoints, type ItemAnswer } from "./selfAssessment.ts";

/** Fewer verified answers than this say nothing of an item. Unit: answers. Source: domain facts, section 0 item 11. */
export const LEAST_VERIFIED_ANSWERS = 5;

/** How far self-assessment and verification of one item lie apart over many satker. */
export interface ItemGap {
  readonly item: InstrumentPart;
  /** Satker that answered yes or no. */
  readonly answered: number;
  /** Of those, verified. */
  readonly verified: number;
  /** Of the verified, those that claimed more than was accepted. */
  readonly overclaimed: number;
  /** Mean claimed minus accepted, of the verified. Points of the item. Null: none verified. */
  readonly meanGapPoints: number | null;
  /** Share of verified answers that claimed too much, percent 0-100. Null: fewer than LEAST_VERIFIED_ANSWERS. */
  readonly overclaimedPercent: number | null;
  /** Wilson 95 % interval of that share, percent. Null: as above. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Gap of one satker, or of all: claimed and accepted over the verified items only. Unit: points of items. */
export interface ClaimGap {
  readonly verifiedItems: number;
  readonly claimedPoints: number;
  readonly acceptedPoints: number;
  /** Claimed minus accepted, as percent of the points that could be had. Null: nothing verified. */
  readonly gapPercent: number | null;
}

/**
 * Gaps per item, the item most offices misread first: by the lower end of the interval of the share that claimed too
 * much, so that one office of one does not come before thirty of thirty-five. Items with too few verified answers come
 * last, in the order of the instrument. A property of the question, never a ranking of offices.
 */
export function itemGaps(items: readonly InstrumentPart[], answers: readonly ItemAnswer[]): ItemGap[] {
  const answersOf = groupBy(answers, (answer) => answer.itemCode);
  const gaps = items.map((item) => itemGap(item, answersOf.get(item.code) ?? []));
  const order = (gap: ItemGap): number => gap.interval?.low ?? -1;
  return gaps.toSorted((a, b) => order(b) - order(a) || (b.meanGapPoints ?? 0) - (a.meanGapPoints ?? 0) || a.item.position - b.item.position);
}

/** Gap over all the given answers. */
export function claimGap(items: readonly InstrumentPart[], answers: readonly ItemAnswer[]): ClaimGap {
  const weightOf = new Map(items.map((item) => [item.code, item.weight]));
  const pairs = answers.flatMap((answer) => pairOf(answer).map((pair) => ({ ...pair, weight: weightOf.get(answer.itemCode) ?? null })));
  const claimed = sum(pairs.map((pair) => pair.claimed));
  const accepted = sum(pairs.map((pair) => pair.accepted));
  const possible = sum(pairs.map(({ weight }) => (weight === null ? ZERO : exact(weight))));
  return {
    verifiedItems: pairs.length,
    claimedPoints: toNumber(claimed),
    acceptedPoints: toNumber(accepted),
    gapPercent: compare(possible, ZERO) === 0 ? null : toNumber(divide(multiply(subtract(claimed, accepted), HUNDRED), possible)),
  };
}

function itemGap(item: InstrumentPart, answers: readonly ItemAnswer[]): ItemGap {
  const pairs = answers.flatMap(pairOf);
  const verified = pairs.length;
  const overclaimed = pairs.filter((pair) => compare(pair.claimed, pair.accepted) > 0).length;
  const total = pairs.map((pair) => subtract(pair.claimed, pair.accepted)).reduce(add, ZERO);
  const enough = verified >= LEAST_VERIFIED_ANSWERS;
  return {
    item,
    answered: answers.filter((answer) => answer.answer !== "NOT_APPLICABLE").length,
    verified,
    overclaimed,
    meanGapPoints: verified === 0 ? null : toNumber(divide(total, exact(verified))),
    overclaimedPercent: enough ? (100 * overclaimed) / verified : null,
    interval: enough ? wilson95Percent(overclaimed, verified) : null,
  };
}

/** Claimed beside accepted; empty until verified. A "no" is its own verification and is no misreading. */
function pairOf(answer: ItemAnswer): { claimed: Rational; accepted: Rational }[] {
  const accepted = verifiedPoints(answer);
  if (accepted === null || answer.claimedPoints === null || answer.verification === "NOT_YET") return [];
  return [{ claimed: exact(answer.answer === "NO" ? 0 : answer.claimedPoints), accepted: exact(accepted) }];
}

const Z95 = 1.959963984540054;

/** Wilson score interval of a share, in percent. Source: Wilson 1927. n is positive. */
export function wilson95Percent(successes: number, n: number): { low: number; high: number } {
  const share = successes / n;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) };
}
