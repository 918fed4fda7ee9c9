import { execFile } from "node:child_process";
import { appendFile, chown, readFile, stat, writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { promisify } from "node:util";

/**
 * Makes `<replica>` a streaming replica of `<primary>`, which must be stopped: a copy of its files, told to follow it. (The bundled PostgreSQL has no
 * pg_basebackup; a cold copy is the other way that PostgreSQL's manual names.)
 */
export async function makeReplica(primary: string, replica: string, primaryPort: number): Promise<void> {
  const cluster = path.join(primary, "cluster");
  const password = (await readFile(path.join(primary, "password"), "utf8")).trim();
  await appendFile(path.join(cluster, "pg_hba.conf"), "host replication pantau_admin 127.0.0.1/32 scram-sha-256\n");
  await promisify(execFile)("cp", ["-a", primary, replica]);
  const copy = path.join(replica, "cluster");
  const conninfo = `host=127.0.0.1 port=${primaryPort} user=pantau_admin password=${password}`;
  await appendFile(path.join(copy, "postgresql.auto.conf"), `primary_conninfo = '${conninfo}'\n`);
  const signal = path.join(copy, "standby.signal");
  await writeFile(signal, "", { mode: 0o600 });
  const { uid, gid } = await stat(copy);
  if (process.getuid?.() === 0) await chown(signal, uid, gid);
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
