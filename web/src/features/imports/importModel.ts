import type { ImportJobPanel_jobFragment } from "../../gql/graphql.ts";
import type { ImportWords } from "../../i18n/imports.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

type Job = ImportJobPanel_jobFragment;
export type Preview = NonNullable<Job["preview"]>;
export type PreviewColumn = Preview["columns"][number];

export interface KindColumn {
  name: string;
  title: string;
  required: boolean;
}

export interface Kind {
  kind: string;
  columns: readonly KindColumn[];
}

/** A file that lies on the server, to be read in another way. */
export interface UploadedFile {
  id: string;
  /** What was said with it; an ISO date. Null: not said. */
  dataAsOf: string | null;
}

/** Kinds by what they are about, the most frequent first. */
const GROUPS = {
  registers: ["requests", "objections", "disputes", "register-periods"],
  publications: ["publication-updates", "publication-duties", "publication-triggers", "consequence-tests", "assistance-events", "publication-items", "publication-cadences", "exemption-authorities"],
  evaluations: ["evaluation-results", "evaluation-aggregates", "cycles", "cycle-participations", "stage-scores", "self-assessment-answers", "self-assessment-evidence", "corrections", "published-disputes", "scales", "instruments", "crosswalks"],
  calendars: ["holidays", "calendar-changes", "calendar-years", "election-stages", "legal-rules"],
  registry: ["satkers", "sources", "issuers", "provinces"],
  rankings: ["ranking-methods"],
} as const;
type GroupName = keyof typeof GROUPS | "others";
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
type KnownKind = (typeof GROUPS)[keyof typeof GROUPS][number];
const KNOWN: readonly KnownKind[] = GROUP_NAMES.flatMap((name) => [...GROUPS[name]]);

/** The kinds in groups; a kind that this page does not know stands under "others", never missing. Empty groups are left out. */
export function groupKinds<K extends { kind: string }>(kinds: readonly K[]): { group: GroupName; kinds: K[] }[] {
  const known = GROUP_NAMES.map((group) => ({ group: group as GroupName, kinds: GROUPS[group].flatMap((name) => kinds.filter(({ kind }) => kind === name)) }));
  const others = kinds.filter(({ kind }) => !KNOWN.some((name) => name === kind));
  return [...known, { group: "others" as const, kinds: others }].filter((group) => group.kinds.length > 0);
}

/** "Register permohonan"; a kind without words is named as the API names it. */
export function kindName(kind: string, words: ImportWords): string {
  const known = kind === "manual" ? kind : KNOWN.find((name) => name === kind);
  return known === undefined ? kind : words(`kinds.${known}`);
}

/** "1,5 MB". Unit: bytes, in steps of 1,024 as the limits count. */
export function bytesText(bytes: number, words: ImportWords, locale: Locale): string {
  if (bytes < 1024) return words("bytes.B", { n: formatNumber(bytes, locale) });
  const [unit, size] = bytes < 1024 ** 2 ? (["KB", bytes / 1024] as const) : (["MB", bytes / 1024 ** 2] as const);
  return words(`bytes.${unit}`, { n: formatNumber(Math.round(size * 10) / 10, locale) });
}

/** What stands against a file before it is sent. Null: nothing. */
export function fileFault(file: { name: string; size: number } | null, limit: number): "fileMissing" | "fileEmpty" | "fileTooLarge" | "fileOther" | null {
  if (file === null) return "fileMissing";
  if (!/\.(?:csv|txt|xlsx)$/i.test(file.name)) return "fileOther";
  if (file.size === 0) return "fileEmpty";
  return file.size > limit ? "fileTooLarge" : null;
}

/** True while the server has something to do, so that the page asks again. */
export function isAtWork(state: Job["state"]): state is "QUEUED" | "PREVIEWING" | "CONFIRMED" | "COMMITTING" {
  return state === "QUEUED" || state === "PREVIEWING" || state === "CONFIRMED" || state === "COMMITTING";
}

/** Rows done in the present step. total null: not known yet. A commit counts what is stored, a preview what is judged. */
export function stepOf({ state, progress }: Pick<Job, "state" | "progress">): { done: number; total: number | null } {
  const done = state === "COMMITTING" ? progress.rowsStored : Math.max(progress.rowsJudged, state === "PREVIEWING" ? 0 : progress.rowsRead);
  return { done: progress.rowsTotal === null ? done : Math.min(done, progress.rowsTotal), total: progress.rowsTotal };
}

/** How a person wants columns read, by title. "" : not decided; IGNORE: passed over; else a column of the kind. */
export type Meanings = Readonly<Record<string, string>>;
export const IGNORE = "-";

/** The proposal of the preview as the start of a person's choice. */
export function meaningsOf(columns: readonly PreviewColumn[]): Meanings {
  return Object.fromEntries(decidable(columns).map(({ title, fate, column }) => [title, fate === "IGNORED" ? IGNORE : (column ?? "")]));
}

/** Columns about which a person decides: what says who somebody is, and what has no title, is never read. */
export function decidable(columns: readonly PreviewColumn[]): PreviewColumn[] {
  return columns.filter(({ fate }) => fate !== "PERSONAL" && fate !== "UNTITLED");
}

/** What keeps the choice from being sent on: required columns that nothing stands for, and columns chosen twice. */
export function meaningFaults(meanings: Meanings, kindColumns: readonly KindColumn[]): { missing: KindColumn[]; twice: KindColumn[] } {
  const chosen = Object.values(meanings);
  return {
    missing: kindColumns.filter(({ name, required }) => required && !chosen.includes(name)),
    twice: kindColumns.filter(({ name }) => chosen.filter((column) => column === name).length > 1),
  };
}

/** The choice as the API wants it; what is not decided is left to the server. */
export function mappingInput(meanings: Meanings): { title: string; column: string | null }[] {
  return Object.entries(meanings).flatMap(([title, column]) => (column === "" ? [] : [{ title, column: column === IGNORE ? null : column }]));
}

export interface PreviewCount {
  name: "rowCount" | "accepted" | "rejected" | "added" | "changed" | "unchanged";
  /** Null: not counted, because rows are rejected and nothing was tried; never zero then. */
  value: number | null;
}

/** The counts of a preview. Unit: rows, and for the last three records. */
export function countsOf(preview: Preview): PreviewCount[] {
  const isTried = preview.rejectedCount === 0 && preview.rejected.length === 0;
  const ifTried = (value: number) => (isTried ? value : null);
  return [
    { name: "rowCount", value: preview.rowCount },
    { name: "accepted", value: preview.acceptedCount },
    { name: "rejected", value: preview.rejectedCount },
    { name: "added", value: ifTried(preview.added) },
    { name: "changed", value: ifTried(preview.changed) },
    { name: "unchanged", value: ifTried(preview.unchanged) },
  ];
}

/** Where a rejection stands: "D3, baris 2". */
export function placeText({ row, address }: { row: number; address: string | null }, words: ImportWords, locale: Locale): string {
  if (row === 0) return words("preview.placeFile");
  const number = formatNumber(row, locale);
  return address === null ? words("preview.placeRow", { row: number }) : words("preview.placeCell", { address, row: number });
}

/** What a preview comes to in one sentence. */
export function previewSentence(preview: Preview, kind: string, words: ImportWords, locale: Locale): string {
  const number = (value: number) => formatNumber(value, locale);
  if (preview.rejected.some(({ row }) => row === 0)) return words("preview.badFile", { kind });
  if (preview.rejectedCount > 0) return words("preview.bad", { rejected: number(preview.rejectedCount), n: number(preview.rowCount) });
  return words("preview.good", { n: number(preview.acceptedCount) });
}

/** "3 baru, 1 berubah, 0 sama"; where it was not written down then, that is said instead of a zero. */
export function effectText({ added, changed, unchanged }: { added: number | null; changed: number | null; unchanged: number | null }, words: ImportWords, locale: Locale): string {
  if (added === null || changed === null || unchanged === null) return words("batches.effectUnknown");
  return words("batches.effect", { added: formatNumber(added, locale), changed: formatNumber(changed, locale), unchanged: formatNumber(unchanged, locale) });
}
