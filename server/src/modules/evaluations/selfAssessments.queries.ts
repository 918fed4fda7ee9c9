import { Prisma, type PrismaClient } from "@pantau/database";
import { dateOrNull, number, numberOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { FactSource } from "../../kernel/provenance.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { LINK_STATES, SELF_ANSWERS, VERIFICATION_STATES, type EvidenceLink, type ItemAnswer } from "./domain/selfAssessment.ts";
import { BATCH_COLUMNS, decodeSource, inForce } from "./facts.queries.ts";

/** Whose answers, in which cycle. satkerCode null: all within the scope of the province. */
export interface AnswerFilter {
  readonly cycleId: string;
  readonly satkerCode: string | null;
  readonly provinceCode: string | null;
  readonly knownUntil: Date | null;
}

function within(scope: ReadScope, filter: AnswerFilter): Prisma.Sql {
  return Prisma.join(
    [
      inForce(Prisma.sql`a`, filter.knownUntil),
      Prisma.sql`a.cycle_id = ${filter.cycleId}`,
      satkerInScope(scope, Prisma.sql`a.satker_code`),
      filter.satkerCode === null ? Prisma.sql`TRUE` : Prisma.sql`a.satker_code = ${filter.satkerCode}`,
      filter.provinceCode === null ? Prisma.sql`TRUE` : satkerOfProvince(Prisma.sql`a.satker_code`, filter.provinceCode),
    ],
    " AND ",
  );
}

export async function findAnswers(prisma: PrismaClient, scope: ReadScope, filter: AnswerFilter): Promise<ItemAnswer[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a.satker_code::text AS satker_code, a.item_code, a.answer::text AS answer, a.claimed_points::float8 AS claimed_points, a.verification::text AS verification,
           a.verification_note, a.source_text, a.confidence::text AS confidence, a.batch_row, ${BATCH_COLUMNS}
    FROM self_assessment_answer a JOIN import_batch b ON b.id = a.batch_id
    WHERE ${within(scope, filter)} ORDER BY a.satker_code, a.item_code`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    itemCode: text(row, "item_code"),
    answer: oneOf(row, "answer", SELF_ANSWERS),
    claimedPoints: numberOrNull(row, "claimed_points"),
    verification: oneOf(row, "verification", VERIFICATION_STATES),
    verificationNote: textOrNull(row, "verification_note"),
    source: decodeSource(row),
  }));
}

export async function findEvidence(prisma: PrismaClient, scope: ReadScope, filter: AnswerFilter): Promise<EvidenceLink[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a.satker_code::text AS satker_code, a.item_code, a.url, a.link_state::text AS link_state, a.checked_on, a.note
    FROM self_assessment_evidence a WHERE ${within(scope, filter)} ORDER BY a.satker_code, a.item_code, a.url`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    itemCode: text(row, "item_code"),
    url: text(row, "url"),
    linkState: oneOf(row, "link_state", LINK_STATES),
    checkedOn: dateOrNull(row, "checked_on"),
    note: textOrNull(row, "note"),
  }));
}

/** Points of a stage that the issuer gave as a whole. Unit: points 0-100. */
export interface StagePoints {
  readonly satkerCode: string;
  readonly stageCode: string;
  readonly points: number;
  readonly source: FactSource;
}

export async function findStagePoints(prisma: PrismaClient, scope: ReadScope, filter: AnswerFilter): Promise<StagePoints[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a.satker_code::text AS satker_code, a.stage_code, a.points::float8 AS points, a.source_text, a.confidence::text AS confidence, a.batch_row, ${BATCH_COLUMNS}
    FROM stage_score a JOIN import_batch b ON b.id = a.batch_id
    WHERE ${within(scope, filter)} ORDER BY a.satker_code, a.stage_code`;
  return rows.map((row) => ({ satkerCode: text(row, "satker_code"), stageCode: text(row, "stage_code"), points: number(row, "points"), source: decodeSource(row) }));
}
