import { findLastDeed, type AccessTransaction } from "./audit.queries.ts";
import type { Actor } from "./domain/actor.ts";
import { ChangedMeanwhile, changedBy, conflictSentence } from "./domain/conflict.ts";

/** A record about to be changed, as its writer saw it and as it is. */
export interface SeenRecord {
  /** Null: the writer does not compare. */
  readonly expected: string | null;
  readonly current: string;
  /** As the audit trail names it: "request:33.08:…". */
  readonly subject: string;
  /** Begins the sentence: "Permohonan ini". */
  readonly what: string;
  /** How it stands, in a few words. Null: nothing to add. */
  readonly now: string | null;
}

/**
 * Call it within the writing transaction, under the lock that other writers of the record wait for, before anything is written.
 * @throws ChangedMeanwhile when the writer saw another revision; who and when come from the audit trail, of the record's own subject alone.
 */
export async function assertAsSeen(transaction: AccessTransaction, actor: Actor, { expected, current, subject, what, now }: SeenRecord): Promise<void> {
  if (expected === null || expected === current) return;
  const deed = await findLastDeed(transaction, subject);
  const by = changedBy(deed, actor.id);
  throw new ChangedMeanwhile(conflictSentence(what, now, by), { currentRevision: current, changedAt: deed?.at.toISOString() ?? null, changedByRole: deed?.role ?? null, isOwnChange: deed?.accountId === actor.id });
}
