import type { Request, Response } from "express";
import { asUnavailable } from "../../platform/database/databaseUnavailable.ts";
import { Unavailable } from "../../kernel/unavailable.ts";
import { requestIdOf } from "./requestId.ts";

/** An answer in the shape of GraphQL's errors, for refusals before or beside GraphQL. */
export function refuse(request: Request, response: Response, refusal: { status: number; code: string; message: string; details?: Readonly<Record<string, unknown>> }): void {
  const { status, code, message, details } = refusal;
  response.status(status).set("Cache-Control", "no-store").json({ errors: [{ message, extensions: { code, ...details, requestId: requestIdOf(request) } }] });
}

/** True: nothing can be answered at this moment, and that was said, with Retry-After. */
export function refuseIfUnavailable(error: unknown, request: Request, response: Response): boolean {
  const cause = asUnavailable(error);
  if (!(cause instanceof Unavailable) || response.headersSent) return false;
  response.set("Retry-After", String(cause.retryAfterSeconds));
  refuse(request, response, { status: 503, code: cause.code, message: cause.message, details: cause.details });
  return true;
}
