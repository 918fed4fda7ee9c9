import { describe, expect, it } from "vitest";
import { statementNames } from "./statementNames.ts";

const named = (names: ReturnType<typeof statementNames>, text: string): string | undefined => [1, 2, 3].map(() => names.nameOf(text)).at(-1);

describe("the name of a statement", () => {
  it("comes with its third time, stays the same, and fits PostgreSQL's 63 bytes", () => {
    const names = statementNames(10);
    const told = [1, 2, 3, 4].map(() => names.nameOf("SELECT 1"));
    expect(told.slice(0, 2)).toEqual([undefined, undefined]);
    expect(told[3]).toBe(told[2]);
    expect(told[2]).toMatch(/^p0_[0-9a-f]{24}$/);
  });

  it("differs for different texts, and after a renewal", () => {
    const names = statementNames(10);
    const [one, two] = [named(names, "SELECT 1"), named(names, "SELECT 2")];
    names.renew(one ?? "");
    const again = named(names, "SELECT 1");
    names.renew(two ?? "");
    expect(names.nameOf("SELECT 1")).toBe(again);
    expect(new Set([one, two, again]).size).toBe(3);
    expect(again).toBeDefined();
  });

  it("is given to no more texts than a connection may keep", () => {
    const names = statementNames(2);
    expect(["a", "b", "c"].map((text) => named(names, text) !== undefined)).toEqual([true, true, false]);
  });
});
