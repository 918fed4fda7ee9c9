import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

describe("who follows measures over time, with the demo scenario", () => {
  const site = useTestSite({ demo: true });

  it("walks the lines by keyboard, highlights a satker from its small panel, and finds it again by the address", async () => {
    const page = await site().open("/33/tren?dari=2025-06&sampai=2026-06", { as: "DIVISION_DATA" });
    await page.getByRole("heading", { level: 2, name: /Informasi wajib yang mutakhir, Provinsi Jawa Tengah: / }).waitFor();
    expect(await page.locator("main").innerText()).toContain("Data demo");
    const panels = page.locator("[data-satker][role=button]");
    expect(await panels.count()).toBe(35);
    expect(await page.locator('[data-satker][tabindex="0"]').count()).toBe(1);
    const points = page.locator("[data-point]");
    expect(await points.count()).toBe(13);
    await points.last().focus();
    await page.keyboard.press("Home");
    expect(await page.locator(":focus").getAttribute("aria-label")).toMatch(/^Provinsi Jawa Tengah, Juni 2025: /);
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("aria-label")).toMatch(/Juli 2025: \d/);
    await page.locator('[data-satker="33.01"]').focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("aria-label")).toMatch(/^Kab\. Banyumas: terakhir /);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /Kab\. Banyumas: / }).waitFor();
    expect(new URL(page.url()).search).toBe("?dari=2025-06&sampai=2026-06&sorot=33.02");
    expect(await page.locator('[data-satker="33.02"]').getAttribute("aria-pressed")).toBe("true");
    await keepPicture(page, "tren-satker");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("reads the same numbers in the table twin, and why a number is not there", async () => {
    const page = await site().open("/33/tren?ukuran=permohonan&tiap=triwulan&dari=2025-01&sampai=2026-11&tampil=tabel", { as: "COMMISSIONER" });
    const table = page.getByRole("table", { name: "Tiap satker pada sumbu yang sama" });
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(36);
    const text = await table.innerText();
    expect(text).toMatch(/ditahan karena terlalu sedikit/);
    expect(text).toMatch(/tidak dilaporkan/);
    await page.getByText("Yang terjadi dalam rentang ini").first().waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("sees an evaluation cut where the instrument changed, and no difference told across", async () => {
    const page = await site().open("/33/tren?ukuran=nilai&penerbit=komisi-contoh-33&dari=2021-01", { as: "KI_LIAISON", width: WIDTHS.phone });
    await page.getByRole("heading", { level: 2, name: /Nilai evaluasi, Provinsi Jawa Tengah: / }).waitFor();
    expect(await page.locator("main").innerText()).toMatch(/garis diputus dan selisih tidak dihitung|tidak diketahui: selisih tidak dihitung/);
    await keepPicture(page, "tren-evaluasi-ponsel");
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("is told what an address does not mean, and what is not for the reader", async () => {
    const page = await site().open("/33/tren?ukuran=tebakan", { as: "COMMISSIONER" });
    await page.getByText("ukuran=tebakan").first().waitFor();
    const visitor = await site().open("/33/tren?ukuran=permohonan");
    await visitor.getByRole("alert").or(visitor.getByText(/Masuk/).first()).first().waitFor();
    expect(await visitor.locator("[data-satker]").count()).toBe(0);
  });

  it("finds the trends of one satker on its page, each leading on", async () => {
    const page = await site().open("/33/satker/33.08", { as: "DIVISION_LEGAL" });
    const link = page.getByRole("link", { name: /Informasi wajib yang mutakhir/ });
    await link.waitFor();
    await link.click();
    await page.getByRole("heading", { level: 2, name: /Kab\. Magelang: / }).waitFor();
    expect(new URL(page.url()).search).toBe("?ukuran=informasi-mutakhir&sorot=33.08");
  });
});
