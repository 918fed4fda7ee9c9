import { useEvaluationWords } from "../../i18n/evaluations.ts";
import type { ComparisonModel } from "./comparisonModel.ts";
import styles from "./ComparisonVerdict.module.css";

/** Whether two years of an issuer may be compared, in words; a difference only where it is honest. */
export function ComparisonVerdict({ comparison }: { comparison: ComparisonModel }) {
  const { words } = useEvaluationWords();
  const { year, verdict, differences, reasons } = comparison;
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <p className={styles.against}>{words("comparison.title", { year })}</p>
      <p className={styles.words}>{comparison.words}</p>
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {differences.length === 0 ? (
        <p className={styles.silent}>{verdict === "COMPARABLE" ? null : words("comparison.noDifference")}</p>
      ) : (
        <ul className={styles.differences}>
          {differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
