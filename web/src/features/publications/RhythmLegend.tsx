import { useChartTheme } from "../../charts/chartTheme.ts";
import { hatchLines } from "../../charts/hatch.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import styles from "./RhythmCalendar.module.css";
import type { RhythmLevel } from "./rhythmModel.ts";
import { squareLook } from "./RhythmSquareMark.tsx";

const LEVELS = [1, 2, 3, 4] as const;
const BOX = { x: 1, y: 1, width: 14, height: 14 };

/** What hatching, emptiness and darkness mean. */
export function RhythmLegend({ steps, hasEvents }: { steps: readonly string[]; hasEvents: boolean }) {
  const { words } = usePublicationWords();
  const theme = useChartTheme();
  const swatch = (level: RhythmLevel) => (
    <svg width="16" height="16" aria-hidden="true">
      <rect {...BOX} rx={2} {...squareLook(level, theme)} />
      {level === "unknown" ? hatchLines(BOX, 4).map((line) => <line key={`${line.x1}:${line.y1}`} {...line} stroke={theme.hatch} />) : null}
    </svg>
  );
  return (
    <ul className={styles.legend} aria-label={words("rhythm.legend")}>
      <li>
        {swatch("unknown")} {words("rhythm.legendUnknown")}
      </li>
      <li>
        {swatch(0)} {words("rhythm.legendZero")}
      </li>
      {steps.map((text, index) => (
        <li key={text}>
          {swatch(LEVELS[index] ?? 4)} {text}
        </li>
      ))}
      {hasEvents ? (
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="5" fill={theme.paper} stroke={theme.ink} strokeWidth="2" />
          </svg>{" "}
          {words("rhythm.legendEvent")}
        </li>
      ) : null}
    </ul>
  );
}
