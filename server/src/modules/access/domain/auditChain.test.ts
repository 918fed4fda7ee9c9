import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenEnd, brokenLink, canonicalJson, CHAIN_START, keepableDetails, nextEntry, type AuditDetails, type AuditEntry, type AuditHead, type BrokenLink } from "./auditChain.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const event = (n: number) => ({
  actor: { accountId: null, name: `orang ${n}`, role: "ADMINISTRATOR", via: "session" } as const,
  action: "EXPORT_TAKEN" as const,
  outcome: "DONE" as const,
  subject: null,
  provinceCode: "33",
  satkerCode: null,
  details: { rows: n },
});

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let n = 1; n <= length; n += 1) entries.push(nextEntry(entries.at(-1) ?? CHAIN_START, event(n), new Date(n * 1_000), sha256));
  return entries;
}

function firstBroken(entries: readonly AuditEntry[], head: AuditHead): BrokenLink | null {
  let last = CHAIN_START;
  for (const entry of entries) {
    const broken = brokenLink(last, entry, sha256);
    if (broken) return broken;
    last = entry;
  }
  return brokenEnd(last, head);
}

const whole = chain(6);
const head = whole.at(-1)!;

describe("the audit chain", () => {
  it("is whole as it was written", () => {
    expect(firstBroken(whole, head)).toBeNull();
  });

  it.each([
    ["a name", { actor: { ...whole[2]!.actor, name: "orang lain" } }],
    ["an hour", { at: new Date(1) }],
    ["a fact", { details: { rows: 4 } }],
    ["a place", { satkerCode: "33.08" }],
    ["an outcome", { outcome: "REFUSED" as const }],
  ])("tells that %s was changed, and where", (_what, change) => {
    expect(firstBroken(whole.map((entry, index) => (index === 2 ? { ...entry, ...change } : entry)), head)).toEqual({ sequence: 3, kind: "ALTERED" });
  });

  it("tells that an entry was changed together with its hash: the next one does not follow it", () => {
    const forged = nextEntry(whole[1]!, event(99), new Date(3_000), sha256);
    expect(firstBroken(whole.map((entry, index) => (index === 2 ? forged : entry)), head)).toEqual({ sequence: 4, kind: "MISPLACED" });
  });

  it.each([1, 3, 6])("tells that entry %i is missing, the last one too", (gone) => {
    expect(firstBroken(whole.filter(({ sequence }) => sequence !== gone), head)).toEqual({ sequence: gone, kind: "MISSING" });
  });

  it("tells that two entries changed places, with or without their numbers", () => {
    const swapped = [whole[0]!, { ...whole[2]!, sequence: 2 }, { ...whole[1]!, sequence: 3 }, ...whole.slice(3)];
    expect(firstBroken(swapped, head)).toEqual({ sequence: 2, kind: "ALTERED" });
    expect(firstBroken([whole[0]!, whole[2]!, whole[1]!, ...whole.slice(3)], head)).toEqual({ sequence: 2, kind: "MISSING" });
  });

  it("tells of an entry that was put at the end by hand", () => {
    expect(firstBroken([...whole, nextEntry(head, event(7), new Date(0), sha256)], head)).toEqual({ sequence: 7, kind: "MISPLACED" });
  });
});

describe("canonical JSON", () => {
  const details = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))) as fc.Arbitrary<AuditDetails>;

  it("is the same for the same facts in any order of keys", () => {
    fc.assert(fc.property(details, (facts) => canonicalJson(Object.fromEntries(Object.entries(facts).toReversed())) === canonicalJson(facts)));
    expect(canonicalJson({ b: 1, a: [true, null, "x"] })).toBe('{"a":[true,null,"x"],"b":1}');
  });

  it("stays the same once PostgreSQL could keep it", () => {
    fc.assert(fc.property(details, (facts) => canonicalJson(keepableDetails(keepableDetails(facts))) === canonicalJson(keepableDetails(facts)) && !/\\u0000/.test(canonicalJson(keepableDetails(facts)))));
    expect(canonicalJson(keepableDetails({ name: "a\u0000b\uD800" }))).toBe('{"name":"a\uFFFDb\uFFFD"}');
  });

  it("refuses fractions, which PostgreSQL writes in its own way", () => {
    expect(() => canonicalJson({ share: 0.1 })).toThrow(RangeError);
  });
});
