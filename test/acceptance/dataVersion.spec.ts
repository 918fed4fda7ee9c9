import { describe, expect, it } from "vitest";
import { Client } from "pg";
import { readDataVersion } from "../../server/src/modules/access/door.service.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";
import { DOORS } from "../support/doors.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";

const api = useTestApi();
const version = async (): Promise<number> => Number(await readDataVersion(api().testDatabase.database));

/** How much the version grew by the work. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = await version();
  await work();
  return (await version()) - before;
}

/** Rows of these are of accounts, of the audit trail and of uploads under way: no kept answer tells of them. */
const UNWATCHED = ["_prisma_migrations", "access_token", "account", "audit_entry", "audit_head", "data_version", "import_column_mapping", "import_job", "import_upload", "import_upload_chunk", "invitation", "session", "sign_in_throttle"];

describe("the version of the data", () => {
  it("is grown by every table but those of accounts, audit and uploads: a new table calls grow_data_version_with in its migration", async () => {
    const rows = await rowsOf(
      api().testDatabase.database,
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'data_version_grows') ORDER BY 1`,
    );

    expect(rows.map(({ name }) => name)).toEqual(UNWATCHED);
  });

  it("grows with what the page records: a request, an update, an event, a day off", async () => {
    const [division, administrator] = [await api().as("DIVISION_DATA"), await api().as("ADMINISTRATOR")];
    const writing = { "Mutation.recordRequest": division, "Mutation.recordPublicationUpdate": division, "Mutation.recordAssistanceEvent": division, "Mutation.recordRegisterPeriod": division, "Mutation.addDayOff": administrator };
    for (const [door, writer] of Object.entries(writing)) {
      const answered = async () => {
        const { errors } = await writer.query(DOORS[door]?.ask({ province: "33", satker: "33.08" }) ?? "");
        expect(errors, door).toEqual([]);
      };
      expect(await growth(answered), door).toBeGreaterThan(0);
    }
  });

  it("grows with a file, and with the demo scenario", async () => {
    const { database } = api().testDatabase;

    expect(await growth(() => importRegister(database, "requests", [aRequest("V-1", "2026-02-02")]))).toBeGreaterThan(0);
    expect(await growth(() => loadDemo(database))).toBeGreaterThan(0);
  });

  it("stays when something is read, by whomever, or refused", async () => {
    const reader = await api().as("DIVISION_DATA");
    const administrator = await api().as("ADMINISTRATOR");
    for (const [door, { ask }] of Object.entries(DOORS)) {
      if (!door.startsWith("Query.")) continue;
      const asked = async () => {
        await reader.query(ask({ province: "33", satker: "33.08" }));
        await administrator.query(ask({ province: "33", satker: "33.08" }));
        await api().query(ask({ province: "35", satker: "35.29" }));
      };
      expect(await growth(asked), door).toBe(0);
    }
    expect(await growth(() => reader.query(DOORS["Mutation.recordRequest"]?.ask({ province: "35", satker: "35.29" }) ?? ""))).toBe(0);
  });

  it("grows once a transaction, not at all when it is taken back, and writers do not wait for each other", async () => {
    const { connectionString, database } = api().testDatabase;
    const writers = Array.from({ length: 6 }, () => new Client({ connectionString, statement_timeout: 5_000 }));
    await Promise.all(writers.map((writer) => writer.connect()));
    const touch = (writer: Client, code: string) => writer.query("UPDATE satker SET seat = seat WHERE code = $1", [code]);
    const codes = (await rowsOf(database, "SELECT code::text AS code FROM satker ORDER BY code LIMIT 6")).map(({ code }) => String(code));
    try {
      const grown = await growth(async () => {
        await Promise.all(writers.map((writer) => writer.query("BEGIN")));
        // All of them have written before any of them commits.
        await Promise.all(writers.map((writer, n) => touch(writer, codes[n] ?? "")));
        await Promise.all(writers.map((writer, n) => touch(writer, codes[n] ?? "")));
        await Promise.all(writers.map((writer, n) => writer.query(n < 4 ? "COMMIT" : "ROLLBACK")));
      });
      expect(grown).toBe(4);

      const [writer] = writers;
      const afterSavepoint = await growth(async () => {
        await writer?.query("BEGIN; SAVEPOINT a; UPDATE satker SET seat = seat; ROLLBACK TO a; UPDATE satker SET seat = seat; COMMIT");
      });
      expect(afterSavepoint).toBe(1);
    } finally {
      await Promise.all(writers.map((writer) => writer.end()));
    }
  });
});

describe("what every request asks first", () => {
  it("is asked in one statement for all who come at once, and never before they came", async () => {
    const { database } = api().testDatabase;
    const statements: string[] = [];
    const end = database.onStatement(({ text }) => statements.push(text));
    const asked = await Promise.all(Array.from({ length: 50 }, () => readDataVersion(database)));
    end();

    expect(new Set(asked).size).toBe(1);
    expect(statements).toHaveLength(1);
  });

  it("shows a write to whoever asks after it, however many are asking", async () => {
    const { database } = api().testDatabase;
    for (let round = 0; round < 20; round += 1) {
      const noise = Array.from({ length: 10 }, () => readDataVersion(database));
      const before = await version();
      await database.pool.query("UPDATE satker SET seat = seat");
      expect(await version()).toBeGreaterThan(before);
      await Promise.all(noise);
    }
  });
});
