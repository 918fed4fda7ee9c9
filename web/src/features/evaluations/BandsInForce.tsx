import type { EvaluationCard_resultFragment } from "../../gql/graphql.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import styles from "./BandsInForce.module.css";

/** The bands of this issuer in this year; classes of different years are not the same yardstick. */
export function BandsInForce({ scale }: { scale: EvaluationCard_resultFragment["scale"] }) {
  const { t, locale } = useWords();
  return (
    <p className={styles.bands}>
      <span className={styles.title}>{t("evaluation.bands")}: </span>
      {scale === null || scale.bands.length === 0 ? (
        <span>{t("evaluation.bandsUnknown")}</span>
      ) : (
        scale.bands.map((band) => (
          <span key={band.publishedLabel} className={styles.band}>
            <ClassGlyph mark={band.qualification ?? "none"} size={12} /> {band.publishedLabel}{" "}
            {t("evaluation.band", { min: formatNumber(band.publishedMin, locale), max: formatNumber(band.publishedMax, locale) })}
          </span>
        ))
      )}
    </p>
  );
}
