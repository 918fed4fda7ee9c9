import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ADMIN_ROLE, APPLICATION_DATABASE, APPLICATION_ROLE, clusterFolder, diskFull, folderProblem } from "./cluster.ts";
import type { ClusterFolder } from "./cluster.ts";
import { commandAs, identityForNewCluster } from "./osIdentity.ts";
import type { OsIdentity } from "./osIdentity.ts";
import type { PostgresBinaries } from "./postgresBinaries.ts";
import { processExists } from "./postmasterPid.ts";
import { ProgramFailed, runProgram } from "./runProgram.ts";
import { StartProblem } from "./startProblem.ts";

/** Nobody gets in but over TCP from this machine with the password. There is no socket, and no trust. */
const HOST_BASED_ACCESS = `# TYPE  DATABASE  USER  ADDRESS       METHOD
host    all       all   127.0.0.1/32  scram-sha-256
`;

/** Between the folder's name and the number of the process that is making it. */
const FRESH = ".init-";

/**
 * Makes the cluster beside its place and moves it there in one step: a start that is interrupted leaves nothing half
 * done, and of two first starts at once both go on with the one that arrived first, password included.
 */
export async function createCluster(at: ClusterFolder, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  const parent = path.dirname(at.folder);
  try {
    await mkdir(parent, { recursive: true });
    await removeAbandoned(at.folder);
    const identity = await identityForNewCluster(at.cluster, binaries.postgres);
    const fresh = clusterFolder(`${at.folder}${FRESH}${process.pid}-${randomBytes(4).toString("hex")}`);
    try {
      await fillFolder(fresh, { binaries, identity, durable });
      await moveIntoPlace(fresh.folder, at.folder);
      await syncFolder(parent);
    } finally {
      await rm(fresh.folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw error instanceof ProgramFailed ? cannotCreate(error, at.folder) : folderProblem(error, at.folder);
  }
}

interface Recipe {
  readonly binaries: PostgresBinaries;
  readonly identity: OsIdentity;
  /** False only for tests that throw their cluster away: nothing is flushed to disk. */
  readonly durable: boolean;
}

async function fillFolder(fresh: ClusterFolder, { binaries, identity, durable }: Recipe): Promise<void> {
  const account = identity.kind === "account" ? identity : undefined;
  await mkdir(fresh.folder, { mode: 0o700 });
  await mkdir(fresh.cluster, { mode: 0o700 });
  if (account) {
    // Root keeps the folder and the password; PostgreSQL's account passes through to its own part.
    await chown(fresh.folder, 0, account.gid);
    await chmod(fresh.folder, 0o710);
    await chown(fresh.cluster, account.uid, account.gid);
  }
  const password = randomBytes(32).toString("hex");
  const forInitdb = path.join(fresh.folder, "initdb-password");
  await writeFile(forInitdb, password, { mode: 0o600, flag: "wx" });
  if (account) await chown(forInitdb, account.uid, account.gid);
  const run = (program: string, args: readonly string[], input?: string): Promise<string> =>
    runProgram(commandAs(identity, program, args), input);

  await run(binaries.initdb, [
    `--pgdata=${fresh.cluster}`,
    `--username=${ADMIN_ROLE}`,
    `--pwfile=${forInitdb}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    ...localeOptions(binaries),
    ...(durable ? [] : ["--no-sync"]),
  ]);
  await rm(forInitdb);
  const accessFile = path.join(fresh.cluster, "pg_hba.conf");
  await writeFile(accessFile, HOST_BASED_ACCESS); // keeps owner and mode of initdb's file
  const said = await run(binaries.postgres, ["--single", "-D", fresh.cluster, "postgres"], firstStatements(password));
  if (/^.*(ERROR|FATAL|PANIC):/m.test(said)) throw new ProgramFailed(said.replaceAll(password, "…"));
  await writeSynced(fresh.passwordFile, `${password}\n`);
  if (durable) for (const thing of [accessFile, fresh.folder]) await syncFolder(thing);
}

/** For PostgreSQL's single-user mode: one statement a line. The password is hexadecimal, so it needs no quoting. */
function firstStatements(password: string): string {
  return [
    `CREATE ROLE ${APPLICATION_ROLE} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${APPLICATION_DATABASE} OWNER ${APPLICATION_ROLE};`,
    "",
  ].join("\n");
}

/** The same sorting on every machine. PostgreSQL brings it along from 17 on; before, the C library has to. */
function localeOptions(binaries: PostgresBinaries): readonly string[] {
  return binaries.bundled
    ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    : ["--locale=C.UTF-8"];
}

/** A folder that another start has moved there in the meantime wins. */
async function moveIntoPlace(fresh: string, place: string): Promise<void> {
  try {
    await rename(fresh, place);
  } catch (error) {
    const taken = (await readdir(place).catch(() => [])).length > 0;
    if (!taken) throw error;
  }
}

/** Clusters of first starts that were killed: never moved into place, so never used. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  const prefix = `${path.basename(folder)}${FRESH}`;
  for (const name of await readdir(parent)) {
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (!name.startsWith(prefix) || !(maker > 0) || processExists(maker)) continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

function cannotCreate(error: ProgramFailed, folder: string): StartProblem {
  if (/No space left on device/.test(error.message))
    return new StartProblem(diskFull(folder), { cause: error });
  return new StartProblem(
    `Folder data ${folder} tidak dapat disiapkan oleh PostgreSQL: pilih folder lain dengan PANTAU_DATA, atau isi DATABASE_URL.`,
    { cause: error },
  );
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename or a new entry survive a power cut. Windows cannot open folders and does not need it. */
async function syncFolder(thing: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(thing, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
