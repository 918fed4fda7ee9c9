import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { boolean, dateOrNull, oneOf, oneOfOrNull, text, type Row } from "../../platform/database/row.ts";
import { satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { DISPUTE_RULINGS, DISPUTE_STAGES } from "../requests/domain/dispute.ts";
import { publicId } from "../requests/domain/recordedRequest.ts";
import type { OpenDispute, OpenObjection, OpenRequest } from "./domain/caseTasks.ts";

/** What part of the country. Both null: everything within the scope. */
export interface WorkArea {
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** Satker of the area within the reader's scope; a subquery, so that keys beginning with the satker are found by index. */
function satkersOf(scope: ReadScope, { provinceCode, satkerCode }: WorkArea): Prisma.Sql {
  const wanted = satkerCode !== null ? Prisma.sql`s.code = ${satkerCode}` : provinceCode !== null ? Prisma.sql`s.province_code = ${provinceCode}` : Prisma.sql`TRUE`;
  return Prisma.sql`(SELECT s.code FROM satker s WHERE ${wanted} AND ${satkerInScope(scope, Prisma.sql`s.code`)})`;
}

/** Whether the registers of the area hold anything real, and anything of the demo scenario. */
export async function findRegisterDatasets(prisma: PrismaClient, scope: ReadScope, area: WorkArea): Promise<{ readonly published: boolean; readonly demo: boolean }> {
  const holds = (dataset: Dataset): Prisma.Sql => Prisma.sql`(EXISTS (SELECT 1 FROM information_request q WHERE q.dataset = ${dataset}::dataset AND q.satker_code IN ${satkersOf(scope, area)})
    OR EXISTS (SELECT 1 FROM objection o WHERE o.dataset = ${dataset}::dataset AND o.satker_code IN ${satkersOf(scope, area)})
    OR EXISTS (SELECT 1 FROM register_period p WHERE p.dataset = ${dataset}::dataset AND p.satker_code IN ${satkersOf(scope, area)}))`;
  const [row] = await prisma.$queryRaw<Row[]>`SELECT ${holds("PUBLISHED")} AS published, ${holds("DEMO")} AS demo`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return { published: boolean(row, "published"), demo: boolean(row, "demo") };
}

const OPEN_STANDINGS = ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_UNKNOWN"] as const;

/** Open requests due by a day, and those without a date; no text, no requester. */
export async function findOpenRequests(prisma: PrismaClient, scope: ReadScope, area: WorkArea, { dataset, dueBy }: { readonly dataset: Dataset; readonly dueBy: LocalDate }): Promise<OpenRequest[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT q.satker_code::text AS satker_code, q.id::text AS id, q.number, q.standing::text AS standing, q.due_on
    FROM information_request q
    WHERE q.satker_code IN ${satkersOf(scope, area)} AND q.dataset = ${dataset}::dataset AND q.standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN')
      AND (q.due_on IS NULL OR q.due_on <= ${dueBy}::date)`;
  return rows.map((row) => ({ ...caseOf(row), standing: oneOf(row, "standing", OPEN_STANDINGS), dueOn: dateOrNull(row, "due_on") }));
}

/** Objections without a written answer, due by a day or without a date. */
export async function findOpenObjections(prisma: PrismaClient, scope: ReadScope, area: WorkArea, { dataset, dueBy }: { readonly dataset: Dataset; readonly dueBy: LocalDate }): Promise<OpenObjection[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT o.satker_code::text AS satker_code, o.id::text AS id, o.number, o.due_on
    FROM objection o
    WHERE o.satker_code IN ${satkersOf(scope, area)} AND o.dataset = ${dataset}::dataset AND o.answered_on IS NULL AND (o.due_on IS NULL OR o.due_on <= ${dueBy}::date)`;
  return rows.map((row) => ({ ...caseOf(row), dueOn: dateOrNull(row, "due_on") }));
}

/** Disputes that are not carried out. */
export async function findOpenDisputes(prisma: PrismaClient, scope: ReadScope, area: WorkArea, dataset: Dataset): Promise<OpenDispute[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT d.satker_code::text AS satker_code, d.id::text AS id, d.number, d.objection_id::text AS objection_id, d.stage::text AS stage, d.ruling::text AS ruling
    FROM dispute d WHERE d.satker_code IN ${satkersOf(scope, area)} AND d.dataset = ${dataset}::dataset AND d.stage <> 'EXECUTED'`;
  return rows.map((row) => ({
    ...caseOf(row),
    objectionId: publicId(text(row, "satker_code"), text(row, "objection_id")),
    stage: oneOf(row, "stage", DISPUTE_STAGES),
    ruling: oneOfOrNull(row, "ruling", DISPUTE_RULINGS),
  }));
}

/** Items of open questionnaires all of whose links were dead when last looked at. */
export async function findDeadAnswerLinks(prisma: PrismaClient, scope: ReadScope, area: WorkArea, cycleIds: readonly string[]): Promise<{ readonly cycleId: string; readonly satkerCode: string; readonly itemCode: string }[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT e.cycle_id, e.satker_code::text AS satker_code, e.item_code
    FROM self_assessment_evidence e
    WHERE e.cycle_id = ANY(${[...cycleIds]}) AND e.superseded_at IS NULL AND e.satker_code IN ${satkersOf(scope, area)}
    GROUP BY 1, 2, 3 HAVING bool_and(e.link_state = 'DEAD') ORDER BY 1, 2, 3`;
  return rows.map((row) => ({ cycleId: text(row, "cycle_id"), satkerCode: text(row, "satker_code"), itemCode: text(row, "item_code") }));
}

function caseOf(row: Row): { readonly satkerCode: string; readonly id: string; readonly number: string } {
  const satkerCode = text(row, "satker_code");
  return { satkerCode, id: publicId(satkerCode, text(row, "id")), number: text(row, "number") };
}
