/** How much of PostgreSQL one process takes, and how long it waits. */
export interface DatabaseLimits {
  /** Most connections at once to one PostgreSQL; the rest waits in line. One more is kept for sign-ins. */
  readonly maxConnections: number;
  /** Most statements that wait for a connection before new requests are turned away. */
  readonly maxWaiting: number;
  /** Longest wait for a free or a new connection before a request is refused. Milliseconds. */
  readonly connectionTimeoutMs: number;
  /** PostgreSQL cancels a statement that runs longer. Milliseconds; 0 means no limit (imports, migrations). */
  readonly statementTimeoutMs: number;
  /** PostgreSQL ends a session that sits in an open transaction longer. Milliseconds; 0 means no limit. */
  readonly idleTransactionTimeoutMs: number;
  /** Most statements one connection keeps read and planned. 0: none, as a pooler between Pantau and PostgreSQL may need it. */
  readonly preparedStatements: number;
}

/** maxWaiting: what ten connections work off in about a second. preparedStatements: pages ask some 250, each takes ten to a hundred kilobytes of a connection. */
export const DEFAULT_DATABASE_LIMITS: DatabaseLimits = { maxConnections: 10, maxWaiting: 200, connectionTimeoutMs: 10_000, statementTimeoutMs: 5_000, idleTransactionTimeoutMs: 10_000, preparedStatements: 400 };
