import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embeddedPostgres.ts";
import { StartProblem } from "./startProblem.ts";

// One Pantau a data folder. Whoever starts the folder's PostgreSQL owns the folder; it holds an advisory lock on a
// connection whose application_name carries its web address. A second start joins the same PostgreSQL, reads the
// address and says where Pantau already runs. Nothing of this is stored, so nothing can go stale.

export interface ClaimedDataFolder {
  readonly kind: "claimed";
  readonly connectionString: string;
  /** Tells other starts where this one can be reached. */
  announce(url: string): Promise<void>;
  /** Resolves when PostgreSQL is gone, asked or not. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

export interface RunningElsewhere {
  readonly kind: "running";
  /** Where the Pantau of this folder answers. */
  readonly url: string;
}

/** The embedded PostgreSQL lies in this part of the data folder. */
export const POSTGRES_PART = "pg";

const APPLICATION_LOCK = 1_346_457_940; // "PANT" in ASCII
const STARTING = "pantau starting";
const RUNNING = "pantau at ";
const LOOK_AGAIN_MS = 250;
const LOOKS = 240;

/** Starts the folder's PostgreSQL and takes the folder, or finds out where the Pantau that has it answers. */
export async function claimDataFolder(dataFolder: string): Promise<ClaimedDataFolder | RunningElsewhere> {
  for (let look = 0; look < LOOKS; look++) {
    const postgres = await startEmbeddedPostgres(path.join(dataFolder, POSTGRES_PART));
    if (!postgres.joined) return claim(postgres);
    const url = await runningApplication(postgres.url);
    if (url !== undefined) return { kind: "running", url };
    await sleep(LOOK_AGAIN_MS); // it is still starting, or just stopping: then the folder will be ours
  }
  throw new StartProblem(
    `Folder data ${dataFolder} sedang dipakai proses lain: tunggu sampai selesai, atau pilih folder lain dengan PANTAU_DATA.`,
  );
}

async function claim(postgres: EmbeddedPostgres): Promise<ClaimedDataFolder> {
  const holder = new Client({ connectionString: postgres.url, application_name: STARTING });
  holder.on("error", () => {}); // PostgreSQL went away: `gone` tells
  try {
    await holder.connect();
    await holder.query("SELECT pg_advisory_lock($1)", [APPLICATION_LOCK]);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    kind: "claimed",
    connectionString: postgres.url,
    gone: postgres.gone,
    async announce(url) {
      await holder.query("SELECT set_config('application_name', $1, false)", [`${RUNNING}${url}`]);
    },
    async stop() {
      await holder.end().catch(() => {});
      await postgres.stop();
    },
  };
}

/** The address that the holder of the lock announced; undefined if nobody holds it, or holds it without address yet. */
async function runningApplication(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString, application_name: "pantau second start" });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT activity.application_name AS name
         FROM pg_locks AS lock
         JOIN pg_stat_activity AS activity USING (pid)
        WHERE lock.locktype = 'advisory' AND lock.granted AND lock.objid = $1`,
      [APPLICATION_LOCK],
    );
    const name = rows.find((row) => row.name.startsWith(RUNNING))?.name;
    return name?.slice(RUNNING.length);
  } catch {
    return undefined; // the server is just stopping
  } finally {
    await client.end().catch(() => {});
  }
}
