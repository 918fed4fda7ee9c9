import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { fillNational, type NationalOptions } from "./nationalFill.ts";

// Started by bench.mjs: a PostgreSQL with the national scenario. Says where it is and who may sign in as one line of JSON, and stops when its
// standard input ends. Without KEPT it lies in a temporary folder and goes away; in KEPT it stays, and is taken again as long as neither the
// scenario nor the migrations have changed. node …/tsx filledDatabase.ts SATKER REQUESTS|all [KEPT]
const ROOT = path.resolve(import.meta.dirname, "../..");
const MIGRATIONS = path.join(ROOT, "prisma/migrations");
const [satkerWord, requestsWord = "all", kept] = process.argv.slice(2);
const satker = Number(satkerWord) as NationalOptions["satker"];
const requests = requestsWord === "all" ? undefined : Number(requestsWord);
const NOW = "2026-09-30T03:00:00Z";

// oxlint-disable-next-line no-console -- what bench.mjs reads
const say = (line: string) => console.log(line);

const folder = kept === undefined ? await mkdtemp(path.join(os.tmpdir(), "pantau-bench-")) : path.join(path.resolve(kept), `${satker}-${requestsWord}`);
const note = path.join(folder, "filled.json");
const made = madeOf();
const found = readNote();
if (found?.made !== made) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
const told = found?.made === made ? found.told : await filledAnew();
if (found?.made === made) say("found as it was filled before");
say(JSON.stringify({ url: postgres.url, now: NOW, ...told }));
process.stdin.resume().on("end", () => {
  void postgres
    .stop()
    .then(() => (kept === undefined ? rm(folder, { recursive: true, force: true }) : undefined))
    .then(() => process.exit(0));
});

async function filledAnew(): Promise<Readonly<Record<string, unknown>>> {
  await applyMigrations(postgres.url, MIGRATIONS);
  const database = openDatabase(postgres.url, { statementTimeoutMs: 0, idleTransactionTimeoutMs: 0 });
  const filled = await fillNational(database, { satker, say, ...(requests === undefined ? {} : { requests, publicationMonths: 6 }) });
  const clock = fixedClock(NOW);
  const readers = await Promise.all(["33", "35"].map(async (provinceCode) => ({ provinceCode, cookie: await sessionCookie(database, clock, await anAccount(database, clock, "DIVISION_LEGAL", { provinceCode })) })));
  await database.close();
  if (kept !== undefined) writeFileSync(note, JSON.stringify({ made, told: { readers, filled } }));
  return { readers, filled };
}

/** By what the rows are made: scenario and migrations. */
function madeOf(): string {
  const hash = createHash("sha256").update(readdirSync(MIGRATIONS).toSorted().join("\n"));
  for (const file of readdirSync(import.meta.dirname).toSorted()) if (/^(national|bulkTable|filledDatabase)/.test(file)) hash.update(readFileSync(path.join(import.meta.dirname, file)));
  return hash.digest("hex");
}

function readNote(): { readonly made: string; readonly told: Readonly<Record<string, unknown>> } | null {
  if (kept === undefined || !existsSync(note)) return null;
  return JSON.parse(readFileSync(note, "utf8")) as { readonly made: string; readonly told: Readonly<Record<string, unknown>> };
}
