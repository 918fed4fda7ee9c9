import { Prisma, type PrismaClient } from "@pantau/database";
import { groupBy } from "../../kernel/groupBy.ts";
import { CONFIDENCES } from "../../kernel/provenance.ts";
import { instant, instantOrNull, integer, integerOrNull, number, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { provinceInScope, satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { EVALUATION_ROUNDS, EVALUATION_STAGES, QUALIFICATIONS, type EvaluationClaim } from "./domain/claim.ts";
import type { RecordedClaim } from "./domain/correction.ts";
import type { Recorded } from "./domain/knownOn.ts";
import type { EvaluationPeriod, ResultYear } from "./domain/period.ts";
import type { QualificationBand, QualificationScale } from "./domain/scale.ts";
import { BATCH_COLUMNS, decodeIssuer, decodeSource, inForce, ISSUER_COLUMNS } from "./facts.queries.ts";

/**
 * Claims in force that one issuer's year holds for a province: those about its satker within the scope, and those about
 * other bodies that stand in the same published list (peer group), without which a list would begin at place 2 unexplained.
 */
export async function findClaimsOfPeriod(
  prisma: PrismaClient,
  scope: ReadScope,
  period: { provinceCode: string; issuerId: string; year: number; knownUntil: Date | null },
): Promise<EvaluationClaim[]> {
  return claimsWhere(
    prisma,
    Prisma.sql`${inForce(Prisma.sql`r`, period.knownUntil)} AND r.issuer_id = ${period.issuerId} AND r.year = ${period.year} AND (
      (s.province_code = ${period.provinceCode} AND ${satkerInScope(scope, Prisma.sql`s.code`)})
      OR (pb.satker_code IS NULL AND r.rank IS NOT NULL AND r.peer_group IN (
        SELECT r2.peer_group FROM evaluation_result r2
        JOIN public_body pb2 ON pb2.id = r2.body_id
        JOIN satker s2 ON s2.code = pb2.satker_code
        WHERE r2.issuer_id = ${period.issuerId} AND r2.year = ${period.year} AND ${inForce(Prisma.sql`r2`, period.knownUntil)}
          AND r2.rank IS NOT NULL AND s2.province_code = ${period.provinceCode})))`,
  );
}

/** Claims in force that one issuer's year holds: of satker within the scope, and of all other bodies. */
export async function findClaimsOfYear(
  prisma: PrismaClient,
  scope: ReadScope,
  key: { issuerId: string; year: number; knownUntil: Date | null },
): Promise<EvaluationClaim[]> {
  return claimsWhere(
    prisma,
    Prisma.sql`${inForce(Prisma.sql`r`, key.knownUntil)} AND r.issuer_id = ${key.issuerId} AND r.year = ${key.year}
      AND (pb.satker_code IS NULL OR ${satkerInScope(scope, Prisma.sql`s.code`)})`,
  );
}

/** Every claim ever recorded about the bodies, in force or not. A body is named by satker code or id. */
export async function findClaimsEver(prisma: PrismaClient, scope: ReadScope, bodyKeys: readonly string[]): Promise<RecordedClaim[]> {
  return claimsWhere(
    prisma,
    Prisma.sql`(s.code = ANY(${[...bodyKeys]}) AND ${satkerInScope(scope, Prisma.sql`s.code`)})
      OR (pb.satker_code IS NULL AND pb.id::text = ANY(${[...bodyKeys]}))`,
  );
}

async function claimsWhere(prisma: PrismaClient, condition: Prisma.Sql): Promise<RecordedClaim[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT r.id::text AS id, pb.id::text AS body_id, pb.name AS body_name, pb.satker_code::text AS satker_code,
           pb.province_code::text AS body_province_code, r.year,
           r.score::float8 AS score, r.qualification::text AS qualification, r.published_label, r.rank, r.peer_group, r.peer_group_size,
           r.stage_reached::text AS stage_reached, r.round::text AS round, r.note, r.source_text, r.confidence::text AS confidence, r.batch_row, r.recorded_at, r.superseded_at, b.imported_by,
           ${ISSUER_COLUMNS}, ${BATCH_COLUMNS}
    FROM evaluation_result r
    JOIN public_body pb ON pb.id = r.body_id
    JOIN issuer i ON i.id = r.issuer_id
    JOIN import_batch b ON b.id = r.batch_id
    LEFT JOIN satker s ON s.code = pb.satker_code
    WHERE ${condition}
    ORDER BY r.year DESC, r.issuer_id, pb.name, r.batch_row`;
  return rows.map(decodeClaim);
}

/** For each province: issuers and years that hold anything about its satker, with counts of satker. Newest first. */
export async function findPeriods(prisma: PrismaClient, scope: ReadScope, provinceCodes: readonly string[], knownUntil: Date | null = null): Promise<EvaluationPeriod[]> {
  // Kept province by province: of single satker, and of what was known before, only the results themselves tell.
  const rows = knownUntil === null && scope.kind !== "SATKERS" ? await keptPeriods(prisma, scope, provinceCodes) : await prisma.$queryRaw<Row[]>`
    WITH body_year AS (
      SELECT s.province_code::text AS province_code, r.issuer_id, r.year, r.body_id,
             bool_or(r.rank IS NOT NULL OR r.qualification IS NOT NULL OR r.score IS NOT NULL) AS announced
      FROM evaluation_result r
      JOIN public_body pb ON pb.id = r.body_id
      JOIN satker s ON s.code = pb.satker_code
      WHERE ${inForce(Prisma.sql`r`, knownUntil)} AND s.province_code = ANY(${[...provinceCodes]}) AND ${satkerInScope(scope, Prisma.sql`s.code`)}
      GROUP BY s.province_code, r.issuer_id, r.year, r.body_id
    )
    SELECT y.province_code, y.year, count(*) FILTER (WHERE y.announced)::int AS announced_count,
           count(*) FILTER (WHERE NOT y.announced)::int AS stage_only_count, ${ISSUER_COLUMNS}
    FROM body_year y
    JOIN issuer i ON i.id = y.issuer_id
    GROUP BY y.province_code, y.year, i.id, i.name, i.level, i.province_code, i.dataset
    ORDER BY y.province_code, y.year DESC, i.dataset, i.id`;
  return rows.map((row) => ({
    provinceCode: text(row, "province_code"),
    issuer: decodeIssuer(row),
    year: integer(row, "year"),
    announcedCount: integer(row, "announced_count"),
    stageOnlyCount: integer(row, "stage_only_count"),
  }));
}

function keptPeriods(prisma: PrismaClient, scope: ReadScope, provinceCodes: readonly string[]): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT y.province_code::text AS province_code, y.year, y.announced_count, y.stage_only_count, ${ISSUER_COLUMNS}
    FROM evaluation_year y
    JOIN issuer i ON i.id = y.issuer_id
    WHERE y.province_code = ANY(${[...provinceCodes]}) AND y.province_code <> '00' AND ${provinceInScope(scope, Prisma.sql`y.province_code`)}
    ORDER BY y.province_code, y.year DESC, i.dataset, i.id`;
}

function keptYears(prisma: PrismaClient, scope: ReadScope): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT y.year, sum(y.announced_count + y.stage_only_count)::int AS body_count, sum(y.satker_count)::int AS satker_count, ${ISSUER_COLUMNS}
    FROM evaluation_year y
    JOIN issuer i ON i.id = y.issuer_id
    WHERE y.province_code = '00' OR ${provinceInScope(scope, Prisma.sql`y.province_code`)}
    GROUP BY y.year, i.id, i.name, i.level, i.province_code, i.dataset
    ORDER BY i.dataset, y.year DESC, i.id`;
}

/** Issuers and years that hold any result: of satker within the scope, or of any other body. Newest first, invented ones last. */
export async function findResultYears(prisma: PrismaClient, scope: ReadScope, knownUntil: Date | null): Promise<ResultYear[]> {
  const rows = knownUntil === null && scope.kind !== "SATKERS" ? await keptYears(prisma, scope) : await prisma.$queryRaw<Row[]>`
    SELECT r.year, count(DISTINCT r.body_id)::int AS body_count, count(DISTINCT pb.satker_code)::int AS satker_count, ${ISSUER_COLUMNS}
    FROM evaluation_result r
    JOIN public_body pb ON pb.id = r.body_id
    JOIN issuer i ON i.id = r.issuer_id
    LEFT JOIN satker s ON s.code = pb.satker_code
    WHERE ${inForce(Prisma.sql`r`, knownUntil)} AND (pb.satker_code IS NULL OR ${satkerInScope(scope, Prisma.sql`s.code`)})
    GROUP BY r.year, i.id, i.name, i.level, i.province_code, i.dataset
    ORDER BY i.dataset, r.year DESC, i.id`;
  return rows.map((row) => ({ issuer: decodeIssuer(row), year: integer(row, "year"), bodyCount: integer(row, "body_count"), satkerCount: integer(row, "satker_count") }));
}

/** A scale with the span in which it was in force. */
export type RecordedScale = QualificationScale & Recorded;

/** Every scale ever recorded of the given issuers, all years. Scales are published for everyone: no satker scope applies. */
export async function findScalesEver(prisma: PrismaClient, issuerIds: readonly string[]): Promise<RecordedScale[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT q.id::text AS scale_id, q.year, q.recorded_at, q.superseded_at, d.published_label, d.qualification::text AS qualification,
           d.published_min::float8 AS published_min, d.published_max::float8 AS published_max,
           d.source_text, d.confidence::text AS confidence, d.note, d.batch_row, ${ISSUER_COLUMNS}, ${BATCH_COLUMNS}
    FROM qualification_scale q
    JOIN qualification_band d ON d.scale_id = q.id
    JOIN issuer i ON i.id = q.issuer_id
    JOIN import_batch b ON b.id = q.batch_id
    WHERE q.issuer_id = ANY(${[...issuerIds]})
    ORDER BY q.issuer_id, q.year, q.recorded_at, d.published_min DESC`;
  return [...groupBy(rows, (row) => text(row, "scale_id")).values()].flatMap((bands) => {
    const [first] = bands;
    return first ? [decodeScale(first, bands)] : [];
  });
}

function decodeClaim(row: Row): RecordedClaim {
  const peerGroup = textOrNull(row, "peer_group");
  return {
    id: text(row, "id"),
    bodyId: text(row, "body_id"),
    bodyName: text(row, "body_name"),
    satkerCode: textOrNull(row, "satker_code"),
    bodyProvinceCode: textOrNull(row, "body_province_code"),
    issuer: decodeIssuer(row),
    year: integer(row, "year"),
    score: numberOrNull(row, "score"),
    qualification: oneOfOrNull(row, "qualification", QUALIFICATIONS),
    publishedLabel: textOrNull(row, "published_label"),
    rank: integerOrNull(row, "rank"),
    peerGroup: peerGroup === null ? null : { label: peerGroup, size: integerOrNull(row, "peer_group_size") },
    stageReached: oneOfOrNull(row, "stage_reached", EVALUATION_STAGES),
    round: oneOf(row, "round", EVALUATION_ROUNDS),
    note: textOrNull(row, "note"),
    source: decodeSource(row),
    recordedAt: instant(row, "recorded_at"),
    supersededAt: instantOrNull(row, "superseded_at"),
    recordedBy: text(row, "imported_by"),
  };
}

function decodeScale(row: Row, bands: readonly Row[]): RecordedScale {
  return {
    id: text(row, "scale_id"),
    issuer: decodeIssuer(row),
    year: integer(row, "year"),
    bands: bands.map(decodeBand),
    recordedAt: instant(row, "recorded_at"),
    supersededAt: instantOrNull(row, "superseded_at"),
  };
}

function decodeBand(row: Row): QualificationBand {
  return {
    qualification: oneOfOrNull(row, "qualification", QUALIFICATIONS),
    publishedLabel: text(row, "published_label"),
    publishedMin: number(row, "published_min"),
    publishedMax: number(row, "published_max"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    note: textOrNull(row, "note"),
    source: decodeSource(row),
  };
}
