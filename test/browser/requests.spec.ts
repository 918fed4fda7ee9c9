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

describe("one matter from its request to the commission, by form", () => {
  it("is recorded, corrected, objected to, answered and disputed; each refusal stands at its field, and the premature dispute is marked", async () => {
    const page = await site().open("/33/permohonan/baru", { as: "DIVISION_DATA" });
    const recording = page.getByRole("form", { name: "Catat permohonan" });
    await recording.getByLabel("Satker").selectOption("33.28");
    await recording.getByLabel("Nomor register").fill("UJI-9/2025");
    await recording.getByLabel("Diterima tanggal").fill("2024-12-16");
    await recording.getByLabel("Dinyatakan lengkap tanggal").fill("2024-12-16");
    await recording.getByLabel("Didaftar tanggal").fill("2024-12-16");
    await recording.getByLabel("Rezim hukum").selectOption("GENERAL");
    await recording.getByLabel("Mengapa rezim ini").fill("bukan informasi pemilu");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /UJI-9\/2025/ }).waitFor();

    const correction = page.getByRole("form", { name: "Batalkan catatan" });
    await correction.getByLabel("Catatan yang salah").selectOption({ label: "Didaftar, 16 Desember 2024" });
    await correction.getByLabel("Mengapa salah").fill("salah baca tanggal");
    await correction.getByLabel("Tanggal yang benar").fill("2024-12-15");
    await correction.getByLabel("Alasan semula").fill("bukan informasi pemilu");
    await correction.getByRole("button", { name: "Batalkan catatan" }).click();
    await correction.getByRole("alert").first().waitFor();
    expect(await correction.getByLabel("Tanggal yang benar").getAttribute("aria-invalid")).toBe("true");
    await correction.getByLabel("Tanggal yang benar").fill("2024-12-17");
    await correction.getByRole("button", { name: "Batalkan catatan" }).click();
    await correction.getByText("Tersimpan.").waitFor();
    expect(await page.getByRole("table", { name: /^Peristiwa permohonan/ }).innerText()).toMatch(/dibatalkan/);

    await page.getByText("Catat keberatan", { exact: true }).first().click();
    const objection = page.getByRole("form", { name: "Catat keberatan" });
    await objection.getByLabel("Nomor keberatan").fill("K-UJI/2025");
    await objection.getByLabel("Alasan", { exact: false }).first().selectOption("c");
    await objection.getByLabel("Alasannya diketahui tanggal").fill("2025-01-06");
    await objection.getByLabel("Diterima tanggal").fill("2025-01-30");
    await objection.getByLabel("Rezim hukum").selectOption("GENERAL");
    await objection.getByRole("button", { name: "Catat keberatan" }).click();
    await page.getByRole("heading", { level: 3, name: "Keberatan K-UJI/2025" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("13 Maret 2025");

    await page.getByText("Catat tanggapan", { exact: true }).first().click();
    const answer = page.getByRole("form", { name: "Catat tanggapan" });
    await answer.getByLabel("Cara menanggapi").selectOption("ORAL_ANSWER");
    await answer.getByLabel("Tanggal").fill("2025-01-29");
    await answer.getByRole("button", { name: "Catat tanggapan" }).click();
    await answer.getByRole("alert").first().waitFor();
    expect(await answer.getByLabel("Tanggal").getAttribute("aria-invalid")).toBe("true");
    await answer.getByLabel("Tanggal").fill("2025-02-10");
    await answer.getByRole("button", { name: "Catat tanggapan" }).click();
    await answer.getByText("Tersimpan.").waitFor();
    expect(await page.getByRole("article").first().innerText()).toContain("belum ada; tanggapan lisan tidak dihitung");

    await page.getByText("Catat sengketa", { exact: true }).first().click();
    const dispute = page.getByRole("form", { name: "Catat sengketa" });
    await dispute.getByLabel("Nomor sengketa").fill("REG-UJI/2025");
    await dispute.getByLabel("Nomor keberatan").fill("K-UJI/2025");
    await dispute.getByLabel("Forum").selectOption("KI_PROVINSI");
    await dispute.getByLabel("Diajukan tanggal").fill("2025-03-03");
    await dispute.getByLabel("Termohon").fill("KPU Kabupaten Tegal");
    await dispute.getByRole("button", { name: "Catat sengketa" }).click();
    await page.getByText("Sengketa yang diajukan sebelum 14 Maret 2025 prematur: tanggapan atas keberatan masih dalam waktu.").waitFor();
    await page.getByText("Catat tahap sengketa", { exact: true }).first().click();
    const step = page.getByRole("form", { name: "Catat tahap sengketa" });
    await step.getByLabel("Tahap yang dicapai").selectOption("DECIDED");
    await step.getByLabel("Tanggal").fill("2025-07-29");
    await step.getByLabel("Putusan, bila ada").selectOption("INADMISSIBLE_PREMATURE");
    await step.getByRole("button", { name: "Catat tahap sengketa" }).click();
    await page.getByText(/tidak diterima karena prematur, 29 Juli 2025/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "permohonan-satu-perkara-desk");

    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("form").count()).toBe(0);
    await keepPicture(page, "permohonan-satu-perkara-cetak");
  });
});

it("an administrator is told by the server what a day off would move, adds it, and withdraws it by a later decree", async () => {
  const page = await site().open("/33/kalender?tahun=2026", { as: "ADMINISTRATOR" });
  const editor = page.getByRole("form", { name: "Ubah kalender" });
  await editor.getByLabel("Tanggal libur").fill("2026-12-25");
  await editor.getByText(/sudah tercatat sebagai hari libur/).waitFor();
  await editor.getByLabel("Tanggal libur").fill("2026-12-02");
  await editor.getByText(/^(Akan bergeser|Tidak ada tenggat yang bergeser)/).waitFor();
  await editor.getByLabel("Nama hari libur").fill("Hari libur uji");
  await editor.getByLabel("Nomor keputusan").fill("Keppres 9/2026");
  await editor.getByLabel("Diumumkan tanggal").fill("2026-11-20");
  await editor.getByLabel("Tempat keputusan dibaca").fill("uji");
  await editor.getByRole("button", { name: "Simpan hari libur" }).click();
  await editor.getByText(/^Hari libur tersimpan/).waitFor();
  await page.getByRole("rowheader", { name: "2 Desember 2026" }).first().waitFor();
  await editor.getByLabel("Cabut hari libur").check();
  await editor.getByLabel("Tanggal libur").fill("2026-12-02");
  await editor.getByLabel("Nama hari libur").fill("Hari libur uji");
  await editor.getByLabel("Nomor keputusan").fill("Keppres 10/2026");
  await editor.getByLabel("Diumumkan tanggal").fill("2026-11-19");
  await editor.getByLabel("Tempat keputusan dibaca").fill("uji");
  await editor.getByRole("button", { name: "Simpan pencabutan" }).click();
  await editor.getByRole("alert").first().waitFor();
  expect(await editor.getByLabel("Diumumkan tanggal").getAttribute("aria-invalid")).toBe("true");
  await editor.getByLabel("Diumumkan tanggal").fill("2026-11-21");
  await editor.getByRole("button", { name: "Simpan pencabutan" }).click();
  await editor.getByText(/^Pencabutan tersimpan/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

const PAGES = [
  { address: "/33/permohonan", name: "permohonan", heading: /Permohonan/ },
  { address: "/33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-12", name: "permohonan-resi", heading: /Hitung tenggat/ },
  { address: "/33/permohonan/angka?tahun=2026", name: "permohonan-angka", heading: /Angka penanganan/ },
  { address: "/33/permohonan/daftar?keadaan=dijawab", name: "permohonan-daftar", heading: /Daftar permohonan/ },
  { address: "/33/permohonan/keberatan", name: "permohonan-keberatan", heading: /Keberatan dan sengketa/ },
  { address: "/33/permohonan/jendela?diterima=2025-01-30&diajukan=2025-03-03", name: "permohonan-jendela", heading: /Kapan sengketa dapat diajukan/ },
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
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText(/mendahului/).waitFor();
  expect(await page.getByLabel("Dinyatakan lengkap tanggal").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("alert").first().innerText()).toMatch(/mendahului/);
  await keepPicture(page, "permohonan-baru-phone");
  expect(await accessibilityFaults(page)).toEqual([]);
});
