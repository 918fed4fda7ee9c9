import { setTimeout as sleep } from "node:timers/promises";
import { Client, DatabaseError } from "pg";

/** The same server and role, another database. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Sends one statement, such as CREATE DATABASE, over a connection of its own. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A worker of PostgreSQL's own that is cleaning up in the database belongs to the superuser: no other role may end it, and it ends by itself. */
const NOT_ALLOWED_TO_END = "42501";
const MOST_TRIES = 50;

/** Drops a database and ends who still talks to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } catch (error) {
      if (tries === MOST_TRIES || !(error instanceof DatabaseError && error.code === NOT_ALLOWED_TO_END)) throw error;
      await sleep(200);
    }
  }
}
