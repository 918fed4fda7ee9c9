import type { ImportKind } from "./fileKind.ts";
import { KIND_FILES } from "./kindFiles.ts";
import { KIND_TEXTS } from "./kindTexts.ts";
import type { ColumnForm } from "./titles.ts";

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
