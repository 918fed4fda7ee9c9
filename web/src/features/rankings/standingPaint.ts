import { formatNumber } from "../../lib/number.ts";
import type { ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { StandingModel } from "./standingModel.ts";
import { placeText, pointsText, type Wording } from "./standingWords.ts";

/** Depth of the tint by fixed steps of 20 points: the text on it stays readable, and the number in the tile says the same. */
const TINTS = [0, 0.1, 0.2, 0.3, 0.42] as const;

interface StandingPaint {
  /** Index classes by satker; empty: the basis has none. */
  marks: Map<string, ClassMark>;
  captions: Map<string, { long: string; short: string }>;
  sentences: Map<string, string>;
  tints: Map<string, number>;
}

/** How a map shows a ranking: class, or tint by points where the basis has no classes; place and points in each tile; nothing for those below the line. */
export function standingPaint(model: StandingModel, { words, locale }: Wording): StandingPaint {
  const hasClasses = model.bands.length > 0;
  const paint: StandingPaint = { marks: new Map(), captions: new Map(), sentences: new Map(), tints: new Map() };
  for (const standing of model.standings) {
    const points = pointsText(standing.points, locale);
    if (hasClasses) paint.marks.set(standing.code, standing.mark);
    else paint.tints.set(standing.code, tintOf(standing.points));
    paint.captions.set(standing.code, { long: `${placeText(standing, locale)} · ${points}`, short: placeText(standing, locale) });
    const value = words("chart.mapValue", { place: formatNumber(standing.place, locale), points });
    paint.sentences.set(standing.code, standing.band === null ? value : `${value}, ${standing.band.label}`);
  }
  for (const { satker, reason } of model.below) {
    paint.marks.set(satker.code, "notAnnounced");
    paint.captions.set(satker.code, { long: "–", short: "–" });
    paint.sentences.set(satker.code, `${words("chart.mapNone")}, ${words(`below.reason.${reason}`)}`);
  }
  return paint;
}

/** Tint for points 0-100. */
export function tintOf(points: number): number {
  return TINTS[Math.min(TINTS.length - 1, Math.max(0, Math.floor(points / 20)))] ?? 0;
}

/** Name of the one with the highest and the one with the lowest score, for the map's headline. Null: fewer than two. */
export function mapEnds({ standings }: StandingModel): { best: string; lowest: string } | null {
  const [first, last] = [standings[0], standings.at(-1)];
  return first === undefined || last === undefined || standings.length < 2 ? null : { best: satkerShortName(first.satker), lowest: satkerShortName(last.satker) };
}
