import type { Request } from "express";
import { isRecord } from "../../platform/database/isRecord.ts";
import { hashOfDocument, type TrustedDocuments } from "../graphql/trustedDocuments.ts";

/** A request to GraphQL with the text of its document in place of a name for it. */
export interface DocumentRequest {
  readonly body: unknown;
  /** With the leading "?"; "" if there is none. */
  readonly search: string;
  readonly isTrusted: boolean;
  /** True: a document was named that the server does not know. */
  readonly isUnknown: boolean;
}

/**
 * Reads which document is meant: by { documentId }, by { extensions: { persistedQuery: { sha256Hash } } } as Apollo Client
 * sends it, or by its text. A text that stands in the list is as good as its name.
 */
export function documentRequestOf(request: Request, trusted: TrustedDocuments | null): DocumentRequest {
  const search = request.originalUrl.includes("?") ? request.originalUrl.slice(request.originalUrl.indexOf("?")) : "";
  return request.method === "GET" ? fromSearch(search, trusted) : fromBody(request.body, search, trusted);
}

/** As documentRequestOf, for a POST without a search. */
export function documentIn(body: unknown, trusted: TrustedDocuments | null): DocumentRequest {
  return fromBody(body, "", trusted);
}

function fromBody(body: unknown, search: string, trusted: TrustedDocuments | null): DocumentRequest {
  if (!isRecord(body) || Array.isArray(body)) return { body, search, isTrusted: false, isUnknown: false };
  const { documentId, extensions, ...rest } = body;
  const { text, isTrusted, isUnknown } = resolve(body["query"], documentId, extensions, trusted);
  // APQ registration is not offered: what is left of it would only be refused.
  return { body: { ...rest, ...(text === undefined ? {} : { query: text }), ...withoutPersistedQuery(extensions) }, search, isTrusted, isUnknown };
}

function fromSearch(search: string, trusted: TrustedDocuments | null): DocumentRequest {
  const parameters = new URLSearchParams(search);
  const { text, isTrusted, isUnknown } = resolve(parameters.get("query") ?? undefined, parameters.get("documentId") ?? undefined, parsed(parameters.get("extensions")), trusted);
  if (!isTrusted || parameters.has("query")) return { body: undefined, search, isTrusted, isUnknown };
  parameters.delete("documentId");
  parameters.delete("extensions");
  parameters.set("query", text ?? "");
  return { body: undefined, search: `?${parameters.toString()}`, isTrusted, isUnknown };
}

function resolve(query: unknown, documentId: unknown, extensions: unknown, trusted: TrustedDocuments | null) {
  if (typeof query === "string") return { text: query, isTrusted: trusted?.has(hashOfDocument(query)) ?? false, isUnknown: false };
  const hash = hashIn(documentId, extensions);
  if (hash === undefined) return { text: undefined, isTrusted: false, isUnknown: false };
  const text = trusted?.get(hash);
  return { text, isTrusted: text !== undefined, isUnknown: text === undefined };
}

function hashIn(documentId: unknown, extensions: unknown): string | undefined {
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const persisted = isRecord(extensions) ? extensions["persistedQuery"] : undefined;
  const hash = isRecord(persisted) ? persisted["sha256Hash"] : undefined;
  return typeof hash === "string" ? hash : undefined;
}

function withoutPersistedQuery(extensions: unknown): { extensions?: unknown } {
  if (!isRecord(extensions) || Array.isArray(extensions)) return extensions === undefined ? {} : { extensions };
  const { persistedQuery: _named, ...rest } = extensions;
  return { extensions: rest };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined; // Apollo says what is wrong with it
  }
}
