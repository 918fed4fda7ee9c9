import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** Failures that every page tells in the same words; all other codes are refusals of a rule. */
const COMMON = new Set(["FORBIDDEN", "UNAUTHENTICATED", "INTERNAL", "INTERNAL_SERVER_ERROR", "QUERY_TOO_COMPLEX", "QUERY_TOO_DEEP", "GRAPHQL_VALIDATION_FAILED"]);

/** The sentence of a rule that refused a question or a record; null when the failure is of another kind. */
export function refusalOf(error: unknown): { code: string; sentence: string; field: string | null } | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const [first] = error.errors;
  const code = first?.extensions?.["code"];
  if (!first || typeof code !== "string" || COMMON.has(code)) return null;
  const field = first.extensions?.["field"];
  return { code, sentence: first.message, field: typeof field === "string" ? field : null };
}

/** The same for a query whose page has nothing else to say: a failure of another kind goes on to the panel. */
export function refusalOrThrow(error: unknown): { code: string; sentence: string; field: string | null } {
  const refusal = refusalOf(error);
  if (refusal) return refusal;
  throw error instanceof Error ? error : new Error("no answer and no reason", { cause: error });
}
