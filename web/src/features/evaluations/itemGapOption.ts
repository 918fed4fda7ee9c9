import type { ChartFrame, ChartMark, ChartOption, FigureTable } from "../../charts/chartTypes.ts";
import type { ItemGapFigure_itemFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { linePlot, plotLine, plotText } from "./plotText.ts";

type Gap = ItemGapFigure_itemFragment;

export function itemGapHeight(gaps: readonly Gap[], width: number): number {
  return linePlot(gaps.length, width).height;
}

/** Share of verified answers that claimed too much, with its interval, one line an item; too few to say is a word, not a mark. */
export function itemGapOption(gaps: readonly Gap[], { theme, width }: ChartFrame, sentences: EvaluationWords): ChartOption {
  const { words, locale } = sentences;
  const plot = linePlot(gaps.length, width);
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: plot.axis.left, right: plot.axis.right, top: plot.axis.top, bottom: plot.axis.bottom },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      axisLabel: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12, formatter: "{value} %" },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: { type: "value", inverse: true, min: plot.axis.top, max: plot.height - plot.axis.bottom, show: false },
    graphic: [
      ...gaps.map((gap, index) => plotText(gap.item.title, plot.textAt(index), theme)),
      ...gaps.flatMap(({ overclaimedShare: { interval } }, index) =>
        interval === null ? [] : [plotLine({ x: plot.toX(interval.low), y: plot.toY(index) }, { x: plot.toX(interval.high), y: plot.toY(index) }, theme.lineStrong, 3)],
      ),
      ...gaps.flatMap((gap, index) =>
        gap.overclaimedShare.value === null
          ? [plotText(words("items.tooFew", { n: formatNumber(gap.verified, locale) }), { x: plot.axis.left + 8, y: plot.toY(index), width: 260 }, theme, { isSoft: true })]
          : [],
      ),
    ],
    series: [
      {
        type: "scatter",
        z: 4,
        clip: false,
        symbol: "circle",
        symbolSize: 12,
        data: gaps.map((gap, index) => ({
          value: [gap.overclaimedShare.value, plot.toY(index)],
          name: gap.item.title,
          tip: itemGapTip(gap, sentences),
          itemStyle: { color: theme.accent, borderColor: theme.paper, borderWidth: 1 },
        })),
      },
    ],
  };
}

export function itemGapTip(gap: Gap, { words, locale }: EvaluationWords): string {
  const { value } = gap.overclaimedShare;
  if (value === null) return `${gap.item.title}: ${words("items.tooFew", { n: formatNumber(gap.verified, locale) })}`;
  return words("items.mark", { title: gap.item.title, share: `${formatNumber(value, locale)} %`, n: formatNumber(gap.verified, locale) });
}

export function itemGapMarks(gaps: readonly Gap[], sentences: EvaluationWords): ChartMark[] {
  return gaps.map((gap, index) => ({ id: gap.id, seriesIndex: 0, dataIndex: index, text: itemGapTip(gap, sentences) }));
}

/** The table twin, with counts and intervals. */
export function itemGapTable(gaps: readonly Gap[], { words, locale }: EvaluationWords): FigureTable {
  return {
    columns: [
      { key: "item", label: words("items.item"), kind: "text" },
      { key: "answered", label: words("items.answered"), kind: "number" },
      { key: "verified", label: words("items.verified"), kind: "number" },
      { key: "overclaimed", label: words("items.overclaimed"), kind: "number" },
      { key: "overclaimedSharePercent", label: `${words("items.share")} (%)`, kind: "number" },
      { key: "lowPercent", label: `${words("items.low")} (%)`, kind: "number" },
      { key: "highPercent", label: `${words("items.high")} (%)`, kind: "number" },
      { key: "meanGapPoints", label: words("items.meanGap"), kind: "number" },
    ],
    rows: gaps.map((gap) => {
      const tooFew = { missing: words("items.tooFew", { n: formatNumber(gap.verified, locale) }) };
      return {
        id: gap.id,
        cells: [
          gap.item.title,
          gap.answered,
          gap.verified,
          gap.overclaimed,
          gap.overclaimedShare.value ?? tooFew,
          gap.overclaimedShare.interval?.low ?? tooFew,
          gap.overclaimedShare.interval?.high ?? tooFew,
          gap.meanGapPoints.value ?? { missing: words("saq.notVerified") },
        ],
      };
    }),
  };
}

/** The item that most misunderstood, in a sentence; only when a share can be given. */
export function itemFinding(gaps: readonly Gap[], { words, locale }: EvaluationWords): string {
  const top = gaps.find((gap) => gap.overclaimedShare.value !== null && gap.overclaimed > 0);
  if (!top) return words("items.findingNone");
  return words("items.findingTop", { title: top.item.title, n: formatNumber(top.overclaimed, locale), verified: formatNumber(top.verified, locale) });
}
