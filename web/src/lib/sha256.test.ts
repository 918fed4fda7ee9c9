import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Sha256 } from "./sha256.ts";

describe("SHA-256 in pieces", () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001])("of %i bytes is what everybody else computes, however the bytes are cut", (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 3)) % 256);
    const cut = Math.floor(length / 3);
    const expected = createHash("sha256").update(bytes).digest("hex");
    expect(new Sha256().add(bytes).end()).toBe(expected);
    expect(new Sha256().add(bytes.subarray(0, cut)).add(bytes.subarray(cut)).end()).toBe(expected);
  });
});
