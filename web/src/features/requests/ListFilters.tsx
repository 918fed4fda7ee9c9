import type { SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { officeYear } from "../../lib/officeClock.ts";
import { REGIME_WORDS, regimeOfWord, STATUS_WORDS, type ListSearch } from "../../pieces/requestAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./BoardFilters.module.css";

interface ListFiltersProps {
  search: ListSearch;
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  onFilter: (change: Partial<ListSearch>) => void;
}

/** Years offered besides the one that is asked for. Unit: calendar years. */
const YEARS_BACK = 4;

/** Which requests: state, year of receipt, regime, satker, legal hold. */
export function ListFilters({ search, satkers, onFilter }: ListFiltersProps) {
  const { words } = useRequestWords();
  const now = officeYear();
  const years = [...new Set([...(search.tahun === null ? [] : [search.tahun]), ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back)])].toSorted((a, b) => b - a);
  return (
    <div role="group" aria-label={words("board.filter")} className={styles.filters}>
      <Select label={words("pages.list.status")} value={search.keadaan ?? ""} onChange={(event) => onFilter({ keadaan: STATUS_WORDS.find((word) => word === event.target.value) ?? null })}>
        <option value="">{words("pages.list.allStatuses")}</option>
        {STATUS_WORDS.map((word) => (
          <option key={word} value={word}>
            {words(`pages.list.statusOf.${word}`)}
          </option>
        ))}
      </Select>
      <Select label={words("pages.list.year")} value={search.tahun ?? ""} onChange={(event) => onFilter({ tahun: event.target.value === "" ? null : Number(event.target.value) })}>
        <option value="">{words("pages.list.allYears")}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </Select>
      <Select label={words("board.regime")} value={search.rezim ?? ""} onChange={(event) => onFilter({ rezim: REGIME_WORDS.find((word) => word === event.target.value) ?? null })}>
        <option value="">{words("board.allRegimes")}</option>
        {REGIME_WORDS.map((word) => (
          <option key={word} value={word}>
            {words(`regime.${regimeOfWord(word)}`)}
          </option>
        ))}
      </Select>
      <Select label={words("board.satker")} value={search.satker ?? ""} onChange={(event) => onFilter({ satker: event.target.value === "" ? null : event.target.value })}>
        <option value="">{words("board.allSatkers")}</option>
        {satkers.map((known) => (
          <option key={known.code} value={known.code}>
            {satkerShortName(known)}
          </option>
        ))}
      </Select>
      <label className={styles.check}>
        <input type="checkbox" checked={search.tahan !== null} onChange={(event) => onFilter({ tahan: event.target.checked ? "ya" : null })} />
        {words("pages.list.hold")}
      </label>
    </div>
  );
}
