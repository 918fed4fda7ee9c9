import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

describe("who looks after data, with the demo scenario", () => {
  const site = useTestSite({ demo: true });

  it("walks the matrix by keyboard from who lacks most to that satker's list of what to do", async () => {
    const page = await site().open("/33/pemutakhiran", { as: "DIVISION_DATA" });
    const grid = page.getByRole("grid", { name: /35 satker, 74 butir/ });
    await grid.waitFor();
    expect(await page.locator("main").innerText()).toContain("Data demo");
    expect(await grid.locator("[role=gridcell]").count()).toBe(35 * 74);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const reached = page.locator(":focus");
    expect(await reached.getAttribute("aria-label")).toMatch(/^(Kab\.|Kota) .+, B02 .+: /);
    await page.keyboard.press("Home");
    expect(await reached.getAttribute("aria-label")).toMatch(/belum ada/);
    await keepPicture(page, "pemutakhiran-matriks");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Apa yang dilakukan berikutnya" }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/33\/pemutakhiran\/33\.\d\d$/);
    expect(await page.locator("main").innerText()).toMatch(/Dasar: UU 14\/2008/);
    await keepPicture(page, "pemutakhiran-satker");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("filters by class; heads, cells and legend are labelled and readable", async () => {
    // One class: every kind of cell is there, and 2,590 of them would only take longer.
    const page = await site().open("/33/pemutakhiran?golongan=serta-merta", { as: "DIVISION_DATA" });
    await page.getByRole("grid", { name: /35 satker, [1-9] butir/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  it("reads the rhythm: days outside the log are hatched and said to be unknown, by keyboard too", async () => {
    const page = await site().open("/33/pemutakhiran/irama", { as: "DIVISION_DATA" });
    await page.getByRole("heading", { level: 2, name: /hari yang tercatat memuat pemutakhiran/ }).waitFor();
    await page.getByRole("region", { name: /Disiplin: Jawa Tengah/ }).waitFor();
    const days = page.locator("[data-day]");
    expect(await days.count()).toBe(365);
    const last = days.last();
    expect(await last.getAttribute("aria-label")).toMatch(/tidak diketahui/);
    expect(await last.locator("line").count()).toBeGreaterThan(0);
    await last.focus();
    await page.keyboard.press("Home");
    expect(await page.locator(":focus").getAttribute("aria-label")).toMatch(/butir diperbarui oleh|tidak ada pembaruan/);
    await page.getByRole("button", { name: /Kenapa angka ini\? Tepat waktu dalam 90 hari terakhir$/ }).click();
    expect(await page.getByRole("dialog").innerText()).toMatch(/Rumus: /);
    await page.keyboard.press("Escape");
    await keepPicture(page, "pemutakhiran-irama");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("reads cards instead of a matrix on a phone", async () => {
    const page = await site().open("/33/pemutakhiran?golongan=berkala", { as: "DIVISION_DATA", width: WIDTHS.phone });
    await page.getByText(/belum ada · /).locator("visible=true").first().waitFor();
    expect(await page.getByRole("grid").count()).toBe(0);
    expect(await sidewaysOverflow(page)).toBe(0);
    await keepPicture(page, "pemutakhiran-telepon");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("records that an item was looked for and found, and the list says so", async () => {
    const page = await site().open("/33/pemutakhiran/33.08", { as: "DIVISION_DATA" });
    const record = page.getByRole("button", { name: /^Catat pemutakhiran/ });
    await record.first().waitFor();
    const name = (await record.first().getAttribute("aria-label")) ?? "";
    await record.first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Tautan bukti").fill("https://kab-magelang.kpu.go.id/contoh");
    await form.getByRole("button", { name: "Simpan catatan" }).click();
    await page.getByRole("status").filter({ hasText: "Tercatat" }).waitFor();
    expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
  });
});

describe("who looks after data, with only real input", () => {
  const site = useTestSite();

  it("is told in a sentence that nothing was checked yet, and what to do; nothing is called missing", async () => {
    const page = await site().open("/33/pemutakhiran", { as: "DIVISION_DATA" });
    await page.getByText(/Belum ada satu pun pemutakhiran yang tercatat di Jawa Tengah/).waitFor();
    expect(await page.getByRole("gridcell", { name: /: belum ada/ }).count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toContain("Data demo");
    await keepPicture(page, "pemutakhiran-kosong");
  });

  it("a visitor is told why the page is closed", async () => {
    const page = await site().open("/33/pemutakhiran");
    expect(await page.getByRole("alert").innerText()).toMatch(/masuk dahulu|tidak berhak/);
  });
});
