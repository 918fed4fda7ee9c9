import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { findBrowser } from "../support/browser.ts";
import { useTestDatabase } from "../support/database.ts";

const testDatabase = useTestDatabase("registry");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-laporan-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await runCli(args, { DATABASE_URL: testDatabase().connectionString, ...variables }, { say: (...said) => void lines.push(...said), sayProblem: (sentence) => void lines.push(sentence) });
  return { code, lines };
}

describe("the command report", () => {
  it("writes a report as a whole document that needs nothing from outside", async () => {
    const file = path.join(folder, "rapor.html");

    expect(await run(["report", "satker", "33.08", file])).toEqual({ code: 0, lines: ["rapor.html: laporan satker 33.08."] });
    const html = await readFile(file, "utf8");
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain("Magelang");
    expect(html).not.toMatch(/<script|<link|src="http/);
  });

  it("writes it as PDF where a browser is named", { timeout: 120_000 }, async () => {
    const { path: chromium } = await findBrowser();
    const file = path.join(folder, "rapor.pdf");

    expect(await run(["report", "satker", "33.08", file], { PANTAU_CHROMIUM: chromium })).toEqual({ code: 0, lines: ["rapor.pdf: laporan satker 33.08."] });
    const bytes = await readFile(file);
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(bytes.toString("latin1")).toMatch(/\/Type\s*\/Page\b/);
  });

  it("says what is missing where no browser is named, or none is there, and leaves no file", async () => {
    const file = path.join(folder, "tanpa.pdf");

    expect(await run(["report", "pleno", "33", file])).toMatchObject({ code: 1, lines: [expect.stringContaining("PANTAU_CHROMIUM")] });
    expect(await run(["report", "pleno", "33", file], { PANTAU_CHROMIUM: "/tidak/ada" })).toMatchObject({ code: 1, lines: [expect.stringContaining("/tidak/ada")] });
    expect((await readdir(folder)).filter((name) => name.startsWith("tanpa"))).toEqual([]);
  });

  it("refuses a code that nobody has, and writes over no file", async () => {
    expect((await run(["report", "satker", "99.99", path.join(folder, "kosong.html")])).code).toBe(1);
    expect((await run(["report", "satker", "33.08", path.join(folder, "rapor.html")])).code).toBe(1);
    expect(await readdir(folder)).not.toContain("kosong.html");
  });

  it.each([[["report"]], [["report", "rahasia", "33", "a.html"]], [["report", "satker", "33.08"]], [["report", "satker", "33.08", "a.docx"]], [["report", "satker", "33.08", "a.html", "tahun"]]])("%j is misspelt and ends with 2", async (args) => {
    expect((await run(args)).code).toBe(2);
  });
});
