import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_LINE } from "../../server/src/modules/access/audit.service.ts";
import { IMPORT_KINDS, type ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
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
