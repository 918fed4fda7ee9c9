import type { Prisma, PrismaClient } from "@pantau/database";
import { groupBy } from "../../kernel/groupBy.ts";
import { CONFIDENCES, DATASETS, type FactSource } from "../../kernel/provenance.ts";
import { date, dateOrNull, instant, integer, number, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { MethodAdoption, MethodRecord } from "./domain/methodRecord.ts";
import { AGGREGATIONS, methodOf, NODE_KINDS, PEER_GROUP_RULES, UNREPORTED_RULES, type WrittenClass, type WrittenMethod, type WrittenNode, type WrittenRules } from "./domain/writtenMethod.ts";

/** The pool, or a transaction that goes on. */
export type MethodReader = PrismaClient | Prisma.TransactionClient;

/**
 * Every method with tree, classes and decrees, as recorded before an instant. Methods are published for everyone: no satker scope applies. Four
 * statements, one after another, since a transaction has one connection. knownUntil null: all.
 */
export async function findMethods(prisma: MethodReader, knownUntil: Date | null): Promise<MethodRecord[]> {
  const methods = await prisma.$queryRaw<Row[]>`
    SELECT m.id, m.key, m.version, m.title, m.issuer, m.valid_from, m.valid_to, m.not_reported::text AS not_reported, m.not_reported_points, m.not_reported_source,
           m.suppressed::text AS suppressed, m.minimum_data_share, m.minimum_assessable_share, m.minimum_reliability, m.tie_decimals,
           m.peer_group_rule::text AS peer_group_rule, m.class_source, m.seed, m.runs, m.weight_concentration, m.other_aggregation_share, m.separation_share,
           m.note, m.recorded_at, m.source_text, m.confidence::text AS confidence, m.batch_row, b.id::text AS batch_id, b.file_name, b.dataset::text AS dataset, b.data_as_of
    FROM ranking_method m JOIN import_batch b ON b.id = m.batch_id
    WHERE ${knownUntil}::timestamptz IS NULL OR m.recorded_at < ${knownUntil}
    ORDER BY m.key, m.version DESC`;
  const nodes = await prisma.$queryRaw<Row[]>`
    SELECT method_id, code, parent_code, kind::text AS kind, name, weight, aggregation::text AS aggregation, minimum_share, goalpost_worst, goalpost_best,
           half_weight_cases, rationale, source_text, confidence::text AS confidence
    FROM ranking_method_node ORDER BY method_id, position`;
  const classes = await prisma.$queryRaw<Row[]>`SELECT method_id, code, label, from_points FROM ranking_method_class ORDER BY method_id, from_points DESC`;
  const adoptions = await prisma.$queryRaw<Row[]>`
    SELECT a.method_id, a.province_code::text AS province_code, a.decree, a.adopted_on, a.source_text, a.confidence::text AS confidence, a.batch_row,
           b.id::text AS batch_id, b.file_name, b.dataset::text AS dataset, b.data_as_of
    FROM ranking_method_adoption a JOIN import_batch b ON b.id = a.batch_id
    WHERE ${knownUntil}::timestamptz IS NULL OR a.recorded_at < ${knownUntil}
    ORDER BY a.method_id, a.adopted_on DESC`;
  const of = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => groupBy(rows, (row) => text(row, "method_id"));
  const [nodesOf, classesOf, adoptionsOf] = [of(nodes), of(classes), of(adoptions)];
  return methods.map((row) => {
    const id = text(row, "id");
    return recordOf(row, { nodes: nodesOf.get(id) ?? [], classes: classesOf.get(id) ?? [], adoptions: adoptionsOf.get(id) ?? [] });
  });
}

function recordOf(row: Row, parts: { readonly nodes: readonly Row[]; readonly classes: readonly Row[]; readonly adoptions: readonly Row[] }): MethodRecord {
  const written: WrittenMethod = {
    id: text(row, "id"),
    key: text(row, "key"),
    version: integer(row, "version"),
    title: text(row, "title"),
    source: text(row, "source_text"),
    rules: rulesOf(row),
    nodes: parts.nodes.map(nodeOf),
    classes: parts.classes.map((band): WrittenClass => ({ code: text(band, "code"), label: text(band, "label"), fromPoints: number(band, "from_points") })),
  };
  return {
    written,
    method: methodOf(written),
    note: textOrNull(row, "note"),
    source: sourceOf(row),
    recordedAt: instant(row, "recorded_at"),
    nodeSources: new Map(parts.nodes.map((node) => [text(node, "code"), { text: text(node, "source_text"), confidence: oneOf(node, "confidence", CONFIDENCES) }])),
    adoptions: parts.adoptions.map((each): MethodAdoption => ({ provinceCode: text(each, "province_code"), decree: text(each, "decree"), adoptedOn: date(each, "adopted_on"), source: sourceOf(each) })),
  };
}

function rulesOf(row: Row): WrittenRules {
  return {
    issuer: text(row, "issuer"),
    validFrom: date(row, "valid_from"),
    validTo: dateOrNull(row, "valid_to"),
    notReported: oneOf(row, "not_reported", UNREPORTED_RULES),
    notReportedPoints: numberOrNull(row, "not_reported_points"),
    notReportedSource: textOrNull(row, "not_reported_source"),
    suppressed: oneOf(row, "suppressed", ["REWEIGHT", "WITHHOLD"]),
    minimumDataShare: number(row, "minimum_data_share"),
    minimumAssessableShare: number(row, "minimum_assessable_share"),
    minimumReliability: number(row, "minimum_reliability"),
    tieDecimals: integer(row, "tie_decimals"),
    peerGroupRule: oneOf(row, "peer_group_rule", PEER_GROUP_RULES),
    classSource: textOrNull(row, "class_source"),
    seed: text(row, "seed"),
    runs: integer(row, "runs"),
    weightConcentration: numberOrNull(row, "weight_concentration"),
    otherAggregationShare: number(row, "other_aggregation_share"),
    separationShare: number(row, "separation_share"),
  };
}

function nodeOf(row: Row): WrittenNode {
  return {
    code: text(row, "code"),
    parentCode: textOrNull(row, "parent_code"),
    kind: oneOf(row, "kind", NODE_KINDS),
    name: text(row, "name"),
    weight: number(row, "weight"),
    aggregation: oneOfOrNull(row, "aggregation", AGGREGATIONS),
    minimumShare: numberOrNull(row, "minimum_share"),
    goalpostWorst: numberOrNull(row, "goalpost_worst"),
    goalpostBest: numberOrNull(row, "goalpost_best"),
    halfWeightCases: numberOrNull(row, "half_weight_cases"),
    rationale: textOrNull(row, "rationale"),
  };
}

function sourceOf(row: Row): FactSource {
  return {
    text: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    fileName: text(row, "file_name"),
    fileRow: integer(row, "batch_row"),
    importBatchId: text(row, "batch_id"),
    dataset: oneOf(row, "dataset", DATASETS),
    dataAsOf: dateOrNull(row, "data_as_of"),
  };
}
