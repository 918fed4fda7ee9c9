import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@pantau/database";
import type { ClientBase, Pool } from "pg";
import { DEFAULT_DATABASE_LIMITS, type DatabaseLimits } from "./databaseLimits.ts";
import { withDirectReads } from "./directReads.ts";
import { observedPool } from "./observedPool.ts";
import type { StatementListener } from "./observedPool.ts";
import { replicatedReads, type Reading } from "./replicatedReads.ts";
import type { LogPosition } from "./replicaWatch.ts";
import { statementNames } from "./statementNames.ts";
import { inPantauSessions } from "./pantauSessions.ts";

/** The one way from the program to PostgreSQL: Prisma and plain SQL share a bounded pool and its time limits. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** One connection kept free for what every request asks first, so that it does not queue behind slow answers. */
  readonly doorPool: Pool;
  /** True while so many statements wait for a connection that one more request would only wait too. */
  isFull(): boolean;
  /** Listens to every SQL statement, of Prisma and of the pool alike, until the returned function is called. */
  readonly onStatement: (listener: StatementListener) => () => void;
  /**
   * The same database as one reader asks it: single reading statements go to a replica that is fresh enough, transactions and everything that writes
   * to the primary. Without replicas, or with none fit: this very database.
   */
  forReading(reading: Reading): Database;
  /** The same database for what must be fresh (who is signed in): a replica is read only while the primary does not answer. */
  readonly primaryFirst: Database;
  /** What to hand to forReading so that everything written until now is seen. Null: there are no replicas, nobody needs it. */
  writtenUpTo(): Promise<LogPosition | null>;
  /** Resolves with the connection over which the next statement that holds this mark is sent: see connectionOf. */
  readonly senderOf: (mark: string) => Promise<ClientBase>;
  /** Waits for running statements and closes all connections. */
  close(): Promise<void>;
}

/** Limits left out are those of DEFAULT_DATABASE_LIMITS. */
export interface OpenDatabaseOptions extends Partial<DatabaseLimits> {
  /** A connection that lay idle broke (server stopped, network cut). The pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Addresses of streaming replicas. Left out: none. */
  readonly replicaUrls?: readonly string[];
  /** A replica further behind is not asked. Milliseconds. */
  readonly replicaLagLimitMs?: number;
  /** A replica became fit to be asked, or no longer is. */
  readonly onReplicaChange?: (place: string, isUsable: boolean) => void;
}

const REPLICA_LAG_LIMIT_MS = 10_000;

/** Opens lazily: the first statement makes the first connection. */
export function openDatabase(connectionString: string, options: OpenDatabaseOptions = {}): Database {
  const limits: DatabaseLimits = { ...DEFAULT_DATABASE_LIMITS, ...options };
  const { pool, onStatement, poolFor, senderOf } = observedPool({
    connectionString: inPantauSessions(connectionString),
    application_name: "pantau",
    max: limits.maxConnections,
    statement_timeout: limits.statementTimeoutMs,
    idle_in_transaction_session_timeout: limits.idleTransactionTimeoutMs,
    connectionTimeoutMillis: limits.connectionTimeoutMs,
  });
  const doorPool = poolFor(inPantauSessions(connectionString), { max: 1 });
  // Without a listener a connection that breaks while idle would end the whole process.
  const listen = (to: Pool): Pool => to.on("error", (error) => options.onConnectionLost?.(error));
  for (const each of [pool, doorPool]) listen(each);
  const replicaUrls = options.replicaUrls ?? [];
  let closing: Promise<void> | undefined;
  const names = limits.preparedStatements > 0 ? statementNames(limits.preparedStatements) : null;
  const openThrough = (through: Pool, door: Pool): Database => ({
    prisma: withDirectReads(new PrismaClient({ adapter: new PrismaPg(through) }), through, names),
    pool: through,
    doorPool: door,
    isFull: () => pool.waitingCount >= limits.maxWaiting,
    onStatement,
    forReading: (reading) => reads?.choose(reading) ?? database,
    get primaryFirst() {
      return reads?.primaryFirst ?? database;
    },
    writtenUpTo: async () => (reads === undefined ? null : reads.writtenUpTo()),
    senderOf,
    close() {
      closing ??= closeAll();
      return closing;
    },
  });
  const database = openThrough(pool, doorPool);
  const reads =
    replicaUrls.length === 0
      ? undefined
      : replicatedReads<Database>({
          primary: pool,
          primaryUrl: connectionString,
          replicas: replicaUrls.map((url) => ({ url, pool: listen(poolFor(inPantauSessions(url))) })),
          lagLimitMs: options.replicaLagLimitMs ?? REPLICA_LAG_LIMIT_MS,
          ...(options.onReplicaChange && { onReplicaChange: options.onReplicaChange }),
          open: (through) => openThrough(through, through),
        });
  async function closeAll(): Promise<void> {
    await reads?.close();
    await database.prisma.$disconnect();
    await Promise.all([pool.end(), doorPool.end()]);
  }
  return database;
}
