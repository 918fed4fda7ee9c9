import type { Request, RequestHandler } from "express";
import { refuse } from "./refuse.ts";

/**
 * What changes something must come from our own pages, or from a program that is no browser. Stands beside Apollo's CSRF
 * prevention and SameSite cookies: each alone would do, none alone should have to.
 */
export function onlyOwnOrigin(publicUrl: URL | undefined): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD" || hasOwnOrigin(request, publicUrl)) next();
    else refuse(request, response, { status: 403, code: "ORIGIN_REFUSED", message: "Permintaan ini datang dari halaman lain. Buka Pantau langsung." });
  };
}

/** True for our own pages, and for programs that are no browser. */
export function hasOwnOrigin(request: Request, publicUrl: URL | undefined): boolean {
  const origin = request.get("origin");
  if (origin === undefined) return ["same-origin", "none", undefined].includes(request.get("sec-fetch-site"));
  return origin === publicUrl?.origin || origin === `${request.protocol}://${request.get("host") ?? ""}`;
}
