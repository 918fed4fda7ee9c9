import { Prisma, type PrismaClient } from "@pantau/database";
import { boolean, instant, integer, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { provinceInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { SavedView } from "./domain/savedView.ts";

export type ViewTransaction = Prisma.TransactionClient;

/** Whose views: those that the account keeps, and those shared with provinces that the scope touches. */
export interface ViewReader {
  readonly accountId: string;
  readonly scope: ReadScope;
}

/** All or nothing; the audit trail takes turns, so waiting a while is normal. Unit: milliseconds. */
const LONGEST_WAIT_MS = 10_000;

export function inViewTransaction<Result>(prisma: PrismaClient, work: (transaction: ViewTransaction) => Promise<Result>): Promise<Result> {
  return prisma.$transaction(work, { maxWait: LONGEST_WAIT_MS });
}

/** Views of a reader: own first, then shared ones, each by name. */
export async function findViews(prisma: PrismaClient | ViewTransaction, { accountId, scope }: ViewReader, id: string | null = null): Promise<SavedView[]> {
  const wanted = id === null ? Prisma.sql`TRUE` : Prisma.sql`v.id = ${id}::uuid`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT v.id::text AS id, v.account_id::text AS account_id, a.display_name, v.name, v.address, v.grammar_version,
           v.shared_with::text AS shared_with, v.changed_at, (s.view_id IS NOT NULL) AS is_start
    FROM saved_view v
    JOIN account a ON a.id = v.account_id
    LEFT JOIN start_page s ON s.view_id = v.id AND s.account_id = ${accountId}::uuid
    WHERE (v.account_id = ${accountId}::uuid OR (v.shared_with IS NOT NULL AND ${provinceInScope(scope, Prisma.sql`v.shared_with`)})) AND ${wanted}
    ORDER BY (v.account_id = ${accountId}::uuid) DESC, lower(v.name), v.id
    LIMIT 500`;
  return rows.map((row) => ({
    id: text(row, "id"),
    accountId: text(row, "account_id"),
    keeperName: text(row, "display_name"),
    name: text(row, "name"),
    address: text(row, "address"),
    grammarVersion: integer(row, "grammar_version"),
    sharedWith: textOrNull(row, "shared_with"),
    changedAt: instant(row, "changed_at"),
    isStart: boolean(row, "is_start"),
  }));
}

/** What a person keeps. */
export interface KeptView {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  readonly grammarVersion: number;
  readonly sharedWith: string | null;
}

/** Null: the person keeps a view of this name already. */
export async function insertView(transaction: ViewTransaction, view: KeptView, at: Date): Promise<string | null> {
  const [made] = await transaction.savedView.createManyAndReturn({ data: [{ ...view, createdAt: at, changedAt: at }], skipDuplicates: true });
  return made?.id ?? null;
}

/** Who else changes the view waits until the end of the transaction. */
export async function lockView(transaction: ViewTransaction, id: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 AS held FROM saved_view WHERE id = ${id}::uuid FOR UPDATE`;
}

/** Unit: views that the account keeps. */
export async function countViews(transaction: ViewTransaction, accountId: string): Promise<number> {
  return transaction.savedView.count({ where: { accountId } });
}

/** False: its keeper has another view of this name. */
export async function renameView(transaction: ViewTransaction, view: SavedView, name: string, at: Date): Promise<boolean> {
  const taken = await transaction.savedView.findFirst({ where: { accountId: view.accountId, name, id: { not: view.id } }, select: { id: true } });
  if (taken !== null) return false;
  await transaction.savedView.update({ where: { id: view.id }, data: { name, changedAt: at } });
  return true;
}

export async function deleteView(transaction: ViewTransaction, id: string): Promise<void> {
  await transaction.savedView.deleteMany({ where: { id } });
}

/** viewId null: the account begins with the home page again. */
export async function storeStartPage(transaction: ViewTransaction, accountId: string, viewId: string | null): Promise<void> {
  if (viewId === null) await transaction.startPage.deleteMany({ where: { accountId } });
  else await transaction.startPage.upsert({ where: { accountId }, create: { accountId, viewId }, update: { viewId } });
}
