import type { Request, Response } from "express";
import { DomainError } from "../../kernel/domainError.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { createContext, type AppContext } from "../context.ts";
import { addressOf, sessionCookieOf } from "./credentials.ts";
import type { GraphqlHandlerOptions } from "./graphqlHandler.ts";
import { refuse, refuseIfUnavailable } from "./refuse.ts";
import { requestIdOf } from "./requestId.ts";

/** What a door needs that answers with a file or a page instead of GraphQL. */
export type FileHandlerOptions = Pick<GraphqlHandlerOptions, "database" | "clock" | "production" | "accessChoices">;

/** The services of one request for a file, within what its reader may see: the same ones that GraphQL asks. They read where the database given reads. */
export function fileContext(request: Request, response: Response, actor: Actor, { database, clock, production, accessChoices }: FileHandlerOptions): AppContext {
  const parts = { address: addressOf(request), sessionCookie: sessionCookieOf(request, response), requestId: requestIdOf(request) };
  return createContext({ database, clock, actor, accessChoices, ...parts, isProduction: production, isTrustedDocument: true });
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RANKING_PERIOD_UNKNOWN: 404 };

/** Answers with a refusal that the reader can understand. @throws what is no refusal but a bug. */
export function refuseFor(error: unknown, request: Request, response: Response): void {
  if (refuseIfUnavailable(error, request, response)) return;
  if (!(error instanceof DomainError)) throw error;
  refuse(request, response, { status: STATUS_OF_CODE[error.code] ?? 400, code: error.code, message: error.message, details: error.details });
}
