/** One line as it comes over the wire. Lists go by the chart's buckets. */
export interface SeriesFacts {
  key: string;
  kind: string;
  name: string | null;
  members: number | null;
  values: readonly (number | null)[];
  /** One letter a bucket: R, Z, N, A, D, S. */
  statuses: string;
  /** One letter a bucket: W, P, R. */
  completeness: string;
  n: readonly (number | null)[];
  change: { verdict: string; from: number | null; to: number | null; difference: number | null };
}

export interface BucketFacts {
  key: string;
  from: string;
  to: string;
}

export interface BreakFacts {
  kind: string;
  at: number;
  on: string;
  cutsLine: boolean;
  detail: string | null;
  source: string | null;
}

export const STATUS_LETTERS = ["R", "Z", "N", "A", "D", "S"] as const;
export type StatusLetter = (typeof STATUS_LETTERS)[number];
export const COMPLETENESS_LETTERS = ["W", "P", "R"] as const;
export type CompletenessLetter = (typeof COMPLETENESS_LETTERS)[number];

/** One bucket of a line. value null: status says why; it is no zero. */
export interface TrendPoint {
  at: number;
  value: number | null;
  status: StatusLetter;
  completeness: CompletenessLetter;
  n: number | null;
}

export interface TrendLine {
  key: string;
  isGroup: boolean;
  /** "Kab. Magelang"; of a group its type or zone; null for a province or the country. */
  name: string | null;
  points: readonly TrendPoint[];
  change: SeriesFacts["change"];
}

/** A letter that this page does not know counts as not reported: never as a number. */
export function lineOf(series: SeriesFacts): TrendLine {
  return {
    key: series.key,
    isGroup: series.kind !== "SATKER",
    name: series.name === null ? null : series.name.replace(/^KPU Kabupaten /, "Kab. ").replace(/^KPU Kota /, "Kota "),
    points: series.values.map((value, at) => ({
      at,
      value,
      status: STATUS_LETTERS.find((letter) => letter === series.statuses[at]) ?? "N",
      completeness: COMPLETENESS_LETTERS.find((letter) => letter === series.completeness[at]) ?? "W",
      n: series.n[at] ?? null,
    })),
    change: series.change,
  };
}

/** Points in a row with a value, without a cut between them. A gap is never bridged. */
export function runsOf(points: readonly TrendPoint[], breaks: readonly Pick<BreakFacts, "at" | "cutsLine">[]): (readonly TrendPoint[])[] {
  const cuts = new Set(breaks.filter(({ cutsLine }) => cutsLine).map(({ at }) => at));
  const runs: TrendPoint[][] = [];
  let isOpen = false;
  for (const point of points) {
    if (point.value === null) {
      isOpen = false;
      continue;
    }
    const last = runs.at(-1);
    if (isOpen && last !== undefined && !cuts.has(point.at)) last.push(point);
    else runs.push([point]);
    isOpen = true;
  }
  return runs;
}

/** Stretches of missing points of one kind: held back, or not there. Places, both included. */
export function gapsOf(points: readonly TrendPoint[]): { from: number; to: number; isHeld: boolean }[] {
  const gaps: { from: number; to: number; isHeld: boolean }[] = [];
  for (const { at, value, status } of points) {
    if (value !== null) continue;
    const isHeld = status === "S";
    const last = gaps.at(-1);
    if (last !== undefined && last.to === at - 1 && last.isHeld === isHeld) last.to = at;
    else gaps.push({ from: at, to: at, isHeld });
  }
  return gaps;
}

/** What the axis shows. low is drawn at the bottom; for ranks that is the last place. */
export interface AxisSpan {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** One axis for all lines: shares 0-100, points 0-100, counts and days from zero; ranks upside down, 1 on top. */
export function axisOf(unit: string, lines: readonly TrendLine[]): AxisSpan {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
  const most = values.length === 0 ? 1 : Math.max(...values);
  if (unit === "PERCENT" || unit === "POINTS") return { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] };
  const step = niceStep(Math.max(most, 1) / 4);
  if (unit === "RANK") {
    const last = Math.max(2, Math.ceil(most / step) * step);
    return { low: last, high: 1, ticks: [1, ...Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step).filter((tick) => tick > 1)] };
  }
  const high = Math.ceil(Math.max(most, 1) / step) * step;
  return { low: 0, high, ticks: Array.from({ length: Math.round(high / step) + 1 }, (_, index) => index * step) };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

/** The last point with a value. Undefined: there is none. */
export function lastKnown({ points }: TrendLine): TrendPoint | undefined {
  return points.findLast(({ value }) => value !== null);
}

export type LineOrder = "kode" | "nilai" | "perubahan";

/** Satker in the order asked for; of whom nothing is known come last, never as zero. */
export function ordered(lines: readonly TrendLine[], order: LineOrder, isLowerBetter: boolean): TrendLine[] {
  const valueOf = (line: TrendLine): number | null => (order === "nilai" ? (lastKnown(line)?.value ?? null) : line.change.difference);
  if (order === "kode") return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const sign = isLowerBetter ? 1 : -1;
  return lines.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || (a.key < b.key ? -1 : 1);
    return sign * (left - right) || (a.key < b.key ? -1 : 1);
  });
}
