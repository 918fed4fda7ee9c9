import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

describe("who is told what wants attention, with the demo scenario", () => {
  const site = useTestSite({ demo: true });

  it("learns that nothing was evaluated yet, has it done, and finds what fires by an address", async () => {
    const page = await site().open("/33/peringatan", { as: "DIVISION_DATA" });
    await page.getByText("Aturan peringatan belum pernah diperiksa.").waitFor();
    await page.getByRole("button", { name: "Periksa sekarang" }).click();
    await page.getByText(/^\d+ peringatan aktif di Jawa Tengah\./).waitFor({ timeout: 60_000 });
    expect(await page.locator("main").innerText()).toContain("Data demo");
    await keepPicture(page, "peringatan");
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Keadaan" }).selectOption("aktif");
    await page.waitForURL(/keadaan=aktif/);
    await page.getByRole("combobox", { name: "Satker" }).selectOption("33.08");
    await page.waitForURL(/keadaan=aktif&satker=33\.08/);
    const table = page.getByRole("table", { name: "Peringatan menurut keadaan" });
    await table.getByRole("rowheader", { name: "Kab. Cilacap" }).first().waitFor({ state: "detached" });
    for (const row of (await table.getByRole("row").allInnerTexts()).slice(1)) expect(row).toMatch(/Kab\. Magelang[\s\S]*Aktif/);
    expect(await table.innerText()).toContain("belum ada laporan untuk Oktober 2026; itu bukan nol");
  }, 120_000);

  it("acknowledges an alert with a reason, and reads threshold and figure as they were", async () => {
    const page = await site().open("/33/peringatan?keadaan=aktif", { as: "DIVISION_LEGAL" });
    await page.getByRole("link", { name: "Informasi wajib mutakhir di bawah 60 %" }).first().click();
    await page.getByRole("heading", { level: 1, name: /Informasi wajib mutakhir di bawah 60 %/ }).waitFor();
    const history = page.getByRole("table", { name: "Riwayat" });
    expect(await history.innerText()).toMatch(/Normal menjadi Aktif[\s\S]*60 %; pulih pada 65 %[\s\S]*Juni 2026/);
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Isi Alasan.").waitFor();
    await page.getByRole("textbox", { name: /Alasan/ }).fill("Dibahas dalam rapat Senin");
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Tanggapan disimpan.").waitFor();
    await page.getByText(/menanggapi,.*Dibahas dalam rapat Senin/).waitFor();
    await keepPicture(page, "peringatan-rincian");
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 120_000);

  it("changes a threshold into a new version, with the reason", async () => {
    const page = await site().open("/33/peringatan/aturan", { as: "DIVISION_DATA" });
    await page.getByRole("button", { name: /^Ubah: Informasi wajib mutakhir/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /^Ambang/ }).fill("55,5");
    await dialog.getByRole("button", { name: "Simpan aturan" }).click();
    await dialog.getByText("Isi Alasan membuat atau mengubah.").waitFor();
    await dialog.getByRole("textbox", { name: /^Alasan membuat/ }).fill("Disepakati dalam rakor");
    await keepPicture(page, "peringatan-aturan-formulir");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Simpan aturan" }).click();
    await page.getByText(/disimpan sebagai versi 2/).waitFor();
    expect(await page.getByRole("table", { name: "Aturan yang berlaku" }).innerText()).toMatch(/di bawah 55,5 %/);
    await keepPicture(page, "peringatan-aturan");
  }, 120_000);

  it("reads the week on a phone, and its text", async () => {
    const page = await site().open("/33/peringatan/ringkasan", { as: "COMMISSIONER", width: WIDTHS.phone });
    await page.getByRole("heading", { level: 2, name: "Peringatan baru" }).waitFor();
    expect(await page.locator("pre").innerText()).toMatch(/^Ringkasan mingguan peringatan Jawa Tengah/);
    await keepPicture(page, "peringatan-ringkasan-ponsel");
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Minggu sebelumnya" }).click();
    await page.getByText("Tidak ada peringatan baru, berlangsung, atau berakhir minggu ini").first().waitFor();
    const list = await site().open("/33/peringatan?keadaan=tidak-diketahui", { as: "COMMISSIONER", width: WIDTHS.phone });
    await list.getByRole("table").waitFor();
    await keepPicture(list, "peringatan-ponsel");
    expect(await sidewaysOverflow(list)).toBe(0);
    expect(await accessibilityFaults(list)).toEqual([]);
  }, 120_000);

  it("finds on the home page what fires first, and the way to all of it", async () => {
    const page = await site().open("/33", { as: "DIVISION_DATA" });
    await page.getByRole("heading", { level: 2, name: "Peringatan" }).waitFor();
    await page.getByRole("link", { name: "Semua peringatan" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 120_000);

  it("is told what is not for the reader", async () => {
    const page = await site().open("/33/peringatan", { as: "KI_LIAISON" });
    await page.getByText("Akun ini tidak dapat membaca peringatan").waitFor();
    expect(await page.getByText("Akun ini tidak dapat membaca peringatan").count()).toBe(1);
  });
});
