import { mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { anAccount, sessionCookie, type Place } from "./accounts.ts";
import { TEST_NOW } from "./api.ts";
import { launchBrowser } from "./browser.ts";
import { useTestDatabase, type TestDatabase } from "./database.ts";
import { movingClock, type MovingClock } from "./movingClock.ts";
import { ARTIFACTS, WEB_FOLDER } from "./places.ts";
import { WIDTHS } from "./widths.ts";

export { WIDTHS };

interface OpenOptions {
  /** Unit: CSS pixels. */
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** A phone or tablet, without a pointer that hovers; TOLD: the browser tells the server so, as not every one does. */
  readonly touch?: "TOLD" | "UNTOLD";
  /** False: what the server sends must be enough. */
  readonly javaScript?: boolean;
  /** Signed in as a new account of this role. Left out: a visitor. */
  readonly as?: AccountRole;
  /** Where that account works. Left out: Jawa Tengah. */
  readonly at?: Place;
}

export interface TestSite {
  readonly url: string;
  readonly clock: MovingClock;
  readonly testDatabase: TestDatabase;
  /** A new window of its own; what the page asks of other hosts, and what it complains of, fails the test. */
  open(address: string, options?: OpenOptions): Promise<Page>;
}

/** The built page and the real API over the test file's own database, in a real Chromium. */
export function useTestSite({ demo = false, publicView = true } = {}): () => TestSite {
  const testDatabase = useTestDatabase("registry");
  const clock = movingClock(TEST_NOW);
  const contexts: BrowserContext[] = [];
  let server: RunningHttpServer | undefined;
  let browser: Browser | undefined;
  const strange: string[] = [];
  beforeAll(async () => {
    const { database } = testDatabase();
    if (demo) await loadDemo(database);
    server = await startHttpServer({
      database,
      clock,
      logger: createLogger("silent"),
      host: "127.0.0.1",
      port: 0,
      webFolder: WEB_FOLDER,
      // On a machine that does much else, pages are painted all the same.
      paintPatience: 30_000,
      production: true,
      access: { ...CLOSED, publicView },
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
    expect(strange, "what the pages asked of other hosts or complained of").toEqual([]);
  });
  return () => {
    if (!server || !browser) throw new Error("The test site is there only while tests run");
    const [{ url }, chromium] = [server, browser];
    return {
      url,
      clock,
      testDatabase: testDatabase(),
      async open(address, { width = WIDTHS.desk, colorScheme = "light", javaScript = true, touch, as, at } = {}) {
        const context = await chromium.newContext({ viewport: { width, height: width === WIDTHS.phone ? 740 : 860 }, colorScheme, javaScriptEnabled: javaScript, hasTouch: touch !== undefined, isMobile: touch !== undefined, locale: "id-ID", timezoneId: "Asia/Jakarta", ...(touch === "TOLD" ? { extraHTTPHeaders: { "sec-ch-ua-mobile": "?1" } } : {}) });
        contexts.push(context);
        if (as !== undefined) await signIn(context, url, testDatabase().database, clock, await anAccount(testDatabase().database, clock, as, at));
        const page = await context.newPage();
        page.on("request", (request) => {
          if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) strange.push(request.url());
        });
        page.on("pageerror", (error) => strange.push(error.message));
        if (javaScript) waitForTakeover(page);
        await page.goto(url + address);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        return page;
      },
    };
  };
}

/** From now on going to an address means: until the browser's own script has taken over what the server painted. Buttons work from then on. */
function waitForTakeover(page: Page): void {
  const goTo = page.goto.bind(page);
  page.goto = async (...where) => {
    const response = await goTo(...where);
    await page.waitForFunction(() => document.getElementById("root")?.dataset["language"] === undefined || document.title !== "Pantau");
    return response;
  };
}

async function signIn(context: BrowserContext, url: string, ...session: Parameters<typeof sessionCookie>): Promise<void> {
  const [name = "", value = ""] = (await sessionCookie(...session)).split("=");
  await context.addCookies([{ name, value, url }]);
}

/** Keeps a picture of the whole page for a person to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`), fullPage: true });
}

const AXE_OPTIONS: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  // Experimental, and it takes the <title> of an SVG mark for visible text.
  rules: { "label-content-name-mismatch": { enabled: false } },
};

/** What axe finds against WCAG 2.2 AA, one line a kind: empty is good. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // As an expression, not a script tag: the page's own policy allows no inline script, and must not be loosened for a test.
  await page.evaluate(axe.source);
  const { violations }: Pick<AxeResults, "violations"> = await page.evaluate(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
}

/** How far the page is wider than its window. Unit: CSS pixels; 0 is good. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - globalThis.innerWidth));
}
