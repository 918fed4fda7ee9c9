import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { figuresForMany, manySatkers } from "../support/manySatkers.ts";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const RANKING = "/33/peringkat?dasar=permohonan&periode=2025&kelompok=nasional&banding=tanpa";
const MATRIX = "/33/pemutakhiran?kelompok=nasional";
const TREND = "/33/tren?kelompok=nasional&ukuran=permohonan&tiap=triwulan";
const AS = { as: "COMMISSIONER", at: { provinceCode: null } } as const;
/** On a machine that does much else. Unit: milliseconds. */
const PATIENCE = { timeout: 60_000 };

const find = (page: Page) => page.getByRole("searchbox", { name: "Cari dalam daftar ini" }).last();

describe("the country's 514 satker, read by a commissioner of all provinces", () => {
  const site = useTestSite({ demo: true });
  beforeAll(async () => {
    const { database } = site().testDatabase;
    await manySatkers(database, 514);
    await figuresForMany(database);
  });

  it("stand in one ranking: its first rows are drawn, any other is found by name, the order is in the address, paper hides none", async () => {
    const page = await site().open(RANKING, AS);
    const table = page.getByRole("table").first();
    const rows = table.getByRole("rowheader");
    await rows.first().waitFor(PATIENCE);
    const all = Number(await table.getAttribute("aria-rowcount")) - 1;
    expect(all).toBeGreaterThan(350);
    expect(await rows.count()).toBeLessThan(150);
    await table.getByRole("button", { name: "Urutkan menurut Satker" }).click();
    await page.waitForURL(/urut=nama/);
    await page.reload();
    await rows.first().waitFor(PATIENCE);
    expect(await table.getByRole("columnheader", { name: "Satker" }).getAttribute("aria-sort")).toBe("ascending");
    await find(page).fill("uji 65.3");
    await page.getByText(new RegExp(`^\\d+ dari ${all} baris`)).waitFor(PATIENCE);
    for (const name of await rows.allInnerTexts()) expect(name).toMatch(/Uji 65\.3/);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => rows.count(), PATIENCE).toBe(all);
  });

  it("stand in one matrix: lines near the window are drawn, keys reach the last, any other is found, paper hides none", async () => {
    const page = await site().open(MATRIX, AS);
    const grid = page.getByRole("grid");
    await grid.waitFor(PATIENCE);
    const lines = grid.locator("tbody tr[aria-rowindex]");
    expect(Number(await grid.getAttribute("aria-rowcount"))).toBe(514 + 2);
    expect(await lines.count()).toBeLessThan(90);
    await grid.locator("[tabindex='0']").focus();
    await page.keyboard.press("Control+End");
    const reached = page.locator(":focus");
    expect(await reached.getAttribute("data-place")).toBe("514:74");
    expect(await reached.getAttribute("aria-label")).toMatch(/:/);
    await find(page).fill("uji 65.3");
    await expect.poll(() => grid.getAttribute("aria-rowcount"), PATIENCE).toMatch(/^\d{1,2}$/);
    expect(await lines.first().innerText()).toMatch(/Uji 65\.3/);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByRole("main").locator("figure li[class]").count(), PATIENCE).toBeGreaterThanOrEqual(514);
  });

  it("stand in one trend: the country first, then provinces, then each satker; far ones are not drawn, keys and search reach them", async () => {
    const page = await site().open(TREND, AS);
    const satkers = page.getByRole("group", { name: /^Tiap satker pada sumbu yang sama/ });
    await satkers.waitFor(PATIENCE);
    expect(await page.getByRole("group", { name: /^Tiap provinsi pada sumbu yang sama/ }).getByRole("button").count()).toBeGreaterThan(12);
    const panels = satkers.getByRole("button");
    expect(await panels.count()).toBeLessThan(250);
    await satkers.locator("[tabindex='0']").focus();
    await page.keyboard.press("End");
    const last = (await page.locator(":focus").getAttribute("data-satker")) ?? "";
    expect(last > "70").toBe(true);
    await find(page).fill(last);
    await expect.poll(() => panels.count(), PATIENCE).toBe(1);
    await page.keyboard.press("Tab");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => panels.count(), PATIENCE).toBe(514);
  });

  it.each([
    ["ranking", RANKING],
    ["matrix", MATRIX],
    ["trend", TREND],
  ])("can be read by everyone and fit a phone: %s", async (name, address) => {
    const page = await site().open(address, AS);
    await page.getByRole("main").getByText("Sedang memuat").waitFor({ state: "detached", ...PATIENCE });
    await keepPicture(page, `nasional-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: WIDTHS.phone, height: 740 });
    await expect.poll(() => sidewaysOverflow(page), PATIENCE).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("are shown to a reader of one province only as far as the province goes, and the page says how many are not", async () => {
    const page = await site().open(RANKING, { as: "COMMISSIONER" });
    await page.getByText(/479 satker tidak ditampilkan/).first().waitFor(PATIENCE);
    expect(await page.getByRole("main").innerText()).not.toMatch(/Uji \d\d/);
  });
});
