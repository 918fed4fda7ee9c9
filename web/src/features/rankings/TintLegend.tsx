import { useWording } from "./useWording.ts";
import styles from "./BandLegend.module.css";
import { tintOf } from "./standingPaint.ts";

const STEPS = [0, 20, 40, 60, 80] as const;

/** What the depths of the tint mean, in points. */
export function TintLegend() {
  const { t, words } = useWording();
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      {STEPS.map((from) => (
        <li key={from} className={styles.entry}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect x="0.5" y="0.5" width="15" height="15" rx="2" fill="var(--accent)" fillOpacity={tintOf(from)} stroke="var(--unannounced-line)" />
          </svg>
          {words("chart.mapTint", { from, to: from + 20 })}
        </li>
      ))}
    </ul>
  );
}
