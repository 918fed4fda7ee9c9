import { useWords } from "../i18n/i18n.ts";
import { formatNumber } from "../lib/number.ts";
import { ClassGlyph } from "./ClassGlyph.tsx";
import styles from "./ClassLegend.module.css";
import type { ClassMark } from "./qualification.ts";

/** What the shapes mean, and how many there are of each. */
export function ClassLegend({ counts }: { counts: readonly { mark: ClassMark; count: number }[] }) {
  const { t, locale } = useWords();
  if (counts.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      {counts.map(({ mark, count }) => (
        <li key={mark} className={styles.entry}>
          <ClassGlyph mark={mark} /> {t(`qualification.${mark}`)} <span className={styles.count}>{formatNumber(count, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
