import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ demo: true });

describe("the home of a commissioner", () => {
  it("asks for at most three decisions, says why, and each number opens exactly the tasks it counts", async () => {
    const page = await site().open("/33", { as: "COMMISSIONER" });
    const decisions = page.getByRole("region", { name: "Untuk diputuskan" });
    await decisions.waitFor();
    expect(await decisions.getByRole("heading", { level: 3 }).count()).toBeLessThanOrEqual(3);
    await decisions.getByText("Mengapa ini di sini?").first().click();
    expect(await decisions.innerText()).toContain("Ambang ini bawaan Pantau, bukan ketentuan hukum.");
    const number = decisions.getByRole("link", { name: /^[\d.]+ permohonan$/ });
    const count = (await number.innerText()).split(" ")[0] ?? "";
    await number.click();
    await page.getByText(`Tampil semua ${count} pekerjaan yang cocok.`).waitFor();
    expect(new URL(page.url()).search).toBe("?tugas=permohonan&tempo=terlambat&divisi=semua");
  });

  it("says how many satker are in each class, and each number opens a list of exactly as many", async () => {
    const page = await site().open("/33", { as: "COMMISSIONER" });
    const numbers = page.locator("main header").first().locator('a[href*="kelas="]');
    await numbers.first().waitFor();
    const told = await numbers.evaluateAll((links) => links.map((link) => ({ address: link.getAttribute("href") ?? "", count: Number(link.textContent) })));
    expect(told.length).toBeGreaterThan(2);
    for (const { address, count } of told) {
      await page.goto(site().url + address);
      await page.getByRole("button", { name: /^Hapus saringan / }).waitFor();
      const listed = page.locator("main").getByRole("link").filter({ visible: true });
      const codes = await listed.evaluateAll((links) => [...new Set(links.map((link) => /\/satker\/(\d\d\.\d\d)/.exec(link.getAttribute("href") ?? "")?.[1]).filter((code) => code !== undefined))]);
      expect(codes.length, address).toBe(count);
    }
  });

  it("stands in the HTML that the server sends, decisions and classes", async () => {
    const page = await site().open("/33", { as: "COMMISSIONER", javaScript: false });
    expect(await page.getByRole("region", { name: "Untuk diputuskan" }).innerText()).toMatch(/permohonan|keberatan/);
    expect(await page.getByRole("region", { name: "Kelas menurut KI Jawa Tengah 2024" }).isVisible()).toBe(true);
  });
});

describe("the home of a division", () => {
  it("lists its week, filters by kind, opens a row where it is mended and comes back to the same choice", async () => {
    const page = await site().open("/33", { as: "DIVISION_LEGAL" });
    await page.getByRole("heading", { level: 1, name: "Pekerjaan minggu ini" }).waitFor();
    await page.getByRole("link", { name: /^Permohonan \(/ }).click();
    await page.waitForURL(/\?tugas=permohonan&divisi=hukum$/);
    await page.locator('[aria-current="true"]', { hasText: "Permohonan" }).waitFor();
    await page.getByLabel("Kapan").selectOption("terlambat");
    await page.waitForURL(/\?tugas=permohonan&tempo=terlambat&divisi=hukum$/);
    await page.getByRole("table").first().getByRole("link", { name: /^Buka permohonan: / }).first().click();
    await page.getByRole("region", { name: "Resi tenggat" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Hapus saringan Terlambat" }).waitFor();
    expect(new URL(page.url()).search).toBe("?tugas=permohonan&tempo=terlambat&divisi=hukum");
  });

  it("stands in the HTML that the server sends, work and coming days", async () => {
    const page = await site().open("/33", { as: "DIVISION_DATA", javaScript: false });
    expect(await page.getByRole("table").first().getByRole("rowheader").count()).toBeGreaterThan(20);
    expect(await page.getByRole("region", { name: "Tujuh hari ke depan" }).getByRole("listitem").count()).toBe(7);
  });
});

describe("the home of an operator", () => {
  it("says what to do next at the own satker, and names no other", async () => {
    const page = await site().open("/33", { as: "SATKER_OPERATOR", at: { provinceCode: "33", satkerCode: "33.08" } });
    await page.getByRole("heading", { level: 1, name: "Yang dikerjakan berikutnya" }).waitFor();
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/Ada [\d.]+ pekerjaan/);
    expect(text).not.toContain("Kab. Cilacap");
  });
});

describe("the home of an administrator", () => {
  it("says what is to be done, each number where it is done, what is in order, and what cannot be told from here", async () => {
    const page = await site().open("/33", { as: "ADMINISTRATOR" });
    const duties = page.getByRole("region", { name: "Yang perlu diurus administrator" });
    await duties.waitFor();
    await duties.getByText("Yang tidak dapat dilihat dari sini").click();
    expect(await duties.innerText()).toContain("Umur cadangan: Pantau tidak mencatat kapan cadangan terakhir dibuat.");
    const rules = duties.getByRole("link", { name: /^\d+ aturan tenggat$/ });
    expect(Number((await rules.innerText()).split(" ")[0])).toBeGreaterThan(0);
    await rules.click();
    await page.waitForURL(/\/33\/kalender$/);
  });
});

describe("every home", () => {
  it.each(["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR", "ADMINISTRATOR"] as const)("of %s is readable on a phone and a desk, without a fault of accessibility", async (role) => {
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      const page = await site().open("/33", { as: role, width, ...(role === "SATKER_OPERATOR" ? { at: { provinceCode: "33", satkerCode: "33.08" } } : {}) });
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepPicture(page, `home-${role.toLowerCase()}-${width}`);
      await page.close();
    }
  });
});
