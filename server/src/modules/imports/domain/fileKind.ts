import type { Dataset } from "../../../kernel/provenance.ts";
import type { Qualification } from "../../evaluations/domain/claim.ts";
import type { EvaluationReference } from "./evaluationReference.ts";
import type { Fault, RejectedRow } from "./rejection.ts";
import type { Checked, FileRow } from "./rowReader.ts";

/** Kinds of files that can be taken in, in the order in which they build on each other. */
export const IMPORT_KINDS = [
  "sources",
  "provinces",
  "satkers",
  "issuers",
  "scales",
  "evaluation-results",
  "evaluation-aggregates",
  "instruments",
  "crosswalks",
  "cycles",
  "cycle-participations",
  "stage-scores",
  "self-assessment-answers",
  "self-assessment-evidence",
  "corrections",
  "calendar-years",
  "holidays",
  "calendar-changes",
  "election-stages",
  "legal-rules",
  "published-disputes",
  "register-periods",
  "requests",
  "objections",
  "disputes",
  "publication-cadences",
  "publication-items",
  "exemption-authorities",
  "consequence-tests",
  "publication-duties",
  "publication-triggers",
  "publication-updates",
  "assistance-events",
  "ranking-methods",
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Kinds whose rows carry a dataset, so that an invented row can be told from a real one. The others hold real rows only. */
export const KINDS_WITH_DEMO: readonly ImportKind[] = [
  "issuers",
  "scales",
  "evaluation-results",
  "evaluation-aggregates",
  "instruments",
  "crosswalks",
  "cycles",
  "cycle-participations",
  "stage-scores",
  "self-assessment-answers",
  "self-assessment-evidence",
  "corrections",
  "register-periods",
  "requests",
  "objections",
  "disputes",
  "consequence-tests",
  "publication-duties",
  "publication-triggers",
  "publication-updates",
  "assistance-events",
];

export const PUBLIC_BODY_KINDS = ["SATKER", "KPU_PROVINCE", "KPU_NATIONAL", "BAWASLU", "GOVERNMENT", "OTHER"] as const;
export type PublicBodyKind = (typeof PUBLIC_BODY_KINDS)[number];

/** What is stored already and a file may refer to. */
export interface Reference {
  /** Dataset of the file at hand. */
  readonly dataset: Dataset;
  readonly provinceCodes: ReadonlySet<string>;
  /** Names by code. */
  readonly satkerNames: ReadonlyMap<string, string>;
  /** By id. */
  readonly issuers: ReadonlyMap<string, { readonly name: string; readonly dataset: Dataset; readonly provinceCode?: string | null }>;
  /** Classes of each known scale, by scaleKey. */
  readonly scaleClasses: ReadonlyMap<string, ReadonlySet<Qualification>>;
  /** Rated bodies by name. */
  readonly bodies: ReadonlyMap<string, { readonly kind: PublicBodyKind; readonly satkerCode: string | null }>;
  /** Instruments, cycles and claims in force. */
  readonly evaluations: EvaluationReference;
  /** Codes of all items that stand in any list of public information. */
  readonly informationItems: ReadonlySet<string>;
  /** Everything that each stored ranking method says, by its id. */
  readonly rankingMethods: ReadonlyMap<string, string>;
  /** Keys of the catalogue of measures. */
  readonly measureKeys: ReadonlySet<string>;
}

/** Key of a scale in Reference.scaleClasses. */
export function scaleKey(issuerId: string, year: number): string {
  return `${issuerId} ${year}`;
}

/** The shape of a kind of file and the rules for its rows. */
export interface FileKind<Fields> {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  check(rows: readonly FileRow[], reference: Reference): Checked<Fields>;
}

/** Which columns the header lacks, has twice or should not have. Column names are compared without regard to case. */
export function checkHeader(header: readonly string[], kind: Pick<FileKind<unknown>, "required" | "optional">): RejectedRow[] {
  const known = [...kind.required, ...kind.optional];
  const expected = `Kolom yang dikenal: ${known.join(", ")}.`;
  const missing = kind.required.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.includes(column));
  const twice = header.filter((column, index) => known.includes(column) && header.indexOf(column) !== index);
  const faultOf = (column: string, fault: Fault): RejectedRow => ({ row: 0, column, value: null, ...fault });
  return [
    ...missing.map((column) => faultOf(column, { code: "COLUMN_MISSING", rule: "kolom ini tidak ada", mend: `Tambahkan kolom ${column} pada baris judul. ${expected}` })),
    ...unknown.map((column) => faultOf(column || "(tanpa nama)", { code: "COLUMN_UNKNOWN", rule: "kolom ini tidak dikenal", mend: `Ganti namanya atau hapus kolomnya. ${expected}` })),
    ...twice.map((column) => faultOf(column, { code: "DUPLICATE", rule: "kolom ini ada dua kali", mend: "Hapus salah satu." })),
  ];
}
