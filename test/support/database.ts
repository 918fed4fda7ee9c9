import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import type { Database, OpenDatabaseOptions } from "../../server/src/platform/database/openDatabase.ts";
import { administer, dropDatabase, databaseAt } from "./databaseServer.ts";
import type { Content } from "./globalSetup.ts";

export interface TestDatabase {
  readonly connectionString: string;
  readonly database: Database;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

/** A database of its own, copied from a prepared one. Drop it at the end. */
export async function createTestDatabase(
  content: Content = "registry",
  options: OpenDatabaseOptions = {},
): Promise<TestDatabase> {
  const name = `pantau_test_${randomBytes(6).toString("hex")}`;
  await administer(inject("serverUrl"), `CREATE DATABASE ${name} TEMPLATE ${inject("templates")[content]}`);
  const connectionString = databaseAt(inject("serverUrl"), name);
  const database = openDatabase(connectionString, options);
  return {
    connectionString,
    database,
    async drop() {
      await database.close();
      await dropDatabase(inject("serverUrl"), name);
    },
  };
}

/**
 * Gives the test file its own database before its first test and drops it after its last:
 * `const testDatabase = useTestDatabase();` … `testDatabase().database.prisma`.
 */
export function useTestDatabase(content: Content = "registry"): () => TestDatabase {
  let current: TestDatabase | undefined;
  beforeAll(async () => {
    current = await createTestDatabase(content);
  });
  afterAll(() => current?.drop());
  return () => {
    if (!current) throw new Error("The test database is there only while tests run");
    return current;
  };
}

/** The statements that were sent while the work was done, in order. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const end = database.onStatement((statement) => statements.push(statement.text));
  try {
    await work();
  } finally {
    end();
  }
  return statements;
}
