import type { EvaluationPeriodFacts } from "../../pieces/period.ts";
import { CLASS_GROUPS, typeOfWord, type ClassGroupWord, type SatkerTypeWord } from "../../pieces/addresses.ts";
import { periodLabel } from "../../pieces/period.ts";
import { useWords } from "../../i18n/i18n.ts";
import { Select } from "../../ui/Select.tsx";
import { groupLabel } from "./classGroup.ts";
import styles from "./RankingFilters.module.css";

interface RankingFiltersProps {
  periods: readonly EvaluationPeriodFacts[];
  issuerId: string;
  year: number;
  type: SatkerTypeWord | null;
  group: ClassGroupWord | null;
  onIssuer: (issuerId: string) => void;
  onYear: (year: number) => void;
  onType: (type: SatkerTypeWord | null) => void;
  onGroup: (group: ClassGroupWord | null) => void;
}

/** What is in force: issuer, year, type of satker, class. Each can be changed alone; type and class can be taken away. */
export function RankingFilters({ periods, issuerId, year, type, group, onIssuer, onYear, onType, onGroup }: RankingFiltersProps) {
  const { t } = useWords();
  const issuers = [...new Map(periods.map((period) => [period.issuer.id, period])).values()];
  const years = periods.filter((period) => period.issuer.id === issuerId).map((period) => period.year);
  return (
    <div role="group" aria-label={t("ranking.filter")} className={styles.filters}>
      <Select label={t("ranking.issuer")} value={issuerId} onChange={(event) => onIssuer(event.target.value)}>
        {issuers.map((period) => (
          <option key={period.issuer.id} value={period.issuer.id}>
            {periodLabel({ ...period, year: null }, t)}
          </option>
        ))}
      </Select>
      <Select label={t("ranking.year")} value={year} onChange={(event) => onYear(Number(event.target.value))}>
        {years.map((known) => (
          <option key={known} value={known}>
            {known}
          </option>
        ))}
      </Select>
      <Select
        label={t("ranking.type")}
        value={type ?? ""}
        onChange={(event) => onType(event.target.value === "kabupaten" || event.target.value === "kota" ? event.target.value : null)}
      >
        <option value="">{t("types.all")}</option>
        <option value="kabupaten">{t("types.KABUPATEN")}</option>
        <option value="kota">{t("types.KOTA")}</option>
      </Select>
      <Select label={t("ranking.class")} value={group ?? ""} onChange={(event) => onGroup(CLASS_GROUPS.find((known) => known === event.target.value) ?? null)}>
        <option value="">{t("ranking.allClasses")}</option>
        {CLASS_GROUPS.map((known) => (
          <option key={known} value={known}>
            {groupLabel(known, t)}
          </option>
        ))}
      </Select>
      {type === null ? null : (
        <button type="button" className={styles.chip} onClick={() => onType(null)} aria-label={t("ranking.remove", { filter: t(`types.${typeOfWord(type)}`) })}>
          {t(`types.${typeOfWord(type)}`)} <span aria-hidden="true">×</span>
        </button>
      )}
      {group === null ? null : (
        <button type="button" className={styles.chip} onClick={() => onGroup(null)} aria-label={t("ranking.remove", { filter: groupLabel(group, t) })}>
          {groupLabel(group, t)} <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
