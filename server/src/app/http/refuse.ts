import type { Request, Response } from "express";
import { requestIdOf } from "./requestId.ts";

/** An answer in the shape of GraphQL's errors, for refusals before or beside GraphQL. */
export function refuse(request: Request, response: Response, refusal: { status: number; code: string; message: string; details?: Readonly<Record<string, unknown>> }): void {
  const { status, code, message, details } = refusal;
  response.status(status).set("Cache-Control", "no-store").json({ errors: [{ message, extensions: { code, ...details, requestId: requestIdOf(request) } }] });
}
