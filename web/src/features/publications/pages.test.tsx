import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { frameAnswer } from "../../testing/answers.ts";
import { aMatrixRow, matrixAnswer, satkerUpdatesAnswer } from "../../testing/publicationFacts.ts";
import { renderAt } from "../../testing/renderAt.tsx";

afterEach(cleanup);

const FRAME = { Frame: frameAnswer() };

describe("the duty matrix", () => {
  it("is a grid with one stop for Tab that the arrow keys walk, each cell a sentence", async () => {
    const user = userEvent.setup();
    await renderAt("/33/pemutakhiran", { ...FRAME, PemutakhiranRoute: matrixAnswer() });
    const grid = await screen.findByRole("grid", { name: /3 satker, 3 butir/ });
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    within(grid).getByRole("gridcell", { name: /^Kota Magelang, B01 Profil: belum ada sejak 5 hari lalu/ }).focus();
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Kab\. Magelang, B02 Struktur organisasi: terlambat sejak 12 hari lalu; terakhir diperbarui 200 hari lalu/);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.keyboard("{Home}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Kab. Magelang: 1 terlambat, 1 belum ada, 1 belum waktunya.");
  });

  it("shows one class when the address says so, and takes the filter away again", async () => {
    const user = userEvent.setup();
    await renderAt("/33/pemutakhiran?golongan=serta-merta", { ...FRAME, PemutakhiranRoute: matrixAnswer() });
    await screen.findByRole("grid", { name: /3 satker, 1 butir/ });
    await user.click(screen.getByRole("button", { name: "Hapus saringan Serta-merta" }));
    await screen.findByRole("grid", { name: /3 satker, 3 butir/ });
    expect(location.search).toBe("");
  });

  it("says in one sentence that nothing was checked, and what to do, and calls nothing missing", async () => {
    await renderAt("/33/pemutakhiran", { ...FRAME, PemutakhiranRoute: matrixAnswer({ rows: [aMatrixRow("33.01", "Cilacap", "UUU")] }) });
    expect(await screen.findByText(/Belum ada satu pun pemutakhiran yang tercatat.*bukan berarti belum ada.*Mulailah/)).toBeDefined();
    expect(screen.queryByRole("gridcell", { name: /belum ada/ })).toBeNull();
    expect(screen.getAllByRole("gridcell", { name: /belum diperiksa/ })).toHaveLength(3);
  });

  it("marks invented data", async () => {
    await renderAt("/33/pemutakhiran", { ...FRAME, PemutakhiranRoute: matrixAnswer({ dataset: "DEMO" }) });
    expect((await screen.findByRole("heading", { level: 1, name: /Pemutakhiran/ })).textContent).toContain("Data demo");
  });

  it("says that it may not be seen without signing in", async () => {
    await renderAt("/33/pemutakhiran", { ...FRAME, PemutakhiranRoute: { code: "UNAUTHENTICATED" } });
    expect((await screen.findByRole("alert")).textContent).toContain("Anda perlu masuk dahulu");
  });
});

describe("a satker's updates", () => {
  it("name what to do first, its ground, and what is known of the evidence", async () => {
    await renderAt("/33/pemutakhiran/33.08", { ...FRAME, SatkerUpdatesRoute: satkerUpdatesAnswer("https://contoh.go.id/b16") });
    const next = await screen.findByRole("region", { name: "Apa yang dilakukan berikutnya" });
    const [first] = within(next).getAllByRole("listitem");
    expect(first?.textContent).toContain("Perbaiki tautan yang mati");
    expect(first?.textContent).toContain("Jatuh tempo 14 Oktober 2026, lewat 39 hari");
    expect(within(next).getByRole("link", { name: "Buka bukti B16" })).toHaveProperty("href", "https://contoh.go.id/b16");
    expect(first?.textContent).toContain("tautan mati (404) pada pemeriksaan 4 Mei 2026");
    expect(first?.textContent).toContain("Dasar: UU 14/2008 Ps 9 (keyakinan tinggi)");
    expect(first?.textContent).toContain("2 kali tanggal diganti tanpa isi baru");
    expect(within(next).queryByRole("button", { name: /Catat/ })).toBeNull();
  });

  it("say “belum diperiksa” where a share is not known, and explain a number by the server's own words", async () => {
    const user = userEvent.setup();
    await renderAt("/33/pemutakhiran/33.08", { ...FRAME, SatkerUpdatesRoute: satkerUpdatesAnswer() });
    const discipline = await screen.findByRole("region", { name: /Disiplin/ });
    expect(within(discipline).getAllByText("belum diperiksa")).toHaveLength(3);
    await user.click(within(discipline).getByRole("button", { name: "Kenapa angka ini? Bagian kewajiban yang mutakhir hari ini" }));
    expect(screen.getByRole("dialog").textContent).toContain("Rumus: mutakhir dibagi jatuh tempo");
  });

  it("may be recorded by who has the right; a refusal is a sentence and nothing is lost", async () => {
    const user = userEvent.setup();
    await renderAt("/33/pemutakhiran/33.08", {
      Frame: frameAnswer({ role: "DIVISION_DATA", permissions: ["PUBLICATIONS_READ", "PUBLICATIONS_RECORD"] }),
      SatkerUpdatesRoute: satkerUpdatesAnswer(),
      RecordPublicationUpdate: { code: "FORBIDDEN" },
    });
    await user.click(await screen.findByRole("button", { name: "Catat pemutakhiran B16" }));
    const form = screen.getByRole("dialog", { name: "Catat tentang B16" });
    await user.type(within(form).getByLabelText("Tautan bukti"), "contoh.go.id");
    await user.click(within(form).getByRole("button", { name: "Simpan catatan" }));
    expect(within(form).getByText(/harus alamat web lengkap/)).toBeDefined();
    await user.clear(within(form).getByLabelText("Tautan bukti"));
    await user.type(within(form).getByLabelText("Tautan bukti"), "https://contoh.go.id/b16");
    await user.click(within(form).getByRole("button", { name: "Simpan catatan" }));
    expect((await within(form).findByRole("alert")).textContent).toBe("Catatan belum disimpanrefused");
    expect(within(form).getByLabelText("Tautan bukti")).toHaveProperty("value", "https://contoh.go.id/b16");
  });
});
