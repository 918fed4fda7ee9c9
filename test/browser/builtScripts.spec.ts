import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { WEB_FOLDER } from "../support/places.ts";

/** Scripts of a built folder, each with the scripts that have to run before it. */
async function scriptsOf(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js"));
  const read = names.map(async (name) => {
    const code = await readFile(path.join(folder, name), "utf8");
    const imported = [...code.matchAll(/(?:^|[;\n}])(?:import|export)[^;"'()]*?["'](\.[^"']+\.js)["']/g)].map(([, place = ""]) => path.join(path.dirname(name), place));
    return [name, imported] as const;
  });
  return new Map(await Promise.all(read));
}

/** Those that are part of a ring, or stand before one: whatever is left when scripts without open needs are taken away again and again. */
function inRings(scripts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = [...scripts.keys()];
  for (;;) {
    const next = left.filter((name) => scripts.get(name)?.some((needed) => left.includes(needed)));
    if (next.length === left.length) return left;
    left = next;
  }
}

describe("built scripts", () => {
  it.each([["the browser's", "assets"], ["the server's", "../dist-ssr"]])("%s import each other in no ring, so that no constant is read before it is there", async (_whose, folder) => {
    const scripts = await scriptsOf(path.join(WEB_FOLDER, folder));

    expect([...scripts.values()].flat().length).toBeGreaterThan(0);
    expect(inRings(scripts)).toEqual([]);
  });

  it("that import each other in a ring would be noticed", () => {
    expect(inRings(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]], ["d", []], ["e", ["d"]]]))).toEqual(["a", "b", "c"]);
  });
});
