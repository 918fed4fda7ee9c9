import type { Database } from "./openDatabase.ts";

/** Whether this process can answer now. A balancer asks often, so answers are shared. */
export interface Readiness {
  /** Null: ready. Otherwise the reason, for the operator. */
  reason(): Promise<"database" | "stopping" | null>;
  /** From now on the answer is "stopping": balancers send new requests elsewhere. */
  stop(): void;
}

/** Unit: milliseconds. How long one look at the database stands for all that ask. */
const FRESH = 1_000;
/** Unit: milliseconds. A database that takes longer for nothing cannot carry pages. */
const PATIENCE = 2_000;

/** Ready while PostgreSQL answers a statement without content. */
export function databaseReadiness(database: Database): Readiness {
  let isStopping = false;
  let last: { readonly at: number; readonly answers: Promise<boolean> } | undefined;
  return {
    async reason() {
      if (isStopping) return "stopping";
      if (last === undefined || performance.now() - last.at > FRESH) last = { at: performance.now(), answers: answersInTime(database) };
      return (await last.answers) ? null : "database";
    },
    stop() {
      isStopping = true;
    },
  };
}

/** A replica's answer counts too: while the primary is away, reading goes on. */
function answersInTime({ primaryFirst: { pool } }: Database): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    pool
      .query("SELECT 1")
      .then(() => resolve(true))
      .catch(() => resolve(false))
      .finally(() => clearTimeout(timer));
  });
}
