import type { Browser, Page } from "playwright-core";
import { slowDown, WATCH } from "./pageMeasure.ts";

/** One thing a reader does, and how long until the next picture showed it, at worst. Unit: milliseconds, in steps of 8. */
export interface Interaction {
  readonly name: string;
  /** Null: it could not be done, and the reason stood at the terminal. */
  readonly milliseconds: number | null;
}

interface Deed {
  readonly name: string;
  readonly address: string;
  do(page: Page): Promise<void>;
}

const RANKING = "/33/peringkat?dasar=permohonan&periode=2025&kelompok=nasional&banding=tanpa";
const MATRIX = "/33/pemutakhiran?kelompok=nasional";
const TREND = "/33/tren?kelompok=nasional&ukuran=permohonan&tiap=triwulan";
const find = (page: Page) => page.getByRole("searchbox", { name: "Cari dalam daftar ini" }).last();

/** As somebody who reads the whole country. */
const DEEDS: readonly Deed[] = [
  { name: "ranking of 514: sort by name", address: RANKING, do: (page) => page.getByRole("table").first().locator("thead button").nth(1).click() },
  { name: "ranking of 514: find a satker", address: RANKING, do: (page) => find(page).pressSequentially("uji 66", { delay: 120 }) },
  { name: "ranking of 514: choose a satker", address: RANKING, do: (page) => page.getByRole("button", { name: /^Soroti / }).nth(3).click() },
  { name: "ranking of 514: walk the plot by keyboard", address: RANKING, do: (page) => walk(page) },
  { name: "matrix of 514: order by what is late", address: MATRIX, do: (page) => choose(page, "Urutkan", "terlambat") },
  { name: "matrix of 514: walk down by pages", address: MATRIX, do: (page) => walkDown(page) },
  { name: "matrix of 514: find a satker", address: MATRIX, do: (page) => find(page).pressSequentially("uji 66", { delay: 120 }) },
  { name: "trend of 514: order by value", address: TREND, do: (page) => choose(page, "Urutan gambar kecil", "nilai") },
  { name: "trend of 514: find a satker", address: TREND, do: (page) => find(page).pressSequentially("uji 66", { delay: 120 }) },
  { name: "trend of 514: another measure", address: TREND, do: (page) => choose(page, "Ukuran", "keberatan") },
];

/** Does everything once at a desk on a page that has settled, with the processor slowed down and the network at full speed. */
export async function measureInteractions(browser: Browser, url: string, cookie: string, say: (line: string) => void): Promise<readonly Interaction[]> {
  const measured: Interaction[] = [];
  for (const { name, address, do: act } of DEEDS) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "id-ID", timezoneId: "Asia/Jakarta" });
    const [cookieName = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name: cookieName, value, url }]);
    await context.addInitScript({ content: WATCH });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(url + address, { waitUntil: "networkidle" });
    await slowDown(context, page, { network: false });
    await page.waitForTimeout(1_000);
    await page.evaluate("__seen.slow.clear()");
    try {
      await act(page);
      await page.waitForTimeout(2_000);
      const milliseconds: number = await page.evaluate("Math.max(0, ...__seen.slow.values())");
      measured.push({ name, milliseconds });
      say(`${name}: ${milliseconds} ms`);
    } catch (error) {
      measured.push({ name, milliseconds: null });
      say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await context.close();
  }
  return measured;
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  // By keyboard, as a person does: what a script puts into a field is no interaction.
  const field = page.getByRole("combobox", { name: label, exact: true });
  const at = await field.locator("option").evaluateAll((options, wanted) => options.findIndex((option) => option instanceof HTMLOptionElement && option.value === wanted), value);
  const from = await field.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : 0));
  await field.focus();
  for (let step = from; step !== at; step += at > from ? 1 : -1) await page.keyboard.press(at > from ? "ArrowDown" : "ArrowUp");
}

async function walkDown(page: Page): Promise<void> {
  await page.getByRole("grid").locator("[tabindex='0']").focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("PageDown");
}

async function walk(page: Page): Promise<void> {
  await page.getByRole("img", { name: /poin/ }).first().focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown");
}
