// @ts-check
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doStep } from "./buildStep.mjs";
import { CACHE, ROOT } from "./places.mjs";

const FOLDER = "node_modules/.cache/pantau/step-of-the-tests";
const at = (/** @type {string} */ file) => path.join(ROOT, FOLDER, file);
const name = `test-${process.pid}`;

describe("a build step", () => {
  let done = 0;
  const step = {
    name,
    inputs: [`${FOLDER}/sources`],
    outputs: [`${FOLDER}/built.txt`],
    ignores: (/** @type {string} */ file) => file.endsWith(".test.ts"),
    work: async () => {
      done += 1;
      writeFileSync(at("built.txt"), String(done));
    },
  };
  beforeEach(() => {
    done = 0;
    mkdirSync(at("sources/inner"), { recursive: true });
    writeFileSync(at("sources/inner/a.ts"), "1");
  });
  afterEach(() => {
    rmSync(path.join(ROOT, FOLDER), { recursive: true, force: true });
    rmSync(path.join(CACHE, `step-${name}`), { force: true });
  });

  it("is done once while nothing changes", async () => {
    expect(await doStep(step)).toBe(true);
    expect(await doStep(step)).toBe(false);
    expect(done).toBe(1);
  });

  it.each([
    ["a source changes", () => writeFileSync(at("sources/inner/a.ts"), "2")],
    ["a source is added", () => writeFileSync(at("sources/b.ts"), "")],
    ["a source goes", () => rmSync(at("sources/inner/a.ts"))],
    ["what it made was deleted", () => rmSync(at("built.txt"))],
  ])("is done again when %s", async (_why, change) => {
    await doStep(step);
    change();
    expect(await doStep(step)).toBe(true);
  });

  it("does not care about files it ignores", async () => {
    await doStep(step);
    writeFileSync(at("sources/a.test.ts"), "");
    expect(await doStep(step)).toBe(false);
  });

  it("is done again after it failed", async () => {
    await expect(doStep({ ...step, work: () => Promise.reject(new Error("broken")) })).rejects.toThrow("broken");
    expect(await doStep(step)).toBe(true);
  });
});
