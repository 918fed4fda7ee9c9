import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { WEB_FOLDER } from "../support/places.ts";

/** Unit: bytes after gzip. A commissioner's phone bears 170 kB, see ADR 0014. */
const FIRST_LOAD_LIMIT = 170_000;
const ECHARTS_LIMIT = 215_000;

describe("what the page weighs", () => {
  it("loads at most 170 kB of JavaScript before anything can be done", async () => {
    const page = await readFile(path.join(WEB_FOLDER, "index.html"), "utf8");
    const scripts = [...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = ""]) => name);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((name) => name.startsWith("echarts"))).toEqual([]);
    const weights = await Promise.all(scripts.map(weightOf));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });

  it("keeps the library of charts under 215 kB, loaded on its own", async () => {
    const names = (await readdir(path.join(WEB_FOLDER, "assets"))).filter((name) => /^echarts-.*\.js$/.test(name));
    expect(names).toHaveLength(1);
    expect(await weightOf(names[0] ?? "")).toBeLessThanOrEqual(ECHARTS_LIMIT);
  });
});

async function weightOf(name: string): Promise<number> {
  return gzipSync(await readFile(path.join(WEB_FOLDER, "assets", name)), { level: 9 }).length;
}
