import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { createRoles } from "../../server/src/platform/database/roles.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { databaseAt } from "../support/databaseServer.ts";
import { ask } from "../support/httpClient.ts";
import { aRequest, importRegister } from "../support/registers.ts";
import { stopProgram, workbench } from "./program.ts";

const bench = workbench();
const PASSWORD = "sandi-uji";
let postgres: EmbeddedPostgres;
let admin: string;
/** The server's own role; what is done here is done with its rights. */
let database: Database;

beforeAll(async function anInstallationWithRoles() {
  postgres = await startEmbeddedPostgres(path.join(await bench.folder(), "pg"), { durable: false });
  await stopProgram(await started({ DATABASE_URL: postgres.url }));
  admin = databaseAt(postgres.adminUrl, "pantau");
  await createRoles(admin);
  await createRoles(admin); // the second time it renews
  await one(admin, `CREATE ROLE layanan LOGIN PASSWORD '${PASSWORD}' IN ROLE pantau_server; CREATE ROLE jateng LOGIN PASSWORD '${PASSWORD}' IN ROLE pantau_reader_33`);
  database = openDatabase(as("layanan"));
  await importRegister(database, "requests", [aRequest("jateng-1", "2026-03-02"), aRequest("jateng-2", "2026-03-03"), aRequest("jatim-1", "2026-03-02", { satker_code: "35.01" })]);
});
afterAll(async () => {
  await database?.close();
  await bench.cleanUp();
  await postgres?.stop();
});

async function started(variables: Readonly<Record<string, string>>) {
  const program = bench.start(variables);
  await program.url();
  return program;
}

function as(role: string): string {
  const url = new URL(postgres.url);
  [url.username, url.password] = [role, PASSWORD];
  return url.href;
}

async function one(connectionString: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("a server that signs in with the role for servers", () => {
  it("serves, signs in and writes, while the owner's address is used for migrations alone", async () => {
    const program = await started({ DATABASE_URL: as("layanan"), DATABASE_MIGRATION_URL: postgres.url });
    const url = await program.url();
    const cookie = await sessionCookie(database, systemClock, await anAccount(database, systemClock, "ADMINISTRATOR"));
    const invited = await ask(url, 'mutation { inviteAccount(input: { email: "orang@uji.pantau", displayName: "Orang", role: COMMISSIONER, provinceCode: "33" }) { account { id } } }', cookie);
    expect(invited.errors).toEqual([]);
    const figures = await ask(url, '{ satkers(province: "33") { code } viewer { isSignedIn } }', cookie);
    expect(figures.errors).toEqual([]);
    expect(await one(admin, "SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'pantau'")).toEqual([{ usename: "layanan" }]);
  });

  it.each(["DROP TABLE session", "ALTER TABLE satker ADD COLUMN x int", "TRUNCATE session", "CREATE TABLE lain (x int)", "UPDATE audit_entry SET actor_name = 'x'", "DELETE FROM audit_entry", "ALTER TABLE request_event DISABLE TRIGGER USER", "DELETE FROM _prisma_migrations"])(
    "may not: %s",
    async (statement) => {
      await expect(one(as("layanan"), statement)).rejects.toMatchObject({ code: "42501" });
    },
  );
});

describe("a reader of one province with a tool of one's own", () => {
  it("sees rows of that province and of no other in every table of satker, whatever is asked", async () => {
    const tables = await one(admin, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND rowsecurity ORDER BY 1");
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) expect(await one(as("jateng"), `SELECT DISTINCT left(satker_code, 2) AS province FROM ${String(name)} WHERE left(satker_code, 2) <> '33'`)).toEqual([]);
    expect(await one(as("jateng"), "SELECT number FROM information_request ORDER BY 1")).toEqual([{ number: "jateng-1" }, { number: "jateng-2" }]);
    expect(await one(admin, "SELECT count(*)::int AS n FROM information_request")).toEqual([{ n: 3 }]);
  });

  it("gets no further by settings, nor at texts of requests, accounts, sessions, imports and the audit trail", async () => {
    expect(await one(as("jateng"), "SET row_security = on; SELECT 1 AS x").then(() => one(as("jateng"), "SELECT count(*)::int AS n FROM information_request"))).toEqual([{ n: 2 }]);
    await expect(one(as("jateng"), "SET ROLE pantau_reader_35")).rejects.toMatchObject({ code: "42501" });
    for (const table of ["request_text", "account", "session", "access_token", "audit_entry", "import_batch", "import_upload_chunk", "import_change"])
      await expect(one(as("jateng"), `SELECT * FROM ${table} LIMIT 1`)).rejects.toMatchObject({ code: "42501" });
    await expect(one(as("jateng"), "DELETE FROM information_request")).rejects.toMatchObject({ code: "42501" });
  });
});
