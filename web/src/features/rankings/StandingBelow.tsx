import { useRankingWords } from "../../i18n/rankings.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { LongList } from "../../ui/LongList.tsx";
import styles from "./StandingBelow.module.css";
import type { BelowFacts } from "./standingModel.ts";

interface StandingBelowProps {
  below: readonly BelowFacts[];
  chosen: string | null;
  explainAddress: (code: string) => string;
}

/** Those without a place, by code, each with the reason: little data is no last place. */
export function StandingBelow({ below, chosen, explainAddress }: StandingBelowProps) {
  const { words, locale } = useRankingWords();
  if (below.length === 0) return null;
  const title = words("below.title", { n: formatNumber(below.length, locale) });
  return (
    <section className={styles.below} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.note}>{words("below.note")}</p>
      <LongList
        className={styles.list}
        rows={below}
        entry={({ satker, reason, sentence }) => (
          <li key={satker.code} className={styles.entry} data-satker={satker.code} aria-current={satker.code === chosen ? "true" : undefined}>
            <SatkerName satker={satker} withCode />
            <span className={styles.reason}>
              <strong>{words(`below.reason.${reason}`)}</strong> · {sentence}
            </span>
            <AppLink to={explainAddress(satker.code)} className={styles.why} aria-label={words("below.why", { name: satkerShortName(satker) })}>
              {words("explain.open")}
            </AppLink>
          </li>
        )}
      />
    </section>
  );
}
