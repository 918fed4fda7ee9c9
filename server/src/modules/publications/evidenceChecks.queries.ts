import type { PrismaClient } from "@pantau/database";
import { integer, oneOf, text, type Row } from "../../platform/database/row.ts";
import type { EvidenceFinding } from "./domain/evidenceAnswer.ts";
import type { RecordTransaction } from "./publicationRecords.queries.ts";

// The checker works for all satker: it shows nothing to anybody, so no reader's scope applies. Demo addresses are never asked.

export const RUN_STATUSES = ["RUNNING", "PAUSED", "FINISHED"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The run that is not at its end. Undefined: there is none. */
export async function findOpenRun(prisma: PrismaClient): Promise<{ id: string; status: RunStatus } | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT id::text AS id, status::text AS status FROM evidence_check_run WHERE status <> 'FINISHED' ORDER BY started_at LIMIT 1`;
  return row === undefined ? undefined : { id: text(row, "id"), status: oneOf(row, "status", RUN_STATUSES) };
}

/**
 * Opens a run over the addresses in force: of each duty the last one that an update names; those that nobody looked at for
 * longest come first. Gives the run's id.
 */
export async function openRun(transaction: RecordTransaction, run: { readonly startedBy: string; readonly startedAt: Date; readonly maxAddresses: number }): Promise<string> {
  const [row] = await transaction.$queryRaw<Row[]>`
    INSERT INTO evidence_check_run (status, started_by, started_at) VALUES ('RUNNING', ${run.startedBy}, ${run.startedAt}::timestamptz) RETURNING id::text AS id`;
  if (row === undefined) throw new Error("INSERT … RETURNING gave no row");
  const id = text(row, "id");
  await transaction.$executeRaw`
    WITH in_force AS (
      SELECT DISTINCT ON (u.satker_code, u.item_code) u.evidence_url
      FROM publication_update u
      WHERE u.kind = 'UPDATE' AND u.superseded_at IS NULL AND u.dataset = 'PUBLISHED' AND u.evidence_url IS NOT NULL
      ORDER BY u.satker_code, u.item_code, u.entry_on DESC, u.refreshed_at DESC NULLS LAST, u.recorded_at DESC)
    INSERT INTO evidence_check_task (run_id, url)
    SELECT ${id}::uuid, f.evidence_url FROM in_force f
    GROUP BY f.evidence_url
    ORDER BY (SELECT max(c.checked_at) FROM publication_update c WHERE c.evidence_url = f.evidence_url AND c.run_id IS NOT NULL) NULLS FIRST, f.evidence_url
    LIMIT ${run.maxAddresses}`;
  return id;
}

export async function setRunStatus(prisma: PrismaClient, runId: string, status: RunStatus, at: Date, why: string | null): Promise<void> {
  await prisma.$executeRaw`
    UPDATE evidence_check_run SET status = ${status}::evidence_run_status, paused_why = ${why},
      finished_at = CASE WHEN ${status} = 'FINISHED' THEN ${at}::timestamptz END
    WHERE id = ${runId}::uuid`;
}

/** Addresses still to ask, in order. */
export async function findOpenTasks(prisma: PrismaClient, runId: string): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT url FROM evidence_check_task WHERE run_id = ${runId}::uuid AND done_at IS NULL ORDER BY url`;
  return rows.map((row) => text(row, "url"));
}

/** Ticks an address off. False: it was done already, and nothing may be written down for it. */
export async function tickOff(transaction: RecordTransaction, runId: string, url: string, at: Date): Promise<boolean> {
  return (await transaction.$executeRaw`UPDATE evidence_check_task SET done_at = ${at}::timestamptz WHERE run_id = ${runId}::uuid AND url = ${url} AND done_at IS NULL`) === 1;
}

export const CHECKED_BY = "pemeriksa tautan";

/** Writes a look into the log of every duty whose evidence stands at the address. Unit of the result: duties. */
export async function insertFindings(transaction: RecordTransaction, check: { readonly runId: string; readonly url: string; readonly at: Date }, finding: EvidenceFinding): Promise<number> {
  const [row] = await transaction.$queryRaw<Row[]>`
    WITH in_force AS (
      SELECT DISTINCT ON (u.satker_code, u.item_code) u.satker_code, u.item_code, u.evidence_url
      FROM publication_update u
      WHERE u.kind = 'UPDATE' AND u.superseded_at IS NULL AND u.dataset = 'PUBLISHED' AND u.evidence_url IS NOT NULL
        AND (u.satker_code, u.item_code) IN (SELECT n.satker_code, n.item_code FROM publication_update n WHERE n.evidence_url = ${check.url})
      ORDER BY u.satker_code, u.item_code, u.entry_on DESC, u.refreshed_at DESC NULLS LAST, u.recorded_at DESC),
    looked AS (
      INSERT INTO publication_update (satker_code, item_code, kind, entry_on, evidence_url, content_hash, checked_at, checked_by, http_status, outcome, note, dataset, source_text,
        confidence, recorded_by, recorded_at, run_id)
      SELECT f.satker_code, f.item_code, 'CHECK', (${check.at}::timestamptz AT TIME ZONE 'Asia/Jakarta')::date, ${check.url}, ${finding.contentHash}, ${check.at}::timestamptz,
        ${CHECKED_BY}, ${finding.httpStatus}::int, ${finding.outcome}::evidence_outcome, ${finding.note}, 'PUBLISHED', 'Pemeriksa tautan', 'HIGH', ${CHECKED_BY}, ${check.at}::timestamptz,
        ${check.runId}::uuid
      FROM in_force f WHERE f.evidence_url = ${check.url}
      ON CONFLICT DO NOTHING
      RETURNING 1)
    SELECT count(*)::int AS n FROM looked`;
  return row === undefined ? 0 : integer(row, "n");
}
