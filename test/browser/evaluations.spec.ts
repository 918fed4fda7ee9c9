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

  it("reads all of it on a phone without moving sideways", async () => {
    for (const address of ["/33/satker/33.03/evaluasi", "/33/satker/33.03/evaluasi/komisi-contoh-33/2025", "/33/evaluasi", "/33/evaluasi/butir"]) {
      const page = await site().open(address, { ...liaison, width: WIDTHS.phone });
      expect([address, await sidewaysOverflow(page)]).toEqual([address, 0]);
      await page.close();
    }
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
