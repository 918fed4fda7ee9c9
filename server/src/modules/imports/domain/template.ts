import type { ImportKind } from "./fileKind.ts";
import { KIND_FILES } from "./kindFiles.ts";
import { KIND_TEXTS } from "./kindTexts.ts";
import type { RejectedRow } from "./rejection.ts";
import type { FileRow } from "./rowReader.ts";
import type { ColumnForm } from "./titles.ts";
import { readDay } from "./writtenDates.ts";

/** A column of a template with what stands in its notes. */
export interface TemplateColumn {
  /** Name in the rules of the kind. */
  readonly name: string;
  readonly title: string;
  readonly isRequired: boolean;
  readonly form: ColumnForm;
  readonly meaning: string;
  readonly rule: string;
  /** Null: has no unit. */
  readonly unit: string | null;
  /** Empty: the example leaves the cell empty. */
  readonly example: string;
  /** Other titles under which the column is found. */
  readonly synonyms: readonly string[];
}

export interface Template {
  readonly kind: ImportKind;
  readonly title: string;
  readonly about: string;
  /** The required columns first. */
  readonly columns: readonly TemplateColumn[];
}

/** What a file of a kind looks like: its columns under Indonesian titles, an example row and notes. */
export function templateOfKind(kind: ImportKind): Template {
  const { required, optional } = KIND_FILES[kind];
  const { title, about, columns } = KIND_TEXTS[kind];
  return {
    kind,
    title,
    about,
    columns: [...required, ...optional].flatMap((name): TemplateColumn[] => {
      const text = columns[name];
      return text === undefined ? [] : [{ name, isRequired: required.includes(name), ...text }];
    }),
  };
}

/** Fewer cells than these may be the same by chance: a province has two. */
const FEWEST_CELLS = 6;

/** Rows that are the template's example, left in the file by mistake: they would be stored as facts. */
export function exampleRows(kind: ImportKind, rows: readonly FileRow[]): RejectedRow[] {
  const shown = templateOfKind(kind).columns.filter(({ example }) => example !== "");
  if (shown.length < FEWEST_CELLS) return [];
  const isExample = ({ cells }: FileRow): boolean => shown.every(({ name, form, example }) => plain(cells.get(name) ?? "", form) === plain(example, form));
  return rows.filter(isExample).map(({ row }) => ({ row, column: null, value: null, code: "CONTRADICTION", rule: "baris ini contoh dari templat", mend: "Hapus baris contoh, lalu unggah lagi." }));
}

function plain(cell: string, form: ColumnForm): string {
  const day = form === "date" ? readDay(cell) : null;
  if (day !== null && "day" in day) return day.day;
  return form === "number" ? String(Number(cell.replace(",", "."))) : cell.trim();
}
