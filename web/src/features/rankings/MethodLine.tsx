import { useRankingWords } from "../../i18n/rankings.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import styles from "./MethodLine.module.css";

interface MethodLineProps {
  method: { id: string; title: string; version: number; label: string };
  /** Address of the method's page. */
  to: string;
}

/** Whose number this is: the province's own, never the commission's; and by which version of which method. */
export function MethodLine({ method, to }: MethodLineProps) {
  const { words } = useRankingWords();
  return (
    <p className={styles.line}>
      <strong className={styles.label}>{method.label}</strong>
      <span>{words("method.used", { title: method.title, version: method.version })}</span>
      <AppLink to={to}>{words("method.open")}</AppLink>
    </p>
  );
}
