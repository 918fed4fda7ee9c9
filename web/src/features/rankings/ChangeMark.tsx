import { useRankingWords } from "../../i18n/rankings.ts";
import styles from "./ChangeMark.module.css";
import { changeText } from "./changeWords.ts";
import { changeKind, type Change } from "./movementModel.ts";

const SHAPES = { up: "M6 1L11 10H1Z", down: "M6 11L1 2H11Z", same: "M1 4.5H11V7.5H1Z" } as const;

/** A change of place in shape and word; where a difference would mislead, the verdict instead. */
export function ChangeMark({ change }: { change: Change }) {
  const wording = useRankingWords();
  const { words } = wording;
  const kind = changeKind(change);
  const text = changeText(change, wording);
  if (kind === "withheld" || kind === "absent") {
    return (
      <span className={styles.withheld} title={kind === "withheld" ? words(`change.verdictNote.${change.verdict}`) : undefined}>
        {text}
      </span>
    );
  }
  return (
    <span className={styles.change} data-kind={change.withinNoise === true ? "noise" : kind}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[kind]} />
      </svg>
      {text}
      {change.withinNoise === true && kind !== "same" ? (
        <span className={styles.noise} title={words("change.noise")}>
          {words("change.noiseShort")}
        </span>
      ) : null}
    </span>
  );
}
