import { formatNumber } from "../../lib/number.ts";
import { changeKind, clearMoves, type Change, type ChangeModel } from "./movementModel.ts";
import type { Wording } from "./standingWords.ts";
import { pointsText } from "./standingWords.ts";

/** The change in a few words: "naik 2", "turun 1", "tetap", or why none is told. */
export function changeText(change: Change, { words, locale }: Wording): string {
  const kind = changeKind(change);
  switch (kind) {
    case "up":
    case "down":
      return words(`change.${kind}`, { n: formatNumber(Math.abs(change.places ?? 0), locale) });
    case "same":
      return words("change.same");
    case "withheld":
      return words(`change.verdict.${change.verdict}`);
    case "absent":
      return words(change.fromPlace === null ? "change.newcomer" : "change.leaver");
  }
}

/** The tooltip of one satker: one fact a line. */
export function changeTip(change: Change, periods: { from: string; to: string }, wording: Wording): string {
  return [change.name, side(periods.from, change.fromPlace, change.fromPoints, wording), side(periods.to, change.toPlace, change.toPoints, wording), changeText(change, wording)].join("\n");
}

/** One sentence: places and scores on both sides, then what may be said of the change. */
export function changeSentence(change: Change, periods: { from: string; to: string }, wording: Wording): string {
  const { words } = wording;
  const noise = change.withinNoise === true ? ` ${words("change.noise")}` : "";
  return `${change.name}: ${side(periods.from, change.fromPlace, change.fromPoints, wording)}, ${side(periods.to, change.toPlace, change.toPoints, wording)}. ${words("change.saying", { change: changeText(change, wording) })}${noise}`;
}

/** The finding of the slope chart. */
export function changeHeadline(model: ChangeModel, periods: { from: string; to: string }, { words, locale }: Wording): string {
  if (model.verdict !== "COMPARABLE" && model.verdict !== "THRESHOLDS_CHANGED") return words("change.titleWithheld", periods);
  if (model.commonCount === 0) return words("change.titleNobody", periods);
  const { up, down } = clearMoves(model);
  const n = (count: number) => formatNumber(count, locale);
  if (up.length + down.length === 0) return words("change.titleNone", { ...periods, n: n(model.commonCount) });
  return words("change.title", { ...periods, up: n(up.length), down: n(down.length), n: n(model.commonCount) });
}

function side(period: string, place: number | null, points: number | null, { words, locale }: Wording): string {
  if (place === null || points === null) return words("change.sideNone", { period });
  return words("change.side", { period, place: formatNumber(place, locale), points: pointsText(points, locale) });
}
