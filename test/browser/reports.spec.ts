import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { ARTIFACTS } from "../support/places.ts";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite } from "../support/page.ts";

const site = useTestSite({ demo: true, publicView: false });

const REPORTS = [
  { name: "rapor", address: "/laporan/satker/33.08", title: "Rapor KPU Kabupaten Magelang" },
  { name: "pleno", address: "/laporan/pleno/33?penerbit=ki-jawa-tengah&periode=2024", title: "Bahan pleno Jawa Tengah: KI Jawa Tengah 2024" },
  { name: "layanan", address: "/laporan/layanan/33?tahun=2026", title: "Laporan layanan informasi publik 2026" },
] as const;

/** Rows of the table under a heading: what stands in the first cell → what stands in the second. */
async function figuresOf(page: Page, heading: string): Promise<Record<string, string>> {
  const rows = await page.locator("h2, h3, table").evaluateAll((parts, wanted) => {
    const at = parts.findIndex((part) => part.tagName !== "TABLE" && part.textContent?.startsWith(wanted));
    const table = parts.slice(at).find((part) => part.tagName === "TABLE");
    return [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ""));
  }, heading);
  return Object.fromEntries(rows.map(([name = "", value = ""]) => [name, value]));
}

describe("a report", () => {
  it.each(REPORTS)("$name is read without any script, marks invented data, and has nothing that axe objects to", async ({ name, address, title }) => {
    const page = await site().open(address, { as: "DIVISION_DATA", javaScript: false });

    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.locator(".demo").count()).toBe(1);
    await keepPicture(page, `laporan-${name}-desk`);
  });

  it.each(REPORTS)("$name fits a phone and is readable for everybody", async ({ name, address }) => {
    const page = await site().open(address, { as: "DIVISION_DATA", width: 360 });

    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, `laporan-${name}-phone`);
  });

  it.each(REPORTS)("$name prints on A4 with its pages numbered, without colours and without the words for the screen", async ({ name, address }) => {
    const page = await site().open(address, { as: "DIVISION_DATA", javaScript: false });
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    await writeFile(path.join(ARTIFACTS, `laporan-${name}.pdf`), pdf);

    expect(await page.locator(".screen").isVisible()).toBe(false);
    const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(boxes.length).toBeGreaterThan(0);
    // A4 in points: 595 x 842.
    expect(boxes.every(([width, height]) => Math.abs((width ?? 0) - 595) <= 1 && Math.abs((height ?? 0) - 842) <= 1)).toBe(true);
  });

  it.each(REPORTS)("$name sends every number to a footnote with source, date and method", async ({ address }) => {
    const page = await site().open(address, { as: "COMMISSIONER", javaScript: false });
    const targets = await page.locator("sup a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

    expect(targets.length).toBeGreaterThan(0);
    for (const target of new Set(targets)) expect(await page.locator(target).textContent()).toMatch(/metode \S+/);
  });
});

describe("the service report", () => {
  it("begins with the four figures of UU 14/2008 Pasal 12, the same as on the page of figures", async () => {
    const report = await site().open("/laporan/layanan/33?tahun=2026", { as: "DIVISION_LEGAL", javaScript: false });
    const headings = await report.locator("main h2, main h3").allTextContents();
    expect(headings.slice(0, 5).map((text) => text.trim().replace(/(?<=\w) \d$/, ""))).toEqual(["Empat angka UU 14/2008 Pasal 12", "a. Jumlah permohonan yang diterima", "b. Waktu yang diperlukan untuk memenuhi permohonan", "c. Jumlah pemberian dan penolakan", "d. Alasan penolakan"]);
    const received = await figuresOf(report, "a. ");
    const time = await figuresOf(report, "b. ");

    const page = await site().open("/33/permohonan/angka?tahun=2026", { as: "DIVISION_LEGAL" });
    const shown = (await page.locator("main").textContent()) ?? "";
    expect(shown).toContain(`${received["Permohonan"]} permohonan diterima`);
    for (const name of ["Umum: Median", "Umum: Persentil ke-90"]) expect(shown).toContain(time[name]);
  });

  it("holds small counts back from a commissioner, and says so", async () => {
    const report = await site().open("/laporan/layanan/33?tahun=2026", { as: "COMMISSIONER", javaScript: false });
    const text = (await report.locator("main").textContent()) ?? "";

    expect(text).toContain("Jumlah di bawah lima disamarkan");
    expect(text).toContain("disamarkan");
  });
});

describe("who gets a report", () => {
  async function statusFor(as: Parameters<ReturnType<typeof site>["open"]>[1] & object, address: string): Promise<number> {
    const page = await site().open("/masuk", as);
    return (await page.context().request.get(site().url + address)).status();
  }

  it("is whoever may read reports: not the commission's liaison, not an administrator", async () => {
    expect(await statusFor({ as: "KI_LIAISON" }, "/laporan/pleno/33")).toBe(403);
    expect(await statusFor({ as: "ADMINISTRATOR" }, "/laporan/satker/33.08")).toBe(403);
  });

  it("is asked to sign in first", async () => {
    const response = await fetch(`${site().url}/laporan/satker/33.08`, { redirect: "manual" });

    expect([response.status, response.headers.get("location")]).toEqual([303, "/masuk?tujuan=%2Flaporan%2Fsatker%2F33.08"]);
  });

  it("finds no report of another area, and no report that is not there", async () => {
    expect(await statusFor({ as: "SATKER_OPERATOR" }, "/laporan/satker/33.09")).toBe(404);
    expect(await statusFor({ as: "DIVISION_DATA" }, "/laporan/pleno/35")).toBe(404);
    expect(await statusFor({ as: "DIVISION_DATA" }, "/laporan/rahasia/33")).toBe(404);
  });

  it("keeps it to oneself: no cache takes it", async () => {
    const page = await site().open("/masuk", { as: "COMMISSIONER" });
    const response = await page.context().request.get(`${site().url}/laporan/pleno/33`);

    expect([response.headers()["cache-control"], response.headers()["vary"]]).toEqual(["private, no-store", expect.stringContaining("Cookie")]);
  });

  it("writes what stands in an address as text, never as markup", async () => {
    const page = await site().open("/masuk", { as: "COMMISSIONER" });
    const html = await (await page.context().request.get(`${site().url}/laporan/%3Cscript%3Ealert(1)%3C%2Fscript%3E/33`)).text();

    expect(html).not.toContain("<script>alert");
  });
});

describe("a figure and a table of a page", () => {
  it("are taken as a spreadsheet by keyboard, from the server, with what the page is narrowed to", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { as: "COMMISSIONER" });
    const menu = page.getByRole("button", { name: /^Unduh atau bagikan/ }).first();
    await menu.focus();
    await page.keyboard.press("Enter");
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "XLSX (lembar kerja)" }).press("Enter");

    expect((await download).suggestedFilename()).toMatch(/^pantau-peringkat-33-ki-jawa-tengah-2024-\d{4}-\d{2}-\d{2}\.xlsx$/);
  });

  it("lead to the report on paper, for those who may read reports", async () => {
    const page = await site().open("/33/satker/33.08", { as: "COMMISSIONER" });
    await page.getByRole("link", { name: "Rapor di kertas" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Rapor KPU Kabupaten Magelang");

    const liaison = await site().open("/33/satker/33.08", { as: "KI_LIAISON" });
    await liaison.getByRole("button", { name: /^Unduh sebagai berkas/ }).waitFor();
    expect(await liaison.getByRole("link", { name: "Rapor di kertas" }).count()).toBe(0);
  });
});
