import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { strongest, type InfluenceFacts } from "./influenceModel.ts";
import type { IndexBand } from "./standingModel.ts";
import { pointsText } from "./standingWords.ts";
import { useWording } from "./useWording.ts";
import type { Shift } from "./whatIfModel.ts";
import { shiftText } from "./whatIfWords.ts";
import styles from "./WhatIfSatker.module.css";

/** Influences told at once; the page "why this number" has all of them. */
const TOLD = 5;

interface WhatIfSatkerProps {
  /** Null: no satker is chosen, or it has no line in this group. */
  shift: Shift | null;
  /** Distance to the next class in the trial. Null: highest class, no classes, or below the line. */
  nextClass: { class: IndexBand; missingPoints: number } | null;
  /** Null: not known (yet). */
  influences: readonly InfluenceFacts[] | null;
}

/** The chosen satker in a trial: place, distance to the next class, and the measures that move it most. */
export function WhatIfSatker({ shift, nextClass, influences }: WhatIfSatkerProps) {
  const wording = useWording();
  const { words, locale } = wording;
  if (shift === null) return <p className={styles.hint}>{words("whatIf.chosenNone")}</p>;
  const told = influences === null ? [] : strongest(influences).slice(0, TOLD);
  return (
    <div data-satker={shift.code}>
      <Panel title={words("whatIf.chosen", { name: shift.name })}>
        <p>
          {shift.before === null || shift.after === null
            ? words("whatIf.chosenBelow")
            : words("whatIf.chosenPlace", { before: formatNumber(shift.before, locale), after: formatNumber(shift.after, locale), change: shiftText(shift.places, wording) })}{" "}
          {nextClass === null ? null : words("chosen.next", { points: pointsText(nextClass.missingPoints, locale), class: nextClass.class.label })}
        </p>
        {told.length === 0 ? null : (
          <>
            <p className={styles.lead}>{words("whatIf.influencesMethod")}</p>
            <ol className={styles.list}>
              {told.map((influence) => (
                <li key={influence.code}>{words("whatIf.influenceShort", { name: influence.name, points: `+${pointsText(influence.toBest, locale)}` })}</li>
              ))}
            </ol>
          </>
        )}
      </Panel>
    </div>
  );
}
