import { describe, expect, it } from "vitest";
import { COMMAND_LINE } from "../../server/src/modules/access/audit.service.ts";
import { withdrawImport } from "../../server/src/modules/imports/imports.withdrawal.service.ts";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { useTestApi } from "../support/api.ts";
import { importer, settled, uploader } from "../support/importing.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

const api = useTestApi();
const pool = () => api().testDatabase.database;

/** More rows than are written one statement at a time: such a file goes through COPY. Every kind of event is in it, and texts that COPY must write with care. */
const MANY = 1_200;
const aRow = (at: number): Readonly<Record<string, string>> => {
  const day = (offset: number): string => new Date(Date.UTC(2026, at % 6, 3 + offset)).toISOString().slice(0, 10);
  const refused = { notice_on: day(9), decision: "ditolak", ...(at % 2 === 0 ? { refusal_ground: "b", consequence_test: "ya" } : { refusal_ground: "tidak dikuasai" }) };
  const fates: readonly Readonly<Record<string, string>>[] = [
    {},
    { notice_on: day(4), decision: "dikabulkan", delivered_on: day(5), closed_on: day(6), closing_reason: "dijawab" },
    refused,
    { extended_on: day(8), extension_reason: "dokumen tersebar", oral_answer_on: day(2), received_at: "10:15" },
    { forwarded_on: day(1), forwarded_to: "Subbagian Teknis", notice_on: day(30), decision: "dikabulkan sebagian" },
  ];
  const texts = at % 3 === 0 ? { information_sought: `rincian\\${at} \\N t\\t`, purpose: '"bahan, skripsi"' } : {};
  const groups = at % 4 === 0 ? { requester_type: "badan hukum", purpose_group: "penelitian", retain_until: "2031-12-31" } : {};
  return { ...aRequest(`${at}/COPY`, day(0)), satker_code: ["33.01", "33.08", "33.74"][at % 3] ?? "", ...fates[at % fates.length], ...texts, ...groups };
};
const COLUMNS = [...new Set(Array.from({ length: 20 }, (_, at) => Object.keys(aRow(at))).flat())];
/** All files have the same columns: a column that is left out says something else than an empty cell. */
const filled = (row: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(COLUMNS.map((column) => [column, row[column] ?? ""]));
const rows = Array.from({ length: MANY }, (_, at) => filled(aRow(at)));

/** What is stored of these requests, without what every recording makes anew. */
async function stored(): Promise<unknown> {
  const without = "ARRAY['id', 'request_id', 'batch_id', 'batch_row', 'recorded_at', 'computed_at']";
  return rowsOf(
    pool(),
    `SELECT q.number, to_jsonb(q) - ${without}::text[] AS request, to_jsonb(t) - ${without}::text[] AS text,
       (SELECT jsonb_agg(to_jsonb(e) - ${without}::text[] ORDER BY e.kind) FROM request_event e WHERE e.satker_code = q.satker_code AND e.request_id = q.id) AS events
     FROM information_request q LEFT JOIN request_text t ON t.satker_code = q.satker_code AND t.request_id = q.id WHERE q.number LIKE '%/COPY' ORDER BY q.number`,
  );
}

async function counts(): Promise<Record<string, string>> {
  const hashes = await tableHashes(pool());
  return Object.fromEntries(["request_month", "request_running_total", "request_backlog"].map((table) => [table, hashes[table] ?? ""]));
}

const withdraw = (batchId: string): Promise<unknown> => withdrawImport(pool(), { batchId, by: "uji", reason: "uji", auditActor: COMMAND_LINE });

describe("a large register", () => {
  it("is stored as the same rows are in small files, and leaves nothing when it is withdrawn", async () => {
    const before = await counts();
    const whole = await importRegister(pool(), "requests", rows, "seluruhnya.csv");
    expect(whole).toMatchObject({ added: MANY, changed: 0 });
    const byCopy = await stored();
    const countsByCopy = await counts();
    await withdraw(whole.batchId);
    expect(await rowsOf(pool(), "SELECT 1 FROM information_request WHERE number LIKE '%/COPY'")).toEqual([]);
    expect(await rowsOf(pool(), "SELECT 1 FROM request_event e WHERE NOT EXISTS (SELECT 1 FROM information_request q WHERE q.satker_code = e.satker_code AND q.id = e.request_id)")).toEqual([]);
    expect(await counts()).toEqual(before);

    for (const part of [0, 1, 2]) await importRegister(pool(), "requests", rows.slice(part * 400, (part + 1) * 400), `bagian-${part}.csv`);
    expect(await stored()).toEqual(byCopy);
    expect(await counts()).toEqual(countsByCopy);
    await inRegisterTransaction(pool().prisma, rebuildRollups);
    expect(await counts()).toEqual(countsByCopy);
  });

  it("that comes again with a few rows changed revises those and leaves the rest", async () => {
    const changed = rows.map((row, at) => (at % 400 === 1 ? { ...row, notice_on: row["received_on"] ?? "", delivered_on: "", closed_on: "", closing_reason: "" } : row));
    const revision = await importRegister(pool(), "requests", changed, "revisi.csv");
    expect(revision).toMatchObject({ added: 0, changed: 3, unchanged: MANY - 3 });
    expect(await importRegister(pool(), "requests", changed, "revisi.csv")).toMatchObject({ status: "unchanged" });
    const after = await counts();
    await inRegisterTransaction(pool().prisma, rebuildRollups);
    expect(await counts()).toEqual(after);
  });

  it("refuses an event that names a batch which is not there", async () => {
    await expect(
      rowsOf(
        pool(),
        `INSERT INTO request_event (satker_code, request_id, id, kind, happened_on, recorded_on, recorded_at, recorded_by, batch_id, batch_row)
         SELECT satker_code, id, gen_random_uuid(), 'ORAL_ANSWER', received_on, received_on, now(), 'uji', gen_random_uuid(), 1 FROM information_request LIMIT 1`,
      ),
    ).rejects.toThrow("names a batch that is not there");
    await expect(rowsOf(pool(), "DELETE FROM import_batch WHERE file_name = 'bagian-0.csv'")).rejects.toThrow(/keeps what was recorded|events name this batch/);
  });
});

describe("a row of the register", () => {
  const EVENT = "INSERT INTO request_event (satker_code, request_id, id, kind, happened_on, recorded_on, recorded_at, recorded_by)";
  const REQUEST = "INSERT INTO information_request (satker_code, id, dataset, register_year, number, recorded_at, recorded_by, batch_id, received_on, standing, has_oral_answer, computed_at)";
  const SATKER = `INSERT INTO satker SELECT (jsonb_populate_record(s, '{"code": "33.98", "name": "KPU Uji"}')).* FROM satker s WHERE code = '33.08';
    ${REQUEST} VALUES ('33.98', gen_random_uuid(), 'DEMO', 2026, 'x', now(), 'uji', NULL, '2026-01-05', 'INCOMPLETE', false, now())`;

  it.each([
    ["an event without its request", `${EVENT} VALUES ('33.01', gen_random_uuid(), gen_random_uuid(), 'ORAL_ANSWER', '2026-01-05', '2026-01-05', now(), 'uji')`, "names a request that is not there"],
    ["a text without its request", "INSERT INTO request_text (satker_code, request_id, purpose, recorded_at) VALUES ('33.01', gen_random_uuid(), 'x', now())", "names a request that is not there"],
    ["a text that moves to no request", "UPDATE request_text SET request_id = gen_random_uuid()", "names a request that is not there"],
    ["a request of no satker", `${REQUEST} VALUES ('99.99', gen_random_uuid(), 'PUBLISHED', 2026, 'x', now(), 'uji', NULL, '2026-01-05', 'INCOMPLETE', false, now())`, "names a satker that is not there"],
    ["a request of no batch", `${REQUEST} VALUES ('33.01', gen_random_uuid(), 'PUBLISHED', 2026, 'x', now(), 'uji', gen_random_uuid(), '2026-01-05', 'INCOMPLETE', false, now())`, "names a batch that is not there"],
    ["a request under another key", "UPDATE information_request SET id = gen_random_uuid()", /the key of information_request stays|keeps what was recorded/],
    ["a satker under another code", `${SATKER}; UPDATE satker SET code = '33.99' WHERE code = '33.98'`, "requests name this satker"],
    ["a satker that goes", `${SATKER}; DELETE FROM satker WHERE code = '33.98'`, "requests name this satker"],
    ["a batch under another id", "UPDATE import_batch SET id = gen_random_uuid() WHERE file_name = 'bagian-0.csv'", /the key of import_batch stays|keeps what was recorded|violates foreign key/],
  ])("never stands on nothing: %s", async (_what, statement, refusal) => {
    await expect(rowsOf(pool(), statement)).rejects.toThrow(refusal);
  });

  it("holds the request it stands on: who takes that away waits, and takes the row with it", async () => {
    const [one] = await rowsOf(pool(), `${REQUEST} VALUES ('33.01', gen_random_uuid(), 'DEMO', 2026, 'demo', now(), 'uji', NULL, '2026-01-05', 'INCOMPLETE', false, now()) RETURNING id::text AS id`);
    const [writer, remover] = [await pool().pool.connect(), await pool().pool.connect()];
    try {
      await writer.query("BEGIN");
      await writer.query(`${EVENT} VALUES ('33.01', $1, gen_random_uuid(), 'ORAL_ANSWER', '2026-01-05', '2026-01-05', now(), 'uji')`, [one?.["id"]]);
      await remover.query("BEGIN; SET LOCAL lock_timeout = '100ms'");
      await expect(remover.query("DELETE FROM information_request WHERE id = $1", [one?.["id"]])).rejects.toThrow(/lock timeout|terlalu sibuk/);
      await writer.query("COMMIT");
    } finally {
      await remover.query("ROLLBACK");
      remover.release();
      writer.release();
    }
    await rowsOf(pool(), "DELETE FROM information_request WHERE dataset = 'DEMO' AND number = 'demo'");
    expect(await rowsOf(pool(), "SELECT 1 FROM request_event WHERE request_id = $1", [one?.["id"]])).toEqual([]);
  });

  it("stands on rows that are there, after all of this", async () => {
    expect(await rowsOf(pool(), "SELECT * FROM register_rows_without_ground()")).toEqual([]);
  });
});

describe("a cancel", () => {
  it("reaches an import that waits inside a statement, at once, and leaves nothing", async () => {
    const reader = await api().as("DIVISION_DATA");
    const data = importer(api(), reader);
    const csv = [COLUMNS.join(","), ...rows.slice(0, 50).map((row) => COLUMNS.map((column) => (column === "number" ? `batal ${row[column]}` : `"${(row[column] ?? "").replaceAll('"', '""')}"`)).join(","))].join("\n");
    const upload = await uploader(api(), reader).whole("batal.csv", csv);
    const { id } = await data.preview({ upload, kind: "requests" });
    const before = await tableHashes(pool());
    const other = await pool().pool.connect();
    try {
      // Somebody holds the table: the import cannot go on by itself.
      await other.query("BEGIN; LOCK TABLE request_event IN SHARE MODE");
      await reader.query("mutation ($id: ID!) { commitImport(job: $id) { id } }", { id });
      const waiting = "SELECT 1 FROM pg_stat_activity, pg_sleep(0.02) WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO request_event%' AND datname = current_database()";
      for (let tries = 0; tries < 500 && (await other.query(waiting)).rows.length === 0; tries += 1) await other.query("SELECT pg_stat_clear_snapshot()");
      // The answer comes when nothing is at work any more, and the table is still held.
      expect(await data.cancel(id)).toMatchObject({ state: "CANCELLED", problem: null });
    } finally {
      await other.query("ROLLBACK");
      other.release();
    }
    await settled(api());
    const after = await tableHashes(pool());
    for (const table of ["information_request", "request_event", "request_text", "request_month", "request_running_total", "request_backlog", "import_batch", "import_change"]) expect(after[table]).toBe(before[table]);
  });
});
