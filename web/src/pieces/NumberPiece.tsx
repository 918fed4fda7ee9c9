import { graphql } from "../gql/index.ts";
import type { NumberPiece_measureFragment } from "../gql/graphql.ts";
import { useWords } from "../i18n/i18n.ts";
import { formatNumber } from "../lib/number.ts";
import { measureText } from "./measureText.ts";
import styles from "./NumberPiece.module.css";
import { WhyNumber } from "./WhyNumber.tsx";

export const NUMBER_PIECE_MEASURE = graphql(`
  fragment NumberPiece_measure on Measure {
    value
    unit
    n
    interval {
      low
      high
      level
    }
    status
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface NumberPieceProps {
  measure: NumberPiece_measureFragment;
  /** What the number is: "Nilai Kab. Jepara". */
  label: string;
  /** How a computed number came about. Absent: the words for its status, which speak of published numbers. */
  explanation?: string | undefined;
  /** For a computed number of which nothing is known. Absent: "not published". */
  unknownWord?: string | undefined;
}

/** A number with unit, interval and question mark, or the word that says why there is none. */
export function NumberPiece({ measure, label, explanation, unknownWord }: NumberPieceProps) {
  const { t, locale } = useWords();
  const isUnknown = measure.value === null && measure.status === "NOT_REPORTED";
  const shown = isUnknown && unknownWord !== undefined ? unknownWord : measureText(measure, t, locale);
  return (
    <span className={styles.piece}>
      <span className={styles.value} data-missing={measure.value === null}>
        {shown}
      </span>
      {measure.interval ? (
        <span className={styles.interval}>
          {t("measure.interval", {
            level: formatNumber(measure.interval.level * 100, locale),
            low: formatNumber(measure.interval.low, locale),
            high: formatNumber(measure.interval.high, locale),
          })}
        </span>
      ) : null}
      <WhyNumber label={label} shown={shown} status={measure.status} provenance={measure.provenance} explanation={explanation} />
    </span>
  );
}
