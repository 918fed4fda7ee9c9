import { Pool } from "pg";
import { placeOf } from "./connectionCheck.ts";

/** A place in PostgreSQL's log: everything written up to it is there. Unit: bytes since the log began. */
export type LogPosition = bigint;

/** What is known of one replica. */
export interface ReplicaState {
  /** Host, port and database; never a password. */
  readonly place: string;
  /** Undefined: it does not answer, or is no replica (any more). */
  readonly replayed: LogPosition | undefined;
  /** How far it is behind the primary at most. Infinity: not known. Unit: milliseconds. */
  readonly lagMs: number;
}

export interface ReplicaWatchOptions {
  readonly primaryUrl: string;
  readonly replicaUrls: readonly string[];
  /** A replica further behind is not asked. Unit: milliseconds. */
  readonly lagLimitMs: number;
  /** Told once for each change, for the log. */
  readonly onChange?: (place: string, isUsable: boolean) => void;
}

interface Sample {
  readonly at: number;
  readonly position: LogPosition;
}

/** Unit: milliseconds. */
const ROUND_MS = 500;
const PATIENCE_MS = 2_000;
const SAMPLES_KEPT = 600;
const BEYOND_EVERY_LOG: LogPosition = 2n ** 64n - 1n;

const PRIMARY_POSITION = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text AS position";
/** NULL for a server that is no replica: one that was promoted follows another history and must not be read as this one's. */
const REPLICA_POSITION = "SELECT CASE WHEN pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::text END AS position";

/**
 * Looks at primary and replicas twice a second. How far a replica is behind is told by positions of the log: the primary's are noted with their
 * time, and what a replica has replayed is as fresh as the newest note that it has passed. So an idle primary makes nobody look late, and a
 * primary that is gone leaves its replicas as fresh as they were.
 */
export class ReplicaWatch {
  readonly #primary: Pool;
  readonly #replicas: readonly { readonly pool: Pool; readonly place: string }[];
  #states: readonly ReplicaState[];
  #samples: Sample[] = [];
  #primaryAnswers = true;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(private readonly options: ReplicaWatchOptions) {
    this.#primary = watchPool(options.primaryUrl);
    this.#replicas = options.replicaUrls.map((url) => ({ pool: watchPool(url), place: placeOf(url) }));
    this.#states = this.#replicas.map(({ place }) => ({ place, replayed: undefined, lagMs: Infinity }));
    void this.#rounds();
  }

  /** False: in the last round the primary did not answer, so that reading need not try it first. */
  get primaryAnswers(): boolean {
    return this.#primaryAnswers;
  }

  get states(): readonly ReplicaState[] {
    return this.#states;
  }

  /** Numbers of the replicas that may be asked for what was written up to `after`. */
  usable(after: LogPosition | null): readonly number[] {
    return this.#states.flatMap((state, n) => (this.#isUsable(state) && (after === null || (state.replayed ?? 0n) >= after) ? [n] : []));
  }

  /** Where the primary's log ends now; beyond every log where it does not say. */
  async primaryPosition(): Promise<LogPosition> {
    return (await positionOf(this.#primary, PRIMARY_POSITION)) ?? BEYOND_EVERY_LOG;
  }

  /** A statement found it gone: nobody asks it until the next round. */
  noteGone(n: number): void {
    this.#replace(this.#states.map((state, at) => (at === n ? { ...state, replayed: undefined } : state)));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#primary, ...this.#replicas.map(({ pool }) => pool)].map((pool) => pool.end()));
  }

  async #rounds(): Promise<void> {
    await this.#look();
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#rounds(), ROUND_MS).unref();
  }

  async #look(): Promise<void> {
    const position = await positionOf(this.#primary, PRIMARY_POSITION);
    this.#primaryAnswers = position !== undefined;
    if (position !== undefined) this.#samples = [...this.#samples, { at: performance.now(), position }].slice(-SAMPLES_KEPT);
    const newest = this.#samples.at(-1);
    this.#replace(
      await Promise.all(
        this.#replicas.map(async ({ pool, place }) => {
          const replayed = await positionOf(pool, REPLICA_POSITION);
          const passed = replayed === undefined ? undefined : this.#samples.findLast((sample) => sample.position <= replayed);
          return { place, replayed, lagMs: newest && passed ? newest.at - passed.at : Infinity };
        }),
      ),
    );
  }

  #replace(states: readonly ReplicaState[]): void {
    const before = this.#states;
    this.#states = states;
    states.forEach((state, n) => {
      const isUsable = this.#isUsable(state);
      if (isUsable !== (before[n] !== undefined && this.#isUsable(before[n]))) this.options.onChange?.(state.place, isUsable);
    });
  }

  #isUsable({ replayed, lagMs }: ReplicaState): boolean {
    return replayed !== undefined && lagMs <= this.options.lagLimitMs;
  }
}

/** One connection that is not the readers'. */
function watchPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, application_name: "pantau watch", max: 1, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, allowExitOnIdle: true });
  pool.on("error", () => {}); // the next round finds out
  return pool;
}

async function positionOf(pool: Pool, statement: string): Promise<LogPosition | undefined> {
  try {
    const { rows } = await pool.query<{ position: string | null }>(statement);
    const position = rows[0]?.position;
    return typeof position === "string" ? BigInt(position) : undefined;
  } catch {
    return undefined; // away: that is what is being found out
  }
}
