import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ demo: true });
const liaison = { as: "KI_LIAISON" } as const;

describe("a liaison of the commission, with the demo scenario", () => {
  it("goes from the history of a satker to a year, its items and the cheapest way to the next class", async () => {
    const page = await site().open("/33/satker/33.03/evaluasi", liaison);
    const lane = page.getByRole("list", { name: /Komisi Contoh Jawa Tengah/ });
    await lane.getByText("Cara menilai berubah").first().waitFor();
    await keepPicture(page, "evaluasi-riwayat");
    expect(await accessibilityFaults(page)).toEqual([]);

    await lane.getByRole("link", { name: /2025/ }).first().click();
    await page.getByRole("heading", { level: 1, name: /Komisi Contoh Jawa Tengah 2025, Kab\. Purbalingga/ }).waitFor();
    await page.getByRole("heading", { level: 2, name: /diklaim, .* diterima/ }).waitFor();
    await page.getByRole("checkbox", { name: /Coba butir/ }).first().check();
    await page.getByText(/Bila 1 butir terpilih dipenuhi/).waitFor();
    expect(new URL(page.url()).searchParams.get("coba")).not.toBeNull();
    await keepPicture(page, "evaluasi-tahun");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("sees who is where in the running cycle, and which items are misunderstood", async () => {
    const page = await site().open("/33/evaluasi", liaison);
    await page.getByRole("region", { name: "mengembalikan", exact: true }).waitFor();
    await page.locator("del").first().waitFor();
    expect(await page.locator("del").first().innerText()).toBe("27 November 2026");
    await keepPicture(page, "evaluasi-papan");
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.goto(`${site().url}/33/evaluasi/butir?siklus=komisi-contoh-33-2025-regency&tampil=tabel`);
    await page.getByText(/Paling sering disalahpahami/).waitFor();
    expect(await page.getByRole("table", { name: /Bagian satker/ }).getByRole("row").count()).toBeGreaterThan(10);
    expect(await page.locator("h1").innerText()).toContain("Data demo");
    await keepPicture(page, "evaluasi-butir");
  });

  it("finds both figures of KPU RI 2025 side by side, the one in use marked", async () => {
    const page = await site().open("/33/evaluasi/hasil?penerbit=ki-pusat&periode=2025", liaison);
    await page.getByRole("row", { name: /KPU RI/ }).getByText("sumber berbeda").waitFor();
    await page.getByRole("link", { name: "KPU RI", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Hasil evaluasi KPU RI" }).waitFor();
    await page.getByText("97,84 dipakai").waitFor();
    await page.getByText("97,6 tidak dipakai").waitFor();
    expect(await page.getByRole("button", { name: /^Catat ralat/ }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("reads all of it on a phone without moving sideways", async () => {
    for (const address of ["/33/satker/33.03/evaluasi", "/33/satker/33.03/evaluasi/komisi-contoh-33/2025", "/33/evaluasi", "/33/evaluasi/butir", "/33/evaluasi/hasil"]) {
      const page = await site().open(address, { ...liaison, width: WIDTHS.phone });
      expect([address, await sidewaysOverflow(page)]).toEqual([address, 0]);
      await page.close();
    }
  });
});

describe("a division of the province", () => {
  it("corrects a Bawaslu's result by form; the old figure stays readable, and so does the day before", async () => {
    const page = await site().open("/33/evaluasi/hasil?penerbit=ki-jawa-tengah&periode=2020", { as: "DIVISION_DATA" });
    await page.getByRole("link", { name: "Bawaslu Kabupaten Jepara" }).click();
    await page.getByRole("button", { name: "Catat ralat KI Jawa Tengah 2020" }).click();
    const form = page.getByRole("dialog", { name: "Catat ralat KI Jawa Tengah 2020" });
    await form.getByLabel("Nilai (0–100 poin)").fill("91,9");
    await form.getByLabel(/^Dasar ralat/).fill("surat ralat KI Jawa Tengah");
    await form.getByLabel("Alasan").fill("salah ketik");
    await form.getByRole("button", { name: "Simpan ralat" }).click();
    const corrections = page.getByRole("region", { name: "Ralat KI Jawa Tengah 2020" });
    await corrections.getByText("salah ketik").waitFor();
    expect(await corrections.locator("del").first().innerText()).toBe("91,7");

    await page.getByLabel("Diketahui per tanggal").fill("2020-01-31");
    await page.getByRole("status").getByText("Diketahui per 31 Januari 2020").waitFor();
    await page.getByText(/belum ada hasil yang diketahui/).first().waitFor();
    expect(await page.getByRole("button", { name: /^Catat ralat/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Kembali ke keadaan sekarang" }).click();
    await corrections.getByText("salah ketik").waitFor();
  });
});

describe("on a phone", () => {
  it("every page is reachable: the last place of the bar opens the others, by keyboard too, and says where one is", async () => {
    const page = await site().open("/33/evaluasi", { as: "COMMISSIONER", width: WIDTHS.phone });
    const bar = page.getByRole("navigation", { name: "Halaman" });
    expect(await bar.getByRole("link").allInnerTexts()).toEqual(["Beranda", "Pemutakhiran", "Evaluasi", "Permohonan"]);
    const more = bar.getByRole("button", { name: /^Lainnya/ });
    await more.focus();
    await page.keyboard.press("Enter");
    await bar.getByRole("link", { name: "Data" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await bar.getByRole("link", { name: "Data" }).click();
    await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
    await bar.getByRole("button", { name: /^Lainnya.*halaman sekarang: Data/ }).waitFor();
    expect(await bar.getByRole("link", { name: "Data" }).count()).toBe(0);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});

describe("a visitor", () => {
  it("reads published years as they are known, and is told who may see the questionnaire", async () => {
    const page = await site().open("/33/satker/33.08/evaluasi/ki-jawa-tengah/2024");
    await page.getByText(/Peringkat 2 dengan kelas Informatif/).waitFor();
    await page.getByText(/hanya terlihat oleh satker itu/).waitFor();
    expect(await page.getByRole("button", { name: "Catat ralat" }).count()).toBe(0);
    await page.getByText("Yang dipublikasikan hanya tahapnya").waitFor();
  });
});
