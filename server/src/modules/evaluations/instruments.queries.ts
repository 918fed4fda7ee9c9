import { Prisma, type PrismaClient } from "@pantau/database";
import { integer, instant, instantOrNull, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { EVALUATION_STAGES } from "./domain/claim.ts";
import {
  BODY_KINDS_EVALUATED,
  CROSSWALK_RELATIONS,
  INSTRUMENT_LEVELS,
  INSTRUMENT_STATUSES,
  MISSING_STAGE_POLICIES,
  ROUNDING_RULES,
  UNANSWERED_ITEM_POLICIES,
  type CrosswalkLine,
  type Instrument,
  type InstrumentFrame,
  type InstrumentPart,
  type PartFrame,
} from "./domain/instrument.ts";
import type { Recorded } from "./domain/knownOn.ts";
import { BATCH_COLUMNS, decodeIssuer, decodeSource, ISSUER_COLUMNS } from "./facts.queries.ts";

/** An instrument with the moment when the product came to know it. */
export type RecordedInstrument = Instrument & { readonly recordedAt: Date };
export type RecordedFrame = InstrumentFrame & { readonly recordedAt: Date };

/** Instruments of the given issuers, newest year and version first. They are published for everyone: no satker scope applies. */
export async function findFramesOfIssuers(prisma: PrismaClient, issuerIds: readonly string[]): Promise<RecordedFrame[]> {
  const rows = await instrumentsWhere(prisma, Prisma.sql`n.issuer_id = ANY(${[...issuerIds]})`, FRAME);
  return rows.map((row) => ({ ...decodeInstrument(row), parts: partsOf(row).map(decodeFrame) }));
}

export async function findInstruments(prisma: PrismaClient, ids: readonly string[]): Promise<RecordedInstrument[]> {
  const rows = await instrumentsWhere(prisma, Prisma.sql`n.id = ANY(${[...ids]})`, WHOLE);
  return rows.map((row) => ({ ...decodeInstrument(row), parts: partsOf(row).map((part) => decodePart({ ...row, ...part })) }));
}

/** Issuers whose instruments are known. */
export async function findIssuersWithInstruments(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT DISTINCT issuer_id FROM instrument ORDER BY 1`;
  return rows.map((row) => text(row, "issuer_id"));
}

// One row an instrument with its parts in one value: as rows of their own they would repeat the instrument, its issuer and its file fifty times.
const WHOLE = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('code', p.code, 'level', p.level, 'parent_code', p.parent_code, 'position', p.position, 'part_title', p.title, 'weight', p.weight,
     'stage', p.stage, 'evidence_required', p.evidence_required, 'source_text', p.source_text, 'confidence', p.confidence, 'batch_row', p.batch_row) ORDER BY p.position), '[]')
   FROM instrument_part p WHERE p.instrument_id = n.id) AS parts`;
// Ten years of an issuer hold some six hundred parts, and whoever compares two years looks at the stages and dimensions of two.
const FRAME = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('code', p.code, 'level', p.level, 'weight', p.weight) ORDER BY p.position), '[]')
   FROM instrument_part p WHERE p.instrument_id = n.id AND p.level IN ('STAGE', 'DIMENSION')) AS parts`;

function instrumentsWhere(prisma: PrismaClient, condition: Prisma.Sql, parts: Prisma.Sql): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT n.id, n.year, n.body_kind::text AS body_kind, n.version, n.title, n.status::text AS status, n.rounding_rule::text AS rounding_rule,
           n.missing_stage_policy::text AS missing_stage_policy, n.unanswered_item_policy::text AS unanswered_item_policy, n.note, n.recorded_at,
           n.source_text, n.confidence::text AS confidence, n.batch_row,
           ${parts},
           ${ISSUER_COLUMNS}, ${BATCH_COLUMNS}
    FROM instrument n
    JOIN issuer i ON i.id = n.issuer_id
    JOIN import_batch b ON b.id = n.batch_id
    WHERE ${condition}
    ORDER BY n.year DESC, n.issuer_id, n.body_kind, n.version DESC`;
}

function decodeInstrument(row: Row): Omit<RecordedInstrument, "parts"> {
  const source = decodeSource(row);
  return {
    id: text(row, "id"),
    issuer: decodeIssuer(row),
    year: integer(row, "year"),
    bodyKind: oneOf(row, "body_kind", BODY_KINDS_EVALUATED),
    version: integer(row, "version"),
    title: text(row, "title"),
    status: oneOf(row, "status", INSTRUMENT_STATUSES),
    dataset: source.dataset,
    roundingRule: oneOfOrNull(row, "rounding_rule", ROUNDING_RULES),
    missingStagePolicy: oneOfOrNull(row, "missing_stage_policy", MISSING_STAGE_POLICIES),
    unansweredItemPolicy: oneOfOrNull(row, "unanswered_item_policy", UNANSWERED_ITEM_POLICIES),
    note: textOrNull(row, "note"),
    source,
    recordedAt: instant(row, "recorded_at"),
  };
}

function partsOf(row: Row): readonly Row[] {
  const parts = row["parts"];
  if (!Array.isArray(parts)) throw new TypeError(`Column parts: expected a list, got ${typeof parts}`);
  return parts as Row[];
}

function decodeFrame(row: Row): PartFrame {
  return { code: text(row, "code"), level: oneOf(row, "level", INSTRUMENT_LEVELS), weight: numberOrNull(row, "weight") };
}

function decodePart(row: Row): InstrumentPart {
  return {
    code: text(row, "code"),
    level: oneOf(row, "level", INSTRUMENT_LEVELS),
    parentCode: textOrNull(row, "parent_code"),
    position: integer(row, "position"),
    title: text(row, "part_title"),
    weight: numberOrNull(row, "weight"),
    stage: oneOfOrNull(row, "stage", EVALUATION_STAGES),
    evidenceRequired: textOrNull(row, "evidence_required"),
    source: decodeSource(row),
  };
}

/** A line of a map with the span in which it was in force. */
export type RecordedCrosswalkLine = CrosswalkLine & Recorded;

/** Every line ever recorded of the maps that begin or end at one of the instruments. */
export async function findCrosswalksEver(prisma: PrismaClient, instrumentIds: readonly string[]): Promise<RecordedCrosswalkLine[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.from_instrument_id, c.from_code, c.to_instrument_id, c.to_code, c.relation::text AS relation, c.note, c.recorded_at, c.superseded_at,
           c.source_text, c.confidence::text AS confidence, c.batch_row, ${BATCH_COLUMNS}
    FROM instrument_crosswalk c
    JOIN import_batch b ON b.id = c.batch_id
    WHERE c.from_instrument_id = ANY(${[...instrumentIds]}) OR c.to_instrument_id = ANY(${[...instrumentIds]})
    ORDER BY c.from_instrument_id, c.to_instrument_id, c.recorded_at, c.batch_row`;
  return rows.map((row) => ({
    fromInstrumentId: text(row, "from_instrument_id"),
    fromCode: textOrNull(row, "from_code"),
    toInstrumentId: text(row, "to_instrument_id"),
    toCode: textOrNull(row, "to_code"),
    relation: oneOf(row, "relation", CROSSWALK_RELATIONS),
    note: textOrNull(row, "note"),
    source: decodeSource(row),
    recordedAt: instant(row, "recorded_at"),
    supersededAt: instantOrNull(row, "superseded_at"),
  }));
}
