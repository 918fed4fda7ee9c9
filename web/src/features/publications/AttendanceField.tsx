import { usePublicationWords } from "../../i18n/publications.ts";
import { formatNumber } from "../../lib/number.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { MatrixSatker } from "./matrixModel.ts";
import styles from "./PublicationForm.module.css";

interface AttendanceFieldProps {
  satkers: readonly MatrixSatker[];
  /** Null: not known who came; that is not nobody. */
  attending: readonly string[] | null;
  onChange: (attending: readonly string[] | null) => void;
}

/** Who came: not known, or a tick each. */
export function AttendanceField({ satkers, attending, onChange }: AttendanceFieldProps) {
  const { words, locale } = usePublicationWords();
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{words("form.attendance")}</legend>
        <label className={styles.choice}>
          <input type="radio" name="attendance" checked={attending === null} onChange={() => onChange(null)} /> {words("form.attendanceUnknown")}
        </label>
        <label className={styles.choice}>
          <input type="radio" name="attendance" checked={attending !== null} onChange={() => onChange([])} /> {words("form.attendanceKnown")}
        </label>
      </fieldset>
      {attending === null ? null : (
        <fieldset className={styles.choices}>
          <legend>{words("form.attendees", { n: formatNumber(attending.length, locale) })}</legend>
          <div className={styles.satkers}>
            {satkers.map((satker) => (
              <label key={satker.code} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={attending.includes(satker.code)}
                  onChange={(event) => onChange(event.target.checked ? [...attending, satker.code].toSorted() : attending.filter((code) => code !== satker.code))}
                />{" "}
                {satkerShortName(satker)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
