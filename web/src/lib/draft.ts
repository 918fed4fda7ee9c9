/** What a form of one account about one subject holds before it is sent. */
export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  /** The revision of the record that the form saw. Null: a new record. */
  readonly revision: string | null;
  readonly writtenAt: Date;
}

export interface DraftPlace {
  readonly account: string;
  /** Name of the form. */
  readonly form: string;
  /** What it is about. Empty: a new record. */
  readonly subject: string;
}

/** Grows when fields of forms change their meaning: an older draft is then no draft. */
const FORMAT = 1;
const PREFIX = "pantau.draf";
/** Unit: calendar days that a draft is kept. */
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

/** All drafts of an account begin so; an identifier of an account holds no slash. */
export function draftsOf(account: string): string {
  return `${PREFIX}/${account}/`;
}

export function draftKey({ account, form, subject }: DraftPlace): string {
  return `${draftsOf(account)}${form}/${subject}`;
}

export function isDraftKey(key: string): boolean {
  return key.startsWith(`${PREFIX}/`);
}

/** The fields that may be kept, and no others: whatever else a form holds never reaches the device's storage. */
export function keepable(values: Readonly<Record<string, unknown>>, keeps: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keeps.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The fields of a draft that are texts, for forms that have no others. */
export function textsOf(kept: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

export function printDraft({ values, revision, writtenAt }: Draft): string {
  return JSON.stringify({ format: FORMAT, writtenAt: writtenAt.toISOString(), revision, values });
}

/** A draft as it was kept; null for what is none, of another format, or too old. Fields that may not be kept (any more) are left out. */
export function readDraft(text: string | null, keeps: readonly string[], now: Date): Draft | null {
  const kept = parsed(text);
  if (kept?.["format"] !== FORMAT) return null;
  const { writtenAt, revision, values } = kept;
  const at = typeof writtenAt === "string" ? new Date(writtenAt) : null;
  if (at === null || Number.isNaN(at.getTime()) || now.getTime() - at.getTime() > KEPT_DAYS * DAY_MS || !isRecord(values)) return null;
  const fields = keepable(values, keeps);
  return Object.keys(fields).length === 0 ? null : { values: fields, revision: typeof revision === "string" ? revision : null, writtenAt: at };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? found : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
