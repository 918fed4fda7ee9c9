import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { inSteps, withoutIndexes } from "./bulkTable.ts";

const ITEMS = 60;

/**
 * A log of publications: 60 items of the list, each renewed every month on some day of it, by some satker later than by others, and one month
 * in twenty-five not at all. Unit of the result: rows.
 */
export async function fillPublications(database: Database, { months, seed }: { readonly months: number; readonly seed: number }): Promise<number> {
  if (months === 0) return 0;
  const { rows } = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM bench_satker");
  await withoutIndexes(database, "publication_update", () => inSteps(database, rows[0]?.n ?? 0, 20, INSERT_UPDATES, [seed * 1000, months, ITEMS]));
  await database.pool.query("SELECT fold_publication_log_anew()");
  const counted = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM publication_update");
  return counted.rows[0]?.n ?? 0;
}

const INSERT_UPDATES = `
  WITH item AS (SELECT code, row_number() OVER (ORDER BY class, code)::int AS place FROM (SELECT DISTINCT ON (code) code, class FROM public_information_item WHERE class <> 'EXEMPT' ORDER BY code, year DESC) i),
  drawn AS (
    SELECT s.code AS satker_code, item.code AS item_code, d.day AS month, hashint8extended((s.n * 1000 + item.place) * 1000::bigint + m, $3 + 20) AS i, bench_random(s.n, $3 + 21) AS lateness
    FROM bench_satker s CROSS JOIN item CROSS JOIN generate_series(1, $4::int) AS m CROSS JOIN LATERAL (SELECT ('2026-10-01'::date - make_interval(months => m))::date AS day) AS d
    WHERE s.n BETWEEN $1::bigint - 1 AND $2::bigint - 1 AND item.place <= $5::int)
  INSERT INTO publication_update (id, satker_code, item_code, kind, entry_on, published_on, evidence_url, dataset, source_text, confidence, recorded_by, recorded_at)
  SELECT bench_id(on_day, i), satker_code, item_code, 'UPDATE', on_day, on_day, 'https://satker-' || satker_code || '.contoh.id/dip/' || item_code, 'PUBLISHED', 'bench', 'LOW', 'bench', on_day
  FROM (SELECT *, month + floor(28 * power(bench_random(i, $3 + 22), 0.3 + lateness))::int AS on_day FROM drawn WHERE bench_random(i, $3 + 23) >= 0.04) AS r`;
