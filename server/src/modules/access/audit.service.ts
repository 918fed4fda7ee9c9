import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { InvalidInput } from "../../kernel/domainError.ts";
import { appendAuditEntryAlone, findAuditEntries, findEntriesAfter, readHead, type AuditFilter } from "./audit.queries.ts";
import type { Actor } from "./domain/actor.ts";
import type { AuditAction, AuditOutcome } from "./domain/auditActions.ts";
import { brokenEnd, brokenLink, CHAIN_START, type AuditActor, type AuditDetails, type AuditEntry, type AuditEvent, type AuditHead, type BrokenLink } from "./domain/auditChain.ts";
import { isUuid } from "./domain/identifier.ts";
import { sha256 } from "./secrets.ts";

/** What is said of a deed beside who did it; everything may be left out. */
export interface AuditParts {
  readonly outcome?: AuditOutcome;
  /** "account:…", "batch:…". */
  readonly subject?: string;
  /** Given for deeds that concern one satker; its operator may then read the entry. */
  readonly satkerCode?: string | null;
  /** Left out: of the satker, or the actor's own province. */
  readonly provinceCode?: string | null;
  readonly details?: AuditDetails;
}

/** Writes one line into the audit trail by itself. Within a transaction use appendAuditEntry of access.queries.ts. */
export async function recordAudit(database: Database, clock: Clock, actor: Actor, action: AuditAction, parts: AuditParts = {}): Promise<void> {
  await appendAuditEntryAlone(database.prisma, auditEvent(actor, action, parts), clock.now());
}

/** The event that tells of an actor's deed. */
export function auditEvent(actor: Actor, action: AuditAction, parts: AuditParts = {}): AuditEvent {
  const satkerCode = parts.satkerCode === undefined ? ownSatker(actor) : parts.satkerCode;
  return {
    actor: auditActor(actor),
    action,
    outcome: parts.outcome ?? "DONE",
    subject: parts.subject ?? null,
    satkerCode,
    provinceCode: parts.provinceCode === undefined ? (satkerCode?.slice(0, 2) ?? ownProvince(actor)) : parts.provinceCode,
    details: parts.details ?? {},
  };
}

/** The command line as the one who acts. */
export const COMMAND_LINE: AuditActor = { accountId: null, name: "perintah", role: "COMMAND", via: "command" };

/** Unit: entries. */
const LONGEST_PAGE = 100;
const VERIFY_BATCH = 1_000;

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly hasNextPage: boolean;
}

/** The audit trail as one reader may see it: an administrator that of the area, an operator that of the satker. */
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
  ) {}

  /** @throws InvalidInput for a page size outside 1-100 or a cursor that is not one. */
  async log(filter: AuditFilter, page: { readonly first: number; readonly after: string | null }): Promise<AuditPage> {
    if (filter.accountId !== null && !isUuid(filter.accountId)) throw new InvalidInput("Akun ini tidak dikenal.", { accountId: filter.accountId });
    if (page.first < 1 || page.first > LONGEST_PAGE) throw new InvalidInput(`Jumlah baris harus 1 sampai ${LONGEST_PAGE}.`, { first: page.first });
    const before = page.after === null ? null : sequenceOf(page.after);
    const found = await findAuditEntries(this.database.prisma, this.actor.scope, filter, { before, limit: page.first + 1 });
    return { entries: found.slice(0, page.first), hasNextPage: found.length > page.first };
  }

  verify(): Promise<AuditVerification> {
    return verifyAuditChain(this.database);
  }
}

export interface AuditVerification {
  /** Unit: entries that were found in order before the first broken one. */
  readonly entryCount: number;
  /** The last link as it is kept apart. Note it somewhere else now and then: only that tells of a trail rewritten as a whole. */
  readonly head: AuditHead;
  /** Null: every entry is as it was written. */
  readonly firstBroken: BrokenLink | null;
}

/** Reads the whole trail and names the first entry that was altered, removed or moved. */
export async function verifyAuditChain(database: Database): Promise<AuditVerification> {
  // The head first: what is appended meanwhile lies after it and is left for the next time.
  const head = await readHead(database.prisma);
  let last = CHAIN_START;
  while (last.sequence < head.sequence) {
    const entries = await findEntriesAfter(database.prisma, last.sequence, VERIFY_BATCH);
    if (entries.length === 0) break;
    for (const entry of entries) {
      if (last.sequence === head.sequence) break;
      const broken = brokenLink(last, entry, sha256);
      if (broken) return { entryCount: last.sequence, head, firstBroken: broken };
      last = { sequence: entry.sequence, hash: entry.hash };
    }
  }
  return { entryCount: last.sequence, head, firstBroken: brokenEnd(last, head) ?? (await strayEntry(database, head)) };
}

/** An entry behind the head that did not come with a new head was not written by Pantau. */
async function strayEntry(database: Database, head: AuditHead): Promise<BrokenLink | null> {
  const [stray] = await findEntriesAfter(database.prisma, head.sequence, 1);
  if (stray === undefined) return null;
  const now = await readHead(database.prisma);
  return now.sequence > head.sequence ? null : { sequence: head.sequence + 1, kind: "MISPLACED" };
}

function auditActor(actor: Actor): AuditActor {
  return { accountId: actor.via === "public" ? null : actor.id, name: actor.displayName, role: actor.role, via: actor.via };
}

function ownSatker({ scope }: Actor): string | null {
  return scope.kind === "SATKERS" ? (scope.satkerCodes[0] ?? null) : null;
}

function ownProvince({ scope }: Actor): string | null {
  return scope.kind === "PROVINCES" ? (scope.provinceCodes[0] ?? null) : null;
}

function sequenceOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new InvalidInput("Penunjuk halaman ini tidak dikenal. Mulai lagi dari halaman pertama.", { after: cursor });
  return Number(cursor);
}
