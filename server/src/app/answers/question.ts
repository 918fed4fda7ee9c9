import type { Actor } from "../../modules/access/domain/actor.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import type { DocumentRequest } from "../http/documentRequest.ts";
import { hashOfDocument } from "../graphql/trustedDocuments.ts";
import { mayBeKept } from "./keptFields.ts";

const ASKED = new Set(["query", "operationName", "variables", "extensions"]);

/**
 * What is asked, whoever asks: document by its hash, operation and variables, keys in order. Null: the answer may not be kept, or the request holds
 * something that only GraphQL can judge.
 */
export function questionOf({ body, isTrusted }: DocumentRequest): string | null {
  if (!isRecord(body) || Array.isArray(body) || !Object.keys(body).every((key) => ASKED.has(key))) return null;
  const { query, operationName = null, variables = null, extensions } = body;
  if (typeof query !== "string" || (operationName !== null && typeof operationName !== "string")) return null;
  if (variables !== null && (!isRecord(variables) || Array.isArray(variables))) return null;
  if (extensions !== undefined && extensions !== null && canonical(extensions) !== "{}") return null;
  if (!mayBeKept(query, operationName)) return null;
  return `${hashOfDocument(query)} ${isTrusted ? "own" : "foreign"} ${operationName ?? ""}\n${canonical(variables ?? {})}`;
}

/** Visitors are one and the same actor, and many. */
let latest: { readonly actor: Actor; readonly key: string } | undefined;

/** Everything about the reader that decides an answer: two readers with the same key read the same. Names and accounts do not. */
export function readerKey(actor: Actor): string {
  if (latest?.actor === actor) return latest.key;
  const { role, scope, publishedScope, grants } = actor;
  latest = { actor, key: JSON.stringify([role, scope, publishedScope, grants]) };
  return latest.key;
}

/** JSON with the keys of every object in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const parts = Object.keys(value).toSorted().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${parts.join(",")}}`;
}
