import type { AlertState } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { STATE_SHAPES } from "./alertModel.ts";
import styles from "./Alerts.module.css";

/** A state as shape and word. The shape is drawn in the colour of the text, so it stands in dark, in print and without any font. */
export function StateMark({ state }: { state: AlertState }) {
  const { words } = useAlertWords();
  const { path, isFilled } = STATE_SHAPES[state];
  return (
    <span className={styles.state} data-state={state} title={words(`stateMeaning.${state}`)}>
      <svg width={14} height={14} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} fill={isFilled ? "currentColor" : "none"} stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      {words(`state.${state}`)}
    </span>
  );
}
