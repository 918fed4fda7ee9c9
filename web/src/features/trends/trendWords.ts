import type { FigureTable } from "../../charts/chartTypes.ts";
import type { Unit } from "../../gql/graphql.ts";
import type { TrendWords } from "../../i18n/trends.ts";
import type { Cell } from "../../lib/csv.ts";
import { formatDate, formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import type { MeasureKey } from "../../pieces/trendAddresses.ts";
import { lastKnown, type BreakFacts, type BucketFacts, type TrendLine, type TrendPoint } from "./trendModel.ts";

/** What the words of a chart need to know. */
export interface TrendTelling {
  words: TrendWords;
  locale: Locale;
  measure: MeasureKey;
  unit: Unit;
  granularity: string;
  buckets: readonly BucketFacts[];
  /** Name of the province of the page. */
  province: string;
  /** By code, where lines of several provinces are told. */
  provinceNames?: ReadonlyMap<string, string>;
}

/** "Maret 2026", "Triwulan I 2026", "2026". */
export function bucketName(bucket: BucketFacts | undefined, { words, locale }: Pick<TrendTelling, "words" | "locale">): string {
  if (bucket === undefined) return "";
  const quarter = /^(\d{4})-Q([1-4])$/.exec(bucket.key);
  if (quarter) return words("figure.quarter", { n: ["I", "II", "III", "IV"][Number(quarter[2]) - 1] ?? "", year: quarter[1] ?? "" });
  if (/^\d{4}$/.test(bucket.key)) return bucket.key;
  return formatDate(Date.parse(`${bucket.from}T00:00:00Z`), locale, { month: "long", year: "numeric", timeZone: "UTC" });
}

/** "Mar 26", "I 26", "2026": for the axis. */
export function bucketTick(bucket: BucketFacts, locale: Locale): string {
  const quarter = /^\d{2}(\d{2})-Q([1-4])$/.exec(bucket.key);
  if (quarter) return `${["I", "II", "III", "IV"][Number(quarter[2]) - 1] ?? ""} ’${quarter[1] ?? ""}`;
  if (/^\d{4}$/.test(bucket.key)) return bucket.key;
  return formatDate(Date.parse(`${bucket.from}T00:00:00Z`), locale, { month: "short", year: "2-digit", timeZone: "UTC" });
}

/** A province's line has the key "PROVINCE:33". */
export const PROVINCE_KEY = "PROVINCE:";

/** The name of a line: a satker, or what group it is. */
export function lineName({ key, name }: Pick<TrendLine, "key" | "name">, { words, province, provinceNames }: Pick<TrendTelling, "words" | "province" | "provinceNames">): string {
  if (key.startsWith(PROVINCE_KEY)) return words("series.PROVINCE", { name: provinceNames?.get(key.slice(PROVINCE_KEY.length)) ?? province });
  if (key === "COUNTRY") return words("series.COUNTRY");
  if (name === "KABUPATEN" || name === "KOTA") return words(`series.${name}`);
  return name ?? key;
}

export function valueText(value: number, { words, unit, locale }: TrendTelling): string {
  return words(`value.${unit}`, { n: formatNumber(round(value), locale) });
}

function differenceText(difference: number, { words, unit, locale }: TrendTelling): string {
  return words(`difference.${unit}`, { n: formatNumber(round(Math.abs(difference)), locale) });
}

/** A point's value, or the word that says why there is none; what is in part or running says so. */
export function pointValue(point: TrendPoint, telling: TrendTelling): string {
  const { words, locale } = telling;
  if (point.value === null) return words(`status.${point.status}`);
  const told = [valueText(point.value, telling)];
  if (point.n !== null && telling.unit !== "COUNT") told.push(words("figure.pointN", { n: formatNumber(point.n, locale) }));
  if (point.completeness !== "W") told.push(words(`completeness.${point.completeness}`));
  return told.join(", ");
}

/** A point in one sentence. */
export function pointText(line: TrendLine, point: TrendPoint, telling: TrendTelling): string {
  return telling.words("figure.point", { line: lineName(line, telling), bucket: bucketName(telling.buckets[point.at], telling), value: pointValue(point, telling) });
}

/** From the first to the last whole point of a line, or why that is not told. */
export function findingSentence(line: TrendLine, telling: TrendTelling): string {
  const { words, measure, buckets } = telling;
  const { verdict, from, to, difference } = line.change;
  const common = { measure: words(`measure.${measure}`), line: lineName(line, telling) };
  const [first, last] = [from === null ? undefined : line.points[from], to === null ? undefined : line.points[to]];
  if (verdict === "MEMBERS_DIFFER") return words("finding.members", common);
  if (first === undefined || last === undefined || first.value === null || last.value === null || verdict === "TOO_FEW") return words("finding.few", common);
  const ends = { ...common, from: bucketName(buckets[first.at], telling), to: bucketName(buckets[last.at], telling) };
  if (verdict === "CUT" || difference === null) return words("finding.cut", ends);
  const told = { ...ends, first: valueText(first.value, telling), last: valueText(last.value, telling) };
  if (round(difference) === 0) return words("finding.same", told);
  return words(difference > 0 ? "finding.rose" : "finding.fell", { ...told, difference: differenceText(difference, telling) });
}

/** "naik 3 poin persentase", or that it is not compared. */
export function changeText({ change }: TrendLine, telling: TrendTelling): string {
  const { words } = telling;
  if (change.verdict !== "COMPARED" || change.difference === null) return words("figure.uncompared");
  if (round(change.difference) === 0) return words("figure.flat");
  return words(change.difference > 0 ? "figure.up" : "figure.down", { difference: differenceText(change.difference, telling) });
}

/** The last known value, short. "–": there is none. */
export function lastText(line: TrendLine, telling: TrendTelling): string {
  const last = lastKnown(line);
  if (last === undefined || last.value === null) return "–";
  return telling.unit === "PERCENT" ? valueText(last.value, telling) : formatNumber(round(last.value), telling.locale);
}

/** A small panel in one sentence. */
export function panelText(line: TrendLine, telling: TrendTelling): string {
  const { words, locale } = telling;
  const last = lastKnown(line);
  const satker = lineName(line, telling);
  if (last === undefined || last.value === null) return words("figure.gridPanelNone", { satker });
  const known = line.points.filter(({ value }) => value !== null).length;
  return words("figure.gridPanel", { satker, value: valueText(last.value, telling), bucket: bucketName(telling.buckets[last.at], telling), change: changeText(line, telling), known: formatNumber(known, locale), all: formatNumber(line.points.length, locale) });
}

/** How a break is said. Points that stay comparable are told differently from those that do not. */
export function breakText({ kind, cutsLine, detail }: BreakFacts, words: TrendWords): string {
  if (kind === "LAW" || kind === "LIST") return words(`breaks.${kind}`, { detail: detail ?? "" });
  if (kind === "METHOD_UNKNOWN") return words(cutsLine ? "breaks.METHOD_UNKNOWN" : "breaks.METHOD_PARTLY");
  return words(kind === "THRESHOLDS" ? "breaks.THRESHOLDS" : "breaks.METHOD");
}

/** The table twin of the big picture: a row a bucket, newest first. */
export function lineTable(lines: readonly TrendLine[], breaks: readonly BreakFacts[], telling: TrendTelling): FigureTable {
  const { words, buckets } = telling;
  return {
    columns: [
      { key: "bucket", label: words("figure.bucket"), kind: "text" },
      ...lines.flatMap((line): FigureTable["columns"][number][] => [
        { key: line.key, label: lineName(line, telling), kind: "number" },
        { key: `${line.key}-n`, label: words("figure.n", { line: lineName(line, telling) }), kind: "number" },
        { key: `${line.key}-state`, label: words("figure.state", { line: lineName(line, telling) }), kind: "text" },
      ]),
      { key: "happened", label: words("figure.happened"), kind: "text" },
    ],
    rows: buckets
      .map((bucket, at) => ({
        id: bucket.key,
        cells: [
          bucketName(bucket, telling),
          ...lines.flatMap((line): Cell[] => {
            const point = line.points[at];
            const state = point === undefined || point.value === null ? "–" : words(`completeness.${point.completeness}`);
            return [cellOf(point, telling), point === undefined || point.n === null ? { missing: "–" } : point.n, state];
          }),
          breaks.filter((one) => one.at === at).map((one) => breakText(one, words)).join("; "),
        ],
      }))
      .toReversed(),
  };
}

/** The table twin of the small pictures: a row a satker, a column a bucket. */
export function gridTable(lines: readonly TrendLine[], telling: TrendTelling): FigureTable {
  const { words, buckets } = telling;
  return {
    columns: [
      { key: "satker", label: words("figure.satker"), kind: "text" },
      { key: "code", label: words("figure.code"), kind: "text" },
      { key: "change", label: words("figure.change"), kind: "number" },
      ...buckets.map((bucket) => ({ key: bucket.key, label: bucketName(bucket, telling), kind: "number" as const })),
    ],
    rows: lines.map((line) => ({
      id: line.key,
      cells: [lineName(line, telling), line.key, line.change.difference === null ? { missing: words("figure.uncompared") } : round(line.change.difference), ...buckets.map((_, at) => cellOf(line.points[at], telling))],
    })),
  };
}

function cellOf(point: TrendPoint | undefined, { words }: TrendTelling): Cell {
  if (point === undefined) return { missing: words("status.N") };
  return point.value === null ? { missing: words(`status.${point.status}`) } : round(point.value);
}

/** Days of a mark: one, or the span. */
export function markDays({ from, to }: { from: string; to: string | null }, { words, locale }: Pick<TrendTelling, "words" | "locale">): string {
  return to === null || to === from ? formatLocalDate(from, locale) : words("marks.span", { from: formatLocalDate(from, locale), to: formatLocalDate(to, locale) });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
