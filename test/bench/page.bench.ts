import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../support/browser.ts";
import { startOwnSite } from "../support/ownSite.ts";
import { ARTIFACTS, WEB_FOLDER } from "../support/places.ts";
import { buildPlainPage } from "./plainPage.ts";
import { PAGES } from "./pagesMeasured.ts";
import { measureInteractions } from "./pageInteractions.ts";
import { slowPhone, visit } from "./pageMeasure.ts";
import { reportText, type PageRuns } from "./pageReport.ts";


// Measures the built page on a slow phone, in turn with the same page built as one script, over the same data with 514 satker, and
// writes test/artifacts/bench/page.md. Build first (npm run generate). Run: npm run bench:page -- [rounds, 5] [page …]
const [, , rounds = "5", ...wanted] = process.argv;
const ROUNDS = Number(rounds);

// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (...words: readonly string[]) => console.log(words.join(" "));

const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-plain-"));
const site = await startOwnSite({ satkers: 514 });
const cookie = await site.cookieOf("COMMISSIONER");
const browser = await launchBrowser();
try {
  const plainFolder = await buildPlainPage(folder);
  const builds = { ours: await site.serve(WEB_FOLDER), plain: await site.serve(plainFolder) };
  const runs: PageRuns[] = PAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map((page) => ({ ...page, ours: [], oursWarm: [], plain: [], plainWarm: [] }));
  for (const url of Object.values(builds)) for (const { address } of runs) await fetch(url + address, { headers: { cookie } });
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const page of runs)
      for (const [name, url] of Object.entries(builds)) {
        const context = await slowPhone(browser, url, cookie);
        const [cold, warm] = [await visit(context, url + page.address), await visit(context, url + page.address)];
        await context.close();
        page[name === "ours" ? "ours" : "plain"].push(cold);
        page[name === "ours" ? "oursWarm" : "plainWarm"].push(warm);
        say(`${round}/${ROUNDS} ${name.padEnd(5)} ${page.name.padEnd(10)} LCP ${cold.lcp.toFixed(0)} ms, again ${warm.lcp.toFixed(0)} ms`);
      }
  const interactions = wanted.length > 0 && !wanted.includes("interactions") ? [] : await measureInteractions(browser, builds.ours, await site.cookieOf("COMMISSIONER", { provinceCode: null }), say);
  const report = reportText({ rounds: ROUNDS, runs, interactions, weights: await weightsOf(WEB_FOLDER), plainWeights: await weightsOf(plainFolder), chromium: browser.version() });
  await mkdir(path.join(ARTIFACTS, "bench"), { recursive: true });
  await writeFile(path.join(ARTIFACTS, "bench/page.md"), report);
  await writeFile(path.join(ARTIFACTS, "bench/page.json"), JSON.stringify({ runs, interactions }, null, 1));
  say(`\n${report}\ntest/artifacts/bench/page.md`);
} finally {
  await browser.close();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Unit: bytes after gzip -9. */
async function weightsOf(built: string): Promise<{ readonly firstScripts: number; readonly echarts: number; readonly styles: number }> {
  const weigh = async (name: string) => gzipSync(await readFile(path.join(built, "assets", name)), { level: 9 }).length;
  const sum = async (names: readonly string[]) => (await Promise.all(names.map(weigh))).reduce((all, each) => all + each, 0);
  const shell = await readFile(path.join(built, "index.html"), "utf8");
  const names = await readdir(path.join(built, "assets"));
  return {
    firstScripts: await sum([...new Set([...shell.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = ""]) => name))]),
    echarts: await sum(names.filter((name) => /^echarts-.*\.js$/.test(name))),
    styles: await sum(names.filter((name) => name.endsWith(".css"))),
  };
}
