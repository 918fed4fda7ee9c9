import type { Pool, PoolClient } from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import type { LocalDate } from "../../server/src/kernel/localDate.ts";
import { dutyHistory, type DutyHistory } from "../../server/src/modules/publications/domain/dutyLog.ts";
import { logReach } from "../../server/src/modules/publications/domain/logReach.ts";
import { findLog, findLogOrigin, type LogFilter } from "../../server/src/modules/publications/publicationLog.queries.ts";
import type { Row } from "../../server/src/platform/database/row.ts";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();
const pool = (): Pool => api().testDatabase.database.pool;
const SCOPE = { kind: "PROVINCES", provinceCodes: ["33"] } as const;
const SATKERS = ["33.01", "33.02", "33.03"];
const ITEMS = ["B01", "B02"];

/** The same numbers each time. Unit: 0 to 1, without 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function anyRun(client: Pool | PoolClient): Promise<string> {
  const { rows } = await client.query<{ id: string }>("INSERT INTO evidence_check_run (status, started_by, started_at) VALUES ('FINISHED', 'uji', '2026-01-01') RETURNING id");
  return rows[0]?.id ?? "";
}

/** A few entries of a few duties in one statement: by form, from a file that says until when it speaks or does not, from a look of the checker. */
async function insertSome(random: () => number, sources: { readonly batches: readonly string[]; readonly run: string }, count: number): Promise<void> {
  const one = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const rows = Array.from({ length: count }, () => {
    const day = `2026-0${1 + Math.floor(random() * 9)}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
    const [isLook, hasHour] = [random() < 0.4, random() < 0.5];
    const at = `${day}T0${Math.floor(random() * 9)}:${10 + Math.floor(random() * 49)}:00.${100 + Math.floor(random() * 800)}+07:00`;
    const origin = isLook && random() < 0.5 ? "RUN" : random() < 0.5 ? "FILE" : "FORM";
    return {
      satker: one(SATKERS), item: one(ITEMS), day, at: isLook || hasHour ? at : null, isLook,
      hash: random() < 0.6 ? one(["a", "b", "c"]).repeat(64) : null, outcome: isLook ? one(["FOUND", "ABSENT", "INCONCLUSIVE"]) : null,
      batch: origin === "FILE" ? one(sources.batches) : null, line: origin === "FILE" ? 2 + Math.floor(random() * 90) : null, run: origin === "RUN" ? sources.run : null,
      confidence: one(["HIGH", "MEDIUM", "LOW"]), url: `https://contoh.id/${Math.floor(random() * 1e9)}`, recorded: `2026-${10 + Math.floor(random() * 2)}-15T20:00:00Z`,
    };
  });
  await pool().query(
    `INSERT INTO publication_update (satker_code, item_code, kind, entry_on, refreshed_at, checked_at, checked_by, content_hash, outcome, evidence_url, dataset, source_text, confidence, recorded_by, recorded_at, batch_id, batch_row, run_id)
     SELECT satker, item, (CASE WHEN "isLook" THEN 'CHECK' ELSE 'UPDATE' END)::publication_entry_kind, day, CASE WHEN NOT "isLook" THEN at END, CASE WHEN "isLook" THEN at END, CASE WHEN "isLook" THEN 'uji' END,
       hash, outcome, url, 'DEMO', 'uji ' || confidence, confidence, 'uji', recorded, batch, line, run
     FROM jsonb_to_recordset($1::jsonb) AS r(satker text, item text, "isLook" boolean, day date, at timestamptz, hash text, outcome evidence_outcome, url text, confidence confidence, recorded timestamptz, batch uuid, line int, run uuid)`,
    [JSON.stringify(rows)],
  );
}

/** What is kept otherwise than the log tells it, row by row. */
async function differing(): Promise<readonly Row[]> {
  const { rows } = await pool().query<Row>(`
    (SELECT 'history told' AS what, t::text FROM (SELECT * FROM publication_history_told(NULL) EXCEPT SELECT * FROM publication_history) t)
    UNION ALL (SELECT 'history kept', t::text FROM (SELECT * FROM publication_history EXCEPT SELECT * FROM publication_history_told(NULL)) t)
    UNION ALL (SELECT 'source told', t::text FROM (SELECT * FROM publication_log_source_told EXCEPT SELECT * FROM publication_log_source) t)
    UNION ALL (SELECT 'source kept', t::text FROM (SELECT * FROM publication_log_source EXCEPT SELECT * FROM publication_log_source_told) t)`);
  return rows;
}

/** The histories of all duties, folded by the rules from the rows themselves, each with how far it vouches. */
async function fromRows(asOf: string): Promise<Record<string, DutyHistory>> {
  const { rows } = await pool().query<{ key: string; kind: "UPDATE" | "CHECK"; on: LocalDate; at: Date | null; contentHash: string | null; outcome: null }>(
    `SELECT satker_code || ' ' || item_code AS key, kind::text, entry_on::text AS "on", coalesce(refreshed_at, checked_at) AS at, content_hash AS "contentHash", outcome::text
     FROM publication_update WHERE superseded_at IS NULL AND dataset = 'DEMO' AND entry_on <= $1::date ORDER BY id`,
    [asOf],
  );
  const keys = [...new Set(rows.map(({ key }) => key))].toSorted();
  return Object.fromEntries(keys.map((key) => [key, dutyHistory(rows.filter((row) => row.key === key))]));
}

async function asRead(filter: LogFilter): Promise<Record<string, DutyHistory>> {
  const log = await findLog(api().testDatabase.database.prisma, SCOPE, filter);
  const keys = [...new Set(log.map(({ satkerCode, itemCode }) => `${satkerCode} ${itemCode}`))].toSorted();
  return Object.fromEntries(keys.map((key) => [key, dutyHistory(log.filter(({ satkerCode, itemCode }) => `${satkerCode} ${itemCode}` === key))]));
}

const filterOf = (asOf: string, asKnownOn: string | null = null): LogFilter => ({ provinceCode: "33", satkerCode: null, dataset: "DEMO", asOf: asOf as LocalDate, asKnownOn: asKnownOn as LocalDate | null });

describe("the folded log", () => {
  let batches: string[] = [];
  let run = "";

  beforeEach(async () => {
    await pool().query("DELETE FROM publication_update WHERE dataset = 'DEMO'");
    run = await anyRun(pool());
    const made = await pool().query<{ id: string }>(`
      INSERT INTO import_batch (kind, dataset, file_name, file_sha256, row_count, data_as_of, imported_by, imported_at)
      SELECT 'publication-updates', 'DEMO', 'uji.csv', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 1, as_of, 'uji', now() FROM unnest(ARRAY['2026-06-30', '2026-09-30', NULL]::date[]) AS as_of RETURNING id`);
    batches = made.rows.map(({ id }) => id);
  });

  it.each([1, 2, 3])("stays what the log tells, whatever is added, corrected, taken away and taken back (%i)", async (seed) => {
    const random = seeded(seed);
    for (let step = 0; step < 12; step += 1) {
      const drawn = random();
      if (drawn < 0.5) await insertSome(random, { batches, run }, 1 + Math.floor(random() * 40));
      else if (drawn < 0.75) await pool().query("UPDATE publication_update SET superseded_at = '2026-11-01' WHERE superseded_at IS NULL AND dataset = 'DEMO' AND abs(hashtext(id::text || $1)) % 3 = 0", [String(step)]);
      else if (drawn < 0.9) await pool().query("DELETE FROM publication_update WHERE dataset = 'DEMO' AND abs(hashtext(id::text || $1)) % 4 = 0", [String(step)]);
      else {
        await pool().query(`ALTER TABLE publication_update DISABLE TRIGGER publication_update_is_append_only; UPDATE publication_update SET superseded_at = NULL WHERE dataset = 'DEMO' AND superseded_at IS NOT NULL;
          ALTER TABLE publication_update ENABLE TRIGGER publication_update_is_append_only`);
      }
      expect(await differing(), `step ${step}`).toEqual([]);
    }
    await insertSome(random, { batches, run }, 60);
    for (const asOf of ["2026-12-31", "2026-05-10"]) {
      expect(await asRead(filterOf(asOf))).toEqual(await fromRows(asOf));
      // Nothing was superseded after that day, so that it is known then as it is known now; and the entries themselves are asked.
      await pool().query("DELETE FROM publication_update WHERE dataset = 'DEMO' AND superseded_at IS NOT NULL");
      expect(await asRead(filterOf(asOf, "2027-01-01"))).toEqual(await asRead(filterOf(asOf)));
      const { prisma } = api().testDatabase.database;
      expect(await findLogOrigin(prisma, SCOPE, filterOf(asOf))).toEqual(await findLogOrigin(prisma, SCOPE, filterOf(asOf, "2027-01-01")));
      expect(logReach(await findLog(prisma, SCOPE, filterOf(asOf)))).toEqual(logReach(await findLog(prisma, SCOPE, filterOf(asOf, "2027-01-01"))));
    }
    expect(Object.keys(await fromRows("2026-12-31"))).toHaveLength(SATKERS.length * ITEMS.length);
  });

  it("is the same when it is folded anew as when each statement folded its own", async () => {
    await insertSome(seeded(7), { batches, run }, 200);
    const kept = async (): Promise<readonly Row[]> => (await pool().query<Row>("SELECT h::text AS line FROM publication_history h UNION ALL SELECT s::text FROM publication_log_source s ORDER BY 1")).rows;
    const before = await kept();
    await pool().query("SELECT fold_publication_log_anew()");
    expect(before.length).toBeGreaterThan(6);
    expect(await kept()).toEqual(before);
  });

  it("holds the entries of two who write of one duty at the same time", async () => {
    const write = (client: PoolClient, day: string): Promise<unknown> =>
      client.query(`INSERT INTO publication_update (satker_code, item_code, kind, entry_on, dataset, source_text, confidence, recorded_by, recorded_at) VALUES ('33.01', 'B01', 'UPDATE', $1, 'DEMO', 'uji', 'HIGH', 'uji', now())`, [day]);
    const [first, second] = [await pool().connect(), await pool().connect()];
    try {
      await first.query("BEGIN");
      await write(first, "2026-03-01");
      await second.query("BEGIN");
      const waiting = write(second, "2026-04-01");
      await first.query("COMMIT");
      await waiting;
      await second.query("COMMIT");
    } finally {
      first.release();
      second.release();
    }
    expect(await differing()).toEqual([]);
    expect((await asRead(filterOf("2026-12-31")))["33.01 B01"]?.refreshes).toEqual(["2026-03-01", "2026-04-01"]);
  });
});
