import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { MEASURE_KEYS } from "../../measures/domain/catalogue.ts";
import { methodOf } from "../../rankings/domain/writtenMethod.ts";
import { fileRows, knownRegistry, places } from "./fileRows.fixture.ts";
import { rankingMethodsFile, writtenMethodOf } from "./rankingMethods.ts";
import type { Reference } from "./fileKind.ts";

const shipped = parse<Record<string, string>>(readFileSync(new URL("../../../../../prisma/seed/registry/ranking-methods.csv", import.meta.url)), { columns: true });
const reference: Reference = { ...knownRegistry, measureKeys: new Set(MEASURE_KEYS) };
const check = (rows: readonly Record<string, string>[], known: Reference = reference) => rankingMethodsFile.check(fileRows(...rows), known);
const changed = (code: string, cells: Record<string, string>): Record<string, string>[] => shipped.map((row) => (row["code"] === code ? { ...row, ...cells } : row));

describe("the shipped method", () => {
  it("passes every rule, and its dimensions weigh the same", () => {
    const { accepted, rejected } = check(shipped);
    expect(rejected).toEqual([]);
    const whole = accepted.find(({ part }) => part === "method");
    if (whole === undefined) throw new Error("no row method");
    const { index, missingPolicy } = methodOf(writtenMethodOf(whole, accepted));
    expect(index.children.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(missingPolicy.notReported).toEqual({ kind: "REWEIGHT" });
  });
});

describe("a file of methods is refused", () => {
  it.each([
    ["whose weights do not sum to one", changed("ASSESSMENT", { weight: "0.5" }), "WEIGHT_SUM", "berjumlah"],
    ["whose measure is not in the catalogue", changed("assessment.score", { code: "assessment.mood" }), "UNKNOWN_REFERENCE", "katalog"],
    ["whose goalposts coincide", changed("requests.medianWorkingDays", { worst: "5", best: "5" }), "CONTRADICTION", "harus berbeda"],
    ["whose node hangs on nothing", changed("UPDATE_DISCIPLINE", { parent: "NOWHERE" }), "CONTRADICTION", "induknya tidak ada"],
    ["whose nodes hang on one another", changed("ASSESSMENT", { parent: "REQUEST_HANDLING" }).map((row) => (row["code"] === "REQUEST_HANDLING" ? { ...row, parent: "ASSESSMENT" } : row)), "CONTRADICTION", "berputar"],
    ["whose rule is missing", shipped.filter((row) => row["code"] !== "tie_decimals"), "REQUIRED", "tie_decimals"],
    ["whose rule is unknown", changed("tie_decimals", { code: "tie_decimal" }), "UNKNOWN_WORD", "tidak dikenal"],
    ["whose classes do not descend", changed("B", { value: "95" }), "CONTRADICTION", "urut dari yang terbaik"],
    ["that counts unreported as points without naming a rule", changed("not_reported", { value: "count_as" }), "CONTRADICTION", "antara 0 dan 100"],
  ] as const)("%s, with a sentence", (_, rows, code, words) => {
    const { rejected } = check(rows);
    expect(rejected.map((fault) => fault.code)).toContain(code);
    expect(rejected.map(({ rule }) => rule).join(" ")).toContain(words);
    expect(rejected.every(({ mend }) => mend.endsWith("."))).toBe(true);
  });

  it("that changes a known version: a change is a new version", () => {
    const known: Reference = { ...reference, rankingMethods: new Map([["indeks-provinsi-1", "something else"]]) };
    expect(places(check(shipped, known))).toEqual(["1 version PUBLISHED_INSTRUMENT"]);
    expect(check(shipped.map((row) => ({ ...row, version: "2" })), known).rejected).toEqual([]);
  });

  it("that adopts a method nobody knows, or for a province nobody knows", () => {
    const adoption = { method: "indeks-provinsi", version: "1", part: "adoption", code: "33", name: "Keputusan uji", value: "2026-01-01", source: "uji", confidence: "high" };
    expect(places(check([adoption]))).toEqual(["1 version UNKNOWN_REFERENCE"]);
    const known: Reference = { ...reference, rankingMethods: new Map([["indeks-provinsi-1", "as shipped"]]) };
    expect(check([adoption], known).rejected).toEqual([]);
    expect(places(check([{ ...adoption, code: "99" }], known))).toEqual(["1 code UNKNOWN_REFERENCE"]);
  });
});
