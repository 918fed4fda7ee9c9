import { Client, Pool } from "pg";
import type { PoolConfig } from "pg";

/** One statement as it goes to PostgreSQL, whoever sent it: Prisma, a query file or COPY. Values are left out. */
export interface SqlStatement {
  readonly text: string;
}
export type StatementListener = (statement: SqlStatement) => void;

/** A pool whose every statement can be listened to; tests count them to hold an answer to its statement budget. */
export interface ObservedPool {
  readonly pool: Pool;
  /** Calls the listener before each statement is sent. Returns the function that ends listening. */
  readonly onStatement: (listener: StatementListener) => () => void;
}

export function observedPool(config: PoolConfig): ObservedPool {
  const listeners = new Set<StatementListener>();
  const pool = new Pool({ ...config, Client: observedClientClass(listeners) });
  return {
    pool,
    onStatement(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function observedClientClass(listeners: ReadonlySet<StatementListener>): typeof Client {
  class ObservedClient extends Client {}
  // `query` has seven overloads: the method is put around the inherited one without writing any of them again.
  const inherited: unknown = Reflect.get(Client.prototype, "query");
  if (typeof inherited !== "function") throw new TypeError("pg.Client has no method query");
  Object.defineProperty(ObservedClient.prototype, "query", {
    value(this: Client, ...args: unknown[]): unknown {
      const text = statementText(args[0]);
      if (text !== undefined) for (const listener of listeners) listener({ text });
      return Reflect.apply(inherited, this, args);
    },
  });
  return ObservedClient;
}

/** `query` takes a text, an object with `text`, or a stream (COPY) that carries its `text`. */
function statementText(query: unknown): string | undefined {
  if (typeof query === "string") return query;
  if (typeof query !== "object" || query === null || !("text" in query)) return undefined;
  return typeof query.text === "string" ? query.text : undefined;
}
