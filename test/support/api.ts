import { afterAll, beforeAll } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED, type AccessOptions } from "../../server/src/app/serverOptions.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, sessionCookie, type Place } from "./accounts.ts";
import { statementsOf, useTestDatabase, type TestDatabase } from "./database.ts";
import type { Content } from "./globalSetup.ts";
import { movingClock, type MovingClock } from "./movingClock.ts";

/** The instant at which all acceptance tests take place, unless one moves the clock: 22 November 2026, 10:00 in Jakarta. */
export const TEST_NOW = "2026-11-22T03:00:00Z";

export interface GraphqlAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  /** SQL statements that the server sent while it answered. */
  readonly statements: readonly string[];
}

/** Somebody who asks. */
export interface Reader {
  query(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
}

/** Somebody who is signed in: with each question the server looks up the session, one statement more. */
export interface SignedInReader extends Reader {
  readonly accountId: string;
  readonly email: string;
  /** Header "cookie" of the browser. */
  readonly cookie: string;
}

/** Without `as` one is a visitor who has not signed in. */
export interface TestApi extends Reader {
  readonly url: string;
  readonly clock: MovingClock;
  readonly testDatabase: TestDatabase;
  /** A new account of this role, signed in. */
  as(role: AccountRole, place?: Place): Promise<SignedInReader>;
  /** With headers of one's own, e.g. authorization or cookie. */
  with(headers: Readonly<Record<string, string>>): Reader;
}

/** The real HTTP server over the test file's own database. Visitors read what is published, unless `publicView` is false. */
export function useTestApi(content: Content = "registry", access: Partial<AccessOptions> & { readonly production?: boolean } = {}): () => TestApi {
  const testDatabase = useTestDatabase(content);
  let server: RunningHttpServer | undefined;
  const clock = movingClock(TEST_NOW);
  const { production = true, ...options } = access;
  beforeAll(async () => {
    const { database } = testDatabase();
    const logger = createLogger("silent");
    server = await startHttpServer({ database, clock, logger, host: "127.0.0.1", port: 0, webFolder: null, production, access: { ...CLOSED, publicView: true, ...options } });
  });
  afterAll(() => server?.stop());
  return () => {
    if (!server) throw new Error("The test API is there only while tests run");
    return testApi(server.url, testDatabase(), clock);
  };
}

/** The API of a server that a test started itself. */
export function testApi(url: string, testDatabase: TestDatabase, clock: MovingClock): TestApi {
  const { database } = testDatabase;
  const readerWith = (headers: Readonly<Record<string, string>>): Reader => ({ query: (document, variables) => post(url, testDatabase, headers, document, variables) });
  return {
    url,
    clock,
    testDatabase,
    ...readerWith({}),
    with: readerWith,
    async as(role, place) {
      const account = await anAccount(database, clock, role, place);
      const cookie = await sessionCookie(database, clock, account);
      return { ...readerWith({ cookie }), accountId: account.id, email: account.email, cookie };
    },
  };
}

async function post(url: string, { database }: TestDatabase, headers: Readonly<Record<string, string>>, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
  let answer: Omit<GraphqlAnswer, "statements"> | undefined;
  const statements = await statementsOf(database, async () => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body: unknown = await response.json();
    answer = { status: response.status, headers: response.headers, data: null, errors: [], extensions: {}, ...(body as object) };
  });
  if (!answer) throw new Error("No answer");
  return { ...answer, statements };
}
