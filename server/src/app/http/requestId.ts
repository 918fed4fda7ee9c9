import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";

/** Where a request carries its id: a property, since a WeakMap of thousands of requests a second is work for the garbage collector. */
const ID = Symbol("request id");
interface Numbered extends IncomingMessage {
  [ID]?: string;
}

/** Gives each request an id of our own; a person can quote it and an operator can find it in the log. */
export const numberRequests: RequestHandler = (request, response, next) => {
  response.set("X-Request-Id", requestIdOf(request));
  next();
};

export function requestIdOf(request: IncomingMessage): string {
  const numbered: Numbered = request;
  return (numbered[ID] ??= randomUUID());
}
