import { PeriodList } from "../../features/rankings/PeriodList.tsx";
import { useWords } from "../../i18n/i18n.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import type { ProvinceContext } from "../provinceContext.ts";
import styles from "./UnknownPeriod.module.css";

/** The address names an issuer and year of which nothing is known; here is what is. */
export function UnknownPeriod({ province }: { province: ProvinceContext["province"] }) {
  const { t } = useWords();
  return (
    <div className={styles.unknown}>
      <EmptyState title={t("ranking.unknownPeriod")} next={t("ranking.unknownPeriodNext")} />
      <Panel title={t("home.periods")}>
        <PeriodList province={province.code} satkerCount={province.satkerCount} periods={province.evaluationPeriods} />
      </Panel>
    </div>
  );
}
