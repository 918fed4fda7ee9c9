import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite();

const PAGES = [
  { address: "/33", name: "beranda", heading: /35 satker|Jawa Tengah/ },
  { address: "/33/peringkat", name: "peringkat", heading: /Peringkat KI Jawa Tengah 2024/ },
  { address: "/33/peta", name: "peta", heading: /Peta/ },
  { address: "/33/satker", name: "satker-daftar", heading: /Satker/ },
  { address: "/33/satker/33.08", name: "satker-magelang", heading: /Magelang/ },
  { address: "/33/data", name: "data", heading: /Data|data/ },
  { address: "/35/peringkat", name: "peringkat-jatim", heading: /Peringkat/ },
];

describe("a newcomer with only real input", () => {
  it("goes from the ranking to a satker and reads what was published of it", async () => {
    const page = await site().open("/");
    await page.getByRole("link", { name: "Peringkat", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: /Peringkat KI Jawa Tengah 2024/ }).waitFor();
    expect(await page.getByText(/29 tidak diumumkan/).first().isVisible()).toBe(true);
    await page.getByRole("link", { name: "Kab. Magelang" }).first().click();
    await page.getByRole("heading", { level: 1, name: /Kabupaten Magelang/ }).waitFor();
    const text = await page.locator("main").innerText();
    expect(text).toContain("Kota Magelang");
    expect(text).toMatch(/peringkat 2/i);
    expect(text).not.toMatch(/Data demo/);
  });

  it("sees the published places, holes included, and nobody put last", async () => {
    const page = await site().open("/33/peringkat");
    const rows = await page.getByRole("table").first().getByRole("row").allInnerTexts();
    const places = rows.map((row) => /^\s*(\d+|tanpa\s+peringkat)/.exec(row)?.[1]).filter((place) => place !== undefined);
    expect(places.slice(0, 6)).toEqual(["1", "2", "3", "4", "5", "7"]);
    expect(await page.getByText(/Di bawah garis: 29 satker tidak diumumkan/).isVisible()).toBe(true);
  });

  it("asks why a number is what it is, and is led to the source and the row of the file", async () => {
    const page = await site().open("/33/peringkat");
    await page.getByRole("button", { name: /Kenapa/ }).first().click();
    const answer = page.getByRole("dialog");
    await answer.waitFor();
    expect(await answer.innerText()).toMatch(/evaluation-results\.csv/);
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "hidden" });
  });

  it("finds a satker with the keyboard alone", async () => {
    const page = await site().open("/33");
    await page.keyboard.press("/");
    await page.keyboard.type("demak");
    await page.keyboard.press("Enter");
    await page.getByText(/Demak/).first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/33\/satker/);
  });

  it("reads of an address that does not exist in a sentence, not a blank page", async () => {
    const page = await site().open("/33/satker/33.99");
    expect(await page.locator("main").innerText()).toMatch(/33\.99/);
  });
});

describe.each(Object.entries(WIDTHS))("at the width of a %s (%d px)", (device, width) => {
  it.each(PAGES)("$address is whole, labelled and no wider than its window", async ({ address, name, heading }) => {
    const page = await site().open(address, { width });
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForLoadState("networkidle");
    await keepPicture(page, `${name}-${device}`);
    expect(await sidewaysOverflow(page)).toBe(0);
    if (device !== "projector") expect(await accessibilityFaults(page)).toEqual([]);
  });
});

it("the dark look is as readable as the light one", async () => {
  for (const { address } of PAGES) {
    const page = await site().open(address, { colorScheme: "dark" });
    await page.waitForLoadState("networkidle");
    expect(await accessibilityFaults(page), address).toEqual([]);
  }
});
