import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { useTestDatabase } from "../support/database.ts";
import { rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

const testDatabase = useTestDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-imports-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ code: number; said: string[]; problems: string[]; steps: string[] }> {
  const [said, problems, steps]: [string[], string[], string[]] = [[], [], []];
  const terminal = { say: (...lines: readonly string[]) => void said.push(...lines), sayProblem: (line: string) => void problems.push(line), progress: (step: string | null) => void (step === null || steps.push(step)) };
  return { code: await runCli(args, { DATABASE_URL: testDatabase().connectionString }, terminal), said, problems, steps };
}

async function file(name: string, ...lines: readonly string[]): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, lines.join("\n"));
  return place;
}

const HEADER = "satker_code,item_code,occurred_on,what,source,confidence";
const facts = async (): Promise<Record<string, string>> => Object.fromEntries(Object.entries(await tableHashes(testDatabase().database)).filter(([table]) => !table.startsWith("import_")));

describe("importing from the command line", () => {
  it("shows in a trial run what would change, and stores nothing", async () => {
    const first = await file("satu.csv", HEADER, "33.08,T01,2026-02-01,lama,BPBD,high");
    expect(await run("import", "publication-triggers", first)).toMatchObject({ code: 0, said: ["satu.csv: 1 baris dibaca; 1 baris baru, 0 baris mengganti yang lama."] });
    const before = await facts();
    const second = await file("dua.csv", HEADER, "33.08,T01,2026-02-01,baru,BPBD,high");

    expect((await run("import", "publication-triggers", second, "--dry-run")).said).toEqual([
      "dua.csv: 1 baris memenuhi semua aturan. Tidak ada yang disimpan (--dry-run).",
      "  akan menjadi: 0 baru, 1 mengganti yang lama, 0 tetap.",
      "  peristiwa yang wajib diumumkan 33.08 T01 2026-02-01: what: lama → baru",
    ]);
    expect(await facts()).toEqual(before);
  });

  it("gives unknown titles a meaning, remembers it for the source, and tells how far it is", async () => {
    const place = await file("judul.csv", "satker_code,item_code,Tgl Kejadian,what,source,confidence,Lain", "33.08,T02,2026-02-01,x,BPBD,high,y");
    expect(await run("import", "publication-triggers", place)).toMatchObject({ code: 1 });
    const { code, steps } = await run("import", "publication-triggers", place, "--map", "Tgl Kejadian=occurred_on", "--map", "Lain=", "--source", "BPBD");
    expect([code, steps.at(-1)]).toEqual([0, "1 baris disimpan"]);
    const next = await file("judul2.csv", "satker_code,item_code,Tgl Kejadian,what,source,confidence,Lain", "33.08,T03,2026-02-01,x,BPBD,high,y");
    expect(await run("import", "publication-triggers", next, "--source", "BPBD")).toMatchObject({ code: 0 });
  });

  it("takes an import back, keeps it in the list, and refuses a second time", async () => {
    const before = await facts();
    await run("import", "publication-triggers", await file("tarik.csv", HEADER, "33.08,T04,2026-02-01,x,BPBD,high"));
    const [{ id } = {}] = await rowsOf(testDatabase().database, "SELECT id::text FROM import_batch WHERE file_name = 'tarik.csv'");
    expect((await run("imports")).said.join("\n")).toContain(`${String(id)}  `);

    const withdrawn = await run("withdraw", String(id), "--reason", "salah berkas");
    expect([withdrawn.code, withdrawn.said[0]]).toEqual([0, expect.stringMatching(/^Impor .* ditarik .*Data kembali seperti sebelumnya/)]);
    expect(await facts()).toEqual(before);
    expect((await run("imports")).said.join("\n")).not.toContain(String(id));
    expect((await run("imports", "--all")).said.join("\n")).toMatch(/tarik\.csv.*DITARIK .*: salah berkas/);
    expect(await run("withdraw", String(id), "--reason", "lagi")).toMatchObject({ code: 1 });
  });

  it.each([
    [["withdraw"], "Tulis tepat satu nomor impor"],
    [["withdraw", "x"], "Tulis alasannya"],
    [["withdraw", "x", "--reason", "y", "--dry-run"], "Pilihan --dry-run bukan untuk perintah withdraw."],
    [["imports", "x"], "Perintah tidak dikenal: imports x."],
    [["import", "satkers", "x.csv", "--map", "tanpa"], "Tulis arti kolom"],
    [["import", "satkers", "x.csv", "--reason", "y"], "Pilihan --reason bukan untuk perintah import."],
  ])("ends with 2 when it is misused: %j", async (args, problem) => {
    const { code, problems } = await run(...args);
    expect([code, problems[0]]).toEqual([2, expect.stringContaining(problem)]);
  });

  it("ends with 1 for an import that is not there", async () => {
    expect(await run("withdraw", "tidak-ada", "--reason", "y")).toMatchObject({ code: 1, problems: ["Impor ini tidak ada."] });
  });
});
