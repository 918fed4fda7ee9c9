import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite();

/** An operator of KPU Kabupaten Magelang records a request by form; gives its address. */
async function aRecordedRequest(page: Page, number: string): Promise<string> {
  const form = page.getByRole("form", { name: "Catat permohonan" });
  await form.getByLabel("Nomor register").fill(number);
  await form.getByLabel("Diterima tanggal").fill("2026-11-16");
  await form.getByLabel("Dinyatakan lengkap tanggal").fill("2026-11-16");
  await form.getByLabel("Didaftar tanggal").fill("2026-11-16");
  await form.getByLabel("Rezim hukum").selectOption("GENERAL");
  await form.getByLabel("Mengapa rezim ini").fill("bukan informasi pemilu");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(number) }).waitFor();
  return new URL(page.url()).pathname;
}

const eventForm = (page: Page) => page.getByRole("form", { name: "Catat peristiwa" });

async function forward(page: Page, to: string): Promise<void> {
  await eventForm(page).getByLabel("Peristiwa").selectOption("FORWARDED");
  await eventForm(page).getByLabel("Tanggal").fill("2026-11-17");
  await eventForm(page).getByLabel("Unit tujuan").fill(to);
}
const send = (page: Page) => eventForm(page).getByRole("button", { name: "Catat peristiwa" }).click();
const line = (page: Page) => page.getByRole("table", { name: /^Peristiwa permohonan/ });

describe("two operators who opened the same request", () => {
  it("both save: the second is told, sees what is new, keeps what was written, and nothing is lost", async () => {
    const first = await site().open("/33/permohonan/baru", { as: "SATKER_OPERATOR" });
    const address = await aRecordedRequest(first, "F-1/2026");
    const second = await site().open(address, { as: "SATKER_OPERATOR", width: WIDTHS.phone });

    await forward(second, "Subbagian Hukum");
    await forward(first, "Subbagian Data");
    await send(first);
    await eventForm(first).getByRole("button", { name: "Urungkan" }).waitFor();

    await send(second);
    const conflict = eventForm(second).getByRole("alert");
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Permohonan ini sudah diubah oleh operator satker \(satker 33\.08\) pada 22 November 2026 pukul 10\.\d\d WIB/);
    expect(await line(second).innerText()).not.toMatch(/Subbagian Data/);
    await conflict.scrollIntoViewIfNeeded();
    expect([await accessibilityFaults(second), await sidewaysOverflow(second)]).toEqual([[], 0]);
    await keepPicture(second, "forms-conflict-360");

    await eventForm(second).getByRole("button", { name: "Lihat keadaan yang baru" }).click();
    await eventForm(second).getByText("Isian Anda tetap ada", { exact: false }).waitFor();
    await line(second).getByText("Subbagian Data", { exact: false }).waitFor();
    expect(await eventForm(second).getByLabel("Unit tujuan").inputValue()).toBe("Subbagian Hukum");
    await eventForm(second).getByRole("button", { name: "Tetap simpan tulisan saya" }).click();
    await eventForm(second).getByText("Tersimpan.").waitFor();
    await line(second).getByText("Subbagian Hukum", { exact: false }).waitFor();
    expect(await line(second).innerText()).toMatch(/Subbagian Data/);
  });

  it("and who takes the other's leaves the record as it is", async () => {
    const first = await site().open("/33/permohonan/baru", { as: "SATKER_OPERATOR" });
    const address = await aRecordedRequest(first, "F-2/2026");
    const second = await site().open(address, { as: "SATKER_OPERATOR" });
    await forward(first, "Subbagian Data");
    await send(first);
    await eventForm(first).getByRole("button", { name: "Urungkan" }).waitFor();
    await forward(second, "Subbagian Hukum");
    await send(second);
    await eventForm(second).getByRole("alert").waitFor();
    await keepPicture(second, "forms-conflict-1280");
    await eventForm(second).getByRole("button", { name: "Pakai yang baru" }).click();
    await line(second).getByText("Subbagian Data", { exact: false }).waitFor();
    expect(await line(second).innerText()).not.toMatch(/Subbagian Hukum/);
    expect(await eventForm(second).getByLabel("Peristiwa").inputValue()).toBe("");
  });
});

describe("an entry recorded by mistake", () => {
  it("is undone by the keyboard alone; both the entry and its undoing stay on the line", async () => {
    const page = await site().open("/33/permohonan/baru", { as: "SATKER_OPERATOR" });
    await aRecordedRequest(page, "F-3/2026");
    await forward(page, "Subbagian Keliru");
    await send(page);
    const undo = eventForm(page).getByRole("button", { name: "Urungkan" });
    await undo.waitFor();
    await undo.scrollIntoViewIfNeeded();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "forms-undo-1280");
    await undo.focus();
    await page.keyboard.press("Enter");
    await eventForm(page).getByText("Sudah diurungkan.", { exact: false }).waitFor();
    expect(await line(page).innerText()).toMatch(/Subbagian Keliru/);
    await line(page).getByText("Diurungkan segera setelah dicatat", { exact: false }).waitFor();
  });
});

describe("what was typed and not sent", () => {
  it("is there after a reload without what may name a person, and gone from the device after signing out", async () => {
    const page = await site().open("/33/permohonan/baru", { as: "SATKER_OPERATOR", width: WIDTHS.phone });
    await aRecordedRequest(page, "F-4/2026");
    await forward(page, "kepada Budi Santoso");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await eventForm(page).getByText(/^Draf dari .* dipulihkan\./).waitFor();
    expect(await eventForm(page).getByLabel("Tanggal").inputValue()).toBe("2026-11-17");
    expect(await eventForm(page).getByLabel("Unit tujuan").inputValue()).toBe("");
    await eventForm(page).getByText(/^Draf dari/).scrollIntoViewIfNeeded();
    expect([await accessibilityFaults(page), await sidewaysOverflow(page)]).toEqual([[], 0]);
    await keepPicture(page, "forms-draft-360");
    const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(await kept()).toContain("FORWARDED");
    expect(await kept()).not.toContain("Budi");

    await page.setViewportSize({ width: WIDTHS.desk, height: 860 });
    await page.getByRole("button", { name: /^Akun: / }).click();
    await page.getByRole("menuitem", { name: "Keluar", exact: true }).click();
    await page.getByText("Anda sudah keluar.").waitFor();
    expect(await kept()).not.toContain("pantau.draf");
  });
});
