import { describe, expect, it } from "vitest";
import { timeOrderedId } from "./timeOrderedId.ts";

describe("an id in the order of time", () => {
  const at = new Date("2026-11-22T03:00:00.123Z");

  it("is a version 7 UUID whose first digits are the milliseconds since 1970", () => {
    const id = timeOrderedId(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at.getTime());
  });

  it("sorts behind those of an earlier moment, and is never the same twice", () => {
    expect(timeOrderedId(at) < timeOrderedId(new Date(at.getTime() + 1))).toBe(true);
    expect(timeOrderedId(at)).not.toBe(timeOrderedId(at));
  });
});
