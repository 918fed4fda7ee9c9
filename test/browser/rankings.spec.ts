import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

describe("a commissioner who asks for places by the province's own index", () => {
  const site = useTestSite({ demo: true });

  it("goes from the commission's list to the index, chooses a satker and finds it in table, lines and map", async () => {
    const page = await site().open("/33/peringkat", { as: "COMMISSIONER" });
    await page.getByRole("button", { name: "Indeks provinsi" }).click();
    await page.getByRole("heading", { level: 1, name: /Peringkat indeks provinsi/ }).waitFor();
    const main = page.locator("main");
    expect(await main.innerText()).toMatch(/bukan nilai Komisi Informasi/i);
    const choose = page.getByRole("button", { name: /^Soroti / }).nth(2);
    const name = ((await choose.getAttribute("aria-label")) ?? "").replace("Soroti ", "");
    await choose.click();
    await page.waitForURL(/satker=33\.\d\d/);
    expect(await page.locator('tr[aria-current="true"]').innerText()).toContain(name);
    await keepPicture(page, "peringkat-indeks");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Peta", exact: true }).click();
    await page.locator('a[data-satker][aria-current="true"]').waitFor();
    expect(await page.locator('a[data-satker][aria-current="true"]').getAttribute("aria-label")).toMatch(new RegExp(`^${name}: Peringkat `));
    await page.getByRole("button", { name: "Lintasan", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: /20\d\d/ }).first().waitFor();
    await keepPicture(page, "peringkat-lintasan");
  });

  it("walks the plot by keyboard and hears place, n, interval and score", async () => {
    const page = await site().open("/33/peringkat?dasar=komposit", { as: "COMMISSIONER" });
    const plot = page.getByRole("img", { name: /poin/ });
    await plot.focus();
    await plot.locator("[data-phase=ready]").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByText(/peringkat 1 dari \d+.*poin/).first().waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.waitForURL(/satker=33\.\d\d/);
    expect(await page.locator('tr[aria-current="true"]').innerText()).toMatch(/^1\b/);
  });

  it("tries other weights: the address keeps them, the page says that it is a trial, the sum stays in view", async () => {
    const page = await site().open("/33/peringkat/andai", { as: "COMMISSIONER" });
    await page.getByText("Percobaan Anda, bukan metode resmi").first().waitFor();
    await page.getByRole("slider").first().focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    await page.waitForURL(/bobot=/);
    await page.getByText(/Selesai dihitung/).waitFor();
    expect(await page.locator("main").innerText()).toMatch(/Jumlah 10\d(,\d)? %: diskalakan/);
    await keepPicture(page, "peringkat-andai");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("asks why a score is what it is, and reads weights, inputs and what did not count", async () => {
    const page = await site().open("/33/peringkat?dasar=komposit", { as: "COMMISSIONER" });
    await page.getByRole("link", { name: /^Mengapa angka ini\? Poin / }).first().click();
    await page.getByRole("heading", { level: 1, name: /^Mengapa angka ini: / }).waitFor();
    const table = page.getByRole("table", { name: "Pohon sumbangan" });
    await table.waitFor();
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(expect.arrayContaining(["Bobot nominal", "Bobot efektif", "Sumbangan ke induknya"]));
    expect(await page.getByRole("contentinfo", { name: "Keterangan halaman" }).or(page.locator("footer")).first().innerText()).toMatch(/indeks-provinsi-1/);
    await keepPicture(page, "peringkat-mengapa");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each(["/33/peringkat?dasar=komposit", "/33/peringkat/andai", "/33/peringkat/metode"])("fits %s into a phone, rows as cards", async (address) => {
    const page = await site().open(address, { as: "COMMISSIONER", width: WIDTHS.phone });
    await page.getByRole("rowheader").first().waitFor();
    await page.waitForLoadState("networkidle");
    await keepPicture(page, `${address.replaceAll(/\W+/g, "-").slice(1)}-telepon`);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe("a visitor of the public view", () => {
  const site = useTestSite();

  it("is told that the index is not open, and led to what the commission published", async () => {
    const page = await site().open("/33/peringkat?dasar=komposit");
    await page.getByText("Indeks provinsi tidak dibuka untuk akun ini.").waitFor();
    await page.getByRole("link", { name: "Buka peringkat Komisi Informasi" }).click();
    await page.getByRole("heading", { level: 1, name: /Peringkat KI Jawa Tengah 2024/ }).waitFor();
    expect(await page.getByRole("button", { name: "Indeks provinsi" }).count()).toBe(0);
  });
});
