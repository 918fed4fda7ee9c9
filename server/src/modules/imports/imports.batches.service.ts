import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { auditEvent } from "../access/audit.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import type { FactReading } from "./domain/factTables.ts";
import { mayWithdraw, type ImportedRow, type RecordedBatch } from "./domain/importBatch.ts";
import { findBatchById, findBatches, findFacts, type BatchFilter } from "./imports.batches.queries.ts";
import { withdrawImport } from "./imports.withdrawal.service.ts";

const LONGEST_PAGE = 100;
const MOST_FACTS = 500;
const LAST_ROW = 2_000_000_000;

export interface BatchPage {
  readonly batches: readonly (RecordedBatch & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

/** Imports on record, and the way from a number to the row of the file and back. */
export class ImportBatchesService {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {}

  /** Newest first. @throws InvalidInput for a page size outside 1-100 or a cursor that is not one. */
  async batches(filter: BatchFilter, page: { readonly first: number; readonly after: string | null }): Promise<BatchPage> {
    authorize(this.actor, "IMPORTS_READ");
    if (page.first < 1 || page.first > LONGEST_PAGE) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_PAGE}.`, { first: page.first });
    const before = page.after === null ? null : cursorOf(page.after);
    const found = await findBatches(this.database.prisma, this.actor.scope, filter, { before, limit: page.first + 1 });
    return { batches: found.slice(0, page.first).map((batch) => ({ ...batch, cursor: `${batch.importedAt.toISOString()}_${batch.id}` })), hasNextPage: found.length > page.first };
  }

  /** Null: there is none, or not for this reader. */
  async batch(id: string): Promise<RecordedBatch | null> {
    authorize(this.actor, "IMPORTS_READ");
    return isUuid(id) ? ((await findBatchById(this.database.prisma, this.actor.scope, id)) ?? null) : null;
  }

  /** What one row of a file became, as far as this reader may see it. Without facts: nothing came of it, it was withdrawn, or it is not for this reader. */
  async row(batchId: string, row: number): Promise<ImportedRow> {
    const facts = isUuid(batchId) ? await findFacts(this.database.prisma, batchId, this.#reader(), { from: row, to: row, limit: MOST_FACTS }) : [];
    return { batchId, row, facts };
  }

  /** Rows of a file from one on, with what they became. Rows of which nothing is to be seen are absent. */
  async rows(batchId: string, { after, first }: { readonly after: number; readonly first: number }): Promise<ImportedRow[]> {
    if (first < 1 || first > LONGEST_PAGE) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_PAGE}.`, { first });
    const facts = await findFacts(this.database.prisma, batchId, this.#reader(), { from: after + 1, to: LAST_ROW, limit: MOST_FACTS });
    const rows = [...new Set(facts.map(({ row }) => row))].slice(0, first);
    return rows.map((row) => ({ batchId, row, facts: facts.filter((fact) => fact.row === row) }));
  }

  canWithdraw(batch: RecordedBatch): boolean {
    return batch.isJournaled && batch.withdrawnAt === null && mayWithdraw(this.actor, batch);
  }

  /** Takes an import back. @throws NotFound, Forbidden, WithdrawalRefused. */
  async withdraw(batchId: string, reason: string): Promise<RecordedBatch> {
    authorize(this.actor, "IMPORTS_COMMIT");
    if (!(await this.batch(batchId))) throw new NotFound("Impor ini tidak ada.", { batchId });
    await withdrawImport(this.database, {
      batchId,
      reason,
      by: this.actor.displayName,
      auditActor: auditEvent(this.actor, "IMPORT_WITHDRAWN").actor,
      authorize: (batch) => {
        if (!mayWithdraw(this.actor, batch)) throw new Forbidden("Akun ini tidak berwenang menarik impor tersebut.", { batchId });
      },
    });
    const withdrawn = await this.batch(batchId);
    if (!withdrawn) throw new Error("A withdrawn batch stays on record");
    return withdrawn;
  }

  #reader() {
    const readings: [FactReading, Parameters<typeof can>[1]][] = [["PUBLISHED", "PUBLISHED_READ"], ["REQUESTS", "REQUESTS_READ"], ["PUBLICATIONS", "PUBLICATIONS_READ"], ["SELF_ASSESSMENTS", "SELF_ASSESSMENTS_READ"]];
    return { readings: readings.filter(([, action]) => can(this.actor, action)).map(([reading]) => reading), scope: this.actor.scope, publishedScope: this.actor.publishedScope };
  }
}

/** The latest imports, for the command line, which sees all. */
export function listImports(database: Database, { includesWithdrawn }: { readonly includesWithdrawn: boolean }): Promise<RecordedBatch[]> {
  return findBatches(database.prisma, { kind: "ALL" }, { provinceCode: null, kind: null, includesWithdrawn }, { before: null, limit: LONGEST_PAGE });
}

function cursorOf(cursor: string): { at: Date; id: string } {
  const [at = "", id = ""] = cursor.split("_");
  const instant = new Date(at);
  if (!isUuid(id) || Number.isNaN(instant.getTime())) throw new InvalidInput("Penunjuk halaman ini tidak dikenal. Mulai lagi dari halaman pertama.", { after: cursor });
  return { at: instant, id };
}
