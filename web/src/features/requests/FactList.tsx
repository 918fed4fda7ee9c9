import type { ReactNode } from "react";
import styles from "./FactList.module.css";

export interface Fact {
  key: string;
  label: string;
  value: ReactNode;
}

/** Facts line by line: what it is called, what it says. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.key} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
