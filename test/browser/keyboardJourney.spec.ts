import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import { anAccount, TEST_PASSWORD } from "../support/accounts.ts";
import { accessibilityFaults, keepPicture, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ demo: true, publicView: false });

interface Focus {
  readonly name: string;
  /** Neither the page as a whole nor nothing. */
  readonly isSomewhere: boolean;
  /** Inside the window, and drawn with an outline, or with another border than its neighbours. */
  readonly isSeen: boolean;
}

/** Where the keyboard is. */
function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof Element)) return { name: "", isSomewhere: false, isSeen: false };
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isInside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 60) ?? ""}`,
      isSomewhere: element !== document.body && element !== document.documentElement,
      isSeen: isInside && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
    };
  });
}

/** Presses Tab until the element has the focus; every stop on the way is somewhere, and seen. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    // Past the last stop the keyboard is in the browser's own bars for one press.
    if (focus.isSomewhere) expect(focus, "a stop of the keyboard that is not seen").toMatchObject({ isSeen: true });
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("not reached with Tab");
}

/** The keyboard stands on the title of the page that was gone to. */
async function arrivedAt(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  expect((await focusOf(page)).name).toMatch(title);
}

describe("somebody with a keyboard and no mouse", () => {
  it("signs in, finds a satker, reads why its score is what it is, exports it, and signs out", async () => {
    const { email } = await anAccount(site().testDatabase.database, site().clock, "DIVISION_DATA");
    const page = await site().open("/33");
    await arrivedAt(page, /Masuk ke Pantau/);
    await tabTo(page, page.getByLabel("Surel"));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel("Kata sandi", { exact: true }));
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press("Enter");
    await arrivedAt(page, /./);
    expect(new URL(page.url()).pathname).toBe("/33");

    await page.keyboard.press("/");
    await page.keyboard.type("Kota Magelang");
    await page.keyboard.press("Enter");
    await arrivedAt(page, /Satker/);
    await expect.poll(() => page.getByRole("rowheader").allInnerTexts()).toEqual(["Kota Magelang"]);
    await page.keyboard.press("/");
    expect((await focusOf(page)).name).toMatch(/^input/);
    await page.keyboard.type("Kabupaten Magelang");
    await tabTo(page, page.getByRole("rowheader").getByRole("link", { name: "Kab. Magelang" }));
    await page.keyboard.press("Enter");
    await arrivedAt(page, /Kabupaten Magelang/);

    const why = page.getByRole("button", { name: /Kenapa angka ini\?/ }).first();
    await tabTo(page, why);
    await page.keyboard.press("Enter");
    const answer = page.getByRole("dialog");
    await answer.waitFor();
    expect(await answer.innerText()).toMatch(/Sumber[\s\S]+\.csv, baris \d+/);
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "hidden" });
    expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);

    await tabTo(page, page.getByRole("button", { name: /^Unduh sebagai berkas: / }));
    await page.keyboard.press("Enter");
    const taken = page.waitForEvent("download");
    await walkTo(page, "CSV standar (RFC 4180)");
    await page.keyboard.press("Enter");
    const file = await taken;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile((await file.path()) ?? "", "utf8")).toContain("Magelang");
    expect(await focusOf(page)).toMatchObject({ isSomewhere: true, isSeen: true });

    await tabTo(page, page.getByRole("button", { name: /^Akun: / }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await walkTo(page, "Keluar");
    await page.keyboard.press("Enter");
    await page.getByText("Anda sudah keluar.").waitFor();
    await arrivedAt(page, /Masuk ke Pantau/);
  });

  it("begins with a link to the content, and finds the list of keys beside it", async () => {
    const page = await site().open("/33/peringkat", { as: "COMMISSIONER" });
    await page.keyboard.press("Tab");
    expect(await focusOf(page)).toEqual({ name: "a Langsung ke isi", isSomewhere: true, isSeen: true });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.reload();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Tombol pintas" }).waitFor();
  });

  it("goes from page to page by g and a letter, and is told all keys by a question mark", async () => {
    const page = await site().open("/33", { as: "COMMISSIONER" });
    await page.keyboard.type("gp");
    await arrivedAt(page, /Peringkat/);
    await page.keyboard.type("gs");
    await arrivedAt(page, /Satker/);
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Tombol pintas" });
    await keys.waitFor();
    expect(await keys.innerText()).toMatch(/Permohonan/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "tombol-pintas-desk");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
    expect(await focusOf(page)).toMatchObject({ isSomewhere: true });
  });

  it("types letters into a field without being led away, and can switch the keys off and on", async () => {
    const page = await site().open("/33/satker", { as: "COMMISSIONER" });
    await page.keyboard.press("/");
    await page.keyboard.type("gp?/ kota");
    expect(new URL(page.url()).pathname).toBe("/33/satker");
    expect(await page.locator("main input[data-search]").inputValue()).toBe("gp?/ kota");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Tombol pintas" });
    await tabTo(page, keys.getByRole("button", { name: "Matikan" }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
    await page.keyboard.type("?gp/");
    expect(await keys.count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/33/satker");
    await page.reload();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, keys.getByRole("button", { name: "Pakai" }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
    await page.keyboard.type("gp");
    await arrivedAt(page, /Peringkat/);
  });

  it("keeps its place when a filter changes what stands below", async () => {
    const page = await site().open("/33/satker", { as: "COMMISSIONER" });
    const type = page.getByRole("combobox", { name: "Jenis" });
    await tabTo(page, type);
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/jenis=kabupaten/);
    expect(await type.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("finds the keys on a narrow window too, as with large letters", async () => {
    const page = await site().open("/33/satker", { as: "COMMISSIONER", width: WIDTHS.phone });
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Tombol pintas" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, "tombol-pintas-phone");
  });
});

/** Arrow keys, until the entry of an open menu has the focus. */
async function walkTo(page: Page, entry: string): Promise<void> {
  const wanted = page.getByRole("menuitem", { name: entry, exact: true });
  await wanted.waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`not reached with the arrows: ${entry}`);
}
