import type { AlertState } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { STATE_MARKS } from "./alertModel.ts";
import styles from "./Alerts.module.css";

/** A state as shape and word. */
export function StateMark({ state }: { state: AlertState }) {
  const { words } = useAlertWords();
  return (
    <span className={styles.state} data-state={state} title={words(`stateMeaning.${state}`)}>
      <span aria-hidden="true">{STATE_MARKS[state]}</span>
      {words(`state.${state}`)}
    </span>
  );
}
