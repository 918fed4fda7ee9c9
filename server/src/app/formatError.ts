import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { DomainError } from "../kernel/domainError.ts";
import type { Logger } from "../platform/logger.ts";

const BUG_MESSAGE = "Terjadi kesalahan di Pantau. Coba lagi; bila terulang, sampaikan nomor permintaan ini kepada pengelola.";

/** Refusals by GraphQL and Apollo themselves that say only what the client sent. */
const CLIENT_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** The one place that decides what leaves the server. Refusals go out with their code; bugs are logged and never shown. */
export function formatErrorFor(logger: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof DomainError) {
      return { ...locationOf(formatted), message: cause.message, extensions: { code: cause.code, ...cause.details } };
    }
    const code = formatted.extensions?.["code"];
    if (typeof code === "string" && CLIENT_CODES.has(code)) return { ...locationOf(formatted), message: formatted.message, extensions: { code } };
    logger.error({ err: cause }, "unexpected error in a resolver");
    return { ...locationOf(formatted), message: BUG_MESSAGE, extensions: { code: "INTERNAL" } };
  };
}

function locationOf({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> {
  return { ...(path && { path }), ...(locations && { locations }) };
}
