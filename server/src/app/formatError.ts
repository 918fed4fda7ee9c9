import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { DomainError } from "../kernel/domainError.ts";
import { asUnavailable } from "../platform/database/databaseUnavailable.ts";
import type { Logger } from "../platform/logger.ts";

const BUG_MESSAGE = "Terjadi kesalahan di Pantau. Coba lagi; bila terulang, sampaikan nomor permintaan ini kepada pengelola.";

/** Refusals by GraphQL and Apollo themselves that say only what the client sent. */
const CLIENT_CODES = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "OPERATION_RESOLUTION_FAILURE"]);
/** Refusals of our own before anything ran; their message is a sentence already. */
const OWN_CODES = new Set(["DOCUMENT_TOO_COSTLY", "INTROSPECTION_REFUSED", "INVALID_INPUT", "OPERATION_NOT_OFFERED"]);

/** The one place that decides what leaves the server. Refusals go out with their code; bugs are logged and never shown. */
export function formatErrorFor(logger: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = asUnavailable(unwrapResolverError(error));
    if (cause instanceof DomainError) {
      return { ...placeOf(formatted), message: cause.message, extensions: { code: cause.code, ...cause.details } };
    }
    const { code, limit, maximum } = formatted.extensions ?? {};
    if (typeof code === "string" && OWN_CODES.has(code)) return formatted;
    if (typeof limit === "string") {
      return { ...placeOf(formatted), message: `Dokumen GraphQL ini melebihi batas (${limit}: ${Number(maximum)}).`, extensions: { code: "DOCUMENT_LIMIT", limit, maximum } };
    }
    if (typeof code === "string" && CLIENT_CODES.has(code)) return { ...placeOf(formatted), message: formatted.message, extensions: { code } };
    if (code === "BAD_REQUEST") return { message: `Permintaan ini tidak menurut aturan API. ${formatted.message}`, extensions: { code } };
    logger.error({ err: cause }, "unexpected error in a resolver");
    return { ...placeOf(formatted), message: BUG_MESSAGE, extensions: { code: "INTERNAL" } };
  };
}

function placeOf({ path, locations }: GraphQLFormattedError): Partial<GraphQLFormattedError> {
  return { ...(path && { path }), ...(locations && { locations }) };
}
