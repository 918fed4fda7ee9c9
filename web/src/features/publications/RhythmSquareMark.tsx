import { memo } from "react";
import type { ChartTheme } from "../../charts/chartTheme.ts";
import { hatchLines } from "../../charts/hatch.ts";
import styles from "./RhythmCalendar.module.css";
import type { PlacedSquare, RhythmLevel } from "./rhythmModel.ts";

interface RhythmSquareMarkProps {
  square: PlacedSquare;
  /** Unit: px. */
  size: number;
  theme: ChartTheme;
  /** The day in a sentence. */
  words: string;
  hasEvent: boolean;
  isReached: boolean;
}

/** One day. Colours are written into the picture so that a saved file keeps them. */
export const RhythmSquareMark = memo(function RhythmSquareMark({ square, size, theme, words, hasEvent, isReached }: RhythmSquareMarkProps) {
  const { x, y, level } = square;
  const box = { x, y, width: size, height: size };
  return (
    <g role="img" aria-label={words} tabIndex={isReached ? 0 : -1} data-day={square.on} data-level={level} className={styles.day}>
      <title>{words}</title>
      <rect {...box} rx={2} {...squareLook(level, theme)} />
      {level === "unknown" ? hatchLines(box, 4).map((line) => <line key={`${line.x1}:${line.y1}`} {...line} stroke={theme.hatch} strokeWidth={1} />) : null}
      {hasEvent ? <circle cx={x + size / 2} cy={y + size / 2} r={size / 2 - 3} fill={theme.paper} stroke={theme.ink} strokeWidth={2} /> : null}
    </g>
  );
});

const OPACITY = { 1: 0.3, 2: 0.55, 3: 0.78, 4: 1 } as const;

/** Fill and outline of a level: darker is more; not known has no fill and a dashed outline; zero is empty paper. */
export function squareLook(level: RhythmLevel, theme: ChartTheme): { fill: string; fillOpacity?: number; stroke: string; strokeDasharray?: string } {
  if (level === "unknown") return { fill: "none", stroke: theme.hatch, strokeDasharray: "2 2" };
  if (level === 0) return { fill: theme.paper, stroke: theme.lineStrong };
  const look = theme.classes["informative"];
  return { fill: look?.fill ?? theme.accent, fillOpacity: OPACITY[level], stroke: look?.line ?? theme.accent };
}
