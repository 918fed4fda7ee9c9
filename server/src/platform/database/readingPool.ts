import { Pool } from "pg";
import { DatabaseUnavailable } from "./databaseUnavailable.ts";
import { isReadingStatement } from "./readingStatement.ts";
import { errorCode } from "./startProblem.ts";

/** Where one statement goes first, and where it goes when nobody is there. */
export interface ReadingWay {
  readonly primary: Pool;
  /** Undefined: no replica is fit to be asked now. */
  readonly replica: () => Pool | undefined;
  /** True: the primary is asked first, the replica only while the primary does not answer. */
  readonly primaryFirst: () => boolean;
  readonly onReplicaGone: (replica: Pool) => void;
}

/**
 * What a replica cannot do although it is there: write (25006), read unlogged tables (0A000), outlast a conflict with what it replays (40001,
 * 40P01), know tables of a migration that has not arrived (42P01, 42703).
 */
const ONLY_THE_PRIMARY = new Set(["25006", "0A000", "40001", "40P01", "42P01", "42703", "42883"]);

/** A pool of no connections of its own: reading statements go to a replica, everything else, transactions too, to the primary. */
export function readingPool(way: ReadingWay): Pool {
  const pool = new Pool({ ...way.primary.options, min: 0 });
  Object.defineProperty(pool, "connect", { value: () => way.primary.connect() });
  Object.defineProperty(pool, "query", { value: (...args: readonly unknown[]) => onItsWay(way, args) });
  return pool;
}

async function onItsWay(way: ReadingWay, args: readonly unknown[]): Promise<unknown> {
  const replica = isReadingStatement(textOf(args[0])) ? way.replica() : undefined;
  if (replica === undefined) return send(way.primary, args);
  return way.primaryFirst() ? primaryThenReplica(way, replica, args) : replicaThenPrimary(way, replica, args);
}

async function replicaThenPrimary(way: ReadingWay, replica: Pool, args: readonly unknown[]): Promise<unknown> {
  try {
    return await send(replica, args);
  } catch (error) {
    const isGone = error instanceof DatabaseUnavailable;
    if (isGone) way.onReplicaGone(replica);
    if (!isGone && !ONLY_THE_PRIMARY.has(errorCode(error) ?? "")) throw error;
    return send(way.primary, args);
  }
}

async function primaryThenReplica(way: ReadingWay, replica: Pool, args: readonly unknown[]): Promise<unknown> {
  try {
    return await send(way.primary, args);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return send(replica, args);
  }
}

function send(pool: Pool, args: readonly unknown[]): Promise<unknown> {
  const method: unknown = Reflect.get(pool, "query");
  if (typeof method !== "function") throw new TypeError("pg.Pool has no method query");
  return Reflect.apply(method, pool, args);
}

/** Prisma and the query files hand over a text, or an object with `text`. */
function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query && typeof query.text === "string" ? query.text : "";
}
