import { groupBy } from "../../kernel/groupBy.ts";
import { text, type Row } from "../../platform/database/row.ts";
import { adoptedOn, writtenMethodOf, type RankingMethodFields } from "./domain/rankingMethods.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { asJson, written, type ImportTransaction, type StoringBatch, type Written } from "./imports.queries.ts";

/** Whole methods and decrees. A method that is there already says the same (the rules saw to it) and is left alone. Unit: methods and decrees. */
export async function storeRankingMethods(transaction: ImportTransaction, rows: readonly Numbered<RankingMethodFields>[], batch: StoringBatch): Promise<Written> {
  const there = await transaction.$queryRaw<Row[]>`SELECT id FROM ranking_method WHERE id = ANY(${[...new Set(rows.map(({ id }) => id))]})`;
  const known = new Set(there.map((row) => text(row, "id")));
  const fresh = [...groupBy(rows.filter(({ id, part }) => part !== "adoption" && !known.has(id)), ({ id }) => id).values()];
  const methods = fresh.flatMap((parts) => {
    const whole = parts.find(({ part }) => part === "method");
    if (whole === undefined) return [];
    const { id, key, version, title, source, rules } = writtenMethodOf(whole, parts);
    return [{ id, key, version, title, source, ...rules, confidence: whole.confidence, note: whole.note, row: whole.row }];
  });
  const nodes = fresh.flatMap((parts) => parts.filter(isNode).map((node, index) => ({ ...node, kind: node.part.toUpperCase(), position: index + 1 })));
  const classes = fresh.flatMap((parts) => parts.filter(({ part }) => part === "class").map(({ value, ...row }) => ({ ...row, fromPoints: Number((value ?? "").replace(",", ".")) })));
  await transaction.$executeRaw`
    INSERT INTO ranking_method (id, key, version, title, issuer, valid_from, valid_to, not_reported, not_reported_points, not_reported_source, suppressed,
      minimum_data_share, minimum_assessable_share, minimum_reliability, tie_decimals, peer_group_rule, class_source, seed, runs, weight_concentration,
      other_aggregation_share, separation_share, source_text, confidence, note, recorded_at, batch_id, batch_row)
    SELECT id, key, version, title, issuer, "validFrom", "validTo", "notReported", "notReportedPoints", "notReportedSource", suppressed,
      "minimumDataShare", "minimumAssessableShare", "minimumReliability", "tieDecimals", "peerGroupRule", "classSource", seed, runs, "weightConcentration",
      "otherAggregationShare", "separationShare", source, confidence, note, ${batch.importedAt}, ${batch.id}::uuid, "row"
    FROM jsonb_to_recordset(${asJson(methods)}::jsonb) AS file(id text, key text, version int, title text, issuer text, "validFrom" date, "validTo" date,
      "notReported" unreported_rule, "notReportedPoints" float8, "notReportedSource" text, suppressed unreported_rule, "minimumDataShare" float8,
      "minimumAssessableShare" float8, "minimumReliability" float8, "tieDecimals" smallint, "peerGroupRule" peer_group_rule, "classSource" text, seed text, runs int,
      "weightConcentration" float8, "otherAggregationShare" float8, "separationShare" float8, source text, confidence confidence, note text, "row" int)`;
  await transaction.$executeRaw`
    INSERT INTO ranking_method_node (method_id, code, parent_code, position, kind, name, weight, aggregation, minimum_share, goalpost_worst, goalpost_best,
      half_weight_cases, rationale, source_text, confidence, batch_row)
    SELECT id, code, "parentCode", position, kind, name, weight, aggregation, "minimumShare", worst, best, "halfWeightCases", note, source, confidence, "row"
    FROM jsonb_to_recordset(${asJson(nodes)}::jsonb) AS file(id text, code text, "parentCode" text, position int, kind method_node_kind, name text, weight float8,
      aggregation index_aggregation, "minimumShare" float8, worst float8, best float8, "halfWeightCases" float8, note text, source text, confidence confidence, "row" int)`;
  await transaction.$executeRaw`
    INSERT INTO ranking_method_class (method_id, code, label, from_points, source_text, confidence, batch_row)
    SELECT id, code, name, "fromPoints", source, confidence, "row"
    FROM jsonb_to_recordset(${asJson(classes)}::jsonb) AS file(id text, code text, name text, "fromPoints" float8, source text, confidence confidence, "row" int)`;
  const adopted = await storeAdoptions(transaction, rows.filter(({ part }) => part === "adoption"), batch);
  return { added: methods.length + adopted.added, changed: adopted.changed };
}

function isNode({ part }: RankingMethodFields): boolean {
  return part === "index" || part === "dimension" || part === "measure";
}

async function storeAdoptions(transaction: ImportTransaction, rows: readonly Numbered<RankingMethodFields>[], batch: StoringBatch): Promise<Written> {
  const decrees = rows.map((row) => ({ ...row, adoptedOn: adoptedOn(row) }));
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO ranking_method_adoption (method_id, province_code, decree, adopted_on, source_text, confidence, recorded_at, batch_id, batch_row)
      SELECT id, code, name, "adoptedOn", source, confidence, ${batch.importedAt}, ${batch.id}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(decrees)}::jsonb) AS file(id text, code text, name text, "adoptedOn" date, source text, confidence confidence, "row" int)
      ON CONFLICT (method_id, province_code) DO UPDATE SET decree = EXCLUDED.decree, adopted_on = EXCLUDED.adopted_on, source_text = EXCLUDED.source_text,
        confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (ranking_method_adoption.decree, ranking_method_adoption.adopted_on, ranking_method_adoption.source_text, ranking_method_adoption.confidence)
        IS DISTINCT FROM (EXCLUDED.decree, EXCLUDED.adopted_on, EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}
