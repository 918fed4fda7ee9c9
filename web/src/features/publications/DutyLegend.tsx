import { usePublicationWords } from "../../i18n/publications.ts";
import { formatNumber } from "../../lib/number.ts";
import { DutyGlyph } from "./DutyGlyph.tsx";
import styles from "./DutyLegend.module.css";
import { DUTY_STATES, type StateCounts } from "./dutyStates.ts";

/** What the shapes mean, and how many duties stand so. */
export function DutyLegend({ counts }: { counts: StateCounts }) {
  const { t, words, locale } = usePublicationWords();
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      {DUTY_STATES.map((state) => (
        <li key={state} className={styles.entry} title={words(`stateMeaning.${state}`)}>
          <DutyGlyph state={state} /> {words(`state.${state}`)} <span className={styles.count}>{formatNumber(counts[state], locale)}</span>
        </li>
      ))}
    </ul>
  );
}
