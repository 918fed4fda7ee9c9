import { useWords } from "../i18n/i18n.ts";
import styles from "./DemoMark.module.css";

/** The mark on everything that is invented. */
export function DemoMark() {
  const { t } = useWords();
  return (
    <span className={styles.mark} title={t("frame.demoMark")}>
      {t("frame.demo")}
    </span>
  );
}
