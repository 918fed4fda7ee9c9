import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_LINE } from "../../server/src/modules/access/audit.service.ts";
import { IMPORT_KINDS, type ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { FACT_TABLES } from "../../server/src/modules/imports/domain/factTables.ts";
import { readCsv } from "../../server/src/modules/imports/imports.csv.ts";
import { importFile, type ImportOutcome } from "../../server/src/modules/imports/imports.service.ts";
import { withdrawImport } from "../../server/src/modules/imports/imports.withdrawal.service.ts";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { DEMO_DATE } from "../../server/src/scenarios/demo/demo.ts";
import { findListedItems } from "../../server/src/scenarios/demo/publications.queries.ts";
import { findOffices } from "../../server/src/scenarios/demo/demo.queries.ts";
import { demoEvaluationFiles } from "../../server/src/scenarios/demo/demoEvaluations.ts";
import { demoFiles } from "../../server/src/scenarios/demo/demoFiles.ts";
import { demoPublicationFiles } from "../../server/src/scenarios/demo/publicationsFiles.ts";
import { demoRequestFiles } from "../../server/src/scenarios/demo/requestsFiles.ts";
import { useTestDatabase } from "../support/database.ts";
import { REGISTRY } from "../support/places.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

interface TakenFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly csv: string;
}

/** What facts there are. Imports themselves and the log of recounts stay on record. */
async function factHashes(database: Database): Promise<Record<string, string>> {
  const hashes = await tableHashes(database);
  return Object.fromEntries(Object.entries(hashes).filter(([table]) => !/^(import_|deadline_)/.test(table)));
}

/** Another wording of an instrument that is a draft in the registry. */
const DRAFT = "issuer_id,year,body_kind,version,level,code,parent_code,title,weight,stage,source,confidence\nki-pusat,2024,all,1,instrument,,,Instrumen KI Pusat 2024,,,surat KI Pusat,high\nki-pusat,2024,all,1,stage,saq,,SAQ,,saq,surat KI Pusat,high\n";

const withdraw = (database: Database, { batchId }: Pick<ImportOutcome, "batchId">) => withdrawImport(database, { batchId, by: "uji", reason: "uji", auditActor: COMMAND_LINE });

/** The same rows, of which every second says something else in a column that is no key. */
function mended({ kind, fileName, csv }: TakenFile): TakenFile {
  const column = ["note", "catatan"].find((name) => csv.split("\n", 1)[0]?.split(",").includes(name));
  const lines = csv.trimEnd().split("\n");
  const changed = lines.map((line, index) => (index === 0 || index % 2 === 0 ? line : line.endsWith(",") && column ? `${line}ditinjau ulang` : line));
  return { kind, fileName: `mended-${fileName}`, csv: changed.join("\n") };
}

async function registryFiles(): Promise<TakenFile[]> {
  const list = readCsv(await readFile(path.join(REGISTRY, "registry.csv")));
  if (!list.ok) throw new Error("registry.csv cannot be read");
  return Promise.all(list.rows.map(async ({ cells }) => {
    const fileName = cells.get("file") ?? "";
    return { kind: IMPORT_KINDS.find((kind) => kind === cells.get("kind")) ?? "sources", fileName, csv: await readFile(path.join(REGISTRY, fileName), "utf8") };
  }));
}

describe("taking an import back", () => {
  const testDatabase = useTestDatabase("empty");

  it("restores the state before it, kind by kind, through every file of the registry and of the scenario", { timeout: 240_000 }, async () => {
    const { database } = testDatabase();
    const taken: { readonly outcome: ImportOutcome; readonly before: Record<string, string> }[] = [];
    const take = async (file: TakenFile, dataset: "PUBLISHED" | "DEMO"): Promise<void> => {
      const before = await factHashes(database);
      const outcome = await importFile(database, { kind: file.kind, dataset, fileName: file.fileName, bytes: Buffer.from(file.csv), importedBy: "uji", ...(dataset === "DEMO" ? { dataAsOf: DEMO_DATE } : {}) });
      expect([file.kind, outcome.added + outcome.changed + outcome.unchanged]).not.toEqual([file.kind, 0]);
      if (outcome.status === "stored") taken.push({ outcome, before });
    };
    const registry = await registryFiles();
    for (const file of registry) await take(file, "PUBLISHED");
    for (const file of registry.map(mended)) if (file.kind !== "instruments" && !registry.some(({ csv }) => csv.trimEnd() === file.csv)) await take(file, "PUBLISHED");
    await take({ kind: "instruments", fileName: "draft.csv", csv: DRAFT }, "PUBLISHED");
    const [offices, items] = await database.prisma.$transaction(async (transaction) => [await findOffices(transaction), await findListedItems(transaction)] as const);
    const demo: readonly TakenFile[] = [...demoFiles(offices), ...demoEvaluationFiles(offices), ...demoPublicationFiles(offices, items, DEMO_DATE), ...demoRequestFiles(offices)];
    for (const file of demo) await take(file, "DEMO");
    const kinds = new Set(taken.map(({ outcome }) => outcome.kind));

    for (const { outcome, before } of taken.toReversed()) {
      await withdraw(database, outcome);
      expect([outcome.kind, outcome.fileName, await factHashes(database)]).toEqual([outcome.kind, outcome.fileName, before]);
    }
    expect(IMPORT_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe("taking back a register", () => {
  const testDatabase = useTestDatabase();
  const answered = { complete_on: "2026-02-02", registered_on: "2026-02-02", notice_on: "2026-02-05", decision: "dikabulkan" };

  it("puts revised requests back as they were, with counts equal to a rebuild", async () => {
    const { database } = testDatabase();
    await importRegister(database, "requests", [aRequest("1/2026", "2026-02-02"), aRequest("2/2026", "2026-03-02")], "awal.csv");
    const before = await factHashes(database);
    const revision = await importRegister(database, "requests", [aRequest("1/2026", "2026-02-02", { ...answered, requester_type: "perorangan" }), aRequest("3/2026", "2026-03-03")], "susulan.csv");
    expect(revision).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
    expect(await factHashes(database)).not.toEqual(before);

    await withdraw(database, revision);
    expect(await factHashes(database)).toEqual(before);
    await inRegisterTransaction(database.prisma, rebuildRollups);
    expect(await factHashes(database)).toEqual(before);
  });

  it("is possible after a later decree moved its deadlines, and counts what stays by the decree", async () => {
    const { database } = testDatabase();
    const first = await importRegister(database, "requests", [aRequest("11/2026", "2026-04-06", { complete_on: "2026-04-06", registered_on: "2026-04-06" })], "april.csv");
    const revision = await importRegister(database, "requests", [aRequest("11/2026", "2026-04-06", { complete_on: "2026-04-06", registered_on: "2026-04-06", extended_on: "2026-04-14", extension_reason: "dokumen banyak" })], "april-susulan.csv").catch((error: unknown) => error);
    expect(revision).not.toBeInstanceOf(Error);
    const due = async (): Promise<unknown> => (await rowsOf(database, "SELECT due_on::text FROM information_request WHERE number = '11/2026'"))[0]?.["due_on"];
    const decree = "decree,announced_on,date,change,name,source,confidence\nKeppres uji,2026-04-01,2026-04-10,ADDED,Libur uji,uji,high\n";
    await importFile(database, { kind: "calendar-changes", dataset: "PUBLISHED", fileName: "keppres.csv", bytes: Buffer.from(decree), importedBy: "uji" });
    const [extended] = [await due()];
    await withdraw(database, revision as ImportOutcome);
    expect(await due()).not.toEqual(extended);
    const fresh = await rowsOf(database, "SELECT due_on, first_due_on FROM information_request WHERE number = '11/2026'");
    expect(fresh[0]?.["due_on"]).toEqual(fresh[0]?.["first_due_on"]);
    await withdraw(database, first);
    expect(await rowsOf(database, "SELECT 1 FROM information_request WHERE number = '11/2026'")).toEqual([]);
  });

  it("twice, without a reason, or of what was typed by hand is refused in a sentence", async () => {
    const { database } = testDatabase();
    const outcome = await importRegister(database, "requests", [aRequest("21/2026", "2026-02-02")], "ganda.csv");
    await expect(withdrawImport(database, { batchId: outcome.batchId, by: "uji", reason: " ", auditActor: COMMAND_LINE })).rejects.toThrow("Tulis alasan penarikan.");
    await withdraw(database, outcome);
    await expect(withdraw(database, outcome)).rejects.toThrow(/^Impor ganda\.csv sudah ditarik pada /);
    expect(await importRegister(database, "requests", [aRequest("21/2026", "2026-02-02")], "ganda.csv")).toMatchObject({ status: "stored", added: 1 });
  });
});

describe("the journal", () => {
  const testDatabase = useTestDatabase();

  it("watches every table whose rows a file brought, and every trigger that keeps rows of these lets a withdrawal through", async () => {
    const { database } = testDatabase();
    const carrying = await rowsOf(database, "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'batch_id' AND table_name NOT LIKE 'import_%' ORDER BY 1");
    expect(carrying.map(({ name }) => name)).toEqual(FACT_TABLES.filter(({ carriesBatch }) => carriesBatch).map(({ name }) => name).toSorted());
    const watched = await rowsOf(database, "SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'import_changes_are_noted'");
    expect(watched.map(({ name }) => String(name)).toSorted((a, b) => a.localeCompare(b))).toEqual(FACT_TABLES.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)));
    const deaf = await rowsOf(database, `SELECT t.tgname FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
      WHERE NOT t.tgisinternal AND f.proname LIKE 'keep\\_%' AND f.proname <> 'keep_recount' AND (t.tgtype & 3) = 3 AND pg_get_triggerdef(t.oid) NOT LIKE '%import_is_withdrawn%'
        AND t.tgrelid::regclass::text = ANY($1)`, [FACT_TABLES.map(({ name }) => name)]);
    expect(deaf).toEqual([]);
  });

  it("does not let rows go for somebody who only says that an import is being withdrawn", async () => {
    const { database } = testDatabase();
    const { batchId } = await importRegister(database, "requests", [aRequest("31/2026", "2026-02-02")]);
    const client = await database.pool.connect();
    try {
      await client.query("SELECT set_config('pantau.withdrawing', $1, false)", [batchId]);
      await expect(client.query("DELETE FROM information_request WHERE batch_id = $1", [batchId])).rejects.toThrow("is kept");
    } finally {
      client.release(true);
    }
  });
});
