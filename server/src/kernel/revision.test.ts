import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { revisionOf } from "./revision.ts";

const parts = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 8 });

describe("the revision of a record", () => {
  it("is the same word for the same state, and another one for another state", () => {
    fc.assert(fc.property(parts, parts, (one, other) => {
      expect(revisionOf([...one])).toBe(revisionOf(one));
      expect(revisionOf(one) === revisionOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }));
  });

  it("keeps apart what a joined text would not: two entries from one, a number from its digits, nothing from an empty word", () => {
    expect(new Set([revisionOf(["a", "b"]), revisionOf(["ab"]), revisionOf(["a,b"]), revisionOf([1]), revisionOf(["1"]), revisionOf([null]), revisionOf([""]), revisionOf([])]).size).toBe(8);
  });
});
