import type { ImportJob } from "./domain/importJob.ts";
import type { ImportedRow } from "./domain/importBatch.ts";
import type { BatchPage } from "./imports.batches.service.ts";
import type { ImportBatchConnectionType, ImportedRowType } from "./imports.batches.types.ts";
import type { ImportJobType } from "./imports.jobs.types.ts";

export function toImportJobType({ preview, steps, ...job }: ImportJob): ImportJobType {
  const { id, kind, dataset, fileName, source, state, problem, batchId, createdAt } = job;
  const shown = preview && { ...preview, alreadyImportedAt: preview.alreadyImportedAt === null ? null : new Date(preview.alreadyImportedAt) };
  return { id, kind, dataset, fileName, source, state, progress: steps, preview: shown, problem, batchId, createdAt };
}

export function toImportBatchConnectionType({ batches, hasNextPage }: BatchPage): ImportBatchConnectionType {
  return { edges: batches.map(({ cursor, ...node }) => ({ cursor, node })), pageInfo: { hasNextPage, endCursor: batches.at(-1)?.cursor ?? null } };
}

export function toImportedRowType(row: ImportedRow): ImportedRowType {
  return { id: `${row.batchId}:${row.row}`, ...row };
}
