import type { ChartFrame, ChartMark, ChartOption, FigureTable } from "../../charts/chartTypes.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import type { ClaimRow } from "./claimRows.ts";
import { linePlot, plotLine, plotText } from "./plotText.ts";

interface ClaimMark {
  value: [number | null, number];
  name: string;
  tip: string;
  itemStyle: { color: string; borderColor: string; borderWidth: number };
}

export function claimHeight(rows: readonly ClaimRow[], width: number): number {
  return linePlot(rows.length, width).height;
}

/** Claim (hollow) and verification (filled) on one line per item, percent of its points; what is missing is a word, never a mark at zero. */
export function claimOption(rows: readonly ClaimRow[], { theme, width }: ChartFrame, sentences: EvaluationWords): ChartOption {
  const plot = linePlot(rows.length, width);
  const mark = (row: ClaimRow, index: number, percent: number | null, isFilled: boolean): ClaimMark => ({
    value: [percent, plot.toY(index)],
    name: row.title,
    tip: claimTip(row, sentences),
    itemStyle: { color: isFilled ? theme.accent : theme.paper, borderColor: theme.accent, borderWidth: 2 },
  });
  const gap = rows.flatMap((row, index) =>
    row.claimedPercent === null || row.verifiedPercent === null
      ? []
      : [plotLine({ x: plot.toX(row.claimedPercent), y: plot.toY(index) }, { x: plot.toX(row.verifiedPercent), y: plot.toY(index) }, theme.accent, row.isDimension ? 4 : 2)],
  );
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: plot.axis.left, right: plot.axis.right, top: plot.axis.top, bottom: plot.axis.bottom },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      axisLabel: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12, formatter: `{value} ${sentences.words("saq.axis")}` },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: { type: "value", inverse: true, min: plot.axis.top, max: plot.height - plot.axis.bottom, show: false },
    graphic: [
      ...rows.map((row, index) => plotText(row.title, plot.textAt(index), theme, { isStrong: row.isDimension })),
      ...rows.flatMap((row, index) => (row.silence === null ? [] : [plotText(sentences.words(`saq.${row.silence}`), silenceAt(row, index, plot, width), theme, { isSoft: true })])),
      ...gap,
    ],
    series: [
      { type: "scatter", z: 4, clip: false, symbol: "circle", symbolSize: 12, data: rows.map((row, index) => mark(row, index, row.claimedPercent, false)) },
      { type: "scatter", z: 5, clip: false, symbol: "circle", symbolSize: 9, data: rows.map((row, index) => mark(row, index, row.verifiedPercent, true)) },
    ],
  };
}

/** The word for a missing mark stands on the side of the claim where there is room. */
function silenceAt(row: ClaimRow, index: number, plot: ReturnType<typeof linePlot>, width: number) {
  const roomy = 215;
  const x = row.claimedPercent === null ? plot.axis.left + 8 : plot.toX(row.claimedPercent) + 12;
  const isRight = x + roomy < width;
  return { x: isRight ? x : Math.max(plot.axis.left + 4, plot.toX(row.claimedPercent ?? 0) - roomy), y: plot.toY(index), width: roomy };
}

/** The line in words: for the tooltip and for those who hear it. */
export function claimTip(row: ClaimRow, { words, locale }: EvaluationWords): string {
  const percent = (value: number | null) => (value === null ? words(`saq.${row.silence ?? "notVerified"}`) : `${formatNumber(value, locale)} %`);
  return words("saq.mark", { title: row.title, claimed: percent(row.claimedPercent), verified: percent(row.verifiedPercent) });
}

/** Two marks a line: the claim, then the verification; the keyboard walks through the lines. */
export function claimMarks(rows: readonly ClaimRow[], sentences: EvaluationWords): ChartMark[] {
  return rows.map((row, index) => ({ id: row.id, seriesIndex: row.claimedPercent === null ? 1 : 0, dataIndex: index, text: claimTip(row, sentences) }));
}

/** The table twin: the same lines in points. */
export function claimTable(rows: readonly ClaimRow[], { words }: EvaluationWords): FigureTable {
  const cell = (value: number | null, row: ClaimRow) => value ?? { missing: words(`saq.${row.silence ?? "notVerified"}`) };
  return {
    columns: [
      { key: "item", label: words("saq.item"), kind: "text" },
      { key: "possiblePoints", label: words("saq.possible"), kind: "number" },
      { key: "claimedPoints", label: words("saq.claimedPoints"), kind: "number" },
      { key: "verifiedPoints", label: words("saq.verifiedPoints"), kind: "number" },
      { key: "gapPoints", label: words("saq.gapPoints"), kind: "number" },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        row.title,
        row.possiblePoints ?? { missing: words("saq.weightUnknown") },
        cell(row.claimedPoints, row),
        cell(row.verifiedPoints, row),
        row.claimedPoints === null || row.verifiedPoints === null ? cell(null, row) : row.claimedPoints - row.verifiedPoints,
      ],
    })),
  };
}
