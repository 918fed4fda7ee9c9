import { usePublicationWords } from "../../i18n/publications.ts";
import { DUTY_STATES, type StateCounts } from "./dutyStates.ts";
import { countsText } from "./matrixWords.ts";
import styles from "./StateBar.module.css";

/** Duties by state as one bar; the counts are read out. */
export function StateBar({ counts }: { counts: StateCounts }) {
  const { words, locale } = usePublicationWords();
  return (
    <div role="img" aria-label={countsText(counts, { words, locale })} className={styles.bar}>
      {DUTY_STATES.filter((state) => counts[state] > 0).map((state) => (
        <span key={state} className={styles.part} data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </div>
  );
}
