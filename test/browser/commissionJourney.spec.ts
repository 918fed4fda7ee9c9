import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { anAccount, TEST_PASSWORD } from "../support/accounts.ts";
import { csvRecords } from "../support/exportFile.ts";
import { accessibilityFaults, keepPicture, useTestSite } from "../support/page.ts";

const site = useTestSite({ demo: true, publicView: false });

describe("the liaison of a commission", () => {
  it("signs in, follows a cycle, a satker's history, its gap and what became of its findings, takes the history home, and signs out", async () => {
    const { email } = await anAccount(site().testDatabase.database, site().clock, "KI_LIAISON");
    const page = await site().open("/33?penerbit=komisi-contoh-33");
    await page.getByRole("heading", { level: 1, name: "Masuk ke Pantau" }).waitFor();
    await page.getByLabel("Surel").fill(email);
    await page.getByLabel("Kata sandi", { exact: true }).fill(TEST_PASSWORD);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();

    // Home: the commission's cycles first.
    const cycles = page.getByRole("region", { name: /^Siklus Komisi Contoh/ });
    await cycles.waitFor();
    expect(new URL(page.url()).search).toBe("?penerbit=komisi-contoh-33");
    const cycle = cycles.getByRole("listitem").filter({ hasText: "2025" }).first();
    const returned = Number(/(\d+) satker mengembalikan SAQ/.exec(await cycle.innerText())?.[1]);
    expect(returned).toBeGreaterThan(0);
    await keepPicture(page, "penghubung-beranda");
    await cycle.getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /Komisi Contoh Jawa Tengah 2025/ }).waitFor();

    // Self-assessment against verification, and what became of what the verifiers rejected.
    await page.goBack();
    const table = page.getByRole("table", { name: "Riwayat, selisih, dan tindak lanjut" });
    await table.waitFor();
    const rows = table.getByRole("row").filter({ hasText: "persen poin lebih" }).filter({ hasText: /dipenuhi|berulang|tidak dijawab lagi|menunggu siklus berikutnya/ });
    const row = rows.first();
    const name = await row.getByRole("rowheader").innerText();
    const [, gap = "", items = ""] = /([\d,-]+) persen poin lebih \(n = (\d+) butir\)/.exec(await row.innerText()) ?? [];
    expect([gap, items].every((told) => told !== "")).toBe(true);
    await row.getByRole("link", { name: /persen poin lebih/ }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`^Komisi Contoh .*, ${name}`) }).waitFor();
    await page.getByRole("heading", { level: 2, name: /diklaim, .* diterima/ }).waitFor();
    await keepPicture(page, "penghubung-tahun");

    // The history of that satker, and its file: as many rows as the history has results.
    await page.goBack();
    await table.getByRole("rowheader", { name, exact: true }).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`${name}$`) }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const taken = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Unduh sebagai berkas: Riwayat evaluasi / }).click();
    await page.getByRole("menuitem", { name: "CSV standar (RFC 4180)" }).click();
    const file = await taken;
    const records = csvRecords(await readFile((await file.path()) ?? "", "utf8"), ",");
    expect(records.some((record) => record.some((cell) => cell.includes("Komisi Contoh")))).toBe(true);

    await page.getByRole("button", { name: /^Akun: / }).click();
    await page.getByRole("menuitem", { name: "Keluar", exact: true }).click();
    await page.getByText("Anda sudah keluar.").waitFor();
    await page.goto(`${site().url}/33`);
    await page.getByRole("heading", { level: 1, name: "Masuk ke Pantau" }).waitFor();
  });
});
