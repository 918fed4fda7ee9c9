import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const TITLES = "satker_code,item_code,refreshed_at,published_on,source,confidence";
const GOOD = `${TITLES}\n33.08,B01,2026-03-02,2026-03-01,laporan satker,high\n33.08,B02,2026-03-02,2026-03-02,laporan satker,high\n`;
const BAD = `${TITLES},Nama Pemohon,Catatan lain\n33.08,B03,2026-03-02,2026-03-01,laporan satker,high,Siti,x\n33.08,B04,2026-03-03,2026-13-40,laporan satker,high,Siti,x\n`;

async function choose(page: Page, name: string, text: string): Promise<void> {
  const form = page.getByRole("form", { name: "Pilih berkas" });
  await form.getByLabel("Jenis data").selectOption({ label: "Catatan pemutakhiran" });
  await form.getByLabel("Berkas *", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await form.getByRole("button", { name: "Unggah dan periksa" }).click();
}

describe("who looks after data", () => {
  const site = useTestSite();

  it("sends a file, sees what it would do, stores it, follows it to its rows, and takes it back with a reason", async () => {
    const page = await site().open("/33/impor", { as: "DIVISION_DATA" });
    const template = page.getByRole("link", { name: "Unduh templat XLSX" });
    await page.getByLabel("Jenis data").selectOption("publication-updates");
    const answer = await page.request.get(new URL((await template.getAttribute("href")) ?? "", page.url()).href);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "impor-mulai");

    await choose(page, "log-magelang.csv", GOOD);
    await page.getByText("2 baris memenuhi semua aturan. Belum ada yang tersimpan.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "impor-pratinjau");
    await page.getByRole("button", { name: "Simpan ke Pantau" }).click();
    const dialog = page.getByRole("dialog", { name: "Simpan berkas ini?" });
    expect(await dialog.innerText()).toContain("2 catatan baru dan 0 perubahan dari log-magelang.csv");
    await dialog.getByRole("button", { name: "Simpan ke Pantau" }).click();
    await page.getByText("2 catatan baru, 0 berubah, 0 tetap sama.").waitFor();
    await page.getByRole("table", { name: "Impor yang tercatat" }).getByRole("link", { name: "log-magelang.csv" }).waitFor();

    await page.getByRole("link", { name: "Lihat impor ini dan baris-barisnya" }).click();
    await page.getByRole("heading", { level: 1, name: "log-magelang.csv" }).waitFor();
    expect(await page.getByRole("heading", { level: 3, name: /^Baris \d$/ }).count()).toBe(2);
    await page.getByRole("button", { name: "Tarik impor ini" }).click();
    await page.getByText("Tulis alasannya.").waitFor();
    await page.getByLabel("Alasan penarikan").fill("tanggal keliru");
    await page.getByRole("button", { name: "Tarik impor ini" }).click();
    await page.getByText(/^Ditarik .* Alasan: tanggal keliru$/).waitFor();
    await page.getByRole("button", { name: "Tarik impor ini" }).waitFor({ state: "detached" });
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "impor-ditarik");
  });

  it("reads on a phone which cell is wrong and how to mend it, that names are dropped, and reads an unknown column in another way", async () => {
    const page = await site().open("/33/impor", { as: "DIVISION_DATA", width: WIDTHS.phone });
    await choose(page, "salah.csv", BAD);
    const meanings = page.getByRole("region", { name: "Arti kolom" });
    await meanings.getByText("Data pribadi: dibuang, tidak pernah disimpan").waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "impor-ditolak-telepon");

    await meanings.getByLabel("Arti kolom Catatan lain").selectOption({ label: "Lewati kolom ini" });
    await meanings.getByRole("button", { name: "Periksa dengan arti ini" }).click();
    await page.getByText("1 dari 2 baris ditolak; tidak ada yang tersimpan sampai semuanya benar.").waitFor();
    expect(await page.getByRole("table", { name: "Baris yang ditolak" }).innerText()).toMatch(/D3, baris 2[^]*2026-13-40/);
    expect(await page.getByRole("button", { name: "Simpan ke Pantau" }).count()).toBe(0);
    const file = await page.request.get(new URL((await page.getByRole("link", { name: "Unduh baris yang ditolak (CSV)" }).getAttribute("href")) ?? "", page.url()).href);
    expect(await file.text()).toMatch(/2026-13-40/);
    expect(await page.content()).not.toContain("Siti");
    await page.reload();
    await page.getByText("1 dari 2 baris ditolak; tidak ada yang tersimpan sampai semuanya benar.").waitFor();
    await keepPicture(page, "impor-ditolak-baris-telepon");
  });

  it("who may not import is told so, and finds no way to it", async () => {
    const page = await site().open("/33/impor", { as: "KI_LIAISON" });
    await page.getByText("Akun ini tidak dapat melihat impor").waitFor();
    expect(await page.getByRole("navigation", { name: "Halaman" }).getByRole("link", { name: "Impor" }).count()).toBe(0);
  });
});
