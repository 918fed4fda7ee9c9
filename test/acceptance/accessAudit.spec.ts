import { describe, expect, it } from "vitest";
import { appendAuditEntryAlone } from "../../server/src/modules/access/audit.queries.ts";
import { auditEvent, verifyAuditChain } from "../../server/src/modules/access/audit.service.ts";
import { visitor } from "../../server/src/modules/access/domain/account.ts";
import { TEST_PASSWORD } from "../support/accounts.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { createTestDatabase } from "../support/database.ts";

const api = useTestApi("registry", { publicView: false });

interface Entry {
  action: string;
  outcome: string;
  actorName: string;
  satkerCode: string | null;
  subject: string | null;
  detailsJson: string;
}

async function logOf(reader: Reader, filter = ""): Promise<Entry[]> {
  const { data, errors } = await reader.query(`{ auditLog(first: 100${filter}) { edges { node { action outcome actorName satkerCode subject detailsJson } } } }`);
  expect(errors).toEqual([]);
  return (data as { auditLog: { edges: { node: Entry }[] } }).auditLog.edges.map(({ node }) => node);
}

describe("the audit trail", () => {
  it("tells of sign-ins, of failed ones without what was typed, and of refusals", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const commissioner = await api().as("COMMISSIONER");
    const signIn = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }";
    await api().query(signIn, { email: commissioner.email, password: TEST_PASSWORD });
    await api().query(signIn, { email: commissioner.email, password: "salah sekali sandinya" });
    await api().query(signIn, { email: "sandi-yang-salah-tempat", password: TEST_PASSWORD });
    await commissioner.query("{ accounts { id } }");

    const [refusal, unknown, wrong, right] = await logOf(administrator);
    expect(refusal).toMatchObject({ action: "ACCESS_REFUSED", outcome: "REFUSED", detailsJson: '{"fields":["accounts"]}' });
    expect(unknown).toMatchObject({ action: "SIGN_IN", outcome: "REFUSED", actorName: "tidak dikenal", subject: null });
    expect(wrong).toMatchObject({ action: "SIGN_IN", outcome: "REFUSED", subject: `account:${commissioner.accountId}` });
    expect(right).toMatchObject({ action: "SIGN_IN", outcome: "DONE", subject: `account:${commissioner.accountId}` });
    expect(JSON.stringify(await logOf(administrator))).not.toContain("salah-tempat");
  });

  it("shows an operator what concerns the own satker, and nothing else", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { database } = api().testDatabase;
    for (const satkerCode of ["33.08", "33.13", null]) {
      await appendAuditEntryAlone(database.prisma, auditEvent(visitor(false), "RECORD_EDITED", { satkerCode, subject: `request:${satkerCode}` }), api().clock.now());
    }

    expect((await logOf(operator)).map(({ subject }) => subject)).toContain("request:33.08");
    expect((await logOf(operator)).every(({ satkerCode }) => satkerCode === "33.08")).toBe(true);
    expect(await logOf(operator, ', filter: { satkerCode: "33.13" }')).toEqual([]);
  });

  it("is read in pages, newest first, none twice and none left out", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { database, clock } = { ...api().testDatabase, clock: api().clock };
    for (let n = 0; n < 7; n += 1) await appendAuditEntryAlone(database.prisma, auditEvent(visitor(false), "METHOD_CHANGED", { details: { n } }), clock.now());
    const page = async (after: string | null) =>
      (await administrator.query('query Page($after: String) { auditLog(first: 3, after: $after, filter: { action: METHOD_CHANGED }) { edges { node { detailsJson } } pageInfo { hasNextPage endCursor } } }', { after })).data as {
        auditLog: { edges: { node: { detailsJson: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    const first = (await page(null)).auditLog;
    const second = (await page(first.pageInfo.endCursor)).auditLog;
    const third = (await page(second.pageInfo.endCursor)).auditLog;

    expect([first, second, third].flatMap(({ edges }) => edges.map(({ node }) => node.detailsJson))).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `{"n":${n}}`));
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  it("refuses to be changed, emptied or shortened by any statement", async () => {
    const { pool } = api().testDatabase.database;
    for (const statement of ["UPDATE audit_entry SET actor_name = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "DELETE FROM audit_head", "TRUNCATE audit_head"]) {
      await expect(pool.query(statement)).rejects.toThrow("append-only");
    }
  });

  it("holds texts that PostgreSQL cannot keep as they are, and stays whole", async () => {
    const { database } = api().testDatabase;
    await appendAuditEntryAlone(database.prisma, auditEvent(visitor(false), "EXPORT_TAKEN", { subject: "a\u0000b", details: { "k\u0000": "x\uD800\u0000", list: ["\uDC00", 1, true, null], inner: { b: 1, a: 2 } } }), api().clock.now());

    expect((await verifyAuditChain(database)).firstBroken).toBeNull();
  });

  it("stays one chain when many write at once", async () => {
    const { database } = api().testDatabase;
    const before = await verifyAuditChain(database);
    await Promise.all(Array.from({ length: 30 }, (_, n) => appendAuditEntryAlone(database.prisma, auditEvent(visitor(false), "RECORD_EDITED", { details: { n } }), api().clock.now())));
    const administrator = await api().as("ADMINISTRATOR");
    const { data } = await administrator.query("{ verifyAuditChain { isIntact entryCount firstBroken { sequence } } }");

    expect(data).toEqual({ verifyAuditChain: { isIntact: true, entryCount: before.entryCount + 30, firstBroken: null } });
  });
});

describe("somebody who may switch triggers off", () => {
  const forgeries = [
    ["alters the fourth entry", "UPDATE audit_entry SET details = '{\"n\": 40}' WHERE sequence = 4", { sequence: 4, kind: "ALTERED" }],
    ["alters a name", "UPDATE audit_entry SET actor_name = 'orang lain' WHERE sequence = 2", { sequence: 2, kind: "ALTERED" }],
    ["alters a time", "UPDATE audit_entry SET at = at + interval '1 ms' WHERE sequence = 6", { sequence: 6, kind: "ALTERED" }],
    ["deletes the first entry", "DELETE FROM audit_entry WHERE sequence = 1", { sequence: 1, kind: "MISSING" }],
    ["deletes the fourth entry", "DELETE FROM audit_entry WHERE sequence = 4", { sequence: 4, kind: "MISSING" }],
    ["deletes the last entries", "DELETE FROM audit_entry WHERE sequence > 5", { sequence: 6, kind: "MISSING" }],
    ["closes the gap after deleting", "DELETE FROM audit_entry WHERE sequence = 4; UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > 4", { sequence: 4, kind: "ALTERED" }],
    ["swaps two entries", "UPDATE audit_entry SET sequence = -3 WHERE sequence = 3; UPDATE audit_entry SET sequence = 3 WHERE sequence = 4; UPDATE audit_entry SET sequence = 4 WHERE sequence = -3", { sequence: 3, kind: "ALTERED" }],
    ["puts an entry at the end", "INSERT INTO audit_entry SELECT 9, at, account_id, actor_name, actor_role, via, action, outcome, subject, province_code, satker_code, details, previous_hash, repeat('a', 64) FROM audit_entry WHERE sequence = 8", { sequence: 9, kind: "MISPLACED" }],
    ["puts an entry at the end and moves the head", "INSERT INTO audit_entry SELECT 9, at, account_id, actor_name, actor_role, via, action, outcome, subject, province_code, satker_code, details, previous_hash, repeat('a', 64) FROM audit_entry WHERE sequence = 8; UPDATE audit_head SET sequence = 9, hash = repeat('a', 64)", { sequence: 9, kind: "ALTERED" }],
  ] as const;

  it.each(forgeries)("%s: it is found", async (_what, sql, firstBroken) => {
    const { database, drop } = await createTestDatabase("empty");
    try {
      for (let n = 1; n <= 8; n += 1) await appendAuditEntryAlone(database.prisma, auditEvent(visitor(false), "IMPORT_COMMITTED", { details: { n } }), new Date(n * 1_000));
      expect((await verifyAuditChain(database)).firstBroken).toBeNull();
      await database.pool.query(`ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_counts_from_one; ALTER TABLE audit_entry DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_entry ENABLE TRIGGER USER`);

      expect((await verifyAuditChain(database)).firstBroken).toEqual(firstBroken);
    } finally {
      await drop();
    }
  });
});
