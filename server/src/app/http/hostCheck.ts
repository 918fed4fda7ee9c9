import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { isLoopback } from "../accessEnvironment.ts";
import { refuse } from "./refuse.ts";

/**
 * A server that only this computer reaches answers to this computer's names only. Otherwise a page elsewhere could give
 * itself a name that leads here (DNS rebinding) and read with the visitor's eyes.
 */
export function onlyLoopbackNames(): RequestHandler {
  return (request, response, next) => {
    if (hasLoopbackName(request)) next();
    else refuse(request, response, { status: 421, code: "HOST_REFUSED", message: "Buka Pantau dengan alamat 127.0.0.1 atau localhost." });
  };
}

export function hasLoopbackName(request: IncomingMessage): boolean {
  return isLoopback(hostName(request.headers.host ?? ""));
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
}
