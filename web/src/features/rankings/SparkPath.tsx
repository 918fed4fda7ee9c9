import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./SparkPath.module.css";
import { sparkPoints } from "./sparkPoints.ts";

interface SparkPathProps {
  /** Places by period, oldest first; null: no place. */
  places: readonly (number | null)[];
  lowestPlace: number;
  /** Positions that must not be joined to the one before. */
  breaks: readonly number[];
  /** What is read out. */
  label: string;
}

/** A line of places as small as a word; it breaks where a place is missing. */
export function SparkPath({ places, lowestPlace, breaks, label }: SparkPathProps) {
  const { width, height, runs, last } = sparkPoints(places, lowestPlace, breaks);
  return (
    <span className={styles.spark}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {runs.map((run) => (
          <polyline key={run} className={styles.line} points={run} />
        ))}
        {last === null ? null : <circle className={styles.dot} cx={last.x} cy={last.y} r={2.5} />}
      </svg>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
