import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";
import type { Translate } from "../i18n/i18n.ts";

/** What a failed request is to the reader. */
export type ErrorKind =
  | "RANKING_PERIOD_UNKNOWN"
  | "RANKING_METHOD_UNKNOWN"
  | "NOT_FOUND"
  | "INVALID_INPUT"
  | "FORBIDDEN"
  | "UNAUTHENTICATED"
  | "TOO_COMPLEX"
  | "NETWORK"
  | "UNAVAILABLE"
  | "INTERNAL"
  | "UNEXPECTED";

export interface ErrorFacts {
  kind: ErrorKind;
  /** Null: the answer carried none. */
  requestId: string | null;
}

const KIND_OF_CODE: Readonly<Record<string, ErrorKind>> = {
  RANKING_PERIOD_UNKNOWN: "RANKING_PERIOD_UNKNOWN",
  RANKING_METHOD_UNKNOWN: "RANKING_METHOD_UNKNOWN",
  NOT_FOUND: "NOT_FOUND",
  PROVINCE_UNKNOWN: "NOT_FOUND",
  SATKER_UNKNOWN: "NOT_FOUND",
  ISSUER_UNKNOWN: "NOT_FOUND",
  INVALID_INPUT: "INVALID_INPUT",
  BAD_USER_INPUT: "INVALID_INPUT",
  GRAPHQL_VALIDATION_FAILED: "INVALID_INPUT",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHENTICATED",
  QUERY_TOO_COMPLEX: "TOO_COMPLEX",
  QUERY_TOO_DEEP: "TOO_COMPLEX",
  DATABASE_UNAVAILABLE: "UNAVAILABLE",
  DATABASE_BUSY: "UNAVAILABLE",
  DATABASE_FULL: "UNAVAILABLE",
};

/** Sorts a failure by what the reader can do about it. */
export function errorFacts(error: unknown): ErrorFacts {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const code = typeof extensions["code"] === "string" ? extensions["code"] : "";
    return {
      kind: KIND_OF_CODE[code] ?? "INTERNAL",
      requestId: typeof extensions["requestId"] === "string" ? extensions["requestId"] : null,
    };
  }
  if (ServerError.is(error) && error.statusCode === 503) return { kind: "UNAVAILABLE", requestId: null };
  if (ServerError.is(error) || ServerParseError.is(error)) return { kind: "INTERNAL", requestId: null };
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return { kind: "NETWORK", requestId: null };
  return { kind: "UNEXPECTED", requestId: null };
}

/** The sentence for a failure: what happened and what to do. */
export function errorSentence(facts: ErrorFacts, t: Translate): string {
  return t(`error.${facts.kind}`);
}
