import type { ChartFrame, ChartOption, MarkItem } from "../../charts/chartTypes.ts";
import type { EvaluationStanding, Qualification } from "../../gql/graphql.ts";
import { CLASS_SHAPES, CLASS_TOKENS, QUALIFICATIONS } from "../../pieces/qualification.ts";

/** One result of a satker. */
export interface StripResult {
  year: number;
  standing: EvaluationStanding;
  qualification: Qualification | null;
  issuerName: string;
}

/** Unit: px. */
const ROW_HEIGHT = 26;
const LABEL_WIDTH = 150;
const YEAR_HEIGHT = 24;

export const STRIP_HEIGHT = QUALIFICATIONS.length * ROW_HEIGHT + YEAR_HEIGHT;

/** Unit: characters of an issuer's name beside its mark. */
const LONGEST_NAME = 22;

/** Years across, classes down, best on top. A year in which no class was announced stays empty: that is no low class. */
export function historyStripOption(results: readonly StripResult[], { theme, width }: ChartFrame, labelOf: (qualification: Qualification) => string): ChartOption {
  const years = yearsOf(results);
  const step = (width - LABEL_WIDTH) / Math.max(1, years.length);
  const xOf = (year: number) => LABEL_WIDTH + (years.indexOf(year) + 0.5) * step;
  const yOf = (qualification: Qualification) => (QUALIFICATIONS.indexOf(qualification) + 0.5) * ROW_HEIGHT;
  // With one issuer the title names it; with several each mark does.
  const isNamed = new Set(results.map(({ issuerName }) => issuerName)).size > 1;
  const marks = results.flatMap(({ year, qualification, issuerName }): MarkItem[] => {
    if (qualification === null) return [];
    const token = CLASS_TOKENS[qualification];
    const look = token === null ? undefined : theme.classes[token];
    return [
      {
        value: [xOf(year), yOf(qualification)],
        name: `${issuerName} ${year}`,
        tip: `${issuerName} ${year}: ${labelOf(qualification)}`,
        symbol: `path://${CLASS_SHAPES[qualification]}`,
        symbolSize: 15,
        symbolKeepAspect: true,
        itemStyle: { color: look?.fill ?? theme.paper, borderColor: theme.ink, borderWidth: 1.5, opacity: 1 },
        label: { show: true, position: "right", distance: 5, formatter: isNamed ? `{name|${issuerName.length > LONGEST_NAME ? `${issuerName.slice(0, LONGEST_NAME)}…` : issuerName}}` : "", rich: { name: { color: theme.inkSoft, fontSize: 11 } } },
      },
    ];
  });
  const text = (words: string, x: number, y: number, align: "left" | "center") => ({ type: "text" as const, silent: true, x, y, style: { text: words, fill: theme.ink, fontSize: 12, fontFamily: theme.font, align, verticalAlign: "middle" as const } });
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: width, show: false },
    yAxis: { type: "value", min: 0, max: STRIP_HEIGHT, inverse: true, show: false },
    graphic: [
      ...QUALIFICATIONS.flatMap((qualification) => [
        text(labelOf(qualification), 0, yOf(qualification), "left"),
        { type: "line" as const, silent: true, z: 0, shape: { x1: LABEL_WIDTH, x2: width, y1: yOf(qualification), y2: yOf(qualification) }, style: { stroke: theme.line, lineWidth: 1 } },
      ]),
      ...years.map((year) => text(String(year), xOf(year), STRIP_HEIGHT - YEAR_HEIGHT / 2, "center")),
    ],
    series: [{ type: "scatter", z: 4, clip: false, data: marks }],
  };
}

/** From the first known year to the last, those without a result too. */
export function yearsOf(results: readonly StripResult[]): number[] {
  const known = results.map(({ year }) => year);
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index);
}
