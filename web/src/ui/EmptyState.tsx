import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  /** What is not there. */
  title: string;
  /** What to do next. */
  next: string;
  actions?: ReactNode;
}

/** Nothing to show, said in words, with the next step. */
export function EmptyState({ title, next, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.next}>{next}</p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
