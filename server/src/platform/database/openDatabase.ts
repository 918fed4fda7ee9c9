import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@pantau/database";
import type { Pool } from "pg";
import { observedPool } from "./observedPool.ts";
import type { StatementListener } from "./observedPool.ts";

/** The one way from the program to PostgreSQL: Prisma and plain SQL share a bounded pool and its time limits. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** Listens to every SQL statement, of Prisma and of the pool alike, until the returned function is called. */
  readonly onStatement: (listener: StatementListener) => () => void;
  /** Waits for running statements and closes all connections. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** Most connections at once; the rest waits in line. */
  readonly maxConnections?: number;
  /** PostgreSQL cancels a statement that runs longer. Milliseconds; 0 means no limit (imports, migrations). */
  readonly statementTimeoutMs?: number;
  /** PostgreSQL ends a session that sits in an open transaction longer. Milliseconds; 0 means no limit. */
  readonly idleTransactionTimeoutMs?: number;
  /** A connection that lay idle broke (server stopped, network cut). The pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

const MAX_CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 5_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 10_000;
/** Longest wait for a free or a new connection before a request is refused. */
const CONNECTION_TIMEOUT_MS = 10_000;

/** Opens lazily: the first statement makes the first connection. */
export function openDatabase(connectionString: string, options: OpenDatabaseOptions = {}): Database {
  const { pool, onStatement } = observedPool({
    connectionString,
    application_name: "pantau",
    max: options.maxConnections ?? MAX_CONNECTIONS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: options.idleTransactionTimeoutMs ?? IDLE_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  });
  // Without a listener a connection that breaks while idle would end the whole process.
  pool.on("error", (error) => options.onConnectionLost?.(error));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  let closing: Promise<void> | undefined;
  return {
    prisma,
    pool,
    onStatement,
    close() {
      closing ??= prisma.$disconnect().then(() => pool.end());
      return closing;
    },
  };
}
