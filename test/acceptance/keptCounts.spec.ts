import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findPeriods, findResultYears } from "../../server/src/modules/evaluations/evaluations.queries.ts";
import type { Row } from "../../server/src/platform/database/row.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();
const pool = (): Pool => api().testDatabase.database.pool;

const KEPT = ["evaluation_year", "rows_in_force", "instrument_size"];
const CHANGED = ["evaluation_result", "cycle_participation", "stage_score", "self_assessment_answer", "self_assessment_evidence"];

/** What is kept otherwise than the rows tell it. */
async function differing(): Promise<readonly Row[]> {
  const sides = KEPT.flatMap((table) => [
    `SELECT '${table} told' AS what, t::text FROM (SELECT * FROM ${table}_told EXCEPT SELECT * FROM ${table}) t`,
    `SELECT '${table} kept', t::text FROM (SELECT * FROM ${table} EXCEPT SELECT * FROM ${table}_told) t`,
  ]);
  return (await pool().query<Row>(sides.join(" UNION ALL "))).rows;
}

/** Runs statements past the triggers that keep rows from being changed; those that count see them. */
async function past(table: string, statement: string): Promise<number> {
  const { rows } = await pool().query<{ name: string }>("SELECT tgname AS name FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid WHERE t.tgrelid = $1::regclass AND NOT t.tgisinternal AND f.proname LIKE 'keep\\_%'", [table]);
  for (const { name } of rows) await pool().query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  try {
    return (await pool().query(statement)).rowCount ?? 0;
  } finally {
    for (const { name } of rows) await pool().query(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
  }
}

describe("counts that are kept", () => {
  beforeAll(async () => {
    await loadDemo(api().testDatabase.database);
    for (const table of CHANGED) await pool().query(`CREATE TABLE test_${table} AS SELECT * FROM ${table}`);
  });

  it("are what the rows tell after the seeds and the demo scenario were taken in", async () => {
    expect(await differing()).toEqual([]);
    const { rows } = await pool().query<{ of: string }>("SELECT DISTINCT of_table AS of FROM rows_in_force ORDER BY 1");
    expect(rows.map((row) => row.of)).toEqual(["cycle_participation", "self_assessment_answer", "self_assessment_evidence", "stage_score"]);
  });

  it.each(CHANGED)("stay so whatever is superseded, taken back, deleted and put in again: %s", async (table) => {
    const some = (step: number, share: number): string => `abs(hashtext(id::text || '${step}')) % ${share} = 0`;
    let written = 0;
    for (let step = 0; step < 6; step += 1) {
      written += await past(table, `UPDATE ${table} SET superseded_at = now() WHERE superseded_at IS NULL AND ${some(step, 3)}`);
      expect(await differing(), `superseded, ${step}`).toEqual([]);
      // As a withdrawal does it: only where nothing else is in force by then.
      if (step % 2 === 0) {
        written += await past(table, `DELETE FROM ${table} WHERE ${some(step, 4)}`);
        written += await past(table, `INSERT INTO ${table} SELECT k.* FROM test_${table} k WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = k.id) AND k.superseded_at IS NULL`);
      } else written += await past(table, `UPDATE ${table} SET superseded_at = NULL WHERE id IN (SELECT id FROM test_${table} WHERE superseded_at IS NULL)`);
      expect(await differing(), `step ${step}`).toEqual([]);
    }
    expect(written).toBeGreaterThan(20);
  });

  it("follow a body that turns out to be no satker, and one that is named anew", async () => {
    await pool().query("UPDATE public_body SET name = name || ' (nama baru)' WHERE satker_code = '35.78'");
    await pool().query("UPDATE public_body SET kind = (SELECT k FROM unnest(enum_range(NULL::public_body_kind)) AS k WHERE k <> 'SATKER' LIMIT 1), satker_code = NULL WHERE satker_code = '33.08'");
    expect(await differing()).toEqual([]);
  });

  it("tell periods and years as the results themselves do", async () => {
    const { prisma } = api().testDatabase.database;
    const later = new Date("2100-01-01T00:00:00Z"); // known by then: all that is in force now, told from the results
    for (const scope of [{ kind: "ALL" }, { kind: "PROVINCES", provinceCodes: ["33"] }] as const) {
      for (const provinces of [["33", "35"], ["35"], []]) expect(await findPeriods(prisma, scope, provinces)).toEqual(await findPeriods(prisma, scope, provinces, later));
      expect(await findResultYears(prisma, scope, null)).toEqual(await findResultYears(prisma, scope, later));
    }
    expect((await findPeriods(prisma, { kind: "ALL" }, ["33"])).length).toBeGreaterThan(3);
    expect((await findResultYears(prisma, { kind: "ALL" }, null)).length).toBeGreaterThan(3);
  });
});
