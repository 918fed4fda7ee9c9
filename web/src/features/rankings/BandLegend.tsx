import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import styles from "./BandLegend.module.css";
import { bandMark, type StandingModel } from "./standingModel.ts";

/** What the shapes of the index classes mean, and how many satker carry each. Nothing where the basis has no classes. */
export function BandLegend({ model }: { model: StandingModel }) {
  const { t, locale } = useWords();
  const counted = model.bands.map((band) => ({ band, count: model.standings.filter((standing) => standing.band?.code === band.code).length })).filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t("map.legend")}>
      {counted.map(({ band, count }) => (
        <li key={band.code} className={styles.entry}>
          <ClassGlyph mark={bandMark(band, model.bands)} /> {band.label} <span className={styles.count}>{formatNumber(count, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
