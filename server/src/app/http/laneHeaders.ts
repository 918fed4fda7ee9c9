import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Express, Request, Response } from "express";
import { securityHeaders } from "./securityHeaders.ts";

/** Gives request and response what Express gives its own, without going through its machinery. */
export function asExpress(app: Express, request: IncomingMessage, response: ServerResponse): { readonly request: Request; readonly response: Response } {
  const ours = { request: Object.assign(Object.setPrototypeOf(request, app.request) as Request, { originalUrl: request.url ?? "" }), response: Object.setPrototypeOf(response, app.response) as Response };
  ours.request.res = ours.response;
  return ours;
}

/** The security headers as they are on every answer, names and values in turn: worked out once, because they are the same each time. */
export function constantHeaders(app: Express, isSecure: boolean): readonly string[] {
  const bare = new IncomingMessage(new Socket());
  const { request, response } = asExpress(app, bare, new ServerResponse(bare));
  Object.defineProperty(request, "secure", { value: isSecure });
  securityHeaders(request, response, () => {});
  return response.getHeaderNames().flatMap((name) => [name, String(response.getHeader(name))]);
}
