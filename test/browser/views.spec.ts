import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ demo: true });
const ADDRESS = "/33/permohonan/daftar?keadaan=terlambat&satker=33.08";

describe("a saved view", () => {
  it("keeps the address under a name, is found again and opens the same address with the same numbers; renamed and deleted it is as told", async () => {
    const page = await site().open(ADDRESS, { as: "COMMISSIONER" });
    const told = page.locator("main header").first();
    const [address, numbers] = [new URL(page.url()), await told.innerText()];
    expect(address.search).toBe(new URL(ADDRESS, site().url).search);

    await page.getByRole("button", { name: /^Akun: / }).click();
    await page.getByRole("menuitem", { name: "Simpan tampilan ini" }).click();
    const form = page.getByRole("region", { name: "Simpan tampilan" });
    expect(await form.innerText()).toContain(ADDRESS);
    await form.getByRole("textbox", { name: /^Nama tampilan/ }).fill("Terlambat di Magelang");
    await form.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("“Terlambat di Magelang” sudah disimpan.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "tampilan-tersimpan");

    await page.goto(`${site().url}/33`);
    await page.getByRole("button", { name: /^Akun: / }).click();
    await page.getByRole("menuitem", { name: "Tampilan tersimpan" }).click();
    await page.getByRole("table", { name: "Daftar tampilan" }).getByRole("link", { name: "Terlambat di Magelang" }).click();
    await page.waitForURL((url) => url.pathname + url.search === address.pathname + address.search);
    await expect.poll(() => told.innerText()).toBe(numbers);

    await page.goto(`${site().url}/33/tampilan`);
    await page.getByRole("button", { name: "Ganti nama Terlambat di Magelang" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /^Nama tampilan/ }).fill("Magelang lewat waktu");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Nama sudah diganti menjadi “Magelang lewat waktu”.").waitFor();
    await page.getByRole("link", { name: "Magelang lewat waktu" }).waitFor();
    expect(await page.getByRole("link", { name: "Terlambat di Magelang" }).count()).toBe(0);

    const other = await site().open("/33/tampilan", { as: "COMMISSIONER", width: WIDTHS.phone });
    await other.getByText("Belum ada tampilan yang disimpan.").waitFor();
    expect(await other.getByText("Magelang lewat waktu").count()).toBe(0);
    expect(await sidewaysOverflow(other)).toBe(0);

    await page.getByRole("button", { name: "Hapus Magelang lewat waktu" }).click();
    await page.getByText("“Magelang lewat waktu” sudah dihapus.").waitFor();
    await page.getByText("Belum ada tampilan yang disimpan.").waitFor();
  });

  it("is shared with the province by who may share, and read there by others who cannot change it", async () => {
    const page = await site().open("/33/tampilan?simpan=/33/peringkat?dasar=komposit", { as: "DIVISION_DATA" });
    const form = page.getByRole("region", { name: "Simpan tampilan" });
    await form.getByRole("textbox", { name: /^Nama tampilan/ }).fill("Indeks provinsi");
    await form.getByRole("checkbox", { name: /Bagikan/ }).check();
    await form.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("“Indeks provinsi” sudah disimpan.").waitFor();

    const reader = await site().open("/33/tampilan", { as: "SATKER_OPERATOR" });
    await reader.getByRole("link", { name: "Indeks provinsi" }).waitFor();
    expect(await reader.getByRole("button", { name: "Hapus Indeks provinsi" }).count()).toBe(0);
    await reader.getByRole("link", { name: "Indeks provinsi" }).click();
    await reader.waitForURL(/\/33\/peringkat\?dasar=komposit$/);

    const elsewhere = await site().open("/35/tampilan", { as: "DIVISION_DATA", at: { provinceCode: "35" } });
    await elsewhere.getByText("Belum ada tampilan yang disimpan.").waitFor();
    expect(await elsewhere.getByText("Indeks provinsi").count()).toBe(0);
  });
});
