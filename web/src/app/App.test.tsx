import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rememberLanguage } from "../i18n/i18n.ts";
import { frameAnswer, historyAnswer, rankingAnswer, satkerAnswer, type Answers } from "../testing/answers.ts";
import { renderAt } from "../testing/renderAt.tsx";

const ANSWERS: Answers = {
  Frame: frameAnswer(),
  BerandaRoute: rankingAnswer(),
  PeringkatRoute: rankingAnswer(),
  PetaRoute: rankingAnswer(),
  SatkerRoute: satkerAnswer(),
  SatkerHistoryRoute: historyAnswer(),
};

afterEach(() => {
  cleanup();
  rememberLanguage("id");
});

describe("the ranking page", () => {
  it("shows places as published, other bodies as such, and nobody last for want of an announcement", async () => {
    await renderAt("/33/peringkat", ANSWERS);
    const table = await screen.findByRole("table", { name: /Daftar lengkap/ });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toEqual([
      expect.stringContaining("KPU Provinsi Jawa Tengah"),
      "Kab. Magelang33.08",
      "Kab. Jepara33.20",
      "Kota Magelang33.71",
      "Kab. Kebumen33.05",
      "Kab. Demak33.21",
    ]);
    expect(within(rows[0]!).getByText("bukan satker")).toBeDefined();
    expect(within(rows[1]!).getByText("2")).toBeDefined();
    expect(within(rows[1]!).getByText("tidak dipublikasikan")).toBeDefined();
    expect(within(rows[5]!).getByText("tanpa peringkat")).toBeDefined();
    const silent = screen.getByRole("region", { name: "Tidak diumumkan" });
    expect(within(silent).getAllByRole("listitem").map((entry) => entry.textContent)).toEqual(["Kab. Cilacap33.01", "Kab. Banyumas33.02"]);
  });

  it("says that the size of the group was not published", async () => {
    await renderAt("/33/peringkat", ANSWERS);
    expect(await screen.findByText(/kategori penyelenggara pemilu \(jumlah anggota kelompok tidak dipublikasikan\)/)).toBeDefined();
  });

  it("lets every number be questioned: source, row, date, method", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat", ANSWERS);
    await user.click(await screen.findByRole("button", { name: "Kenapa angka ini? Peringkat Kab. Magelang" }));
    const dialog = screen.getByRole("dialog", { name: "Kenapa angka ini?" });
    expect(within(dialog).getByRole("link", { name: /inilahonline\.com/ })).toHaveProperty("href", "https://inilahonline.com/kpu-magelang");
    expect(within(dialog).getByText(/evaluation-results\.csv, baris 9/)).toBeDefined();
    expect(within(dialog).getByText("10 Desember 2024")).toBeDefined();
    expect(within(dialog).getByText(/publication-1/)).toBeDefined();
  });

  it("sorts by a column, and what has no place stays at the end both ways", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat", ANSWERS);
    const sort = await screen.findByRole("button", { name: "Urutkan menurut Peringkat" });
    const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
    await user.click(sort);
    expect(names().at(-1)).toContain("Kab. Demak");
    await user.click(sort);
    // The order stands in the address, and the table follows it.
    await waitFor(() => expect(names()[0]).toContain("Kab. Kebumen"));
    expect(names().at(-1)).toContain("Kab. Demak");
  });

  it("keeps filters in the address, leaves places alone, and takes a filter away again", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024&jenis=kota", ANSWERS);
    expect((await screen.findAllByRole("rowheader")).map((cell) => cell.textContent)).toEqual(["Kota Magelang33.71"]);
    await user.click(screen.getByRole("button", { name: "Hapus saringan Kota" }));
    expect(location.search).toBe("?penerbit=ki-jawa-tengah&periode=2024");
    expect(screen.getAllByRole("rowheader")).toHaveLength(6);
  });

  it("has a table twin that stands in the address", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat", ANSWERS);
    await user.click(await screen.findByRole("button", { name: "Tabel" }));
    expect(location.search).toContain("tampil=tabel");
    expect(screen.getByRole("table", { name: /Kab. Magelang di peringkat 2/ })).toBeDefined();
  });

  it("says which parts of the address it did not use", async () => {
    await renderAt("/33/peringkat?warna=merah&periode=kapan", ANSWERS);
    expect(await screen.findByText(/tidak dikenal dan tidak dipakai: warna, periode=kapan/)).toBeDefined();
  });

  it("offers what is known when the address names an unknown year", async () => {
    await renderAt("/33/peringkat?periode=2019", ANSWERS);
    expect(await screen.findByText("Tidak ditemukan hasil untuk pilihan ini.")).toBeDefined();
    expect(screen.getByRole("link", { name: "KI Jawa Tengah 2024" })).toBeDefined();
  });
});

describe("demo data", () => {
  it("is said on every page while it is loaded, and marked on invented results", async () => {
    await renderAt("/33/peringkat", { ...ANSWERS, Frame: frameAnswer({ demoDataLoaded: true }), PeringkatRoute: rankingAnswer({ dataset: "DEMO" }) });
    expect(await screen.findByText(/Pemasangan ini memuat data demo/)).toBeDefined();
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(within(heading).getByText("Data demo")).toBeDefined();
  });

  it("is not mentioned where there is none", async () => {
    await renderAt("/33/peringkat", ANSWERS);
    await screen.findByRole("table", { name: /Daftar lengkap/ });
    expect(screen.queryByText("Data demo")).toBeNull();
  });
});

describe("the home page", () => {
  it("says what was found in one sentence, whose numbers lead to what they count", async () => {
    await renderAt("/33", ANSWERS);
    const number = await screen.findByRole("link", { name: "4" });
    expect(number.parentElement?.textContent).toBe("Dari 7 satker, 5 diumumkan dalam KI Jawa Tengah 2024: 4 Informatif, 1 Menuju Informatif; 2 tidak diumumkan.");
    expect(number.getAttribute("href")).toMatch(/^\/33\/peringkat\?.*kelas=informatif$/);
  });

  it("is where an address without a province leads", async () => {
    await renderAt("/", ANSWERS);
    expect(await screen.findByRole("heading", { level: 1, name: "KPU Provinsi Jawa Tengah" })).toBeDefined();
    expect(location.pathname).toBe("/33");
  });
});

describe("the map", () => {
  it("has one tile a satker, named with type and class, and the arrow keys walk", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peta", ANSWERS);
    const first = await screen.findByRole("link", { name: "Kab. Cilacap: Tidak diumumkan" });
    expect(screen.getByRole("link", { name: "Kota Magelang: Informatif" })).toBeDefined();
    first.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).not.toBe(first);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/: (Informatif|Menuju Informatif|Tidak diumumkan)$/);
  });
});

describe("the page of a satker", () => {
  it("warns of the other one with the same name", async () => {
    await renderAt("/33/satker/33.08", ANSWERS);
    expect(await screen.findByText("Jangan tertukar dengan KPU Kota Magelang (kode 33.71).")).toBeDefined();
  });

  it("tells the history by year, silence as silence, and lets sources disagree side by side", async () => {
    await renderAt("/33/satker/33.08", ANSWERS);
    expect(await screen.findByText("Kab. Magelang berperingkat 2 dengan kelas Informatif menurut KI Jawa Tengah 2024.")).toBeDefined();
    const years = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(years).toEqual(["2024", "2020"]);
    expect(screen.getByText(/KI Jawa Tengah 2020 tidak mengumumkan hasil tentang satker ini/)).toBeDefined();
    expect(screen.getByText("rentang kelas tahun ini tidak diketahui")).toBeDefined();
    expect(screen.getByText("Sumber berbeda pendapat: peringkat")).toBeDefined();
  });

  it("says so when the code is unknown", async () => {
    await renderAt("/33/satker/33.99", { ...ANSWERS, SatkerRoute: { data: { satker: null } } });
    expect(await screen.findByText("Tidak ada satker dengan kode 33.99 di provinsi ini.")).toBeDefined();
  });

  it("keeps standing when only the history fails, and gives the request number", async () => {
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await renderAt("/33/satker/33.08", { ...ANSWERS, SatkerHistoryRoute: { code: "INTERNAL", requestId: "r-17" } });
    expect(await screen.findByRole("heading", { level: 1, name: "KPU Kabupaten Magelang" })).toBeDefined();
    expect((await screen.findAllByText("Nomor permintaan: r-17")).length).toBeGreaterThan(0);
    expect(screen.getByText("Mungkid")).toBeDefined();
    report.mockRestore();
  });
});

describe("when something is not there", () => {
  it("asks again when the reader says so, and then stands", async () => {
    const user = userEvent.setup();
    const report = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answers: Record<string, Answers[string]> = { ...ANSWERS, PeringkatRoute: { code: "RANKING_PERIOD_UNKNOWN" } };
    await renderAt("/33/peringkat", answers);
    expect(await screen.findByText(/Tidak ditemukan hasil penilaian untuk penerbit dan tahun ini/)).toBeDefined();
    answers["PeringkatRoute"] = rankingAnswer();
    await act(async () => user.click(screen.getByRole("button", { name: "Coba lagi" })));
    expect(await screen.findByRole("table", { name: /Daftar lengkap/ })).toBeDefined();
    report.mockRestore();
  });

  it("an unknown province offers the known ones", async () => {
    await renderAt("/99", ANSWERS);
    expect(await screen.findByText("Provinsi dengan kode 99 tidak ada dalam pemasangan ini.")).toBeDefined();
    expect(screen.getByRole("link", { name: "Jawa Tengah" })).toBeDefined();
  });

  it("an unknown page offers the known ones", async () => {
    await renderAt("/33/halaman-yang-tidak-ada", ANSWERS);
    expect(await screen.findByText("Tidak ada halaman di alamat ini.")).toBeDefined();
  });
});

describe("language", () => {
  it("switches to English, keeps it in the address and along links", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat", ANSWERS);
    await user.click(await screen.findByRole("button", { name: "English" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Ranking KI Jawa Tengah 2024" })).toBeDefined();
    expect(location.search).toContain("bahasa=en");
    await waitFor(() => expect(screen.getByRole("link", { name: "Kab. Jepara" }).getAttribute("href")).toBe("/33/satker/33.20?bahasa=en"));
  });
});

describe("search", () => {
  it("is one key away", async () => {
    const user = userEvent.setup();
    await renderAt("/33/peringkat", ANSWERS);
    const field = await screen.findByRole("searchbox", { name: /Cari satker/ });
    await user.keyboard("/");
    expect(document.activeElement).toBe(field);
  });
});
