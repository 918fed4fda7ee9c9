import { describe, expect, it } from "vitest";
import { rankingsEn } from "./rankings.en.ts";
import { rankingsId } from "./rankings.id.ts";

/** Every sentence with its path and the facts it names. */
function sentences(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, [...node.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").toSorted((a, b) => a.localeCompare(b)).join(" ")]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

describe("the two languages of the computed rankings", () => {
  it("say the same things about the same facts", () => {
    expect(sentences(rankingsEn)).toEqual(sentences(rankingsId));
  });
});
