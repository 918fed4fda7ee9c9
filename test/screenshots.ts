import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { launchBrowser } from "./support/browser.ts";
import { EVERY_SCREEN, openScreen, type Screen } from "./support/everyPage.ts";
import { startOwnSite } from "./support/ownSite.ts";
import { ARTIFACTS, WEB_FOLDER } from "./support/places.ts";
import { WIDTHS } from "./support/widths.ts";

// Pictures of every screen, for a person to look at: test/artifacts/screens/<width>/<screen>.png, the demo scenario in light at three widths,
// in dark at 1280 px and as PDF on A4. Build first (npm run generate). Run: npm run screenshots -- [screen …]
const wanted = process.argv.slice(2);
const screens = EVERY_SCREEN.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const folder = path.join(ARTIFACTS, "screens");
// oxlint-disable-next-line no-console -- a command is read at a terminal
const say = (line: string) => console.log(line);

if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
for (const kind of [...Object.values(WIDTHS).map(String), "gelap", "cetak"]) await mkdir(path.join(folder, kind), { recursive: true });
const site = await startOwnSite();
const browser = await launchBrowser();
let failed = 0;
try {
  const url = await site.serve(WEB_FOLDER);
  for (const as of new Set(screens.map((screen) => screen.as))) {
    const context = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Jakarta" });
    if (as !== "visitor") {
      const [name = "", value = ""] = (await site.cookieOf(as)).split("=");
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    for (const screen of screens.filter((each) => each.as === as)) {
      try {
        await photograph(screen);
        say(screen.name);
      } catch (error) {
        failed += 1;
        say(`${screen.name}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
      }
    }
    await context.close();

    async function photograph(screen: Screen): Promise<void> {
      const file = (kind: string, ending = "png") => path.join(folder, kind, `${screen.name}.${ending}`);
      for (const width of Object.values(WIDTHS)) {
        await page.setViewportSize({ width, height: width === WIDTHS.phone ? 740 : 860 });
        await openScreen(page, url, screen);
        await page.screenshot({ path: file(String(width)), fullPage: true, animations: "disabled" });
        if (width !== WIDTHS.desk) continue;
        await page.emulateMedia({ colorScheme: "dark" });
        await page.screenshot({ path: file("gelap"), fullPage: true, animations: "disabled" });
        await page.emulateMedia({ colorScheme: "light" });
        await page.pdf({ path: file("cetak", "pdf"), format: "A4" });
      }
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
say(`${screens.length - failed} of ${screens.length} screens: ${folder}`);
process.exitCode = failed === 0 ? 0 : 1;
