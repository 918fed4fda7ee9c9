import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "../../platform/logger.ts";
import type { Metrics } from "../../platform/metrics.ts";
import { requestIdOf } from "./requestId.ts";

/** Doors by the first part of their path. What comes after it may hold a name or a search, and stays out of logs and metrics. */
const DOORS: Readonly<Record<string, string>> = {
  graphql: "graphql",
  assets: "asset",
  ekspor: "export",
  laporan: "report",
  unggahan: "upload",
  impor: "upload",
  masuk: "sign_in",
  healthz: "health",
  readyz: "health",
};

/** Microseconds of a millisecond: as exactly as times are told. */
const MICROSECONDS = 1_000;

/** Counts a request that came through this door and writes one line for it when its answer is out: id, door, status, time. No address, no path, no account. */
export type RequestWatch = (request: IncomingMessage, response: ServerResponse, door: string) => void;

export function watchRequests(logger: Logger, metrics: Metrics | null): RequestWatch {
  return (request, response, door) => {
    const begun = performance.now();
    const method = request.method ?? "";
    response.on("close", () => {
      const milliseconds = performance.now() - begun;
      const isWhole = response.writableFinished;
      metrics?.requestEnded({ door, method, status: response.statusCode, seconds: milliseconds / 1_000, isWhole });
      const level = door === "asset" || door === "health" ? "debug" : "info";
      if (!logger.isLevelEnabled(level)) return;
      logger[level]({ requestId: requestIdOf(request), door, method, status: response.statusCode, milliseconds: Math.round(milliseconds * MICROSECONDS) / MICROSECONDS, isWhole }, "request");
    });
  };
}

/** The same for every request that Express serves. */
export function observeRequests(watch: RequestWatch): RequestHandler {
  return (request, response, next) => {
    watch(request, response, doorOf(request.path));
    next();
  };
}

function doorOf(path: string): string {
  const first = path.split("/", 2)[1] ?? "";
  if (first === "masuk" && !path.startsWith("/masuk/")) return "page";
  return DOORS[first] ?? (/^(\d\d|)$/.test(first) ? "page" : "other");
}
