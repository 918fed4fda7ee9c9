import type { Prisma, PrismaClient } from "@pantau/database";
import type { AuditAction } from "./domain/auditActions.ts";
import type { LastDeed } from "./domain/conflict.ts";
import { keepableDetails, keepableText, nextEntry, type AuditDetails, type AuditEntry, type AuditEvent, type AuditHead } from "./domain/auditChain.ts";
import type { ReadScope } from "./domain/actor.ts";
import { sha256 } from "./secrets.ts";

/** Longest wait for a free connection. */
const LONGEST_WAIT_MS = 10_000;

/** A transaction in which something is done and written down together. */
export type AccessTransaction = Prisma.TransactionClient;

/**
 * Appends to the audit trail within the caller's transaction: what was done is written down or neither happens. Call it
 * last, since every other writer waits for the end of the transaction: the lock gives the entries their order.
 */
export async function appendAuditEntry(transaction: AccessTransaction, event: AuditEvent, at: Date): Promise<AuditEntry> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pantau.audit'))`;
  const head = await readHead(transaction);
  const entry = nextEntry(head, keepableEvent(event), at, sha256);
  await transaction.auditEntry.create({
    data: {
      sequence: entry.sequence,
      at: entry.at,
      accountId: entry.actor.accountId,
      actorName: entry.actor.name,
      actorRole: entry.actor.role,
      via: entry.actor.via,
      action: entry.action,
      outcome: entry.outcome,
      subject: entry.subject,
      provinceCode: entry.provinceCode,
      satkerCode: entry.satkerCode,
      details: entry.details,
      previousHash: entry.previousHash,
      hash: entry.hash,
    },
  });
  await transaction.auditHead.update({ where: { id: 1 }, data: { sequence: entry.sequence, hash: entry.hash } });
  return entry;
}

/** appendAuditEntry in a transaction of its own. */
export function appendAuditEntryAlone(prisma: PrismaClient, event: AuditEvent, at: Date): Promise<AuditEntry> {
  return inAccessTransaction(prisma, (transaction) => appendAuditEntry(transaction, event, at));
}

/** The last link as it is kept apart. */
export async function readHead(prisma: AccessTransaction): Promise<AuditHead> {
  const head = await prisma.auditHead.findUnique({ where: { id: 1 } });
  if (head === null) throw new Error("audit_head has no row: it was deleted behind the program's back");
  return { sequence: Number(head.sequence), hash: head.hash };
}

/** Entries after a sequence number, in order. */
export async function findEntriesAfter(prisma: AccessTransaction, sequence: number, limit: number): Promise<AuditEntry[]> {
  const rows = await prisma.auditEntry.findMany({ where: { sequence: { gt: sequence } }, orderBy: { sequence: "asc" }, take: limit });
  return rows.map(decodeEntry);
}

export interface AuditFilter {
  readonly action: AuditAction | null;
  readonly satkerCode: string | null;
  readonly accountId: string | null;
}

/** Newest first, within the reader's scope; `before` is exclusive. */
export async function findAuditEntries(
  prisma: PrismaClient,
  scope: ReadScope,
  filter: AuditFilter,
  page: { readonly before: number | null; readonly limit: number },
): Promise<AuditEntry[]> {
  const rows = await prisma.auditEntry.findMany({
    where: {
      AND: [
        inScope(scope),
        filter.action === null ? {} : { action: filter.action },
        filter.satkerCode === null ? {} : { satkerCode: filter.satkerCode },
        filter.accountId === null ? {} : { accountId: filter.accountId },
        page.before === null ? {} : { sequence: { lt: page.before } },
      ],
    },
    orderBy: { sequence: "desc" },
    take: page.limit,
  });
  return rows.map(decodeEntry);
}

/** Unit: entries. What is older than this many others is not looked for: a conflict is of minutes. */
const LAST_DEED_ENTRIES = 5_000;

/** What was last done to the subject; one that ends in a colon means all of its kind. It has no scope: the caller is about to change that very record, and has been authorized. Null: nothing lately. */
export async function findLastDeed(transaction: AccessTransaction, subject: string): Promise<LastDeed | null> {
  const { sequence } = await readHead(transaction);
  const row = await transaction.auditEntry.findFirst({
    where: { sequence: { gt: Math.max(sequence - LAST_DEED_ENTRIES, 0) }, subject: subject.endsWith(":") ? { startsWith: subject } : subject, outcome: "DONE", action: { not: "REQUEST_TEXT_VIEWED" } },
    orderBy: { sequence: "desc" },
  });
  return row && { at: row.at, accountId: row.accountId, role: row.actorRole, provinceCode: row.provinceCode, satkerCode: row.satkerCode };
}

function inScope(scope: ReadScope): Prisma.AuditEntryWhereInput {
  switch (scope.kind) {
    case "ALL":
      return {};
    case "PROVINCES":
      return { provinceCode: { in: [...scope.provinceCodes] } };
    case "SATKERS":
      return { satkerCode: { in: [...scope.satkerCodes] } };
  }
}

function keepableEvent(event: AuditEvent): AuditEvent {
  return {
    ...event,
    actor: { ...event.actor, name: keepableText(event.actor.name) },
    subject: event.subject === null ? null : keepableText(event.subject),
    details: keepableDetails(event.details),
  };
}

type StoredEntry = Prisma.AuditEntryGetPayload<object>;

/** Reads a row as it stands, changed or not: words that are not ours stay as they are, so that the hash tells of them. */
function decodeEntry(row: StoredEntry): AuditEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at,
    actor: { accountId: row.accountId, name: row.actorName, role: row.actorRole, via: row.via as AuditEntry["actor"]["via"] },
    action: row.action as AuditAction,
    outcome: row.outcome,
    subject: row.subject,
    provinceCode: row.provinceCode,
    satkerCode: row.satkerCode,
    details: row.details as AuditDetails,
    previousHash: row.previousHash,
    hash: row.hash,
  };
}

/** Work that is done and written down together. */
export function inAccessTransaction<Result>(prisma: PrismaClient, work: (transaction: AccessTransaction) => Promise<Result>): Promise<Result> {
  return prisma.$transaction(work, { maxWait: LONGEST_WAIT_MS });
}
