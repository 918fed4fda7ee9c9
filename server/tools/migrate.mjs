// @ts-check
// `node server/tools/migrate.mjs NAME`: writes the migration that leads from the migrations so far to prisma/schema.
// Needs no network and no database of yours: a PostgreSQL is started in a temporary folder and thrown away.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./generate.mjs";
import { PRISMA_ENVIRONMENT, ROOT, TOOLS } from "./places.mjs";
import { runNode } from "./runTool.mjs";
import { ToolProblem, runMain } from "./toolProblem.mjs";

const PRISMA = path.join(ROOT, "prisma");
const EMBEDDED_POSTGRES = path.join(ROOT, "server/dist/platform/database/embeddedPostgres.js");

await runMain(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new ToolProblem("Tulis nama migrasi dengan huruf kecil, angka, dan garis bawah, misalnya: node server/tools/migrate.mjs tambah_indeks");
  await prepare();
  const sql = await difference();
  if (/^-- This is an empty migration\.$/m.test(sql) || sql.trim() === "") {
    console.log("Skema dan migrasi sudah sama: tidak ada migrasi baru.");
    return;
  }
  const folder = path.join(PRISMA, "migrations", `${timestamp()}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(`Migrasi baru: ${path.relative(ROOT, folder)}/migration.sql. Baca dan lengkapi sebelum disimpan.`);
});

/** What is missing, as SQL, found by replaying the migrations on a scratch server. */
async function difference() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-migrate-"));
  await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
  const { startEmbeddedPostgres } = await import(pathToFileURL(EMBEDDED_POSTGRES).href);
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
  const output = path.join(folder, "migration.sql");
  try {
    await runNode(
      TOOLS.prisma,
      ["migrate", "diff", "--from-migrations", "migrations", "--to-schema", "schema", "--script", "--output", output],
      { cwd: PRISMA, env: { ...PRISMA_ENVIRONMENT, DATABASE_URL: postgres.url } },
    );
    return await readFile(output, "utf8");
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** UTC, as Prisma names its folders: 20261122043000. */
function timestamp() {
  return new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
}
