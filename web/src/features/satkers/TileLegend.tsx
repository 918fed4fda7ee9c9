import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import type { ClassMark } from "../../pieces/qualification.ts";
import styles from "./TileLegend.module.css";
import { markCounts } from "./tileTable.ts";
import type { TileSatker } from "./tiles.ts";

interface TileLegendProps {
  satkers: readonly TileSatker[];
  markOf: (code: string) => ClassMark | null;
}

/** What the shapes mean, and how many there are of each. */
export function TileLegend({ satkers, markOf }: TileLegendProps) {
  const { t, locale } = useWords();
  const counts = markCounts(satkers, markOf);
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
