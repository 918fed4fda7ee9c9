import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { Action } from "../../access/domain/actions.ts";
import { IMPORT_KINDS, type ImportKind } from "./fileKind.ts";

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : Text;

/** What kinds of data the product holds: one for each kind of file, "EVALUATION_RESULTS" for "evaluation-results". */
export type DataKind = Uppercase<Underscored<ImportKind>>;

/** In the order in which they build on each other. */
export const DATA_KINDS: readonly DataKind[] = IMPORT_KINDS.map(dataKindOf);

export function dataKindOf(kind: ImportKind): DataKind {
  const named: string = kind.replaceAll("-", "_").toUpperCase();
  return named as DataKind;
}

/** Who may know which files of a kind there are: whoever may read their rows. A new kind of file is a line here. */
export const FILES_READABLE_WITH: Readonly<Record<ImportKind, Action>> = {
  sources: "PUBLISHED_READ",
  provinces: "PUBLISHED_READ",
  satkers: "PUBLISHED_READ",
  issuers: "PUBLISHED_READ",
  scales: "PUBLISHED_READ",
  "evaluation-results": "PUBLISHED_READ",
  "evaluation-aggregates": "PUBLISHED_READ",
  instruments: "PUBLISHED_READ",
  crosswalks: "PUBLISHED_READ",
  cycles: "PUBLISHED_READ",
  "cycle-participations": "PUBLISHED_READ",
  "stage-scores": "SELF_ASSESSMENTS_READ",
  "self-assessment-answers": "SELF_ASSESSMENTS_READ",
  "self-assessment-evidence": "SELF_ASSESSMENTS_READ",
  corrections: "PUBLISHED_READ",
  "calendar-years": "PUBLISHED_READ",
  holidays: "PUBLISHED_READ",
  "calendar-changes": "PUBLISHED_READ",
  "election-stages": "PUBLISHED_READ",
  "legal-rules": "PUBLISHED_READ",
  "published-disputes": "PUBLISHED_READ",
  "register-periods": "REQUESTS_READ",
  requests: "REQUESTS_READ",
  objections: "REQUESTS_READ",
  disputes: "REQUESTS_READ",
  "publication-cadences": "PUBLICATIONS_READ",
  "publication-items": "PUBLICATIONS_READ",
  "exemption-authorities": "PUBLICATIONS_READ",
  "consequence-tests": "PUBLICATIONS_READ",
  "publication-duties": "PUBLICATIONS_READ",
  "publication-triggers": "PUBLICATIONS_READ",
  "publication-updates": "PUBLICATIONS_READ",
  "assistance-events": "PUBLICATIONS_READ",
  "ranking-methods": "PUBLISHED_READ",
};

/** How many files of a kind and dataset are listed; older ones are still in force, and found in the list of imports. */
export const LISTED_FILES = 20;

/** How fresh one file's rows are. Two times that differ: what the file vouches for, and when it was taken in. */
export interface SourceFreshness {
  readonly id: string;
  readonly kind: DataKind;
  readonly dataset: Dataset;
  readonly fileName: string;
  readonly fileSha256: string;
  /** Rows in force from this file, within the place asked about; of files of registers and of lists without a place the rows of the file. */
  readonly rowCount: number;
  /** Last day the file vouches for. Null: it does not say. */
  readonly dataAsOf: LocalDate | null;
  readonly importedAt: Date;
  readonly importedBy: string;
}

/** A publication in which facts were read. */
export interface SourceRecord {
  readonly key: string;
  readonly locator: string;
  readonly subject: string;
}
