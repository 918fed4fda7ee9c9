import { createHash } from "node:crypto";
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
