import { daysFrom, isWeekendDay, plusDays } from "../../lib/localDay.ts";

/** An event as the axis sees it. */
export interface AxisEvent {
  id: string;
  kind: string;
  on: string;
  label: string;
}

export interface AxisWish {
  events: readonly AxisEvent[];
  /** Null: the clock has not started. */
  dayZero: string | null;
  firstDueOn: string | null;
  dueOn: string | null;
  /** Drawn as "today" when it lies after the last event. Null: nothing runs. */
  today: string | null;
  /** Decreed days off, date → name. Weekends need not be in it. */
  daysOff: ReadonlyMap<string, string>;
  /** Unit: px. */
  width: number;
}

/** A calendar day on the axis. Unit: px. */
export interface AxisDay {
  date: string;
  isOff: boolean;
  /** Name of the day off; null: a weekend or a working day. */
  name: string | null;
  x: number;
  width: number;
  /** Working days since day 0; null: before it, or a day off. */
  workingDay: number | null;
}

export interface AxisMark {
  id: string;
  label: string;
  on: string;
  x: number;
  /** 0 is nearest to the line; marks that would cover each other stand higher. */
  lane: number;
  /** Where the words stand from the mark. */
  anchor: "start" | "end";
  kind: "event" | "due" | "firstDue" | "today";
  eventKind: string;
}

export interface EventAxis {
  days: AxisDay[];
  marks: AxisMark[];
  lanes: number;
  /** From day 0 to the due date. Null: no clock. */
  inTime: { from: number; to: number } | null;
  /** From the due date to the notice or today. Null: not late. */
  late: { from: number; to: number } | null;
  /** Days at the end that are not drawn, because the line would be unreadable. */
  daysLeftOut: number;
}

/** A line of more days than this is unreadable on any screen. */
const MOST_DAYS = 130;
/** Of a line that is cut, so many days are drawn after the last mark. */
const DAYS_AFTER_CUT = 14;
const OFF_SHARE = 0.55;
const LABEL_WIDTH = 6.6;

/** Lays events out by calendar day, days off narrower than working days and marked, so that eyes count as the law does. Null: nothing happened. */
export function eventAxis(wish: AxisWish, labels: { due: string; firstDue: string; today: string }): EventAxis | null {
  const dated = [...wish.events].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = [wish.dayZero, dated[0]?.on ?? null].filter((date) => date !== null).toSorted()[0];
  const last = [wish.dueOn, wish.today, dated.at(-1)?.on ?? null].filter((date) => date !== null).toSorted().at(-1);
  if (first === undefined || last === undefined) return null;
  const span = daysFrom(first, last) + 1;
  const lastMarked = [wish.dueOn, dated.at(-1)?.on ?? null, first].filter((date) => date !== null).toSorted().at(-1) ?? first;
  const drawn = span <= MOST_DAYS ? span : Math.min(MOST_DAYS, daysFrom(first, lastMarked) + 1 + DAYS_AFTER_CUT);
  const days = layDays(first, drawn, wish);
  const xOf = (date: string): number | null => {
    const day = days[daysFrom(first, date)];
    return day ? day.x + day.width / 2 : null;
  };
  const wanted = [
    ...dated.map((event) => ({ id: event.id, label: event.label, on: event.on, kind: "event" as const, eventKind: event.kind })),
    ...(wish.firstDueOn !== null && wish.firstDueOn !== wish.dueOn ? [{ id: "first-due", label: labels.firstDue, on: wish.firstDueOn, kind: "firstDue" as const, eventKind: "" }] : []),
    ...(wish.dueOn === null ? [] : [{ id: "due", label: labels.due, on: wish.dueOn, kind: "due" as const, eventKind: "" }]),
    ...(wish.today === null ? [] : [{ id: "today", label: labels.today, on: wish.today, kind: "today" as const, eventKind: "" }]),
  ];
  const marks = inLanes(
    wanted.flatMap((mark) => {
      const x = xOf(mark.on);
      return x === null ? [] : [{ ...mark, x }];
    }),
    wish.width,
  );
  const [zeroX, dueX] = [wish.dayZero && xOf(wish.dayZero), wish.dueOn && xOf(wish.dueOn)];
  const end = dated.find((event) => event.kind === "WRITTEN_NOTICE" || event.kind === "CLOSED")?.on ?? wish.today;
  // Late beyond what is drawn: the line runs to the edge.
  const endX = end === null ? null : (xOf(end) ?? wish.width);
  return {
    days,
    marks,
    lanes: Math.max(1, ...marks.map((mark) => mark.lane + 1)),
    inTime: typeof zeroX === "number" && typeof dueX === "number" ? { from: zeroX, to: dueX } : null,
    late: typeof dueX === "number" && wish.dueOn !== null && end !== null && end > wish.dueOn && endX !== null ? { from: dueX, to: endX } : null,
    daysLeftOut: span - drawn,
  };
}

function layDays(first: string, count: number, { daysOff, dayZero, width }: AxisWish): AxisDay[] {
  const dates = Array.from({ length: count }, (_, index) => plusDays(first, index));
  const isOff = (date: string) => isWeekendDay(date) || daysOff.has(date);
  const units = dates.reduce((sum, date) => sum + (isOff(date) ? OFF_SHARE : 1), 0);
  const unit = width / units;
  let x = 0;
  let workingDay = 0;
  return dates.map((date) => {
    const off = isOff(date);
    const day: AxisDay = { date, isOff: off, name: daysOff.get(date) ?? null, x, width: unit * (off ? OFF_SHARE : 1), workingDay: null };
    if (!off && dayZero !== null && date > dayZero) workingDay += 1;
    if (!off && dayZero !== null && date >= dayZero) day.workingDay = workingDay;
    x += day.width;
    return day;
  });
}

/** Puts each mark into the lowest lane where its words are free. */
function inLanes(marks: readonly Omit<AxisMark, "lane" | "anchor">[], width: number): AxisMark[] {
  const taken: { from: number; to: number }[][] = [];
  return marks
    .toSorted((a, b) => a.x - b.x)
    .map((mark) => {
      const length = 10 + Math.max(mark.label.length, 13) * LABEL_WIDTH;
      const anchor = mark.x + length > width && mark.x - length > 0 ? "end" : "start";
      const [from, to] = anchor === "start" ? [mark.x - 4, mark.x + length] : [mark.x - length, mark.x + 4];
      let lane = 0;
      while (taken[lane]?.some((other) => from < other.to && other.from < to)) lane += 1;
      (taken[lane] ??= []).push({ from, to });
      return { ...mark, lane, anchor };
    });
}
