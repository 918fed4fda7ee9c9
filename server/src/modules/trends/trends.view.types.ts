import { statusOf } from "../../kernel/measure.ts";
import { provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType } from "../../platform/graphql/measure.types.ts";
import type { MeasureDefinition } from "../measures/domain/catalogue.ts";
import { casesOf, valueOf, type Completeness, type GroupCell, type MeasureCell } from "../measures/domain/cell.ts";
import { wilsonInterval } from "../requests/domain/shareInterval.ts";
import type { TrendMark } from "./domain/trendMark.ts";
import type { TrendChart, Trends, TrendSeries } from "./trends.service.ts";
import type { TrendBucketType, TrendChartType, TrendMarkType, TrendPointType, TrendSeriesType, TrendsType, TrendType } from "./trends.types.ts";

const STATUS_LETTERS = { REPORTED: "R", REPORTED_ZERO: "Z", NOT_REPORTED: "N", NOT_APPLICABLE: "A", NOT_DUE: "D", SUPPRESSED: "S" } as const;
const COMPLETENESS_LETTERS: Readonly<Record<Completeness, string>> = { WHOLE: "W", PARTLY: "P", RUNNING: "R" };

export function toTrendsType(trends: Trends): TrendsType {
  const { question, from, to, today, charts, marks, smallCountsAreHeldBack } = trends;
  const id = idOf(trends);
  return { id: `trends:${id}`, from, to, today, asKnownOn: question.asKnownOn, smallCountsAreHeldBack, charts: charts.map((chart) => toChartType(chart, trends, id)), marks: marks.map(toMarkType) };
}

/** The one line of a question about one satker, or about one province. Null: the reader sees no such line. */
export function toTrendType(trends: Trends): TrendType | null {
  const [chart] = trends.charts;
  const series = chart?.series[0];
  if (chart === undefined || series === undefined) return null;
  const { definition } = chart.measure;
  return {
    id: `trend:${idOf(trends)}`,
    measure: definition,
    granularity: chart.granularity,
    points: series.cells.map((cell, at) => toPointType(cell, at, chart, trends)),
    breaks: chart.breaks,
    marks: trends.marks.filter(({ families }) => families.includes(definition.family)).map(toMarkType),
    change: series.change,
  };
}

function toChartType(chart: TrendChart, trends: Trends, id: string): TrendChartType {
  const { measure, granularity, breaks, series } = chart;
  const chartId = `trend-chart:${measure.definition.key}:${id}`;
  return { id: chartId, measure: measure.definition, dataset: measure.dataset, granularity, buckets: buckets(chart), breaks, series: series.map((one) => toSeriesType(one, chartId)), provenance: provenanceOfChart(chart, trends) };
}

function toSeriesType(series: TrendSeries, chartId: string): TrendSeriesType {
  const cells: readonly MeasureCell[] = series.cells;
  const isGroup = series.kind === "GROUP";
  const key = isGroup ? series.group.id : series.satker.code;
  return {
    id: `${chartId}:${key}`,
    key,
    kind: isGroup ? series.group.kind : "SATKER",
    name: isGroup ? series.group.name : series.satker.name,
    members: isGroup ? series.group.satkerCodes.length : null,
    values: cells.map(({ observation }) => {
      const value = valueOf(observation);
      return value.kind === "value" ? value.value : null;
    }),
    statuses: cells.map(({ observation }) => STATUS_LETTERS[statusOf(valueOf(observation))]).join(""),
    completeness: cells.map(({ completeness }) => COMPLETENESS_LETTERS[completeness]).join(""),
    n: series.kind === "GROUP" ? series.cells.map(sizeOfGroupCell) : series.cells.map(({ observation }) => casesOf(observation)),
    change: series.change,
  };
}

/** Records behind a group's figure; where it is not over records, the satker that speak. */
function sizeOfGroupCell({ observation, contributors }: GroupCell): number | null {
  if (observation.kind === "missing") return null;
  return casesOf(observation) ?? contributors.length;
}

function toPointType(cell: MeasureCell, at: number, chart: TrendChart, { computedAt }: Trends): TrendPointType {
  const { definition, dataset, methodVersion } = chart.measure;
  const bucket = buckets(chart)[at];
  if (bucket === undefined) throw new RangeError(`No such bucket: ${at}`);
  const provenance: ProvenanceFacts = { sources: cell.sources, dataAsOf: cell.dataAsOf, computedAt, methodVersion, containsDemoData: dataset === "DEMO" };
  return {
    bucket,
    measure: withInterval(cell, definition, toMeasureType(valueOf(cell.observation), definition.unit, casesOf(cell.observation) ?? cell.peerGroup?.size ?? null, provenance)),
    completeness: COMPLETENESS_LETTERS[cell.completeness],
    contributing: "contributors" in cell && Array.isArray(cell.contributors) ? cell.contributors.length : null,
    peerGroup: cell.peerGroup?.label ?? null,
  };
}

/** A share over cases carries its Wilson interval; a full count has none. */
function withInterval({ observation }: MeasureCell, { basis }: MeasureDefinition, measure: MeasureType): MeasureType {
  if (observation.kind !== "count" || basis !== "CASES") return measure;
  const { lowPercent, highPercent } = wilsonInterval(observation.successes, observation.trials);
  const { value, unit, n, status, provenance } = measure;
  return { value, unit, n, status, provenance, interval: { low: lowPercent, high: highPercent, level: 0.95 } };
}

/** Every file once; the oldest day bounds the whole. Of each line the first file of each cell is enough to name them all. */
function provenanceOfChart({ measure, series }: TrendChart, { computedAt }: Trends): ProvenanceFacts {
  const files = new Map(series.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources.slice(0, 3).map((source) => [source.importBatchId, source] as const))));
  const provenance = provenanceOf([...files.values()], computedAt, measure.methodVersion);
  const dates = series.flatMap(({ cells }) => cells.flatMap(({ dataAsOf }) => dataAsOf ?? [])).toSorted();
  return { ...provenance, dataAsOf: dates.at(-1) ?? provenance.dataAsOf, containsDemoData: measure.dataset === "DEMO" && dates.length + files.size > 0 };
}

function buckets({ buckets: axis }: TrendChart): TrendBucketType[] {
  return axis.map(({ id, from, to }) => ({ key: id, from, to }));
}

function toMarkType(mark: TrendMark): TrendMarkType {
  return mark;
}

function idOf({ question, from, to }: Trends): string {
  const { keys, provinceCode, satkerCodes, groupKinds, granularity, asKnownOn, dataset, issuerId } = question;
  return [keys.join("+"), provinceCode ?? "all", satkerCodes?.join("+") ?? "every", groupKinds.join("+"), from, to, granularity, asKnownOn ?? "now", dataset ?? "any", issuerId ?? "own"].join(":");
}
