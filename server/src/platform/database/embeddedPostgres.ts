import { writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ADMIN_ROLE, APPLICATION_DATABASE, APPLICATION_ROLE, brokenFolder, clusterFolder, inspectCluster } from "./cluster.ts";
import type { ReadyCluster } from "./cluster.ts";
import { createCluster } from "./createCluster.ts";
import { DidNotStart, startOnLeash } from "./leash.ts";
import { commandAs } from "./osIdentity.ts";
import { findPostgresBinaries } from "./postgresBinaries.ts";
import type { PostgresBinaries } from "./postgresBinaries.ts";
import { liveOwner } from "./postmasterPid.ts";
import { StartProblem } from "./startProblem.ts";

/** A PostgreSQL server from a folder: ours, or one that another process of ours already runs there. */
export interface EmbeddedPostgres {
  /** Connection string of the program's role and database. */
  readonly url: string;
  /** The same as superuser, for maintenance. */
  readonly adminUrl: string;
  /** True: another process runs the server, and it stops when that process ends. */
  readonly joined: boolean;
  /** Resolves when our server is gone, asked or not. Never for a joined one. */
  readonly gone: Promise<void>;
  /** Stops our server and waits for it; leaves a joined one alone. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** False only for tests that throw the folder away: faster, but a power cut would lose data. */
  readonly durable?: boolean;
  /** Which PostgreSQL; found by itself when left out. */
  readonly binaries?: PostgresBinaries;
  /** Always the same one, for those who connect from outside; any free one when left out. */
  readonly port?: number;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "40",
  shared_buffers: "128MB",
  max_wal_size: "2GB",
};
const NOT_DURABLE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
const RETRY_MS = 100;
const RETRIES = 600;
/** Another start was quicker, or the backends of a killed server are still going: look again in a moment. */
const TRY_AGAIN = /lock file|shared memory block|could not bind|could not open .*postmaster\.pid/;

/** Starts PostgreSQL on `<folder>` (made when missing), or joins the one that runs there. */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const at = clusterFolder(folder);
  const binaries = options.binaries ?? (await findPostgresBinaries());
  let cluster = await inspectCluster(at);
  if (!cluster) {
    await createCluster(at, binaries, durable);
    cluster = await inspectCluster(at);
    if (!cluster) throw brokenFolder(at.folder);
  }
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const owner = await liveOwner(cluster.cluster);
    if (owner?.ready && owner.port !== undefined) return joined(cluster, owner.port);
    if (!owner) {
      const started = await launch(cluster, binaries, durable, options.port);
      if (started) return started;
    }
    await sleep(RETRY_MS);
  }
  throw new StartProblem(
    `PostgreSQL di folder data ${at.folder} tidak kunjung siap: tunggu sebentar lalu jalankan lagi, atau pilih folder lain dengan PANTAU_DATA.`,
  );
}

function joined(cluster: ReadyCluster, port: number): EmbeddedPostgres {
  return { ...addresses(cluster, port), joined: true, gone: new Promise(() => {}), stop: async () => {} };
}

/** Undefined: somebody else was quicker; look who runs now. */
async function launch(
  cluster: ReadyCluster,
  binaries: PostgresBinaries,
  durable: boolean,
  fixedPort: number | undefined,
): Promise<EmbeddedPostgres | undefined> {
  const port = fixedPort ?? (await freePort());
  const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), port: String(port) };
  const flags = Object.entries(settings).flatMap(([name, setting]) => ["-c", `${name}=${setting}`]);
  try {
    const server = await startOnLeash(
      commandAs(cluster.identity, binaries.postgres, ["-D", cluster.cluster, ...flags]),
    );
    return { ...addresses(cluster, port), joined: false, gone: server.gone, stop: () => server.stop() };
  } catch (error) {
    if (!(error instanceof DidNotStart)) throw error;
    if (TRY_AGAIN.test(error.message)) return undefined;
    throw await startFailure(error, cluster);
  }
}

function addresses(cluster: ReadyCluster, port: number): { readonly url: string; readonly adminUrl: string } {
  const at = `127.0.0.1:${port}`;
  return {
    url: `postgresql://${APPLICATION_ROLE}:${cluster.password}@${at}/${APPLICATION_DATABASE}`,
    adminUrl: `postgresql://${ADMIN_ROLE}:${cluster.password}@${at}/postgres`,
  };
}

async function startFailure(error: DidNotStart, cluster: ReadyCluster): Promise<StartProblem> {
  if (/incompatible with server/.test(error.message))
    return new StartProblem(
      `Folder data ${cluster.folder} dibuat oleh PostgreSQL versi ${cluster.version}, lain dari yang tersedia di sini: pasang versi itu, atau pindahkan folder itu lalu muat ulang datanya.`,
      { cause: error },
    );
  const log = path.join(path.dirname(cluster.folder), "postgresql-gagal.log");
  try {
    await writeFile(log, error.message, { mode: 0o600 });
  } catch {
    return brokenFolder(cluster.folder); // a full disk may be the very reason
  }
  return new StartProblem(`${brokenFolder(cluster.folder).message} Catatan PostgreSQL: ${log}`, { cause: error });
}

/** A port that nobody listens on now. Somebody may still be quicker: PostgreSQL then says so and we ask again. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
