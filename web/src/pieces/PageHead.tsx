import { useEffect, type ReactNode } from "react";
import { DemoMark } from "./DemoMark.tsx";
import styles from "./PageHead.module.css";

interface PageHeadProps {
  eyebrow?: string;
  title: string;
  /** One sentence: what was found. */
  finding?: ReactNode;
  isDemo?: boolean;
  /** Filters in force, as chips. */
  children?: ReactNode;
}

/** Head of a page: where we are, what was found, what is in force. */
export function PageHead({ eyebrow, title, finding, isDemo = false, children }: PageHeadProps) {
  useEffect(
    function nameTheTab() {
      document.title = `${title} · Pantau`;
    },
    [title],
  );
  return (
    <header className={styles.head}>
      {eyebrow === undefined ? null : <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1 className={styles.title} tabIndex={-1}>
        {title} {isDemo ? <DemoMark /> : null}
      </h1>
      {finding === undefined ? null : <div className={styles.finding}>{finding}</div>}
      {children}
    </header>
  );
}
