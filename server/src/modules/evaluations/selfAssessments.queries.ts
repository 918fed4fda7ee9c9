import { Prisma, type PrismaClient } from "@pantau/database";
import { dateOrNull, number, numberOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { FactSource } from "../../kernel/provenance.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { LINK_STATES, SELF_ANSWERS, VERIFICATION_STATES, type AnsweredItem, type EvidenceLink, type ItemAnswer, type LinkedItem } from "./domain/selfAssessment.ts";
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

/** Which items each satker answered, and how the links behind them stand. */
export interface AnsweredItems {
  readonly answers: readonly AnsweredItem[];
  readonly evidence: readonly LinkedItem[];
}

/** By satker code; who answered nothing and linked nothing has none. One row a satker: a province's answers with all that stands in them are 2,000. */
export async function findAnsweredItems(prisma: PrismaClient, scope: ReadScope, filter: AnswerFilter): Promise<ReadonlyMap<string, AnsweredItems>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT coalesce(x.satker_code, y.satker_code)::text AS satker_code, coalesce(x.said, '{}') AS said, coalesce(y.links, '[]') AS links
    FROM (SELECT a.satker_code, json_object_agg(a.item_code, a.answer)::text AS said FROM self_assessment_answer a WHERE ${within(scope, filter)} GROUP BY 1) AS x
    FULL JOIN (SELECT a.satker_code, json_agg(json_build_array(a.item_code, a.link_state))::text AS links FROM self_assessment_evidence a WHERE ${within(scope, filter)} GROUP BY 1) AS y
      ON y.satker_code = x.satker_code`;
  return new Map(
    rows.map((row) => {
      const said = JSON.parse(text(row, "said")) as Row;
      const links = JSON.parse(text(row, "links")) as readonly (readonly [itemCode: string, linkState: unknown])[];
      const answers = Object.keys(said).map((itemCode) => ({ itemCode, answer: oneOf(said, itemCode, SELF_ANSWERS) }));
      return [text(row, "satker_code"), { answers, evidence: links.map(([itemCode, linkState]) => ({ itemCode, linkState: oneOf({ linkState }, "linkState", LINK_STATES) })) }];
    }),
  );
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
