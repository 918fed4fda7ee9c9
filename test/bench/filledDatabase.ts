import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { fillNational, type NationalOptions } from "./nationalFill.ts";

// Started by bench.mjs: a PostgreSQL in a temporary folder with the national scenario. Says where it is and who may sign in as one line of JSON,
// and goes away when its standard input ends. node …/tsx filledDatabase.ts SATKER [REQUESTS]
const ROOT = path.resolve(import.meta.dirname, "../..");
const satker = Number(process.argv[2]) as NationalOptions["satker"];
const requests = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
const NOW = "2026-09-30T03:00:00Z";

// oxlint-disable-next-line no-console -- what bench.mjs reads
const say = (line: string) => console.log(line);

const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
await applyMigrations(postgres.url, path.join(ROOT, "prisma/migrations"));
const database = openDatabase(postgres.url, { statementTimeoutMs: 0, idleTransactionTimeoutMs: 0 });
const filled = await fillNational(database, { satker, say, ...(requests === undefined ? {} : { requests, publicationMonths: 6 }) });
const clock = fixedClock(NOW);
const readers = await Promise.all(["33", "35"].map(async (provinceCode) => ({ provinceCode, cookie: await sessionCookie(database, clock, await anAccount(database, clock, "DIVISION_LEGAL", { provinceCode })) })));
await database.close();
say(JSON.stringify({ url: postgres.url, now: NOW, readers, filled }));
process.stdin.resume().on("end", () => {
  void postgres.stop().then(() => rm(folder, { recursive: true, force: true })).then(() => process.exit(0));
});
