import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { useWords } from "../i18n/i18n.ts";
import { SearchField } from "./SearchField.tsx";
import { useThemeInUse } from "./theme.ts";
import styles from "./useFind.module.css";

/** Lists with more rows than this can be searched. */
const SEARCHED_FROM = 60;

interface FindWish<R> {
  rows: readonly R[];
  /** What a reader may look for in a row. Absent: nothing can be looked for. */
  findText: ((row: R) => string) | undefined;
  locale: string;
}

/** The rows that hold what is looked for, and the field to say it in where the list is long; on paper all rows. */
export function useFind<R>({ rows, findText, locale }: FindWish<R>): { readonly found: readonly R[]; readonly field: ReactNode } {
  const { t } = useWords();
  const [wanted, setWanted] = useState("");
  // Typing goes on while a long list is still being drawn.
  const looked = useDeferredValue(wanted).trim().toLocaleLowerCase(locale);
  const isPrinting = useThemeInUse() === "print";
  const found = useMemo(
    () => (findText === undefined || looked === "" || isPrinting ? rows : rows.filter((row) => findText(row).toLocaleLowerCase(locale).includes(looked))),
    [rows, findText, looked, isPrinting, locale],
  );
  if (findText === undefined || rows.length <= SEARCHED_FROM) return { found: rows, field: null };
  const field = (
    <div className={styles.find} role="search">
      <SearchField label={t("table.find")} value={wanted} onChange={setWanted} />
      <span role="status">{looked === "" ? "" : t("table.found", { n: found.length, total: rows.length })}</span>
    </div>
  );
  return { found, field };
}
