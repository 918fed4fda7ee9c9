import { access, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "./isRecord.ts";
import { identityOfOwner } from "./osIdentity.ts";
import type { OsIdentity } from "./osIdentity.ts";
import { errorCode, StartProblem } from "./startProblem.ts";

/** The role and the database of the program. The role may create databases, but is no superuser. */
export const APPLICATION_ROLE = "pantau";
export const APPLICATION_DATABASE = "pantau";
/** PostgreSQL's superuser of this folder, for maintenance by hand; the program never signs in with it. */
export const ADMIN_ROLE = "pantau_admin";

/** `.data/pg`: what PostgreSQL owns, and beside it what only the program may read. Made whole or not at all. */
export interface ClusterFolder {
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Mode 0600: the password of both roles, 64 hexadecimal digits. */
  readonly passwordFile: string;
}

export function clusterFolder(folder: string): ClusterFolder {
  const absolute = path.resolve(folder);
  return { folder: absolute, cluster: path.join(absolute, "cluster"), passwordFile: path.join(absolute, "password") };
}

export interface ReadyCluster extends ClusterFolder {
  readonly password: string;
  /** Major version that made it: only the same one can serve it. */
  readonly version: number;
  readonly identity: OsIdentity;
}

/** Files without which PostgreSQL cannot start; looked at first, to say so in words. */
const VITAL_FILES = ["PG_VERSION", "global/pg_control", "postgresql.conf", "pg_hba.conf"];

/** The cluster in the folder; undefined if the folder is not there or empty. A damaged one is refused, never deleted. */
export async function inspectCluster(at: ClusterFolder): Promise<ReadyCluster | undefined> {
  try {
    const entries = await readdir(at.folder).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return [];
      throw error;
    });
    if (entries.length === 0) return undefined;
    const identity = identityOfOwner(await stat(at.cluster), at.folder);
    for (const file of VITAL_FILES) await access(path.join(at.cluster, file));
    const version = Number(await readFile(path.join(at.cluster, "PG_VERSION"), "utf8"));
    const password = (await readFile(at.passwordFile, "utf8")).trim();
    if (!Number.isInteger(version) || version <= 0 || !/^[0-9a-f]{64}$/.test(password)) throw brokenFolder(at.folder);
    return { ...at, identity, version, password };
  } catch (error) {
    throw folderProblem(error, at.folder);
  }
}

const broken = (folder: string): string =>
  `Folder data ${folder} rusak atau tidak lengkap: pulihkan dari cadangan, atau pindahkan folder itu ke tempat lain lalu jalankan Pantau lagi untuk mulai dari data kosong; tidak ada yang dihapus.`;
const notAFolder = (folder: string): string =>
  `Tempat data ${folder} bukan folder: pindahkan berkas itu, atau pilih folder lain dengan PANTAU_DATA.`;
const forbidden = (folder: string): string =>
  `Folder data ${folder} tidak boleh dibuka oleh pengguna ini: jalankan Pantau sebagai pemiliknya, atau pilih folder lain dengan PANTAU_DATA.`;
const readOnly = (folder: string): string =>
  `Folder data ${folder} berada di tempat yang hanya dapat dibaca: pilih folder lain dengan PANTAU_DATA.`;
export const diskFull = (folder: string): string =>
  `Ruang penyimpanan untuk folder data ${folder} habis: kosongkan sebagian, atau pilih folder lain dengan PANTAU_DATA.`;

/** What the file system's refusals mean for the person at the keyboard. */
const FOLDER_SENTENCES: ReadonlyMap<string, (folder: string) => string> = new Map([
  ["ENOENT", broken],
  ["EISDIR", broken],
  ["ENOTDIR", notAFolder],
  ["EEXIST", notAFolder],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["EROFS", readOnly],
  ["ENOSPC", diskFull],
  ["EDQUOT", diskFull],
]);

/** The sentence for a folder that holds something, but nothing PostgreSQL can serve. */
export function brokenFolder(folder: string): StartProblem {
  return new StartProblem(broken(folder));
}

/** Turns what the file system said about the folder into a sentence; anything else is passed through. */
export function folderProblem(error: unknown, folder: string): unknown {
  if (error instanceof StartProblem || isSpawnError(error)) return error;
  const sentence = FOLDER_SENTENCES.get(errorCode(error) ?? "");
  return sentence ? new StartProblem(sentence(folder), { cause: error }) : error;
}

/** A program that is missing is no fault of the folder. */
function isSpawnError(error: unknown): boolean {
  return isRecord(error) && typeof error["syscall"] === "string" && error["syscall"].startsWith("spawn");
}
