import type { ReactNode } from "react";
import { usePublicationWords } from "../../i18n/publications.ts";
import type { UpdatesSearch } from "../../pieces/addresses.ts";
import { Select } from "../../ui/Select.tsx";
import { CLASS_WORDS, classOfWord } from "./dutyStates.ts";
import type { MatrixOrder } from "./matrixModel.ts";
import styles from "./UpdateFilters.module.css";

const ORDERS: readonly MatrixOrder[] = ["kurang", "terlambat", "diperiksa", "kode"];

interface UpdateFiltersProps {
  search: UpdatesSearch;
  onSearch: (change: Partial<UpdatesSearch>) => void;
  /** Other choices, before these. */
  children?: ReactNode;
}

/** Class and order in force; the class can be taken away. */
export function UpdateFilters({ search, onSearch, children }: UpdateFiltersProps) {
  const { words } = usePublicationWords();
  const { golongan } = search;
  return (
    <div role="group" aria-label={words("matrix.filters")} className={styles.filters}>
      {children}
      <Select
        label={words("matrix.filterClass")}
        value={golongan ?? ""}
        onChange={(event) => onSearch({ golongan: CLASS_WORDS.find((word) => word === event.target.value) ?? null })}
      >
        <option value="">{words("class.all")}</option>
        {CLASS_WORDS.map((word) => (
          <option key={word} value={word}>
            {words(`class.${classOfWord(word)}`)}
          </option>
        ))}
      </Select>
      <Select
        label={words("matrix.sort")}
        value={search.urut ?? "kurang"}
        onChange={(event) => onSearch({ urut: ORDERS.find((order) => order === event.target.value && order !== "kurang") ?? null })}
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {words(`matrix.sorts.${order}`)}
          </option>
        ))}
      </Select>
      {golongan === null ? null : (
        <button
          type="button"
          className={styles.chip}
          onClick={() => onSearch({ golongan: null })}
          aria-label={words("matrix.remove", { filter: words(`class.${classOfWord(golongan)}`) })}
        >
          {words(`class.${classOfWord(golongan)}`)} <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
