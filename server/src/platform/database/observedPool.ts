import { Client, Pool } from "pg";
import type { ClientBase, PoolConfig } from "pg";
import { asUnavailable } from "./databaseUnavailable.ts";

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
  /** Another pool with the same settings but these; its statements are heard by the same listeners. */
  readonly poolFor: (connectionString: string, other?: Pick<PoolConfig, "max">) => Pool;
  /** Resolves with the connection over which the next statement that holds this mark is sent. */
  readonly senderOf: (mark: string) => Promise<ClientBase>;
}

/** Who waits for a statement with a mark. */
type Waiting = Map<string, (sender: ClientBase) => void>;

export function observedPool(config: PoolConfig): ObservedPool {
  const listeners = new Set<StatementListener>();
  const waiting: Waiting = new Map();
  const make = (own: PoolConfig): Pool => {
    const pool = new Pool({ ...own, Client: observedClientClass(listeners, waiting) });
    explainFailures(pool, "query");
    explainFailures(pool, "connect");
    return pool;
  };
  return {
    pool: make(config),
    poolFor: (connectionString, other = {}) => make({ ...config, ...other, connectionString }),
    senderOf: (mark) => new Promise((resolve) => void waiting.set(mark, resolve)),
    onStatement(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function observedClientClass(listeners: ReadonlySet<StatementListener>, waiting: Waiting): typeof Client {
  class ObservedClient extends Client {}
  // `query` has seven overloads: the method is put around the inherited one without writing any of them again.
  const inherited = methodOf(Client.prototype, "query");
  Object.defineProperty(ObservedClient.prototype, "query", {
    value(this: Client, ...args: unknown[]): unknown {
      const text = statementText(args[0]);
      if (text !== undefined) for (const listener of listeners) listener({ text });
      if (text !== undefined && waiting.size > 0) tellSender(waiting, text, this);
      return explained(Reflect.apply(inherited, this, args));
    },
  });
  return ObservedClient;
}

/** Puts words to what a promise of this method fails with; calls with a callback stay as they are. */
function explainFailures(pool: Pool, method: "query" | "connect"): void {
  const inherited = methodOf(pool, method);
  Object.defineProperty(pool, method, { value: (...args: unknown[]): unknown => explained(Reflect.apply(inherited, pool, args)) });
}

function explained(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer;
  return answer.catch((error: unknown) => {
    throw asUnavailable(error);
  });
}

function methodOf(owner: object, name: string): Function {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== "function") throw new TypeError(`pg has no method ${name}`);
  return method;
}

function tellSender(waiting: Waiting, text: string, sender: ClientBase): void {
  for (const [mark, tell] of waiting) {
    if (!text.includes(mark)) continue;
    waiting.delete(mark);
    tell(sender);
  }
}

/** `query` takes a text, an object with `text`, or a stream (COPY) that carries its `text`. */
function statementText(query: unknown): string | undefined {
  if (typeof query === "string") return query;
  if (typeof query !== "object" || query === null || !("text" in query)) return undefined;
  return typeof query.text === "string" ? query.text : undefined;
}
