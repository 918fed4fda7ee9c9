import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
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
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(function takeFocusMeantForPage() {
    // Whoever has just come here stands on the page's main part until there is a title; when the title goes, they stand there again.
    const element = heading.current;
    const page = element?.closest("main");
    if (page && document.activeElement === page) element?.focus({ preventScroll: true });
    return () => {
      if (element && document.activeElement === element) page?.focus({ preventScroll: true });
    };
  }, []);
  useEffect(
    function nameTheTab() {
      document.title = `${title} · Pantau`;
    },
    [title],
  );
  return (
    <header className={styles.head}>
      {eyebrow === undefined ? null : <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {title} {isDemo ? <DemoMark /> : null}
      </h1>
      {finding === undefined ? null : <div className={styles.finding}>{finding}</div>}
      {children}
    </header>
  );
}
