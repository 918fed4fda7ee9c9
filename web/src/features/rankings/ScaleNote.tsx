import type { RankingBoard_rankingFragment } from "../../gql/graphql.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ScaleNote.module.css";

interface ScaleNoteProps {
  scale: RankingBoard_rankingFragment["scale"];
  issuer: string;
  year: number;
}

/** The bands of this issuer and year, or that they are not known. Bands are data: they move from year to year. */
export function ScaleNote({ scale, issuer, year }: ScaleNoteProps) {
  const { t, locale } = useWords();
  return (
    <Panel title={t("ranking.bands")}>
      {scale === null || scale.bands.length === 0 ? (
        <p className={styles.unknown}>{t("ranking.bandsUnknown", { issuer, year })}</p>
      ) : (
        <ul className={styles.bands}>
          {scale.bands.map((band) => (
            <li key={band.publishedLabel} className={styles.band}>
              <ClassGlyph mark={band.qualification ?? "none"} />
              <span className={styles.label}>{band.publishedLabel}</span>
              <span className={styles.range}>
                {t("evaluation.band", { min: formatNumber(band.publishedMin, locale), max: formatNumber(band.publishedMax, locale) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
