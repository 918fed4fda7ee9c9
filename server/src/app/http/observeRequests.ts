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

/** Unit: digits after the point of a millisecond. */
const MICROSECONDS = 3;

/** Counts every request and writes one line for it when its answer is out: id, door, status, time. No address, no path, no account. */
export function observeRequests(logger: Logger, metrics: Metrics | null): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const door = doorOf(request.path);
    const { method } = request;
    response.once("close", () => {
      const milliseconds = performance.now() - begun;
      const isWhole = response.writableFinished;
      metrics?.requestEnded({ door, method, status: response.statusCode, seconds: milliseconds / 1_000, isWhole });
      const line = { requestId: requestIdOf(request), door, method, status: response.statusCode, milliseconds: Number(milliseconds.toFixed(MICROSECONDS)), isWhole };
      logger[door === "asset" || door === "health" ? "debug" : "info"](line, "request");
    });
    next();
  };
}

function doorOf(path: string): string {
  const first = path.split("/", 2)[1] ?? "";
  if (first === "masuk" && !path.startsWith("/masuk/")) return "page";
  return DOORS[first] ?? (/^(\d\d|)$/.test(first) ? "page" : "other");
}
