import type { ChartFrame, ChartOption, MarkItem } from "../../charts/chartTypes.ts";
import type { RankingBoard_rankingFragment } from "../../gql/graphql.ts";
import { formatNumber } from "../../lib/number.ts";
import { CLASS_TOKENS } from "../../pieces/qualification.ts";
import { entryTip } from "./entryWords.ts";
import { laneGraphics, laneItems, plainText, type PublishedWords } from "./laneOption.ts";
import { lanesBottom, layoutLanes, type Lane } from "./lanes.ts";
import { markLook } from "./markLook.ts";
import type { RankingEntry, RankingModel } from "./rankingModel.ts";

type Band = NonNullable<RankingBoard_rankingFragment["scale"]>["bands"][number];
export type ScaleBands = readonly Pick<Band, "qualification" | "publishedLabel" | "publishedMin" | "publishedMax">[];

/** Unit: px. */
const ROW_HEIGHT = 23;
const TOP = 26;
const AXIS_HEIGHT = 26;

interface ScoresLayout {
  height: number;
  labelWidth: number;
  plotBottom: number;
  rows: RankingEntry[];
  lanes: Lane[];
}

/** Bodies with a place or a class, one line each; below them the lanes. Width in px. */
export function scoresLayout(model: RankingModel, width: number): ScoresLayout {
  const rows = scoreRows(model);
  const plotBottom = TOP + rows.length * ROW_HEIGHT;
  const lanes = layoutLanes({ ...model, unplaced: classOnly(model) }, { x: 0.5, y: plotBottom + AXIS_HEIGHT + 14, width: width - 1 });
  return {
    height: lanesBottom(lanes, plotBottom + AXIS_HEIGHT) + 4,
    labelWidth: width < 520 ? 138 : 190,
    plotBottom,
    rows,
    lanes,
  };
}

/** Placed bodies by place, then those with a score but no place, highest score first. */
export function scoreRows(model: RankingModel): RankingEntry[] {
  const scored = model.unplaced.filter((entry) => entry.scorePoints !== null);
  return [...model.placed, ...scored.toSorted((a, b) => (b.scorePoints ?? 0) - (a.scorePoints ?? 0))];
}

/** Bodies with a class, but neither place nor score: they have no line in the plot. */
function classOnly(model: RankingModel): RankingEntry[] {
  return model.unplaced.filter((entry) => entry.scorePoints === null);
}

/** Bodies in the order of the marks: rows first, then lanes. */
export function scoresOrder(model: RankingModel): RankingEntry[] {
  return [...scoreRows(model), ...classOnly(model), ...model.stageOnly, ...model.notAnnounced];
}

/** Unit: points. Start of the axis: a dot's position is read, not its length, so the axis may start above zero. */
export function axisStart(rows: readonly RankingEntry[]): number {
  const scores = rows.flatMap((entry) => [entry.scorePoints, entry.scoreInterval?.low ?? null].filter((value) => value !== null));
  return scores.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...scores) - 2) / 10) * 10);
}

/** Scores as dots over the bands in force. A body without a published score is a gap on its line, not a zero. */
export function scoresOption(model: RankingModel, bands: ScaleBands, { theme, width }: ChartFrame, words: PublishedWords): ChartOption {
  const layout = scoresLayout(model, width);
  const start = axisStart(layout.rows);
  const axis = { left: layout.labelWidth, right: 44 };
  const toX = (points: number) => axis.left + ((points - start) / (100 - start)) * (width - axis.left - axis.right);
  const toY = (index: number) => TOP + (index + 0.5) * ROW_HEIGHT;
  const dots = layout.rows.map((entry, index) => scoreItem(entry, index, { theme, width }, words));
  return {
    animation: false,
    aria: { enabled: false },
    grid: [
      { left: axis.left, right: axis.right, top: TOP, height: layout.rows.length * ROW_HEIGHT },
      { left: 0, right: 0, top: 0, bottom: 0 },
    ],
    xAxis: [
      {
        type: "value",
        min: start,
        max: 100,
        name: words.t("ranking.axisScore"),
        nameLocation: "end",
        nameGap: 8,
        nameTextStyle: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 },
        axisLabel: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 },
        splitLine: { lineStyle: { color: theme.line } },
      },
      { type: "value", gridIndex: 1, min: 0, max: width, show: false },
    ],
    yAxis: [
      {
        type: "category",
        inverse: true,
        data: layout.rows.map((entry) => entry.name),
        axisLine: { lineStyle: { color: theme.lineStrong } },
        axisTick: { show: false },
        axisLabel: { show: false },
      },
      { type: "value", gridIndex: 1, min: 0, max: layout.height, inverse: true, show: false },
    ],
    graphic: [
      ...layout.rows.flatMap((entry, index) => rowLabels(entry, toY(index), layout.labelWidth, { theme, width }, words)),
      ...layout.rows.flatMap((entry, index) =>
        entry.scoreInterval
          ? [
              {
                type: "line" as const,
                silent: true,
                z: 2,
                shape: { x1: toX(entry.scoreInterval.low), x2: toX(entry.scoreInterval.high), y1: toY(index), y2: toY(index) },
                style: { stroke: theme.lineStrong, lineWidth: 3 },
              },
            ]
          : [],
      ),
      ...layout.lanes.flatMap((lane) => laneGraphics(lane, theme, words)),
    ],
    series: [
      {
        type: "scatter",
        z: 4,
        data: dots,
        emphasis: { scale: 1.35 },
        markArea: {
          silent: true,
          data: bands
            .filter((band) => band.publishedMax > start)
            .map((band) => [
              {
                name: band.publishedLabel,
                xAxis: Math.max(start, band.publishedMin),
                itemStyle: { color: groundOf(band.qualification, theme) },
                label: {
                  show: isBandLabelRoomy(band, start, width - axis.left - axis.right),
                  position: "top",
                  color: theme.inkSoft,
                  fontFamily: theme.font,
                  fontSize: 12,
                },
              },
              { xAxis: band.publishedMax },
            ]),
        },
      },
      { type: "scatter", z: 4, clip: false, xAxisIndex: 1, yAxisIndex: 1, data: laneItems(layout.lanes, theme, words), emphasis: { scale: 1.35 } },
    ],
  };
}

function scoreItem(entry: RankingEntry, index: number, { theme }: ChartFrame, { t, locale }: PublishedWords): MarkItem {
  return {
    value: [entry.scorePoints, index],
    name: entry.name,
    tip: entryTip(entry, t, locale),
    ...markLook(entry.mark, theme, entry.satker !== null),
    symbolSize: 13,
    label: {
      show: true,
      position: "right",
      distance: 5,
      formatter: entry.scorePoints === null ? "" : `{name|${formatNumber(entry.scorePoints, locale)}}`,
      rich: { name: { color: theme.ink, fontSize: 12 } },
    },
  };
}

function rowLabels(entry: RankingEntry, y: number, labelWidth: number, { theme }: ChartFrame, { t }: PublishedWords) {
  const name = plainText(entry.name, 30, y, theme, { fontSize: 12.5, fontWeight: entry.satker ? 550 : 400, width: labelWidth - 38, soft: !entry.satker });
  return [
    ...(entry.place === null ? [] : [plainText(String(entry.place), 22, y, theme, { fontSize: 12, align: "right", soft: true })]),
    name,
    ...(entry.scorePoints === null ? [plainText(t("status.NOT_REPORTED"), labelWidth + 8, y, theme, { fontSize: 12, soft: true })] : []),
  ];
}

function groundOf(qualification: ScaleBands[number]["qualification"], theme: ChartFrame["theme"]): string {
  const token = qualification === null ? null : CLASS_TOKENS[qualification];
  return (token === null ? undefined : theme.classes[token]?.ground) ?? theme.paper;
}

/** A label stands only where its band is wide enough for the words; 6.6 px a letter. */
function isBandLabelRoomy(band: ScaleBands[number], start: number, plotWidth: number): boolean {
  const share = (band.publishedMax - Math.max(start, band.publishedMin)) / (100 - start);
  return share * plotWidth > band.publishedLabel.length * 6.6;
}
