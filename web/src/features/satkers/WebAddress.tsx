import { useWords } from "../../i18n/i18n.ts";
import styles from "./WebAddress.module.css";

/** The web site of a satker, or that none is recorded. */
export function WebAddress({ host }: { host: string | null }) {
  const { t } = useWords();
  if (host === null) return <span className={styles.none}>{t("satkers.missing")}</span>;
  return (
    <a href={`https://${host}`} rel="noreferrer" target="_blank" className={styles.link}>
      {host}
    </a>
  );
}
