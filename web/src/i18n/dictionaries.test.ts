import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** Every sentence with its path. */
function sentences(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").toSorted((a, b) => a.localeCompare(b));

describe("the two languages", () => {
  it("say the same things about the same facts", () => {
    const english = new Map(sentences(en));
    for (const [path, text] of sentences(id)) expect([path, holes(english.get(path) ?? "missing")]).toEqual([path, holes(text)]);
    expect(english.size).toBe(sentences(id).length);
  });
});
