import { DEFAULT_DATABASE_LIMITS, type DatabaseLimits } from "../platform/database/databaseLimits.ts";
import type { ReadNumber } from "./importEnvironment.ts";

/** The embedded PostgreSQL takes 40 connections; commands and PostgreSQL itself need some too. */
const MOST_EMBEDDED_CONNECTIONS = 30;

/** Limits of the pool as set from outside. */
export function readDatabaseLimits(read: ReadNumber): DatabaseLimits {
  const { maxConnections, maxWaiting, connectionTimeoutMs, statementTimeoutMs, idleTransactionTimeoutMs, preparedStatements } = DEFAULT_DATABASE_LIMITS;
  return {
    // Two at least: one may hold a transaction that asks for another.
    maxConnections: read("DATABASE_CONNECTIONS", { least: 2, most: 200, fallback: maxConnections, unit: "sambungan" }),
    maxWaiting: read("DATABASE_QUEUE", { least: 1, most: 10_000, fallback: maxWaiting, unit: "perintah yang menunggu" }),
    connectionTimeoutMs: read("DATABASE_WAIT_SECONDS", { least: 1, most: 60, fallback: connectionTimeoutMs / 1_000, unit: "detik" }) * 1_000,
    statementTimeoutMs: read("DATABASE_STATEMENT_SECONDS", { least: 1, most: 300, fallback: statementTimeoutMs / 1_000, unit: "detik" }) * 1_000,
    idleTransactionTimeoutMs: read("DATABASE_IDLE_TRANSACTION_SECONDS", { least: 1, most: 300, fallback: idleTransactionTimeoutMs / 1_000, unit: "detik" }) * 1_000,
    preparedStatements: read("DATABASE_PREPARED_STATEMENTS", { least: 0, most: 2_000, fallback: preparedStatements, unit: "perintah" }),
  };
}

/** Room for kept answers as set from outside. Unit: bytes; 0 keeps none. */
export function readKeptAnswersBytes(read: ReadNumber): number {
  return read("PANTAU_ANSWERS_MB", { least: 0, most: 4_096, fallback: 32, unit: "MB" }) * 1024 * 1024;
}

/** What is wrong with the limits for this database, as a sentence. Null: nothing. */
export function limitsProblem({ maxConnections }: DatabaseLimits, hasOwnServer: boolean): string | null {
  if (hasOwnServer || maxConnections <= MOST_EMBEDDED_CONNECTIONS) return null;
  return `DATABASE_CONNECTIONS salah: isi paling banyak ${MOST_EMBEDDED_CONNECTIONS} untuk PostgreSQL bawaan, atau pakai server sendiri dengan DATABASE_URL.`;
}
