import { useId } from "react";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./AsKnownOn.module.css";

interface AsKnownOnProps {
  /** The day in the address. Null: now. */
  day: string | null;
  onChoose: (day: string | null) => void;
}

/** The day whose knowledge is shown: a field to choose one, and where it is not today a notice that says so, also on paper. */
export function AsKnownOn({ day, onChoose }: AsKnownOnProps) {
  const { words, locale } = useEvaluationWords();
  const fieldId = useId();
  return (
    <div className={styles.known}>
      <div className={styles.row}>
        <label htmlFor={fieldId} className={styles.label}>
          {words("known.set")}
        </label>
        {/* A new key per day: a half-typed date belongs to the field, a whole one to the address. */}
        <input key={day ?? ""} id={fieldId} type="date" className={styles.field} defaultValue={day ?? ""} onChange={(event) => (event.target.value.startsWith("2") ? onChoose(event.target.value) : undefined)} />
        {day === null ? <span className={styles.now}>{words("known.now")}</span> : null}
      </div>
      {day === null ? null : (
        <Notice tone="quiet" role="status" title={words("known.chip", { date: formatLocalDate(day, locale) })} actions={<Button onClick={() => onChoose(null)}>{words("known.remove")}</Button>}>
          {words("known.note")}
        </Notice>
      )}
    </div>
  );
}
