import { afterAll, beforeAll } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { statementsOf, useTestDatabase, type TestDatabase } from "./database.ts";
import type { Content } from "./globalSetup.ts";

/** The instant at which all acceptance tests take place: 22 November 2026, 10:00 in Jakarta. */
export const TEST_NOW = "2026-11-22T03:00:00Z";

export interface GraphqlAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  /** SQL statements that the server sent while it answered. */
  readonly statements: readonly string[];
}

export interface TestApi {
  readonly url: string;
  readonly testDatabase: TestDatabase;
  query(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
}

/** The real HTTP server over the test file's own database. */
export function useTestApi(content: Content = "registry"): () => TestApi {
  const testDatabase = useTestDatabase(content);
  let server: RunningHttpServer | undefined;
  beforeAll(async () => {
    const { database } = testDatabase();
    const logger = createLogger("silent");
    server = await startHttpServer({ database, clock: fixedClock(TEST_NOW), logger, host: "127.0.0.1", port: 0, webFolder: null, production: true });
  });
  afterAll(() => server?.stop());
  return () => {
    if (!server) throw new Error("The test API is there only while tests run");
    const { url } = server;
    return { url, testDatabase: testDatabase(), query: (document, variables) => post(url, testDatabase(), document, variables) };
  };
}

async function post(url: string, { database }: TestDatabase, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
  let answer: Omit<GraphqlAnswer, "statements"> | undefined;
  const statements = await statementsOf(database, async () => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const body: unknown = await response.json();
    answer = { status: response.status, data: null, errors: [], ...(body as object) };
  });
  if (!answer) throw new Error("No answer");
  return { ...answer, statements };
}
