import { useId } from "react";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./AsKnownOn.module.css";

interface AsKnownOnProps {
  /** The day in the address. Null: now. */
  day: string | null;
  onChoose: (day: string | null) => void;
}

/** The day whose knowledge is shown: a chip that says so when it is not today, and the way to choose one. */
export function AsKnownOn({ day, onChoose }: AsKnownOnProps) {
  const { words, locale } = useEvaluationWords();
  const fieldId = useId();
  return (
    <div className={styles.row}>
      {day === null ? null : (
        <p className={styles.chip} role="status">
          <span title={words("known.note")}>{words("known.chip", { date: formatLocalDate(day, locale) })}</span>
          <Button look="bare" aria-label={words("known.remove")} title={words("known.remove")} onClick={() => onChoose(null)}>
            ×
          </Button>
        </p>
      )}
      <label htmlFor={fieldId} className={styles.label}>
        {words("known.set")}
      </label>
      {/* A new key per day: a half-typed date belongs to the field, a whole one to the address. */}
      <input key={day ?? ""} id={fieldId} type="date" className={styles.field} defaultValue={day ?? ""} onChange={(event) => (event.target.value.startsWith("2") ? onChoose(event.target.value) : undefined)} />
      {day === null ? null : <p className={styles.note}>{words("known.note")}</p>}
    </div>
  );
}
