import { describe, expect, it } from "vitest";
import { ImportRejected } from "../../server/src/modules/imports/domain/rejection.ts";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { useTestDatabase } from "../support/database.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

const NOTICE = { notice_on: "2025-02-17", decision: "dikabulkan" };

describe("a request register that is imported", () => {
  const testDatabase = useTestDatabase();

  it("keeps each request with its events, its due date and what the rules say of it", async () => {
    const { database } = testDatabase();
    const late = { received_at: "16:05", notice_on: "2025-02-19", decision: "ditolak", refusal_ground: "h", consequence_test: "tidak" };
    expect(await importRegister(database, "requests", [aRequest("001", "2025-02-03", NOTICE), aRequest("002", "2025-02-03", late)])).toMatchObject({ status: "stored", added: 2, changed: 0 });
    expect(await rowsOf(database, "SELECT number, day_zero::text, due_on::text, standing, notice_on <= due_on AS in_time, working_days_to_notice AS days FROM information_request ORDER BY number")).toEqual([
      { number: "001", day_zero: "2025-02-03", due_on: "2025-02-17", standing: "ANSWERED", in_time: true, days: 10 },
      { number: "002", day_zero: "2025-02-04", due_on: "2025-02-18", standing: "ANSWERED", in_time: false, days: 11 },
    ]);
  });

  it("counts in the same transaction: months and running totals", async () => {
    expect(await rowsOf(testDatabase().database, "SELECT class, month::text, requests, met_limit, missed_limit, refused_exempt, without_test, days[11] AS ten, days[12] AS eleven FROM request_month")).toEqual([
      { class: "GENERAL", month: "2025-02-01", requests: 2, met_limit: 1, missed_limit: 1, refused_exempt: 1, without_test: 1, ten: 1, eleven: 1 },
    ]);
  });

  it("may be handed in again: the same file changes nothing, a longer one adds, a corrected one retracts and tells anew", async () => {
    const { database } = testDatabase();
    const corrected = [aRequest("001", "2025-02-03", { ...NOTICE, notice_on: "2025-02-14" }), aRequest("003", "2025-03-03")];
    expect(await importRegister(database, "requests", corrected)).toMatchObject({ added: 1, changed: 1 });
    const before = await tableHashes(database);
    expect(await importRegister(database, "requests", corrected)).toMatchObject({ status: "unchanged" });
    expect(await tableHashes(database)).toEqual(before);
    const events = await rowsOf(database, "SELECT e.kind, e.happened_on::text AS on, e.retracts_event_id IS NOT NULL AS retracts FROM request_event e JOIN information_request q ON q.id = e.request_id WHERE q.number = '001' AND e.kind IN ('WRITTEN_NOTICE', 'RETRACTED') ORDER BY e.recorded_at, e.kind");
    expect(events.map(({ kind, retracts }) => [kind, retracts])).toEqual([["WRITTEN_NOTICE", false], ["WRITTEN_NOTICE", false], ["RETRACTED", true]]);
    expect(await rowsOf(database, "SELECT notice_on::text, working_days_to_notice AS days FROM information_request WHERE number = '001'")).toEqual([{ notice_on: "2025-02-14", days: 9 }]);
  });

  it.each([
    ["an event before its cause", aRequest("b1", "2025-02-03", { notice_on: "2025-01-31", decision: "dikabulkan" }), "notice_on", /mendahului/],
    ["an extension after the limit", aRequest("b2", "2025-02-03", { extended_on: "2025-02-18", extension_reason: "dokumen dicari" }), "extended_on", /terlambat: paling akhir 2025-02-17/],
    ["an extension without a reason", aRequest("b3", "2025-02-03", { extended_on: "2025-02-10" }), "extension_reason", /alasan perpanjangan/],
    ["an unknown regime", aRequest("b4", "2025-02-03", { regime: "adat" }), "regime", /kata ini tidak dikenal/],
    ["a regime without who and why", { satker_code: "33.08", number: "b5", received_on: "2025-02-03", regime: "umum" }, "regime_decided_by", /siapa yang menetapkan/],
    ["a date outside any shipped calendar", aRequest("b6", "2019-02-04", { extended_on: "2019-02-05", extension_reason: "dokumen dicari" }), "extended_on|null", /belum dimuat/],
    ["an event in the future", aRequest("b7", "2031-02-03"), "received_on", /masa depan/],
    ["a refusal without a ground", aRequest("b8", "2025-02-03", { notice_on: "2025-02-10", decision: "ditolak" }), "refusal_ground", /alasan penolakan/],
    ["an identity number in an officer's text", aRequest("b9", "2025-02-03", { regime_reason: "NIK 3308010203040001" }), "regime_reason", /nomor identitas/],
  ])("refuses %s and changes nothing", async (_what, row, column, rule) => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const refusal = await importRegister(database, "requests", [aRequest("good", "2025-04-14"), row]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportRejected);
    const [fault] = (refusal as ImportRejected).rejectedRows;
    expect(column.split("|")).toContain(String(fault?.column));
    expect(`${fault?.rule} ${fault?.mend}`).toMatch(rule);
    expect((refusal as ImportRejected).message).not.toContain("3308010203040001");
    expect(await tableHashes(database)).toEqual(before);
  });

  it.each([
    ["objections", { satker_code: "33.08", number: "K1", request_number: "tidak ada", ground: "c", ground_found_on: "2025-03-03", received_on: "2025-03-10", regime: "umum" }, /Permohonan tidak ada tidak ditemukan/],
    ["objections", { satker_code: "33.08", number: "K2", ground: "a", ground_found_on: "2025-03-03", received_on: "2025-03-10", regime: "umum" }, /hanya alasan huruf b/],
    ["disputes", { satker_code: "33.08", number: "D1", objection_number: "tidak ada", forum: "KI Provinsi", respondents: "KPU", filed_on: "2025-06-02" }, /Keberatan tidak ada tidak ditemukan/],
  ] as const)("refuses %s that rest on nothing", async (kind, row, rule) => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    await expect(importRegister(database, kind, [row])).rejects.toThrow(rule);
    expect(await tableHashes(database)).toEqual(before);
  });
});

describe("who asked", () => {
  const testDatabase = useTestDatabase();
  const secrets = ["Siti Rahayu", "3308010203040001", "Jalan Mawar 12", "081234567890", "siti@example.org"];

  it("has no place: no table of the register has a column for it", async () => {
    const columns = await rowsOf(testDatabase().database, `
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name ~ '^(information_request|request_|objection|dispute|register_)'
        AND column_name ~ '(^|_)(name|nama|nik|ktp|identity|address|alamat|phone|telephone|telepon|hp|mail|contact|kontak|birth|gender)($|_)'`);
    // The bodies that answer a dispute have names; they are public bodies.
    expect(columns.map(({ name }) => name)).toEqual(["dispute_respondent.name"]);
  });

  it("is dropped from an import, which says so, and is found nowhere in the database", async () => {
    const { database } = testDatabase();
    const text = "salinan DIP; hubungi 081234567890 atau siti@example.org";
    const row = { ...aRequest("001", "2025-02-03"), nama_pemohon: "Siti Rahayu", NIK: "3308010203040001", alamat: "Jalan Mawar 12", "No. HP": "081234567890", email: "siti@example.org", information_sought: text };
    const outcome = await importRegister(database, "requests", [row]);
    expect(outcome.droppedColumns).toEqual(["nama_pemohon", "NIK", "alamat", "No. HP", "email"]);
    const stored = await everything(database);
    for (const secret of secrets) expect(stored).not.toContain(secret);
    expect(stored).toContain("[dihapus]");
  });

  it("is not told back in a refusal either", async () => {
    const row = { ...aRequest("002", "2025-02-03", { regime: "adat" }), nama_pemohon: "Siti Rahayu" };
    const refusal: unknown = await importRegister(testDatabase().database, "requests", [row]).catch((error: unknown) => error);
    expect(JSON.stringify((refusal as ImportRejected).rejectedRows)).not.toContain("Siti");
  });
});

describe("the register in the database", () => {
  const testDatabase = useTestDatabase();

  it.each([
    ["an event is edited", "UPDATE request_event SET happened_on = happened_on + 1", /append-only/],
    ["an event is taken away", "DELETE FROM request_event", /append-only/],
    ["a request is taken away", "DELETE FROM information_request", /is kept/],
    ["a number is changed", "UPDATE information_request SET number = 'lain'", /keeps what was recorded/],
    ["where a row came from is changed", "UPDATE information_request SET batch_row = 99", /keeps what was recorded/],
  ])("refuses that %s, whoever asks", async (_what, statement, rule) => {
    const { database } = testDatabase();
    if ((await rowsOf(database, "SELECT 1 FROM information_request")).length === 0) await importRegister(database, "requests", [aRequest("001", "2025-02-03", NOTICE)]);
    await expect(database.pool.query(statement)).rejects.toThrow(rule);
  });
});

describe("counts kept beside the register", () => {
  const testDatabase = useTestDatabase();

  it("are what a rebuild from the requests gives, after imports in any order of months", async () => {
    const { database } = testDatabase();
    await loadDemo(database);
    await importRegister(database, "requests", [aRequest("r3", "2025-09-01"), aRequest("r1", "2024-02-05", { notice_on: "2024-02-29", decision: "dikabulkan" })]);
    await importRegister(database, "requests", [aRequest("r2", "2024-12-02", { regime: "pemilu", notice_on: "2024-12-05", decision: "ditolak", refusal_ground: "tidak dikuasai" })]);
    await importRegister(database, "requests", [aRequest("r3", "2025-09-01", { notice_on: "2025-09-09", decision: "dikabulkan" })]);

    const kept = await rollups(database);
    await inRegisterTransaction(database.prisma, rebuildRollups);
    expect(await rollups(database)).toEqual(kept);
    expect(kept.months.length).toBeGreaterThan(200);
  });

  it("never count a request that waits as answered on some day", async () => {
    const [row] = await rowsOf(testDatabase().database, `
      SELECT (SELECT sum(n)::int FROM request_month, unnest(days) AS n) AS in_histograms, count(*) FILTER (WHERE working_days_to_notice IS NOT NULL)::int AS answered FROM information_request`);
    expect(row?.["in_histograms"]).toBe(row?.["answered"]);
  });
});

async function rollups(database: Database) {
  const of = (table: string) => rowsOf(database, `SELECT * FROM ${table} t ORDER BY t::text`);
  return { months: await of("request_month"), totals: await of("request_running_total"), backlogs: await of("request_backlog") };
}

/** Every cell of every table as one text. */
async function everything(database: Database): Promise<string> {
  const tables = await rowsOf(database, "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
  const texts: string[] = [];
  for (const { name } of tables) texts.push(JSON.stringify(await rowsOf(database, `SELECT t::text FROM "${String(name)}" t`)));
  return texts.join("\n");
}
