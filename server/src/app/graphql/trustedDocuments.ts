import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { remembering } from "./remembering.ts";
import { isRecord } from "../../platform/database/isRecord.ts";

/** The documents of our own page, by SHA-256 of their text (hexadecimal). */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads the list that the web build leaves beside the page: { "<sha256>": "<document>" }. Null: there is none (API only, or
 * a page that is being developed); then every document counts as ad hoc.
 */
export function readTrustedDocuments(file: string): TrustedDocuments | null {
  if (!existsSync(file)) return null;
  const list: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isRecord(list)) throw new TypeError(`${file}: expected { sha256: document }`);
  const entries = Object.entries(list).map(([hash, text]): [string, string] => {
    if (typeof text !== "string" || hashOfDocument(text) !== hash) throw new TypeError(`${file}: ${hash} is not the SHA-256 of its document`);
    return [hash, text];
  });
  return new Map(entries);
}

/** SHA-256 of a document's text (hexadecimal). */
export const hashOfDocument = remembering((text) => createHash("sha256").update(text).digest("hex"));
