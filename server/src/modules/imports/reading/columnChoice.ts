import { isPersonalColumn } from "../../requests/domain/personalData.ts";
import { planColumns, type ColumnPlan, type PlannedColumn } from "../domain/titles.ts";
import type { ReadingOrder } from "./tableReading.ts";
import type { ReadingWarning } from "./table.ts";

const SHOWN_PLACES = 5;

/** Which columns are read. Columns to the right of the last title are none. */
export function planOf(titles: readonly string[], { known, mapping }: ReadingOrder): ColumnPlan {
  if (known !== null) return planColumns(titles, known, mapping);
  const columns = titles.map((title, index): PlannedColumn => {
    if (title === "") return { index, title, fate: "UNTITLED", name: null, form: "text" };
    if (isPersonalColumn(title)) return { index, title, fate: "PERSONAL", name: null, form: "text" };
    return { index, title, fate: "READ", name: title.toLowerCase(), form: "text" };
  });
  return { columns, faults: [] };
}

/** What a person should know of the columns and of the lines above them. */
export function warningsOf(columns: readonly PlannedColumn[], titleRow: number): ReadingWarning[] {
  const titlesOf = (fate: PlannedColumn["fate"]): string[] => columns.filter((column) => column.fate === fate).map(({ title }) => title);
  const [personal, ignored] = [titlesOf("PERSONAL"), titlesOf("IGNORED")];
  return [
    ...(titleRow > 1 ? [warning("LINES_ABOVE_TITLES", `${titleRow - 1} baris di atas baris judul dilewati.`)] : []),
    ...(personal.length > 0 ? [warning("PERSONAL_COLUMNS", `Kolom data pribadi tidak dibaca dan tidak disimpan: ${personal.join(", ")}.`, personal)] : []),
    ...(ignored.length > 0 ? [warning("COLUMNS_IGNORED", `Kolom yang dinyatakan dilewati: ${ignored.join(", ")}.`, ignored)] : []),
  ];
}

export function warning(code: ReadingWarning["code"], sentence: string, places: readonly string[] = []): ReadingWarning {
  return { code, sentence, places: places.slice(0, SHOWN_PLACES) };
}
