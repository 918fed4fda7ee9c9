import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftKey, draftsOf, isDraftKey, keepable, printDraft, readDraft } from "./draft.ts";

const NOW = new Date("2026-11-22T02:12:00Z");
const KEEPS = ["kind", "on"];
const draft = { values: { kind: "CLOSED", on: "2026-11-20" }, revision: "k3x", writtenAt: NOW };

describe("a draft on this device", () => {
  it("comes back as it was written, whatever was typed", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("kind", "on"), fc.string(), { minKeys: 1, noNullPrototype: true }), (values) => {
        expect(readDraft(printDraft({ ...draft, values }), KEEPS, NOW)).toEqual({ ...draft, values });
      }),
    );
  });

  it("holds the fields that may be kept and no others: what can name a person reaches no storage, nor comes out of it", () => {
    expect(keepable({ kind: "CLOSED", reason: "kata Budi" }, KEEPS)).toEqual({ kind: "CLOSED" });
    expect(readDraft(printDraft({ ...draft, values: { kind: "CLOSED", reason: "kata Budi" } }), KEEPS, NOW)?.values).toEqual({ kind: "CLOSED" });
  });

  it.each([
    ["kept 14 days", 14 * 86_400_000, true],
    ["gone after that", 14 * 86_400_000 + 1, false],
  ])("is %s", (_what, age, isThere) => {
    expect(readDraft(printDraft(draft), KEEPS, new Date(NOW.getTime() + age)) !== null).toBe(isThere);
  });

  it("is none when it is broken, foreign, empty or of another format", () => {
    const texts = [null, "", "{", "[1]", "7", "{}", '{"format":0,"writtenAt":"2026-11-22T02:12:00Z","values":{"kind":"x"}}', '{"format":1,"writtenAt":"gestern","values":{"kind":"x"}}', '{"format":1,"writtenAt":"2026-11-22T02:12:00Z","values":["x"]}', '{"format":1,"writtenAt":"2026-11-22T02:12:00Z","values":{"other":"x"}}'];
    expect(texts.map((text) => readDraft(text, KEEPS, NOW))).toEqual(texts.map(() => null));
  });

  it("lies under the account, the form and the subject: none of them finds another's", () => {
    const keys = [["a", "event", "1"], ["b", "event", "1"], ["a", "hold", "1"], ["a", "event", "2"]].map(([account = "", form = "", subject = ""]) => draftKey({ account, form, subject }));
    expect(new Set(keys).size).toBe(4);
    expect(keys.filter((key) => key.startsWith(draftsOf("a")))).toHaveLength(3);
    expect(keys.every(isDraftKey) && !isDraftKey("pantau.bahasa")).toBe(true);
  });
});
