import type { FigureTable } from "../../charts/chartTypes.ts";
import { formatNumber } from "../../lib/number.ts";
import type { PlainMeasure } from "./standingModel.ts";
import { pointsText, scoreText, type Wording } from "./standingWords.ts";

/** What one measure could do to a satker's index, all else unchanged. Unit of changes: points of the index. */
export interface InfluenceFacts {
  code: string;
  name: string;
  points: Pick<PlainMeasure, "value" | "status">;
  perPoint: number | null;
  perCase: number | null;
  toBest: number;
  toWorst: number;
  reachesNextClass: boolean;
  placesToBest: number | null;
}

/** Measures that can add something, most first. */
export function strongest(influences: readonly InfluenceFacts[]): InfluenceFacts[] {
  return influences.filter(({ toBest }) => toBest > 0.05).toSorted((a, b) => b.toBest - a.toBest);
}

export function influenceSentence(influence: InfluenceFacts, wording: Wording): string {
  const { words, locale } = wording;
  return words("explain.influence", {
    name: influence.name,
    now: scoreText(influence.points, wording),
    best: `+${pointsText(influence.toBest, locale)}`,
    places: influence.placesToBest === null || influence.placesToBest === 0 ? "" : words("explain.influencePlaces", { n: signed(influence.placesToBest, wording) }),
    next: influence.reachesNextClass ? words("explain.influenceNext") : "",
  });
}

export function influenceTable(influences: readonly InfluenceFacts[], wording: Wording): FigureTable {
  const { words } = wording;
  const number = (value: number | null) => (value === null ? { missing: "–" } : Math.round(value * 100) / 100);
  return {
    columns: [
      { key: "measure", label: words("explain.measure"), kind: "text" },
      { key: "now", label: words("explain.now"), kind: "number" },
      { key: "toBest", label: words("explain.toBest"), kind: "number" },
      { key: "toWorst", label: words("explain.toWorst"), kind: "number" },
      { key: "perPoint", label: words("explain.perPoint"), kind: "number" },
      { key: "perCase", label: words("explain.perCase"), kind: "number" },
      { key: "placesToBest", label: words("explain.placesToBest"), kind: "number" },
      { key: "reachesNextClass", label: words("explain.reaches"), kind: "text" },
    ],
    rows: influences.map((influence) => ({
      id: influence.code,
      cells: [
        influence.name,
        influence.points.value === null ? { missing: scoreText(influence.points, wording) } : Math.round(influence.points.value * 10) / 10,
        number(influence.toBest),
        number(influence.toWorst),
        number(influence.perPoint),
        number(influence.perCase),
        influence.placesToBest ?? { missing: "–" },
        words(influence.reachesNextClass ? "table.yes" : "table.no"),
      ],
    })),
  };
}

/** "+3", "−2", "0". */
export function signed(value: number, { locale }: Pick<Wording, "locale">): string {
  return value === 0 ? "0" : `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), locale)}`;
}
