import type { PrismaClient } from "@pantau/database";
import { instant, integer, type Row } from "../../platform/database/row.ts";
import { afterFailure, retryAfterSeconds, THROTTLE_MEMORY_MS, type Throttle } from "./domain/throttle.ts";

/** What is counted, and how often it may fail. */
export interface ThrottledKey {
  /** SHA-256, hexadecimal. */
  readonly key: string;
  readonly limit: number;
}

/**
 * Counts an attempt on all keys before it is looked at, or refuses it. Counting first leaves no gap in which a thousand
 * attempts at once all see a free way; the rows are locked, so attempts on one key come one after another.
 * Returns seconds to wait; 0: go on, and call forgive if the attempt was right.
 */
export async function countAttempt(prisma: PrismaClient, keys: readonly ThrottledKey[], now: Date): Promise<number> {
  const ordered = keys.toSorted((a, b) => (a.key < b.key ? -1 : 1)); // one order for everyone: no deadlock
  return prisma.$transaction(async (transaction) => {
    const states: (ThrottledKey & { readonly throttle: Throttle | null })[] = [];
    for (const { key, limit } of ordered) {
      await transaction.$executeRaw`INSERT INTO sign_in_throttle (key, failures, last_failure_at) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`;
      const [row] = await transaction.$queryRaw<Row[]>`SELECT failures, last_failure_at FROM sign_in_throttle WHERE key = ${key} FOR UPDATE`;
      const throttle = row === undefined ? null : { failures: integer(row, "failures"), lastFailureAt: instant(row, "last_failure_at") };
      states.push({ key, limit, throttle });
    }
    const wait = Math.max(...states.map(({ throttle, limit }) => retryAfterSeconds(throttle, limit, now)));
    if (wait > 0) return wait;
    for (const { key, limit, throttle } of states) {
      const { failures, lastFailureAt } = afterFailure(throttle, limit, now);
      await transaction.$executeRaw`UPDATE sign_in_throttle SET failures = ${failures}, last_failure_at = ${lastFailureAt} WHERE key = ${key}`;
    }
    return 0;
  });
}

/** The attempt was right: the account starts anew, the address gets back only the one that was counted. */
export async function forgive(prisma: PrismaClient, account: ThrottledKey, address: ThrottledKey): Promise<void> {
  await prisma.$executeRaw`DELETE FROM sign_in_throttle WHERE key = ${account.key}`;
  await prisma.$executeRaw`UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = ${address.key}`;
}

/** Sweeps out rows that mean nothing any more. */
export async function sweepThrottles(prisma: PrismaClient, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - THROTTLE_MEMORY_MS);
  await prisma.$executeRaw`DELETE FROM sign_in_throttle WHERE last_failure_at < ${forgotten}`;
}
