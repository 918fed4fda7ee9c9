import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAY_USE } from "../../.dependency-cruiser.mjs";
import { cruiseFolders, rules } from "./cruise.ts";
import { forbiddenImports, moduleImport, type Tree } from "./fixtures/forbiddenImports.ts";
import { repositoryRoot } from "./repository.ts";

const WORLDS = ["server", "web", "prisma", "test"] as const;
const modules = Object.keys(MAY_USE);

describe("who may import whom", () => {
  it("is kept by every file of the repository", async () => {
    const { modules: seen, violations } = await cruiseFolders(repositoryRoot, WORLDS);

    expect(seen.length, "files that were looked at").toBeGreaterThan(20);
    expect(violations.map(({ rule, from, to, mend }) => `${rule}: ${from} imports ${to}. ${mend}`)).toEqual([]);
  });

  it("is decided for every module folder of the server", () => {
    const folder = join(repositoryRoot, "server/src/modules");
    const folders = existsSync(folder) ? readdirSync(folder) : [];

    expect(folders.filter((name) => !(name in MAY_USE)), "folders without a line in MAY_USE").toEqual([]);
  });

  it("leads round no corner: modules can be put in an order in which each uses only earlier ones", () => {
    const placed = new Set<string>();
    let waiting = modules;
    for (let round = 0; round < modules.length; round += 1) {
      for (const name of waiting.filter((candidate) => MAY_USE[candidate]?.every((used) => placed.has(used)))) placed.add(name);
      waiting = waiting.filter((name) => !placed.has(name));
    }

    expect(waiting, "modules that use each other in a ring, or use one that is not declared").toEqual([]);
  });
});

describe("every rule can fail", () => {
  it.each(forbiddenImports)("$rule", async ({ rule, breaks, keeps }) => {
    expect(await brokenRules(breaks)).toContain(rule);
    expect(await brokenRules(keeps)).not.toContain(rule);
  });

  it.each(modules)("module-%s", async (module) => {
    const [friend] = MAY_USE[module] ?? [];
    const stranger = modules.find((other) => other !== module && !MAY_USE[module]?.includes(other));

    if (stranger) expect(await brokenRules(moduleImport(module, stranger))).toContain(`module-${module}`);
    if (friend) expect(await brokenRules(moduleImport(module, friend))).toEqual([]);
    expect(friend ?? stranger).toBeDefined();
  });

  it("and none is without a case here", () => {
    const tried = [...forbiddenImports.map(({ rule }) => rule), ...modules.map((name) => `module-${name}`)];

    expect([...rules.keys()].toSorted()).toEqual(tried.toSorted());
  });
});

async function brokenRules(tree: Tree): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "pantau-imports-"));
  try {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { violations } = await cruiseFolders(folder, WORLDS.filter((world) => existsSync(join(folder, world))));
    return [...new Set(violations.map(({ rule }) => rule))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
