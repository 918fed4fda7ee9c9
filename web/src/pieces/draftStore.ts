import { deviceNow } from "../lib/deviceNow.ts";
import { draftsOf, isDraftKey, printDraft, readDraft, type Draft } from "../lib/draft.ts";

const storage = (): Storage => localStorage;

/** Null: none, or the device keeps nothing. */
export function loadDraft(key: string, keeps: readonly string[]): Draft | null {
  try {
    return readDraft(storage().getItem(key), keeps, deviceNow());
  } catch {
    return null;
  }
}

/** Null removes it. False: the device did not keep it (private window, full). */
export function storeDraft(key: string, draft: Draft | null): boolean {
  try {
    if (draft === null) storage().removeItem(key);
    else storage().setItem(key, printDraft(draft));
    return true;
  } catch {
    return draft === null;
  }
}

/** On signing out: drafts of this account leave the device, and with them whatever of others is too old to be a draft. */
export function forgetDrafts(account: string): void {
  try {
    const keys = Array.from({ length: storage().length }, (_, at) => storage().key(at)).filter((key) => key !== null && isDraftKey(key));
    for (const key of keys) if (key !== null && (key.startsWith(draftsOf(account)) || isStale(key))) storage().removeItem(key);
  } catch {
    // What could not be kept need not be forgotten.
  }
}

function isStale(key: string): boolean {
  const text = storage().getItem(key);
  const names: unknown = text === null ? null : (JSON.parse(text) as { values?: unknown }).values;
  return readDraft(text, typeof names === "object" && names !== null ? Object.keys(names) : [], deviceNow()) === null;
}
