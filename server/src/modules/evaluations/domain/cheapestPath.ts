import { partsAt, type Instrument, type InstrumentPart } from "./instrument.ts";
import { exact, subtract, toNumber } from "./rational.ts";
import { nextBand, wouldBeClass, type QualificationBand, type QualificationScale, type WouldBeClass } from "./scale.ts";
import { scoreOf, type ExplainedScore, type ScoreInput } from "./score.ts";

/** One unmet item and what it would bring. Unit: points of the total. */
export interface PathStep {
  readonly item: InstrumentPart;
  /** Alone. */
  readonly gainPoints: number;
  /** Total when this item and all before it are met. */
  readonly reachedPoints: number;
  /** True: with this item the next class is reached, and without it it is not. */
  readonly crosses: boolean;
}

/** What would bring a satker to the next class with the fewest items. */
export interface CheapestPath {
  /** Where it stands if everything claimed and not rejected is accepted. */
  readonly score: ExplainedScore;
  /** Null: no score or no scale. */
  readonly wouldBe: WouldBeClass | null;
  /** Null: no score, no scale, or in the best class already. */
  readonly next: { readonly band: QualificationBand; readonly missingPoints: number } | null;
  /** Largest gain first; between equals the order of the instrument. Empty: nothing unmet, or no score. */
  readonly steps: readonly PathStep[];
}

/**
 * Unmet items ordered by points gained, each scored anew under the instrument's own rules, so that rounding and rescaling
 * are part of the answer. Unmet: unanswered, answered no, rejected, or claimed below its weight. Items that do not apply
 * are left alone.
 */
export function cheapestPath(instrument: Instrument, input: ScoreInput, scale: QualificationScale | null): CheapestPath {
  const score = scoreOf(instrument, input, "PROJECTED");
  if (score.points === null) return { score, wouldBe: null, next: null, steps: [] };
  const base = score.points;
  const next = scale && nextBand(scale, base);
  const gains = partsAt(instrument.parts, "ITEM")
    .flatMap((item) => {
      const points = pointsWith(instrument, input, [item.code]);
      return points !== null && points > base ? [{ item, gainPoints: toNumber(subtract(exact(points), exact(base))) }] : [];
    })
    .toSorted((a, b) => b.gainPoints - a.gainPoints || a.item.position - b.item.position);
  let before = base;
  const steps = gains.map((gain, index) => {
    const reachedPoints = pointsWith(instrument, input, gains.slice(0, index + 1).map(({ item }) => item.code)) ?? before;
    const crosses = next !== null && before < next.band.publishedMin && reachedPoints >= next.band.publishedMin;
    before = reachedPoints;
    return { ...gain, reachedPoints, crosses };
  });
  return { score, wouldBe: scale && wouldBeClass(scale, base), next, steps };
}

/** Total if the given items were met in full. Items that do not apply, or are unknown, change nothing. Null: no score. Unit: points 0-100. */
export function pointsWith(instrument: Instrument, input: ScoreInput, itemCodes: readonly string[]): number | null {
  const answerOf = new Map(input.answers.map((answer) => [answer.itemCode, answer]));
  for (const code of itemCodes) {
    const item = instrument.parts.find((part) => part.code === code && part.level === "ITEM");
    if (!item || item.weight === null || answerOf.get(code)?.answer === "NOT_APPLICABLE") continue;
    answerOf.set(code, { itemCode: code, answer: "YES", claimedPoints: item.weight, verification: "ACCEPTED" });
  }
  return scoreOf(instrument, { ...input, answers: [...answerOf.values()] }, "PROJECTED").points;
}
