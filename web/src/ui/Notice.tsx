import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  tone: "quiet" | "alarm" | "demo";
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
  /** "status" is read out when it appears, "alert" at once; absent: only read in place. */
  role?: "status" | "alert";
}

/** A sentence that needs attention, and what can be done about it. */
export function Notice({ tone, title, children, actions, role }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <div className={styles.body}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
