import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "./database/openDatabase.ts";

/** One answered request. Labels are words of ours only: no address, no name, no text that somebody typed. */
export interface EndedRequest {
  /** Which door: graphql, page, asset, export, report, upload, sign_in, health, other. */
  readonly door: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
  /** False: whoever asked hung up before the answer was out. */
  readonly isWhole: boolean;
}

/** What this process tells a Prometheus of itself. */
export interface Metrics {
  requestEnded(request: EndedRequest): void;
  /** The Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Unit: seconds. Around what the pages promise: answers in milliseconds, exports in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT"]);

/** A registry of its own, so that several servers in one process do not count each other's requests. */
export function createMetrics(database: Database, version: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: "pantau_build_info", help: "1, with the version as label", labelNames: ["version"], registers: [registry] }).set({ version }, 1);
  const requests = new Counter({
    name: "pantau_http_requests_total",
    help: "Answered HTTP requests by door, method and status; outcome cut: whoever asked hung up",
    labelNames: ["door", "method", "status", "outcome"],
    registers: [registry],
  });
  const seconds = new Histogram({ name: "pantau_http_request_duration_seconds", help: "From the first byte of a request to the last of its answer", labelNames: ["door"], buckets: BUCKETS, registers: [registry] });
  const statements = new Counter({ name: "pantau_database_statements_total", help: "SQL statements sent to PostgreSQL", registers: [registry] });
  database.onStatement(() => statements.inc());
  const { pool } = database;
  const connections = new Gauge({
    name: "pantau_database_connections",
    help: "Connections of the pool: busy or idle; waiting: requests that wait for one",
    labelNames: ["state"],
    collect() {
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
    registers: [],
  });
  registry.registerMetric(connections);
  return {
    requestEnded({ door, method, status, seconds: took, isWhole }) {
      requests.inc({ door, method: METHODS.has(method) ? method : "other", status: String(status), outcome: isWhole ? "whole" : "cut" });
      seconds.observe({ door }, took);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
