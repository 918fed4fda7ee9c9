import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";

const ids = new WeakMap<Request, string>();

/** Gives each request an id of our own; a person can quote it and an operator can find it in the log. */
export const numberRequests: RequestHandler = (request, response, next) => {
  response.set("X-Request-Id", requestIdOf(request));
  next();
};

export function requestIdOf(request: Request): string {
  const known = ids.get(request) ?? randomUUID();
  ids.set(request, known);
  return known;
}
