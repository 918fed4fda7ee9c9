import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { StartProblem } from "./startProblem.ts";

// PostgreSQL refuses to run as root. Started by root (a container, a server without other accounts), it runs as
// somebody else; everybody else runs it as themselves.

/** As whom PostgreSQL runs. */
export type OsIdentity =
  | { readonly kind: "self" }
  /** Root steps down to this account. */
  | { readonly kind: "account"; readonly uid: number; readonly gid: number }
  /** Root stays root on disk, but PostgreSQL sees an ordinary user: a user namespace of Linux. */
  | { readonly kind: "namespace" };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** Options for child_process.spawn. */
  readonly account: { readonly uid?: number; readonly gid?: number };
}

const NAMESPACE = ["--user", "--map-user=1000", "--map-group=1000", "--"];

export function commandAs(identity: OsIdentity, file: string, args: readonly string[]): Command {
  if (identity.kind === "namespace") return { file: "unshare", args: [...NAMESPACE, file, ...args], account: {} };
  const account = identity.kind === "account" ? { uid: identity.uid, gid: identity.gid } : {};
  return { file, args, account };
}

/** The identity an existing cluster needs: PostgreSQL serves a folder only to its owner. */
export function identityOfOwner(owner: { readonly uid: number; readonly gid: number }, folder: string): OsIdentity {
  const self = process.getuid?.();
  if (self === undefined) return { kind: "self" };
  if (self === 0) return owner.uid === 0 ? { kind: "namespace" } : { kind: "account", ...owner };
  if (owner.uid === self) return { kind: "self" };
  throw new StartProblem(
    `Folder data ${folder} milik pengguna lain di komputer ini: jalankan Pantau sebagai pengguna itu, atau pilih folder lain dengan PANTAU_DATA.`,
  );
}

/**
 * The identity for a new cluster. For root, in this order: the account "postgres" if it can reach the program and the
 * folder (a checkout below /root, mode 0700, is out of its reach); a user namespace, where the files stay root's;
 * the account "nobody".
 */
export async function identityForNewCluster(folder: string, program: string): Promise<OsIdentity> {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const accounts = await readAccounts();
  const reachable = async (name: string): Promise<OsIdentity | undefined> => {
    const account = accounts.get(name);
    if (!account) return undefined;
    const within = (await canBeReached(folder, account.uid)) && (await canBeReached(program, account.uid));
    return within ? { kind: "account", ...account } : undefined;
  };
  const identity =
    (await reachable("postgres")) ??
    ((await namespacesWork()) ? ({ kind: "namespace" } as const) : undefined) ??
    (await reachable("nobody"));
  if (identity) return identity;
  throw new StartProblem(
    `PostgreSQL tidak boleh berjalan sebagai root dan tidak ada pengguna lain yang dapat membuka ${folder}: jalankan Pantau sebagai pengguna biasa, atau isi DATABASE_URL.`,
  );
}

async function readAccounts(): Promise<ReadonlyMap<string, { uid: number; gid: number }>> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  return new Map(
    lines
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const)
      .filter(([, { uid, gid }]) => uid > 0 && gid > 0),
  );
}

/** Every folder above may be passed through, and the thing itself, if it is there already, be read and run. */
async function canBeReached(target: string, uid: number): Promise<boolean> {
  const READ_AND_PASS = 0o005;
  const PASS = 0o001;
  const itself = await stat(target).catch(() => undefined);
  if (itself?.isFile() && (itself.mode & READ_AND_PASS) !== READ_AND_PASS) return false;
  for (let folder = path.dirname(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const above = await stat(folder).catch(() => undefined);
    if (above && (above.mode & PASS) === 0 && above.uid !== uid) return false;
  }
  return true;
}

/** Some containers forbid user namespaces. */
async function namespacesWork(): Promise<boolean> {
  if (process.platform !== "linux") return false;
  return promisify(execFile)("unshare", [...NAMESPACE, "true"]).then(
    () => true,
    () => false,
  );
}
