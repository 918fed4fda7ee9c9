import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, questionOf, readerKey } from "./question.ts";
import { visitor } from "../../modules/access/domain/account.ts";
import { packingFor } from "./packedBody.ts";

const asked = (body: unknown) => questionOf({ body, search: "", isTrusted: false, isUnknown: false });
const query = "query A($a: Int) { provinces { code } }";

describe("the question that an answer is kept for", () => {
  it("is the same for the same variables in any order, and another for any other value", () => {
    expect(asked({ query, variables: { a: 1, b: { c: 2, d: [3] } } })).toBe(asked({ variables: { b: { d: [3], c: 2 }, a: 1 }, query }));
    fc.assert(fc.property(fc.json(), fc.json(), (a, b) => (canonical(JSON.parse(a)) === canonical(JSON.parse(b))) === (JSON.stringify(sorted(JSON.parse(a))) === JSON.stringify(sorted(JSON.parse(b))))));
  });

  it("is none where only GraphQL can judge the request", () => {
    for (const extensions of ["x", 1, true, [], [1], { a: 1 }]) expect(asked({ query, extensions })).toBeNull();
    for (const variables of ["x", 1, [], [1]]) expect(asked({ query, variables })).toBeNull();
    for (const body of [undefined, null, [], { query: 1 }, { query, operationName: 1 }, { query, other: 1 }]) expect(asked(body)).toBeNull();
    expect(asked({ query, extensions: {}, variables: null, operationName: null })).not.toBeNull();
  });

  it("knows readers by what they may see, not by who they are", () => {
    const reader = visitor(true);
    expect(readerKey({ ...reader, id: "a", displayName: "A" })).toBe(readerKey(reader));
    const others = [{ ...reader, scope: { kind: "ALL" } as const }, { ...reader, publishedScope: { kind: "PROVINCES", provinceCodes: ["33"] } as const }, { ...reader, role: "KI_LIAISON" as const }, { ...reader, grants: ["EXPORT"] as const }];
    expect(new Set([reader, ...others].map(readerKey)).size).toBe(5);
  });
});

/** Keys in order, on every level: another way to what `canonical` promises. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(sorted) };
  if (typeof value !== "object" || value === null) return value;
  return { fields: Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]) };
}

describe("the packing of an answer", () => {
  it.each([
    [undefined, "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0, gzip;q=0", "identity"],
    ["identity", "identity"],
  ] as const)("for a client that takes %s is %s", (accepted, packing) => {
    expect(packingFor(accepted, 5_000)).toBe(packing);
  });

  it("is none for a short one", () => {
    expect(packingFor("br", 100)).toBe("identity");
  });
});
