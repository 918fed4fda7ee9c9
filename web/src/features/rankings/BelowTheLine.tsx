import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { ClassGlyph } from "../../pieces/ClassGlyph.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import styles from "./BelowTheLine.module.css";
import { stageWord } from "./entryWords.ts";
import type { RankingEntry, RankingModel } from "./rankingModel.ts";

/** Those without a result: first those of whom a stage is known, then those nothing was announced about, by code. */
export function BelowTheLine({ model }: { model: RankingModel }) {
  const { t, locale } = useWords();
  return (
    <div className={styles.below}>
      {model.stageOnly.length === 0 ? null : (
        <section className={styles.part} aria-label={t("qualification.stageOnly")}>
          <h2 className={styles.title}>{t("ranking.stageLine", { n: formatNumber(model.stageOnly.length, locale) })}</h2>
          <p className={styles.note}>{t("ranking.stageLineNote")}</p>
          <EntryList entries={model.stageOnly} />
        </section>
      )}
      {model.notAnnounced.length === 0 ? null : (
        <section className={styles.part} aria-label={t("qualification.notAnnounced")}>
          <h2 className={styles.title}>{t("ranking.belowLine", { n: formatNumber(model.notAnnounced.length, locale) })}</h2>
          <p className={styles.note}>{t("ranking.belowLineNote")}</p>
          <EntryList entries={model.notAnnounced} />
        </section>
      )}
    </div>
  );
}

function EntryList({ entries }: { entries: readonly RankingEntry[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <ClassGlyph mark={entry.mark} />
          <span className={styles.body}>
            {entry.satker ? <SatkerName satker={entry.satker} withCode /> : `${entry.name} (${t("ranking.notSatker")})`}
            {entry.stage ? <span className={styles.stage}>{stageWord(entry, t)}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
