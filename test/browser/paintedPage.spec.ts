import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { accessibilityFaults, keepPicture, useTestSite } from "../support/page.ts";

describe("a page as the server sends it", () => {
  const site = useTestSite();

  it("holds its first figure and the numbers, to be read without any script", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { javaScript: false });
    const text = (await page.locator("[data-picture] svg").first().textContent()) ?? "";
    expect(text).toContain("Kab. Magelang");
    expect(text).toContain("tidak ditemukan dalam sumber");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Peringkat KI Jawa Tengah 2024");
    await keepPicture(page, "peringkat-tanpa-skrip-desk");
  });

  it("looks as it will look before anything else has come: its styles stand in it, and what it fetches stands below what is seen", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { width: 360 });
    const look = () => page.evaluate(() => [...document.querySelectorAll("#root *")].map((part) => JSON.stringify([part.tagName, part.getBoundingClientRect(), getComputedStyle(part).color])));
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.reload();
    const whole = await look();
    await page.route(/\/assets\/.*\.css$/, (route) => route.abort());
    await page.reload();
    expect(await page.evaluate(() => document.querySelector("#root ~ link[rel=stylesheet]") !== null && document.head.querySelector("link[rel=modulepreload], script[src]") === null)).toBe(true);
    expect(await look()).toEqual(whole);
  });

  it("is drawn before its scripts are asked for, with its typeface or without it from the beginning", async () => {
    const html = await (await fetch(`${site().url}/33`)).text();
    const [, scripts = ""] = /<template id="skrip">([^]*?)<\/template>/.exec(html) ?? [];
    expect(scripts).toMatch(/^<script type="module"[^>]+src="\/assets\/index-[^>]+><\/script><link rel="modulepreload"/);
    expect(html.replace(scripts, "")).not.toMatch(/src=|modulepreload/);
    const [, typeface = ""] = /<head>[^]*<link rel="preload" as="font" type="font\/woff2" crossorigin href="([^"]+)" \/>[^]*<\/head>/.exec(html) ?? [];
    expect((await fetch(site().url + typeface)).headers.get("content-type")).toBe("font/woff2");
    expect(html).toMatch(new RegExp(`@font-face\\{[^}]*font-display:optional[^}]*url\\(${typeface}\\)`));
  });

  it("comes to life in a window that nobody looks at too, where nothing is ever drawn", async () => {
    const page = await site().open("/33", { width: 360 });
    await page.addInitScript(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
    await page.reload();
    await expect.poll(() => page.evaluate(() => document.getElementById("root")?.dataset["live"]), { timeout: 20_000 }).toBe("1");
  });

  it("keeps the server's picture of a figure on a phone until the reader acts, while ECharts comes by itself; then it answers to pointer and keys", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { width: 360, touch: "TOLD" });
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/assets\/echarts-/.test(name)));
    await page.waitForLoadState("networkidle");
    const figure = page.locator("[data-picture]").first();
    expect(await figure.locator("[data-phase=loading] > svg").count()).toBe(1);
    const [painted, frame] = [await figure.locator("svg").boundingBox(), await figure.locator("[data-phase]").boundingBox()];
    expect(painted?.width).toBe(frame?.width);
    await page.keyboard.press("Tab");
    await figure.locator("[data-phase=ready] svg").waitFor();
    expect(await figure.locator("[data-phase]").boundingBox()).toEqual(frame);
  });

  it("draws a figure anew at once on a phone that did not say that it is one: the picture for a desk would be too small to read", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { width: 360, touch: "UNTOLD" });
    await page.locator("[data-phase=ready] svg").first().waitFor();
    expect(await page.locator("[data-phase=loading]").count()).toBe(0);
  });

  it("draws a figure anew at a desk without being asked, so that nothing is left to do when the reader begins", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024");
    await page.locator("[data-phase=ready] svg").first().waitFor();
    expect(await page.locator("[data-phase=loading]").count()).toBe(0);
  });

  it("gives a picture with colours of its own into a file, also before ECharts has drawn it", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024");
    await page.route(/\/assets\/echarts/, (route) => route.abort());
    await page.reload();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Unduh/ }).first().click().then(() => page.getByRole("menuitem", { name: /SVG/ }).click())]);
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).toContain("Kab. Magelang");
    expect(svg).not.toContain("var(");
  });

  it("lets in one script of its own in the page, named by its hash, and no other", async () => {
    const response = await fetch(`${site().url}/33`);
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(await response.text()) ?? [];
    const hash = createHash("sha256").update(script).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it("is taken over by the browser as it stands, without asking the API for anything again", async () => {
    const page = await site().open("/33", { width: 360 });
    const asked: string[] = [];
    page.on("request", (request) => void (request.method() === "POST" && asked.push(request.url())));
    page.on("console", (message) => void (message.type() === "error" && asked.push(message.text())));
    await page.reload();
    await page.getByRole("button", { name: "English" }).waitFor();
    await page.waitForFunction(() => document.title.startsWith("KPU Provinsi"));
    expect(asked).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("is made for its reader alone and kept nowhere", async () => {
    const response = await fetch(`${site().url}/33`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("vary")).toContain("Cookie");
  });

  it("carries what stands in the address as text, never as markup", async () => {
    const html = await (await fetch(`${site().url}/33/satker?cari=${encodeURIComponent("</script><script>alert(1)</script>")}`)).text();
    expect(html).toContain("data-language");
    expect(html).not.toContain("<script>alert(1)");
  });
});

describe("a page of a server that shows nothing without signing in", () => {
  const site = useTestSite({ demo: true, publicView: false });

  it("is empty for a visitor, and for somebody whose session is not known", async () => {
    for (const cookie of ["", "pantau_session=0123456789abcdef0123456789abcdef"]) {
      const html = await (await fetch(`${site().url}/33`, { headers: { cookie } })).text();
      expect(html).toMatch(/<div id="root" data-now="[-\d:.TZ]+"><\/div>/);
      expect(html).not.toContain("Magelang");
    }
  });

  it("tells an operator of one satker nothing about another one's requests", async () => {
    const page = await site().open("/33/permohonan", { as: "SATKER_OPERATOR", javaScript: false });
    const answers: Record<string, { satker?: unknown }> = JSON.parse((await page.locator("#jawaban").textContent()) ?? "{}");
    const requests = Object.entries(answers).filter(([key]) => key.startsWith("InformationRequest:"));
    expect(requests.length).toBeGreaterThan(0);
    expect([...new Set(requests.map(([, request]) => JSON.stringify(request.satker)))]).toEqual([expect.stringContaining("33.08")]);
  });
});
