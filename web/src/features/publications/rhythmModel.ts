/** One day as the API tells it. Null counts: outside the days of which the log speaks. */
export interface RhythmDayFacts {
  on: string;
  refreshCount: number | null;
  satkerCount: number | null;
}

/** How full a day was: not known, a true zero, or a step of darkness from 1. */
export type RhythmLevel = "unknown" | 0 | 1 | 2 | 3 | 4;

export interface RhythmSquare extends RhythmDayFacts {
  level: RhythmLevel;
  /** 0 is Monday. */
  weekday: number;
  /** Weeks since the first one, Monday to Sunday. */
  week: number;
}

export interface RhythmModel {
  squares: readonly RhythmSquare[];
  weeks: number;
  /** Least number of items of the levels 1 to 4 that occur. */
  steps: readonly number[];
  /** Days of which the log speaks, and those of them with a refresh. */
  coveredDays: number;
  refreshDays: number;
}

const DAY_MS = 86_400_000;

/** Days as squares of a calendar, Monday on top. The steps are quarters of the fullest day, so that they always mean numbers. */
export function rhythmModel(days: readonly RhythmDayFacts[]): RhythmModel {
  const covered = days.filter(({ refreshCount }) => refreshCount !== null);
  const steps = stepsFor(Math.max(0, ...covered.map(({ refreshCount }) => refreshCount ?? 0)));
  const offset = weekdayOf(days[0]?.on ?? "2026-01-05");
  const squares = days.map((day, index): RhythmSquare => ({
    ...day,
    level: levelOf(day.refreshCount, steps),
    weekday: (offset + index) % 7,
    week: Math.floor((offset + index) / 7),
  }));
  return {
    squares,
    weeks: (squares.at(-1)?.week ?? -1) + 1,
    steps,
    coveredDays: covered.length,
    refreshDays: covered.filter(({ refreshCount }) => (refreshCount ?? 0) > 0).length,
  };
}

/** Least counts of up to four steps: 1, then a quarter, half and three quarters of the most, as far as they differ. */
export function stepsFor(most: number): number[] {
  if (most <= 0) return [];
  return [...new Set([1, Math.ceil(most / 4), Math.ceil(most / 2), Math.ceil((3 * most) / 4)])].filter((step) => step <= most);
}

/** 0 is Monday. date: "2026-11-22". */
export function weekdayOf(date: string): number {
  return (Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS) + 3) % 7;
}

function levelOf(count: number | null, steps: readonly number[]): RhythmLevel {
  if (count === null) return "unknown";
  const level = steps.findLastIndex((step) => count >= step) + 1;
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 0;
}

export interface PlacedSquare extends RhythmSquare {
  /** Unit: px. */
  x: number;
  y: number;
}

export interface PlacedRhythm {
  squares: readonly PlacedSquare[];
  /** Where a month begins. Unit: px. */
  months: readonly { date: string; x: number; y: number }[];
  bands: readonly { y: number }[];
  /** Unit: px. */
  size: number;
  width: number;
  height: number;
}

/** Unit: px. */
const [LABEL_WIDTH, GAP, MONTH_HEIGHT, BAND_GAP, LEAST, MOST] = [34, 2, 18, 14, 13, 18];

/** Squares for a width in px: one band of weeks where they fit, otherwise several below one another. */
export function placeRhythm(model: RhythmModel, width: number): PlacedRhythm {
  const room = width - LABEL_WIDTH;
  const size = Math.max(LEAST, Math.min(MOST, Math.floor(room / Math.max(1, model.weeks)) - GAP));
  const step = size + GAP;
  const weeksPerBand = Math.max(1, Math.min(model.weeks, Math.floor(room / step)));
  const bandCount = Math.ceil(model.weeks / weeksPerBand);
  const bandHeight = MONTH_HEIGHT + 7 * step + BAND_GAP;
  const at = (square: RhythmSquare) => {
    const band = Math.floor(square.week / weeksPerBand);
    return { x: LABEL_WIDTH + (square.week % weeksPerBand) * step, top: band * bandHeight };
  };
  const squares = model.squares.map((square): PlacedSquare => {
    const { x, top } = at(square);
    return { ...square, x, y: top + MONTH_HEIGHT + square.weekday * step };
  });
  return {
    squares,
    months: model.squares.flatMap((square) => {
      if (!square.on.endsWith("-01")) return [];
      const { x, top } = at(square);
      return [{ date: square.on, x, y: top + MONTH_HEIGHT - 6 }];
    }),
    bands: Array.from({ length: bandCount }, (_, band) => ({ y: band * bandHeight + MONTH_HEIGHT })),
    size,
    width,
    height: Math.max(0, bandCount * bandHeight - BAND_GAP),
  };
}

/** The day an arrow key leads to: up and down a day, left and right a week. Undefined: no walking key. */
export function rhythmStep(key: string, from: number, count: number): number | undefined {
  const within = (index: number) => Math.max(0, Math.min(index, count - 1));
  switch (key) {
    case "ArrowUp":
      return within(from - 1);
    case "ArrowDown":
      return within(from + 1);
    case "ArrowLeft":
      return within(from - 7);
    case "ArrowRight":
      return within(from + 7);
    case "Home":
      return 0;
    case "End":
      return within(count - 1);
    default:
      return undefined;
  }
}
