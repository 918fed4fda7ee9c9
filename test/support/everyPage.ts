import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { ROOT } from "./places.ts";

/** A page whose address holds a key: the first link of another page that fits. */
interface LinkedFrom {
  readonly from: string;
  /** Begin of the link's address. */
  readonly link: string;
}

export interface Screen {
  /** Name of its pictures. */
  readonly name: string;
  /** As it stands in web/src/app/AppRoutes.tsx, "/:province/…" written out; of the server's own pages as the address begins. */
  readonly route: string;
  readonly address: string | LinkedFrom;
  /** Who looks at it. "visitor": somebody who has not signed in. */
  readonly as: AccountRole | "visitor";
}

const commissioner = (name: string, route: string, address: Screen["address"]): Screen => ({ name, route: `/:province${route}`, address, as: "COMMISSIONER" });
const by = (as: Screen["as"], name: string, route: string, address: Screen["address"]): Screen => ({ name, route, address, as });

/** Every screen of Pantau, some in more than one view. A new route needs a line here: test/browser/everyPage.spec.ts compares. */
export const EVERY_SCREEN: readonly Screen[] = [
  commissioner("beranda", "", "/33"),
  by("DIVISION_DATA", "beranda-divisi", "/:province", "/33"),
  by("SATKER_OPERATOR", "beranda-operator", "/:province", "/33"),
  by("KI_LIAISON", "beranda-ki", "/:province", "/33"),
  by("DIVISION_LEGAL", "pekerjaan", "/:province/pekerjaan", "/33/pekerjaan"),
  commissioner("peringkat", "/peringkat", "/33/peringkat?penerbit=ki-jawa-tengah&periode=2024"),
  commissioner("peringkat-indeks", "/peringkat", "/33/peringkat?dasar=komposit"),
  commissioner("peringkat-lintasan", "/peringkat", "/33/peringkat?dasar=komposit&lihat=lintasan"),
  commissioner("peringkat-lereng", "/peringkat", "/33/peringkat?dasar=komposit&lihat=lereng"),
  commissioner("peringkat-andai", "/peringkat/andai", "/33/peringkat/andai"),
  commissioner("peringkat-metode", "/peringkat/metode", "/33/peringkat/metode"),
  commissioner("peringkat-mengapa", "/peringkat/mengapa/:code", "/33/peringkat/mengapa/33.08"),
  commissioner("peta", "/peta", "/33/peta"),
  commissioner("tren", "/tren", "/33/tren"),
  commissioner("tren-tabel", "/tren", "/33/tren?ukuran=permohonan-tepat-waktu&tampil=tabel"),
  commissioner("satker", "/satker", "/33/satker"),
  commissioner("satker-satu", "/satker/:code", "/33/satker/33.08"),
  commissioner("satker-riwayat", "/satker/:code/evaluasi", "/33/satker/33.08/evaluasi"),
  commissioner("satker-tahun", "/satker/:code/evaluasi/:issuer/:year", "/33/satker/33.08/evaluasi/ki-jawa-tengah/2024"),
  commissioner("pemutakhiran", "/pemutakhiran", "/33/pemutakhiran"),
  commissioner("pemutakhiran-tabel", "/pemutakhiran", "/33/pemutakhiran?tampil=tabel"),
  commissioner("pemutakhiran-irama", "/pemutakhiran/irama", "/33/pemutakhiran/irama"),
  commissioner("pemutakhiran-satker", "/pemutakhiran/:code", "/33/pemutakhiran/33.08"),
  commissioner("kegiatan", "/kegiatan", "/33/kegiatan"),
  commissioner("kegiatan-satu", "/kegiatan/:id", { from: "/33/kegiatan", link: "/33/kegiatan/" }),
  commissioner("permohonan", "/permohonan", "/33/permohonan"),
  commissioner("permohonan-satu", "/permohonan/p/:request", { from: "/33/permohonan/daftar", link: "/33/permohonan/p/" }),
  commissioner("permohonan-hitung", "/permohonan/hitung", "/33/permohonan/hitung"),
  commissioner("permohonan-angka", "/permohonan/angka", "/33/permohonan/angka?tahun=2025"),
  by("DIVISION_LEGAL", "permohonan-baru", "/:province/permohonan/baru", "/33/permohonan/baru"),
  commissioner("permohonan-daftar", "/permohonan/daftar", "/33/permohonan/daftar"),
  commissioner("permohonan-keberatan", "/permohonan/keberatan", "/33/permohonan/keberatan"),
  commissioner("permohonan-keberatan-satu", "/permohonan/keberatan/:objection", { from: "/33/permohonan/keberatan", link: "/33/permohonan/keberatan/" }),
  commissioner("permohonan-jendela", "/permohonan/jendela", "/33/permohonan/jendela"),
  commissioner("kalender", "/kalender", "/33/kalender"),
  commissioner("evaluasi", "/evaluasi", "/33/evaluasi"),
  commissioner("evaluasi-butir", "/evaluasi/butir", "/33/evaluasi/butir"),
  commissioner("evaluasi-hasil", "/evaluasi/hasil", "/33/evaluasi/hasil"),
  commissioner("evaluasi-badan", "/evaluasi/badan/:body", { from: "/33/evaluasi/hasil", link: "/33/evaluasi/badan/" }),
  by("DIVISION_DATA", "impor", "/:province/impor", "/33/impor"),
  by("DIVISION_DATA", "impor-berkas", "/:province/impor/:batch", { from: "/33/impor", link: "/33/impor/" }),
  commissioner("peringatan", "/peringatan", "/33/peringatan"),
  commissioner("peringatan-aturan", "/peringatan/aturan", "/33/peringatan/aturan"),
  commissioner("peringatan-ringkasan", "/peringatan/ringkasan", "/33/peringatan/ringkasan"),
  commissioner("peringatan-tidak-ada", "/peringatan/p/:alert", "/33/peringatan/p/tidak-ada:33.08"),
  commissioner("tampilan", "/tampilan", "/33/tampilan"),
  commissioner("data", "/data", "/33/data"),
  commissioner("akun", "/akun", "/33/akun"),
  by("ADMINISTRATOR", "pengaturan", "/:province/pengaturan", "/33/pengaturan"),
  by("ADMINISTRATOR", "pengaturan-pengguna", "/:province/pengaturan/pengguna", "/33/pengaturan/pengguna"),
  by("ADMINISTRATOR", "pengaturan-jejak-audit", "/:province/pengaturan/jejak-audit", "/33/pengaturan/jejak-audit"),
  commissioner("tidak-ada", "/*", "/33/tidak-ada"),
  by("visitor", "masuk", "/masuk", "/masuk"),
  by("visitor", "undangan", "/undangan", "/undangan"),
  by("COMMISSIONER", "laporan-satker", "/laporan/satker", "/laporan/satker/33.08"),
  by("COMMISSIONER", "laporan-pleno", "/laporan/pleno", "/laporan/pleno/33"),
  by("COMMISSIONER", "laporan-layanan", "/laporan/layanan", "/laporan/layanan/33"),
];

/** What the router knows, "/:province/…" written out. An address that only leads on to another one is no screen. */
export async function everyRoute(): Promise<readonly string[]> {
  const source = await readFile(path.join(ROOT, "web/src/app/AppRoutes.tsx"), "utf8");
  const routes = [...source.matchAll(/<Route (?:path="([^"]+)"|index) element=\{<(\w+)/g)];
  return routes.filter(([, , element = ""]) => element.endsWith("Page")).map(([, at]) => (at === undefined ? "/:province" : at.startsWith("/") ? at : `/:province/${at}`));
}

/** Opens a screen in this window and waits until it is whole: its answers are there, its figures drawn. */
export async function openScreen(page: Page, url: string, { address }: Screen): Promise<void> {
  if (typeof address === "string") await page.goto(url + address);
  else {
    await page.goto(url + address.from);
    const link = page.locator(`main a[href^="${address.link}"]`).first();
    await link.waitFor({ state: "attached" });
    await page.goto(url + (await link.getAttribute("href")));
  }
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector('[data-phase="loading"]') === null && !document.body.innerText.includes("Sedang memuat"));
}
