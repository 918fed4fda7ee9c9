import { NotFound } from "../../kernel/domainError.ts";
import { fixedClock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import type { AuditActor } from "../access/domain/auditChain.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { holdRegistersOf, settleRegisters } from "../requests/settling.service.ts";
import { refusedBecauseOf, WithdrawalRefused } from "./domain/withdrawal.ts";
import { IMPORT_KINDS, type ImportKind } from "./domain/fileKind.ts";
import { inImportTransaction, type ImportTransaction } from "./imports.queries.ts";
import { afterLawChange } from "./imports.registerKinds.ts";
import {
  countHeldRequests,
  endWithdrawal,
  findDependants,
  findLaterChanges,
  holdBatch,
  markWithdrawn,
  readSteps,
  readWrittenRegisters,
  removeAdditions,
  undoStep,
  type WithdrawnBatch,
} from "./imports.withdrawal.queries.ts";

/** Who takes an import back, and why. */
export interface WithdrawalOrder {
  readonly batchId: string;
  /** Name for the record. */
  readonly by: string;
  readonly reason: string;
  readonly auditActor: AuditActor;
  /** Asked with the batch before anything is done; throws where this person may not. */
  readonly authorize?: (batch: WithdrawnBatch) => void;
}

const LAW_KINDS: readonly ImportKind[] = ["holidays", "calendar-changes", "calendar-years", "legal-rules"];

/**
 * Takes an import back: every row is again as it was before, and the batch stays on record as withdrawn. All or nothing, never beside
 * another import. Deadlines and counts that depend on the rows are made true again in the same transaction.
 * @throws NotFound; WithdrawalRefused naming what stands on it, or that it was withdrawn already.
 */
export function withdrawImport(database: Database, order: WithdrawalOrder): Promise<Date> {
  return inImportTransaction(database, (transaction) => withdraw(transaction, order));
}

async function withdraw(transaction: ImportTransaction, order: WithdrawalOrder): Promise<Date> {
  const { batchId, by, reason, auditActor } = order;
  const batch = isUuid(batchId) ? await holdBatch(transaction, batchId) : undefined;
  if (!batch) throw new NotFound("Impor ini tidak ada.", { batchId });
  order.authorize?.(batch);
  if (batch.withdrawnAt !== null) throw new WithdrawalRefused(`Impor ${batch.fileName} sudah ditarik pada ${batch.withdrawnAt.toISOString()}.`, { batchId });
  if (!batch.isJournaled) throw new WithdrawalRefused(`Impor ${batch.fileName} disimpan tanpa catatan perubahan (sebelum versi ini, atau lewat formulir), jadi tidak dapat ditarik.`, { batchId });
  if (reason.trim() === "") throw new WithdrawalRefused("Tulis alasan penarikan.", { batchId });
  const kind = IMPORT_KINDS.find((known) => known === batch.kind);
  const isLaw = kind !== undefined && LAW_KINDS.includes(kind);
  const registers = await readWrittenRegisters(transaction, batchId);
  if (!isLaw) await holdRegistersOf(transaction, registers.satkerCodes);
  await refuseWhereSomethingStands(transaction, batch);
  const at = await markWithdrawn(transaction, batchId, { by, reason: reason.trim() });
  const putBack = async (): Promise<{ added: number; changed: number }> => {
    await restore(transaction, batch);
    return { added: 0, changed: 1 };
  };
  if (isLaw) await afterLawChange(transaction, { id: batchId, dataset: "PUBLISHED", importedAt: at }, kind, putBack);
  else {
    await putBack();
    await settleRegisters(transaction, registers, { today: fixedClock(at.toISOString()).today(), at });
  }
  await endWithdrawal(transaction);
  const { provinceCode, satkerCode, fileName } = batch;
  await appendAuditEntry(transaction, { actor: auditActor, action: "IMPORT_WITHDRAWN", outcome: "DONE", subject: `batch:${batchId}`, provinceCode, satkerCode, details: { kind: batch.kind, fileName, reason: reason.trim() } }, at);
  return at;
}

async function refuseWhereSomethingStands(transaction: ImportTransaction, batch: WithdrawnBatch): Promise<void> {
  const held = await countHeldRequests(transaction, batch.id);
  if (held > 0) throw new WithdrawalRefused(`Impor ${batch.fileName} memuat ${held} permohonan yang tidak boleh dimusnahkan (legal hold). Cabut dahulu tandanya.`, { batchId: batch.id });
  const obstacles = [...(await findLaterChanges(transaction, batch.id)), ...(await findDependants(transaction, batch.id))];
  if (obstacles.length > 0) throw refusedBecauseOf(batch.fileName, obstacles);
}

async function restore(transaction: ImportTransaction, batch: WithdrawnBatch): Promise<void> {
  await removeAdditions(transaction, batch.id);
  for (const step of await readSteps(transaction, batch.id)) {
    if (!(await undoStep(transaction, batch.id, step)))
      throw refusedBecauseOf(batch.fileName, [{ batchId: null, fileName: null, importedAt: null, noun: step.table }]);
  }
}
