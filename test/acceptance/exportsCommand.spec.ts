import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { useTestDatabase } from "../support/database.ts";
import { xlsxSheets } from "../support/exportFile.ts";

const testDatabase = useTestDatabase("registry");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-ekspor-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await runCli(args, { DATABASE_URL: testDatabase().connectionString }, { say: (...said) => void lines.push(...said), sayProblem: (sentence) => void lines.push(sentence) });
  return { code, lines };
}

describe("the command export", () => {
  it("writes a table as the ending of the file's name says, and tells how many rows", async () => {
    const [sheet, csv] = [path.join(folder, "satker.xlsx"), path.join(folder, "satker.excel.csv")];

    expect(await run("export", "satker", sheet, "provinsi=33")).toEqual({ code: 0, lines: ["satker.xlsx: 35 baris."] });
    expect(await run("export", "satker", csv, "provinsi=33", "jenis=kota")).toEqual({ code: 0, lines: ["satker.excel.csv: 6 baris."] });
    expect(xlsxSheets({ bytes: await readFile(sheet) }).get("Data")).toHaveLength(5 + 1 + 35);
    expect(await readFile(csv, "utf8")).toMatch(/^\uFEFFDaftar satker Jawa Tengah\r\n"Saringan: Provinsi: Jawa Tengah; Jenis: Kota"\r\n/);
    expect((await readdir(folder)).toSorted()).toEqual(["satker.excel.csv", "satker.xlsx"]);
  });

  it("is written into the audit trail as done by the command line", async () => {
    const { rows } = await testDatabase().database.pool.query("SELECT actor_role, via, action, subject, account_id FROM audit_entry ORDER BY sequence DESC LIMIT 1");

    expect(rows).toEqual([{ actor_role: "COMMAND", via: "command", action: "EXPORT_TAKEN", subject: "export:satker", account_id: null }]);
  });

  it("never writes over a file, and leaves none where it was refused", async () => {
    const taken = path.join(folder, "milik-orang.csv");
    await writeFile(taken, "jangan hilang");

    expect((await run("export", "satker", taken, "provinsi=33")).code).toBe(1);
    expect(await readFile(taken, "utf8")).toBe("jangan hilang");
    expect(await run("export", "satker", path.join(folder, "kosong.csv"), "provinsi=99")).toMatchObject({ code: 1, lines: [expect.stringContaining("99")] });
    expect(await readdir(folder)).not.toContain("kosong.csv");
  });

  it.each([[["export"]], [["export", "rahasia", "a.csv"]], [["export", "satker"]], [["export", "satker", "a.exe"]], [["export", "satker", "a.csv", "provinsi"]]])("%j is misspelt and ends with 2", async (args) => {
    expect((await run(...args)).code).toBe(2);
  });

  it("stands in the help", async () => {
    expect((await run("--help")).lines.join("\n")).toContain("export JENIS BERKAS");
  });
});
