import { describe, expect, it } from "vitest";
import { evaluationsEn } from "./evaluations.en.ts";
import { evaluationsId } from "./evaluations.id.ts";

/** Every sentence with its path and the facts it names. */
function sentences(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, [...node.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").toSorted((a, b) => a.localeCompare(b)).join(" ")]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

describe("the two languages of the pages about evaluations", () => {
  it("say the same things about the same facts", () => {
    expect(sentences(evaluationsEn)).toEqual(sentences(evaluationsId));
  });
});
