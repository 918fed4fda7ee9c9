import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./PlaceInterval.module.css";

interface PlaceIntervalProps {
  place: number;
  interval: { low: number; high: number };
  /** Lowest place there is. */
  n: number;
  /** "2–6". */
  shown: string;
  /** What is read out. */
  label: string;
}

/** Unit: px. */
const WIDTH = 76;
const HEIGHT = 14;
const EDGE = 5;

/** Where a place lies among n, and how far the simulation moves it: place 1 at the left. */
export function PlaceInterval({ place, interval, n, shown, label }: PlaceIntervalProps) {
  const toX = (value: number) => EDGE + (n <= 1 ? 0.5 : (value - 1) / (n - 1)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  return (
    <span className={styles.interval}>
      <svg className={styles.picture} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <line className={styles.track} x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} />
        <line className={styles.range} x1={toX(interval.low)} x2={toX(interval.high)} y1={middle} y2={middle} />
        <line className={styles.end} x1={toX(interval.low)} x2={toX(interval.low)} y1={middle - 4} y2={middle + 4} />
        <line className={styles.end} x1={toX(interval.high)} x2={toX(interval.high)} y1={middle - 4} y2={middle + 4} />
        <circle className={styles.dot} cx={toX(place)} cy={middle} r={3.5} />
      </svg>
      <span aria-hidden="true">{shown}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
