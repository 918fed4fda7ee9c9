import type { PrismaClient } from "@pantau/database";
import { Prisma } from "@pantau/database";
import { boolean, integer, integerOrNull, oneOf, text, type Row } from "../../platform/database/row.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { SELF_ANSWERS, VERIFICATION_STATES } from "../evaluations/domain/selfAssessment.ts";
import type { VerifierFinding } from "./domain/followUp.ts";

/** Answers that a verifier rejected in an issuer's cycles, each with the same item in the issuer's next cycle of the same kind of bodies. */
export async function findVerifierFindings(prisma: PrismaClient, scope: ReadScope, { provinceCode, issuerId }: { readonly provinceCode: string; readonly issuerId: string }): Promise<VerifierFinding[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a.satker_code::text AS satker_code, a.item_code, c.year, n.year AS next_year, coalesce(n.instrument_id = c.instrument_id, false) AS same_instrument,
           b.answer IS NOT NULL AS answered, coalesce(b.answer::text, 'NO') AS answer, coalesce(b.verification::text, 'NOT_YET') AS verification
    FROM self_assessment_answer a
    JOIN evaluation_cycle c ON c.id = a.cycle_id
    LEFT JOIN LATERAL (
      SELECT d.id, d.year, d.instrument_id FROM evaluation_cycle d
      WHERE d.issuer_id = c.issuer_id AND d.body_kind = c.body_kind AND d.dataset = c.dataset AND d.year > c.year ORDER BY d.year LIMIT 1) n ON TRUE
    LEFT JOIN self_assessment_answer b ON b.cycle_id = n.id AND b.satker_code = a.satker_code AND b.item_code = a.item_code AND b.superseded_at IS NULL
    WHERE c.issuer_id = ${issuerId} AND a.superseded_at IS NULL AND a.verification = 'REJECTED' AND ${satkerOfProvince(Prisma.sql`a.satker_code`, provinceCode)}
      AND ${satkerInScope(scope, Prisma.sql`a.satker_code`)}
    ORDER BY a.satker_code, c.year, a.item_code`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    itemCode: text(row, "item_code"),
    year: integer(row, "year"),
    nextYear: integerOrNull(row, "next_year"),
    isSameInstrument: boolean(row, "same_instrument"),
    nextAnswer: boolean(row, "answered") ? { answer: oneOf(row, "answer", SELF_ANSWERS), verification: oneOf(row, "verification", VERIFICATION_STATES) } : null,
  }));
}
