import type { AxisSpan, BreakFacts, BucketFacts, TrendPoint } from "./trendModel.ts";
import { runsOf } from "./trendModel.ts";

/** A rectangle in which lines are drawn. Unit: px. */
export interface PlotBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Middle of a bucket. Unit: px. */
export function xAt(box: PlotBox, at: number, count: number): number {
  return round(box.x + ((at + 0.5) / Math.max(1, count)) * box.width);
}

/** Height of a value on the axis. Unit: px. */
export function yAt(box: PlotBox, value: number, axis: AxisSpan): number {
  const share = axis.high === axis.low ? 0.5 : (value - axis.low) / (axis.high - axis.low);
  return round(box.y + box.height - share * box.height);
}

/** A day on the axis. Unit: px; null outside of it. */
export function xOfDay(box: PlotBox, day: string, buckets: readonly BucketFacts[]): number | null {
  const at = buckets.findIndex(({ from, to }) => from <= day && day <= to);
  const bucket = buckets[at];
  if (bucket === undefined) return null;
  const [from, to] = [Date.parse(bucket.from), Date.parse(bucket.to) + 86_400_000];
  const within = (Date.parse(day) - from) / (to - from);
  return round(box.x + ((at + within) / buckets.length) * box.width);
}

/** Lines of a series as one path: each run by itself. Runs of one point are not here; they are drawn as dots. */
export function linePath(points: readonly TrendPoint[], breaks: readonly Pick<BreakFacts, "at" | "cutsLine">[], box: PlotBox, axis: AxisSpan): string {
  return runsOf(points, breaks)
    .filter((run) => run.length > 1)
    .map((run) => run.map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${xAt(box, at, points.length)} ${yAt(box, value ?? 0, axis)}`).join(""))
    .join("");
}

/** Points that no line reaches: alone between gaps or cuts. */
export function lonePoints(points: readonly TrendPoint[], breaks: readonly Pick<BreakFacts, "at" | "cutsLine">[]): TrendPoint[] {
  return runsOf(points, breaks).flatMap((run) => (run.length === 1 ? run : []));
}

/** A stroke along the ground for each stretch of missing points, as one path. */
export function gapPath(gaps: readonly { from: number; to: number }[], box: PlotBox, count: number): string {
  const half = box.width / Math.max(1, count) / 2;
  return gaps.map(({ from, to }) => `M${round(xAt(box, from, count) - half + 0.5)} ${box.y + box.height}H${round(xAt(box, to, count) + half - 0.5)}`).join("");
}

/** Places of the small panels: as many beside one another as fit. Unit: px. */
export function panelGrid(count: number, width: number): { columns: number; panelWidth: number; panelHeight: number; height: number } {
  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST_PANEL + GAP)));
  const panelWidth = Math.floor((width - (columns - 1) * GAP) / columns);
  return { columns, panelWidth, panelHeight: PANEL_HEIGHT, height: Math.max(0, Math.ceil(count / columns) * (PANEL_HEIGHT + GAP) - GAP) };
}

/** Corner of a panel. Unit: px. */
export function panelAt(index: number, { columns, panelWidth, panelHeight }: { columns: number; panelWidth: number; panelHeight: number }): { x: number; y: number } {
  return { x: (index % columns) * (panelWidth + GAP), y: Math.floor(index / columns) * (panelHeight + GAP) };
}

const GAP = 12;
const LEAST_PANEL = 150;
const PANEL_HEIGHT = 84;

/** The panel an arrow key leads to. Undefined: no walking key. */
export function panelStep(key: string, from: number, count: number, columns: number): number | undefined {
  const within = (index: number) => Math.max(0, Math.min(index, count - 1));
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : within(from + step);
}

/** Which buckets get a label: as many as fit, the last one included. Unit: px a label. */
export function labelledBuckets(count: number, width: number, perLabel: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / perLabel))));
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % step === 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
