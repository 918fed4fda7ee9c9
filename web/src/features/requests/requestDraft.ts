/** Fields of the form that may stay on a device: none of them is free text, so none can name a person. */
export const DRAFT_FIELDS = [
  "satkerCode",
  "receivedOn",
  "receivedAt",
  "completedOn",
  "registeredOn",
  "regime",
  "requesterType",
  "occupationGroup",
  "purposeGroup",
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type RequestDraft = Partial<Record<DraftField, string>>;

const STORAGE_KEY = "pantau.permohonan.draf";

/** What may be kept of a form: the listed fields that say something. */
export function draftOf(fields: Readonly<Record<string, string>>): RequestDraft {
  return Object.fromEntries(DRAFT_FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]]] : [])));
}

/** Reads a kept draft; anything that is not one is none. */
export function readDraft(text: string | null): RequestDraft {
  if (text === null) return {};
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return {};
    return draftOf(Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string")));
  } catch {
    return {};
  }
}

export function loadDraft(): RequestDraft {
  try {
    // oxlint-disable-next-line no-restricted-globals -- what is not sent yet is no view; nothing of it belongs in a link
    return readDraft(localStorage.getItem(STORAGE_KEY));
  } catch {
    return {};
  }
}

/** Keeps a draft on this device; nothing when nothing is filled in. */
export function keepDraft(fields: Readonly<Record<string, string>>): void {
  try {
    const draft = draftOf(fields);
    // oxlint-disable-next-line no-restricted-globals -- what is not sent yet is no view; nothing of it belongs in a link
    const storage = localStorage;
    if (Object.keys(draft).length === 0) storage.removeItem(STORAGE_KEY);
    else storage.setItem(STORAGE_KEY, JSON.stringify(draft));
  } catch {
    // Storage may be closed (private window); then the form lasts as long as the page.
  }
}
