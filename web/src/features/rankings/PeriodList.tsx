import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { periodSearch, type EvaluationPeriodFacts } from "../../pieces/period.ts";
import styles from "./PeriodList.module.css";

interface PeriodListProps {
  province: string;
  satkerCount: number;
  periods: readonly EvaluationPeriodFacts[];
}

/** Every issuer and year of which something is known, each leading to its list. */
export function PeriodList({ province, satkerCount, periods }: PeriodListProps) {
  const { t, locale } = useWords();
  const invented = periods.filter((period) => period.dataset === "DEMO");
  const published = periods.filter((period) => period.dataset !== "DEMO");
  return (
    <div className={styles.lists}>
      <Periods province={province} satkerCount={satkerCount} periods={published} />
      {invented.length === 0 ? null : (
        <details className={styles.invented} open={published.length === 0}>
          <summary>{t("home.demoPeriods", { n: formatNumber(invented.length, locale) })}</summary>
          <Periods province={province} satkerCount={satkerCount} periods={invented} />
        </details>
      )}
    </div>
  );
}

function Periods({ province, satkerCount, periods }: PeriodListProps) {
  const { t, locale } = useWords();
  return (
    <ul className={styles.list}>
      {periods.map((period) => (
        <li key={period.id}>
          <AppLink to={addresses.ranking(province, periodSearch(period))} className={styles.link}>
            {issuerBesideMark(period.issuer.name)} {period.year}
          </AppLink>{" "}
          {period.dataset === "DEMO" ? <DemoMark /> : null}
          <p className={styles.counts}>
            {t("home.announced", { n: formatNumber(period.announcedCount, locale), total: formatNumber(satkerCount, locale) })}
            {period.stageOnlyCount > 0 ? `; ${t("home.stageOnly", { n: formatNumber(period.stageOnlyCount, locale) })}` : null}
          </p>
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.share} style={{ width: `${satkerCount === 0 ? 0 : (100 * period.announcedCount) / satkerCount}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
