import type { ChartTheme } from "../../charts/chartTheme.ts";
import type { ChartOption, MarkItem } from "../../charts/chartTypes.ts";
import { hatchLines } from "../../charts/hatch.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { entryTip } from "./entryWords.ts";
import type { Lane } from "./lanes.ts";
import { markLook } from "./markLook.ts";
import type { RankingEntry } from "./rankingModel.ts";

export interface PublishedWords {
  t: Translate;
  locale: Locale;
}

type Graphic = NonNullable<Extract<ChartOption["graphic"], readonly unknown[]>>[number];

const LANE_TITLES = {
  unplaced: "ranking.noPlaceLane",
  stageOnly: "ranking.stageLane",
  notAnnounced: "qualification.notAnnounced",
} as const;

/** Ground and title of a lane; "not announced" is hatched, for nothing was measured there. */
export function laneGraphics(lane: Lane, theme: ChartTheme, { t, locale }: PublishedWords): Graphic[] {
  const box = { x: lane.x, y: lane.y, width: lane.width, height: lane.height };
  return [
    ...(lane.key === "notAnnounced"
      ? hatchLines(box, 9).map((shape): Graphic => ({ type: "line", silent: true, z: 0, shape, style: { stroke: theme.hatch, lineWidth: 1 } }))
      : []),
    { type: "rect", silent: true, z: 1, shape: { ...box, r: 4 }, style: { fill: "none", stroke: theme.line, lineWidth: 1, lineDash: lane.key === "notAnnounced" ? [4, 4] : [] } },
    plainText(`${t(LANE_TITLES[lane.key])} (${formatNumber(lane.marks.length, locale)})`, lane.x + 12, lane.titleY, theme, { fontSize: 12, fontWeight: 650, paperBehind: true }),
  ];
}

/** The marks of lanes as scatter items, in reading order. */
export function laneItems(lanes: readonly Lane[], theme: ChartTheme, words: PublishedWords): MarkItem[] {
  return lanes.flatMap((lane) => lane.marks.map((mark) => markItem(mark.entry, mark.x, mark.y, theme, words, "quiet")));
}

/** A body as a mark with its name to the right. Positions in px. */
export function markItem(entry: RankingEntry, x: number, y: number, theme: ChartTheme, { t, locale }: PublishedWords, manner: "quiet" | "oneLine" | "twoLines"): MarkItem {
  const isQuiet = manner === "quiet";
  const label = t(`qualification.${entry.mark}`);
  const aside = entry.satker ? "" : ` · ${t("ranking.notSatker")}`;
  const isClassShown = !isQuiet || entry.mark === "none" || entry.result.qualification !== null;
  return {
    value: [x, y],
    name: entry.name,
    tip: entryTip(entry, t, locale),
    ...markLook(entry.mark, theme, entry.satker !== null),
    label: {
      show: true,
      position: "right",
      distance: 7,
      formatter: `{name|${entry.name}}${isClassShown ? `${manner === "twoLines" ? "\n" : "  "}{soft|${label}${aside}}` : ""}`,
      rich: {
        name: { color: theme.ink, fontSize: isQuiet ? 12 : 14, fontWeight: isQuiet || !entry.satker ? 450 : 650 },
        soft: { color: theme.inkSoft, fontSize: isQuiet ? 12 : 13 },
      },
      lineHeight: 18,
    },
  };
}

export function plainText(
  text: string,
  x: number,
  y: number,
  theme: ChartTheme,
  look: { fontSize: number; fontWeight?: number; align?: "left" | "right" | "center"; soft?: boolean; paperBehind?: boolean; width?: number },
): Graphic {
  return {
    type: "text",
    silent: true,
    z: 3,
    x,
    y,
    style: {
      text,
      fill: look.soft ? theme.inkSoft : theme.ink,
      fontSize: look.fontSize,
      fontWeight: look.fontWeight ?? 400,
      fontFamily: theme.font,
      align: look.align ?? "left",
      verticalAlign: "middle",
      ...(look.paperBehind ? { backgroundColor: theme.paper, padding: [2, 6], borderRadius: 3 } : {}),
      ...(look.width === undefined ? {} : { width: look.width, overflow: "truncate" as const }),
    },
  };
}
