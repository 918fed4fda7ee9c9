import type { Pool } from "pg";
import { readingPool } from "./readingPool.ts";
import { ReplicaWatch, type LogPosition } from "./replicaWatch.ts";

/** Who reads, as far as it matters for where. */
export interface Reading {
  /** The same reader stays with the same replica while it is fit, so that what was seen once is not gone with the next question. */
  readonly reader: string;
  /** What this reader has written must be seen: only a replica that has replayed up to here will do. Null: nothing lately. */
  readonly after: LogPosition | null;
}

/** Replicas of a database and the ways to them. */
export interface ReplicatedReads<Opened> {
  /** The way of one reader. Undefined: no replica is fit for it, so the primary. */
  choose(reading: Reading): Opened | undefined;
  /** Reads from the primary, and from a replica only while the primary does not answer. */
  readonly primaryFirst: Opened;
  /** Where the primary's log ends now. A position beyond every log where that cannot be found out: the primary alone will do then. */
  writtenUpTo(): Promise<LogPosition>;
  close(): Promise<void>;
}

export interface ReplicatedReadsOptions<Opened> {
  readonly primary: Pool;
  readonly primaryUrl: string;
  /** Beside each address the pool of its readers. */
  readonly replicas: readonly { readonly url: string; readonly pool: Pool }[];
  /** Unit: milliseconds. */
  readonly lagLimitMs: number;
  readonly onReplicaChange?: (place: string, isUsable: boolean) => void;
  readonly open: (pool: Pool) => Opened;
}

export function replicatedReads<Opened>(options: ReplicatedReadsOptions<Opened>): ReplicatedReads<Opened> {
  const { primary, replicas, lagLimitMs } = options;
  const watch = new ReplicaWatch({
    primaryUrl: options.primaryUrl,
    replicaUrls: replicas.map(({ url }) => url),
    lagLimitMs,
    ...(options.onReplicaChange && { onChange: options.onReplicaChange }),
  });
  const pools = replicas.map(({ pool }) => pool);
  const onReplicaGone = (pool: Pool): void => watch.noteGone(pools.indexOf(pool));
  const ways = pools.map((pool, n) => options.open(readingPool({ primary, replica: () => (watch.usable(null).includes(n) ? pool : undefined), primaryFirst: () => false, onReplicaGone })));
  const anyReplica = (): Pool | undefined => pools[watch.usable(null)[0] ?? -1];
  return {
    choose({ reader, after }) {
      const fit = watch.usable(after);
      const [first] = fit.toSorted((a, b) => rank(reader, a) - rank(reader, b));
      return first === undefined ? undefined : ways[first];
    },
    primaryFirst: options.open(readingPool({ primary, replica: anyReplica, primaryFirst: () => watch.primaryAnswers, onReplicaGone })),
    writtenUpTo: () => watch.primaryPosition(),
    async close() {
      await watch.stop();
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** Rendezvous hashing (FNV-1a): when a replica goes, only its own readers move. */
function rank(reader: string, replica: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${replica} ${reader}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
