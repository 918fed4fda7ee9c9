import type { NumberPiece_measureFragment } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatNumber } from "../../lib/number.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import styles from "./DisciplinePanel.module.css";

interface DisciplineFigureProps {
  label: string;
  measure: NumberPiece_measureFragment;
  /** What n counts. */
  of: "ofDuties" | "ofDutyDays" | "ofDays" | "ofUpdates" | "ofWeeks";
  explanation?: string | undefined;
  aside?: string | undefined;
}

/** A figure with its n, or the word that says why there is none. */
export function DisciplineFigure({ label, measure, of, explanation, aside }: DisciplineFigureProps) {
  const { words, locale } = usePublicationWords();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <NumberPiece measure={measure} label={label} explanation={explanation} unknownWord={words("discipline.unknown")} />
      </dd>
      {measure.n === null ? null : <dd className={styles.n}>{words("discipline.n", { n: formatNumber(measure.n, locale), of: words(`discipline.${of}`) })}</dd>}
      {aside === undefined ? null : <dd className={styles.n}>{aside}</dd>}
    </div>
  );
}
