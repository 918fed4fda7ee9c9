import { Prisma } from "@pantau/database";
import { DATASETS, CONFIDENCES } from "../../kernel/provenance.ts";
import { groupBy } from "../../kernel/groupBy.ts";
import { integer, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { EVALUATION_STAGES } from "../evaluations/domain/claim.ts";
import { BODY_KINDS_EVALUATED, INSTRUMENT_LEVELS, INSTRUMENT_STATUSES, MISSING_STAGE_POLICIES, ROUNDING_RULES, UNANSWERED_ITEM_POLICIES } from "../evaluations/domain/instrument.ts";
import type { AggregateFields } from "./domain/evaluationAggregates.ts";
import { claimKey, type EvaluationReference, type ReferenceInstrument } from "./domain/evaluationReference.ts";
import type { CrosswalkFields } from "./domain/crosswalks.ts";
import { instrumentFingerprint, type InstrumentFields } from "./domain/instruments.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { asJson, written, type ImportTransaction, type StoringBatch, type Written } from "./imports.queries.ts";

/** Instruments, cycles and claims that files may refer to, as they stand in this transaction. */
export async function readEvaluationReference(transaction: ImportTransaction): Promise<EvaluationReference> {
  const parts = await transaction.$queryRaw<Row[]>`
    SELECT i.id, i.issuer_id, i.year, i.body_kind::text AS body_kind, i.version, i.dataset::text AS dataset, i.rounding_rule::text AS rounding_rule,
           i.missing_stage_policy::text AS missing_stage_policy, i.unanswered_item_policy::text AS unanswered_item_policy, i.status::text AS status, i.note,
           p.level, p.code, p.parent_code, p.title, p.weight::float8 AS weight, p.stage::text AS stage, p.evidence_required, p.source_text, p.confidence::text AS confidence
    FROM instrument i
    JOIN (SELECT instrument_id, level::text AS level, code, parent_code, position, title, weight, stage, evidence_required, source_text, confidence FROM instrument_part
          UNION ALL
          SELECT id, 'INSTRUMENT', '', NULL, 0, title, NULL, NULL, NULL, source_text, confidence FROM instrument) p ON p.instrument_id = i.id
    ORDER BY i.id, p.position`;
  const cycles = await transaction.$queryRaw<Row[]>`SELECT id, dataset::text AS dataset, instrument_id FROM evaluation_cycle`;
  const claims = await transaction.$queryRaw<Row[]>`
    SELECT b.name AS body, r.issuer_id, r.year, r.source_text, r.stage_reached::text AS stage_reached, r.round::text AS round
    FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE r.superseded_at IS NULL`;
  const claimOf = (row: Row): { key: string; stageReached: string | null; round: string } => ({
    key: claimKey({ body: text(row, "body"), issuerId: text(row, "issuer_id"), year: integer(row, "year"), source: text(row, "source_text") }),
    stageReached: textOrNull(row, "stage_reached"),
    round: text(row, "round"),
  });
  return {
    instruments: new Map([...groupBy(parts.map(fieldsOf), ({ id }) => id)].map(([id, fields]) => [id, referenceOf(fields)])),
    cycles: new Map(cycles.map((row) => [text(row, "id"), { dataset: oneOf(row, "dataset", DATASETS), instrumentId: textOrNull(row, "instrument_id") }])),
    claims: groupBy(claims.map(claimOf), ({ key }) => key),
  };
}

type StoredFields = InstrumentFields & Pick<ReferenceInstrument, "dataset">;

function referenceOf(fields: readonly StoredFields[]): ReferenceInstrument {
  const [whole] = fields;
  if (!whole) throw new Error("An instrument without a row");
  const parts = fields.flatMap(({ code, level, weight }) => (level === "INSTRUMENT" ? [] : [[code, { level, weight }] as const]));
  return { issuerId: whole.issuerId, dataset: whole.dataset, published: whole.status === "PUBLISHED", fingerprint: instrumentFingerprint(fields), parts: new Map(parts) };
}

function fieldsOf(row: Row): StoredFields {
  return {
    id: text(row, "id"),
    issuerId: text(row, "issuer_id"),
    year: integer(row, "year"),
    bodyKind: oneOf(row, "body_kind", BODY_KINDS_EVALUATED),
    version: integer(row, "version"),
    dataset: oneOf(row, "dataset", DATASETS),
    level: oneOf(row, "level", ["INSTRUMENT", ...INSTRUMENT_LEVELS]),
    code: text(row, "code"),
    parentCode: textOrNull(row, "parent_code"),
    title: text(row, "title"),
    weight: numberOrNull(row, "weight"),
    stage: oneOfOrNull(row, "stage", EVALUATION_STAGES),
    evidenceRequired: textOrNull(row, "evidence_required"),
    roundingRule: oneOfOrNull(row, "rounding_rule", ROUNDING_RULES),
    missingStagePolicy: oneOfOrNull(row, "missing_stage_policy", MISSING_STAGE_POLICIES),
    unansweredItemPolicy: oneOfOrNull(row, "unanswered_item_policy", UNANSWERED_ITEM_POLICIES),
    status: oneOf(row, "status", INSTRUMENT_STATUSES),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    note: textOrNull(row, "note"),
  };
}

/**
 * Whole instruments. One that says what is stored already is left alone, as a published one always does (the rules saw to
 * it); a draft that says something else is replaced, and known from now on only. Unit: instruments.
 */
export async function storeInstruments(transaction: ImportTransaction, rows: readonly Numbered<InstrumentFields>[], batch: StoringBatch): Promise<Written> {
  const { instruments } = await readEvaluationReference(transaction);
  const wholeOf = groupBy(rows, ({ id }) => id);
  const fresh = [...wholeOf].flatMap(([id, ofOne]) => (instruments.get(id)?.fingerprint === instrumentFingerprint(ofOne) ? [] : ofOne));
  const wholes = asJson(fresh.filter(({ level }) => level === "INSTRUMENT"));
  const parts = asJson([...groupBy(fresh.filter(({ level }) => level !== "INSTRUMENT"), ({ id }) => id).values()].flatMap((ofOne) => ofOne.map((part, index) => ({ ...part, position: index + 1 }))));
  await transaction.$executeRaw`DELETE FROM instrument_part WHERE instrument_id IN (SELECT id FROM jsonb_to_recordset(${wholes}::jsonb) AS file(id text))`;
  const counts = written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO instrument (id, issuer_id, year, body_kind, version, title, dataset, status, rounding_rule, missing_stage_policy, unanswered_item_policy,
        source_text, confidence, note, batch_id, batch_row, recorded_at)
      SELECT id, "issuerId", year, "bodyKind", version, title, ${batch.dataset}::dataset, 'DRAFT', "roundingRule", "missingStagePolicy", "unansweredItemPolicy",
        source, confidence, note, ${batch.id}::uuid, "row", ${batch.importedAt}
      FROM jsonb_to_recordset(${wholes}::jsonb) AS file(id text, "issuerId" text, year int, "bodyKind" body_kind_evaluated, version int, title text, "roundingRule" rounding_rule,
        "missingStagePolicy" missing_stage_policy, "unansweredItemPolicy" unanswered_item_policy, source text, confidence confidence, note text, "row" int)
      ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, rounding_rule = EXCLUDED.rounding_rule, missing_stage_policy = EXCLUDED.missing_stage_policy,
        unanswered_item_policy = EXCLUDED.unanswered_item_policy, source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, note = EXCLUDED.note,
        batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row, recorded_at = EXCLUDED.recorded_at
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
  await transaction.$executeRaw`
    INSERT INTO instrument_part (instrument_id, code, level, parent_code, position, title, weight, stage, evidence_required, source_text, confidence, batch_row)
    SELECT id, code, level, "parentCode", position, title, weight, stage, "evidenceRequired", source, confidence, "row"
    FROM jsonb_to_recordset(${parts}::jsonb) AS file(id text, code text, level instrument_level, "parentCode" text, position int, title text, weight numeric,
      stage evaluation_stage, "evidenceRequired" text, source text, confidence confidence, "row" int)`;
  await transaction.$executeRaw`
    UPDATE instrument SET status = 'PUBLISHED'
    WHERE id IN (SELECT id FROM jsonb_to_recordset(${wholes}::jsonb) AS file(id text, status text) WHERE status = 'PUBLISHED')`;
  return counts;
}

/** Append-only: a line that says something else of the same two dimensions ends the force of the old one and stands beside it. */
export async function storeCrosswalks(transaction: ImportTransaction, rows: readonly Numbered<CrosswalkFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("fromInstrumentId" text, "fromCode" text, "toInstrumentId" text, "toCode" text,
    relation crosswalk_relation, source text, confidence confidence, note text, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.from_instrument_id = "fromInstrumentId" AND e.from_code IS NOT DISTINCT FROM "fromCode"
    AND e.to_instrument_id = "toInstrumentId" AND e.to_code IS NOT DISTINCT FROM "toCode"`;
  const changed = await transaction.$executeRaw`
    UPDATE instrument_crosswalk e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.relation, e.source_text, e.confidence, e.note) IS DISTINCT FROM (file.relation, source, file.confidence, file.note)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO instrument_crosswalk (from_instrument_id, from_code, to_instrument_id, to_code, relation, source_text, confidence, note, batch_id, batch_row, recorded_at)
    SELECT "fromInstrumentId", "fromCode", "toInstrumentId", "toCode", file.relation, source, file.confidence, file.note, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM instrument_crosswalk e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

/** Append-only: other counts of the same bodies end the force of the old ones and stand beside them. */
export async function storeAggregates(transaction: ImportTransaction, rows: readonly Numbered<AggregateFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("issuerId" text, year int, scope text, participants int, returned int, informative int,
    "approachingInformative" int, "fairlyInformative" int, "lessInformative" int, "notInformative" int, source text, confidence confidence, note text, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.issuer_id = "issuerId" AND e.year = file.year AND e.scope = file.scope`;
  const changed = await transaction.$executeRaw`
    UPDATE evaluation_aggregate e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.participants, e.returned, e.informative, e.approaching_informative, e.fairly_informative, e.less_informative, e.not_informative, e.source_text, e.confidence, e.note)
      IS DISTINCT FROM (file.participants, file.returned, file.informative, "approachingInformative", "fairlyInformative", "lessInformative", "notInformative", source, file.confidence, file.note)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO evaluation_aggregate (issuer_id, year, scope, dataset, participants, returned, informative, approaching_informative, fairly_informative,
      less_informative, not_informative, source_text, confidence, note, batch_id, batch_row, recorded_at)
    SELECT "issuerId", file.year, file.scope, ${batch.dataset}::dataset, file.participants, file.returned, file.informative, "approachingInformative", "fairlyInformative",
      "lessInformative", "notInformative", source, file.confidence, file.note, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM evaluation_aggregate e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}
