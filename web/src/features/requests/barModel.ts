/** Why a bar has no length. */
export type NoBar = "NOT_REPORTED" | "NOT_APPLICABLE" | "NOT_DUE" | "SUPPRESSED";

/** One bar: a number with its words, or the word that says why there is none. */
export interface Bar {
  id: string;
  label: string;
  /** Null: no number; a true zero is 0. */
  value: number | null;
  /** What stands beside the bar: "12", "83 % (n = 12)", "disamarkan". */
  text: string;
  missing: NoBar | null;
  interval: { low: number; high: number } | null;
  n: number | null;
}

/** A bar laid out. Unit: px. */
export interface LaidBar {
  bar: Bar;
  y: number;
  /** Null: nothing to draw; the place is hatched when it was suppressed. */
  length: number | null;
  interval: { from: number; to: number } | null;
}

export interface BarLayout {
  bars: LaidBar[];
  height: number;
  labelWidth: number;
  /** Left end of the bars. */
  start: number;
  /** Longest possible bar. */
  span: number;
  /** On a narrow picture the words stand above their bar. */
  isStacked: boolean;
}

const NARROW = 520;

/** Lays bars from zero to the greatest value, or to `most`. Nothing is drawn for what is not known; zero is a hairline. */
export function layBars(bars: readonly Bar[], width: number, most?: number): BarLayout {
  const isStacked = width < NARROW;
  const labelWidth = isStacked ? width : Math.min(260, width * 0.36);
  const start = isStacked ? 0 : labelWidth;
  const span = Math.max(40, width - start - (isStacked ? 4 : 210));
  const top = most ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const step = isStacked ? 48 : 34;
  const scale = (value: number) => (Math.min(value, top) / top) * span;
  return {
    bars: bars.map((bar, index) => ({
      bar,
      y: index * step,
      length: bar.value === null ? null : Math.max(1, scale(bar.value)),
      interval: bar.interval && bar.value !== null ? { from: start + scale(bar.interval.low), to: start + scale(bar.interval.high) } : null,
    })),
    height: bars.length * step,
    labelWidth,
    start,
    span,
    isStacked,
  };
}
