import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { EVERY_SCREEN, everyRoute, openScreen, type Screen } from "../support/everyPage.ts";
import { accessibilityFaults, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

describe("the list of all screens", () => {
  it("holds each route of the page, and nothing that is no route", async () => {
    const listed = EVERY_SCREEN.map(({ route }) => route).filter((route) => !route.startsWith("/laporan/"));
    expect([...new Set(listed)].toSorted()).toEqual([...new Set(await everyRoute())].toSorted());
  });
});

describe("every screen", () => {
  const site = useTestSite({ demo: true });
  const windows = new Map<Screen["as"], Page>();
  beforeAll(async () => {
    for (const as of new Set(EVERY_SCREEN.map((screen) => screen.as))) windows.set(as, await site().open("/masuk", as === "visitor" ? {} : { as }));
  });

  it.each(EVERY_SCREEN)("$name can be read by everyone in light, dark and print, and fits a phone", async (screen) => {
    const page = windows.get(screen.as);
    if (page === undefined) throw new Error("No window");
    await page.setViewportSize({ width: WIDTHS.desk, height: 860 });
    await openScreen(page, site().url, screen);
    const found: Record<string, unknown> = { light: await accessibilityFaults(page) };
    await page.emulateMedia({ colorScheme: "dark" });
    found["dark"] = await accessibilityFaults(page);
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    found["print"] = await accessibilityFaults(page);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: WIDTHS.phone, height: 740 });
    found["phone"] = await accessibilityFaults(page);
    found["wider than a phone, px"] = await sidewaysOverflow(page);
    expect(found).toEqual({ light: [], dark: [], print: [], phone: [], "wider than a phone, px": 0 });
  }, 300_000);
});
