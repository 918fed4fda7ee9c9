import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ demo: true });

describe("the legal division with the demo scenario", () => {
  it("goes from what is overdue to one request, its line of days and its receipt, and back with the same filters", async () => {
    const page = await site().open("/33/permohonan?tempo=terlambat", { as: "DIVISION_LEGAL" });
    await page.getByRole("heading", { level: 2, name: /^Terlambat/ }).waitFor();
    await page.getByRole("table").first().getByRole("rowheader").first().getByRole("link").click();
    await page.getByRole("region", { name: "Resi tenggat" }).waitFor();
    expect(await page.getByRole("img", { name: /^Garis peristiwa dari/ }).isVisible()).toBe(true);
    expect(await page.locator("main").innerText()).toMatch(/Identitas pemohon tidak disimpan/);
    await page.getByRole("link", { name: "Kembali ke papan tenggat" }).click();
    await page.getByRole("heading", { level: 2, name: /^Terlambat/ }).waitFor();
    expect(new URL(page.url()).search).toBe("?tempo=terlambat");
  });

  it("computes the deadline of 12 April 2023 as the decrees stood, and as they were revised", async () => {
    const page = await site().open("/33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-12&kalender=2023-03-28", { as: "DIVISION_LEGAL" });
    const receipt = page.getByRole("region", { name: "Resi tenggat" });
    await receipt.waitFor();
    expect(await receipt.innerText()).toContain("3 Mei 2023");
    await page.getByLabel(/Kalender sebagaimana diumumkan/).fill("");
    await page.getByRole("button", { name: "Hitung" }).click();
    await receipt.getByText("4 Mei 2023").first().waitFor();
  });
});

const PAGES = [
  { address: "/33/permohonan", name: "permohonan", heading: /Permohonan/ },
  { address: "/33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-12", name: "permohonan-resi", heading: /Hitung tenggat/ },
  { address: "/33/permohonan/angka?tahun=2026", name: "permohonan-angka", heading: /Angka penanganan/ },
  { address: "/33/kalender?tahun=2026", name: "kalender", heading: /Kalender kerja 2026/ },
];

describe.each([
  ["phone", WIDTHS.phone],
  ["desk", WIDTHS.desk],
] as const)("at the width of a %s (%d px)", (device, width) => {
  it.each(PAGES)("$address is whole, labelled and no wider than its window", async ({ address, name, heading }) => {
    const page = await site().open(address, { width, as: "DIVISION_LEGAL" });
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForLoadState("networkidle");
    await keepPicture(page, `${name}-${device}`);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

it("an operator is told at the field what the register refuses, and nothing is recorded", async () => {
  const page = await site().open("/33/permohonan/baru", { as: "SATKER_OPERATOR", width: WIDTHS.phone });
  await page.getByLabel("Nomor register").fill("UJI-1/2026");
  await page.getByLabel("Diterima tanggal").fill("2026-11-10");
  await page.getByLabel("Dinyatakan lengkap tanggal").fill("2026-11-09");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel("Dinyatakan lengkap tanggal").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("alert").first().innerText()).toMatch(/mendahului/);
  await keepPicture(page, "permohonan-baru-phone");
  expect(await accessibilityFaults(page)).toEqual([]);
});
