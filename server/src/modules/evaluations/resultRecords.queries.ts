import { createHash } from "node:crypto";
import { Prisma, type PrismaClient } from "@pantau/database";
import type { Dataset } from "../../kernel/provenance.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { instant, integer, text, type Row } from "../../platform/database/row.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry, satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { AuditEvent } from "../access/domain/auditChain.ts";
import type { NewClaim } from "./domain/claimRules.ts";
import type { CorrectionRecord } from "./domain/correction.ts";
import type { CycleField, CycleState } from "./domain/cycle.ts";
import type { ResultReply } from "./domain/reply.ts";

type Transaction = Prisma.TransactionClient;

/** One transaction with its line in the audit trail: both or neither. */
export function recorded<Result>(database: Database, entry: { readonly event: AuditEvent; readonly at: Date }, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction(async (transaction) => {
    const result = await work(transaction);
    await appendAuditEntry(transaction, entry.event, entry.at);
    return result;
  });
}

export async function findReplies(prisma: PrismaClient, scope: ReadScope, satkerCodes: readonly string[]): Promise<ResultReply[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT id::text AS id, satker_code::text AS satker_code, issuer_id, year, body, replied_by, replied_at FROM result_reply
    WHERE satker_code = ANY(${[...satkerCodes]}) AND ${satkerInScope(scope, Prisma.sql`satker_code`)} ORDER BY replied_at, id`;
  return rows.map(decodeReply);
}

export async function insertReply(transaction: Transaction, reply: Omit<ResultReply, "id" | "repliedAt">): Promise<ResultReply> {
  const [row] = await transaction.$queryRaw<Row[]>`
    INSERT INTO result_reply (satker_code, issuer_id, year, body, replied_by, replied_at)
    VALUES (${reply.satkerCode}, ${reply.issuerId}, ${reply.year}, ${reply.body}, ${reply.repliedBy}, clock_timestamp())
    RETURNING id::text AS id, satker_code::text AS satker_code, issuer_id, year, body, replied_by, replied_at`;
  if (!row) throw new Error("INSERT … RETURNING gave no row");
  return decodeReply(row);
}

function decodeReply(row: Row): ResultReply {
  return {
    id: text(row, "id"),
    satkerCode: text(row, "satker_code"),
    issuerId: text(row, "issuer_id"),
    year: integer(row, "year"),
    body: text(row, "body"),
    repliedBy: text(row, "replied_by"),
    repliedAt: instant(row, "replied_at"),
  };
}

/** What was written down of corrections of the given claims. */
export async function findCorrectionRecords(prisma: PrismaClient, replacedIds: readonly string[]): Promise<CorrectionRecord[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT replaced_id::text AS replaced_id, replacement_id::text AS replacement_id, reason, source_text, corrected_by, corrected_at
    FROM result_correction WHERE replaced_id = ANY(${[...replacedIds]}::uuid[])`;
  return rows.map((row) => ({
    replacedId: text(row, "replaced_id"),
    replacementId: text(row, "replacement_id"),
    reason: text(row, "reason"),
    ground: text(row, "source_text"),
    correctedBy: text(row, "corrected_by"),
    correctedAt: instant(row, "corrected_at"),
  }));
}

interface ManualBatch {
  readonly id: string;
  readonly at: Date;
}

/** A batch of what one person entered by hand, so that every figure leads back to a batch and a row as those of files do. */
async function insertManualBatch(transaction: Transaction, entry: { dataset: Dataset; importedBy: string; rowCount: number; content: unknown }): Promise<ManualBatch> {
  const [clock] = await transaction.$queryRaw<Row[]>`SELECT clock_timestamp() AS at`;
  if (!clock) throw new Error("SELECT gave no row");
  const at = instant(clock, "at");
  const sha256 = createHash("sha256").update(JSON.stringify([entry.importedBy, at.toISOString(), entry.content])).digest("hex");
  const [row] = await transaction.$queryRaw<Row[]>`
    INSERT INTO import_batch (kind, dataset, file_name, file_sha256, row_count, imported_by, imported_at)
    VALUES ('manual', ${entry.dataset}::dataset, 'catatan manual', ${sha256}, ${entry.rowCount}, ${entry.importedBy}, ${at}) RETURNING id::text AS id`;
  if (!row) throw new Error("INSERT … RETURNING gave no row");
  return { id: text(row, "id"), at };
}

/** Claims in force of the body, issuer and year of this one, held until the end of the transaction. Gives their ids. */
export async function lockClaims(transaction: Transaction, of: { readonly bodyId: string; readonly year: number; readonly issuer: { readonly id: string } }): Promise<string[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT id::text AS id FROM evaluation_result
    WHERE body_id = ${of.bodyId}::uuid AND issuer_id = ${of.issuer.id} AND year = ${of.year} AND superseded_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => text(row, "id"));
}

/** Holds a cycle until the end of the transaction. Gives the ids of what was set of it, oldest first. */
export async function lockCycle(transaction: Transaction, cycleId: string): Promise<string[]> {
  await transaction.$queryRaw`SELECT 1 AS held FROM evaluation_cycle WHERE id = ${cycleId} FOR UPDATE`;
  const rows = await transaction.$queryRaw<Row[]>`SELECT id::text AS id FROM cycle_revision WHERE cycle_id = ${cycleId} ORDER BY recorded_at, batch_row`;
  return rows.map((row) => text(row, "id"));
}

/** Ends the force of a claim and puts another in its place. False: the claim is no longer in force, and nothing was stored. */
export async function replaceClaim(transaction: Transaction, correction: { readonly replacedId: string; readonly claim: NewClaim; readonly reason: string; readonly correctedBy: string; readonly dataset: Dataset }): Promise<boolean> {
  const { replacedId, claim, reason, correctedBy, dataset } = correction;
  const batch = await insertManualBatch(transaction, { dataset, importedBy: correctedBy, rowCount: 1, content: [replacedId, claim, reason] });
  const ended = await transaction.$executeRaw`UPDATE evaluation_result SET superseded_at = ${batch.at} WHERE id = ${replacedId}::uuid AND superseded_at IS NULL`;
  if (ended === 0) return false;
  await transaction.$executeRaw`
    WITH fresh AS (
      INSERT INTO evaluation_result (body_id, issuer_id, year, dataset, score, qualification, published_label, rank, peer_group, peer_group_size, stage_reached, round,
        source_text, confidence, note, batch_id, batch_row, recorded_at)
      SELECT body_id, issuer_id, year, dataset, ${claim.score}::numeric, ${claim.qualification}::qualification, ${claim.publishedLabel}, ${claim.rank}::int, ${claim.peerGroup},
        ${claim.peerGroupSize}::int, ${claim.stageReached}::evaluation_stage, ${claim.round}::evaluation_round, ${claim.source}, ${claim.confidence}::confidence, ${claim.note},
        ${batch.id}::uuid, 1, ${batch.at} FROM evaluation_result WHERE id = ${replacedId}::uuid
      RETURNING id)
    INSERT INTO result_correction (replaced_id, replacement_id, reason, source_text, corrected_by, corrected_at)
    SELECT ${replacedId}::uuid, fresh.id, ${reason}, ${claim.source}, ${correctedBy}, ${batch.at} FROM fresh`;
  return true;
}

/** A state or a date as somebody sets it. */
export interface NewRevision {
  readonly field: CycleField;
  readonly state: CycleState | null;
  readonly onDate: LocalDate | null;
}

export async function insertRevisions(
  transaction: Transaction,
  entry: { readonly cycleId: string; readonly dataset: Dataset; readonly revisions: readonly NewRevision[]; readonly announcedOn: LocalDate | null; readonly reason: string; readonly source: string; readonly recordedBy: string },
): Promise<void> {
  const { cycleId, dataset, revisions, announcedOn, reason, source, recordedBy } = entry;
  const batch = await insertManualBatch(transaction, { dataset, importedBy: recordedBy, rowCount: revisions.length, content: entry });
  await transaction.$executeRaw`
    INSERT INTO cycle_revision (cycle_id, field, state, on_date, announced_on, reason, source_text, confidence, recorded_at, recorded_by, batch_id, batch_row)
    SELECT ${cycleId}, field, state, "onDate", ${announcedOn}::date, ${reason}, ${source}, 'HIGH', ${batch.at}, ${recordedBy}, ${batch.id}::uuid, row_number() OVER ()
    FROM jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) AS file(field cycle_field, state cycle_state, "onDate" date)`;
}
