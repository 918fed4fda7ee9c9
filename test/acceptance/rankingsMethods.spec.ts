import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../server/src/modules/imports/imports.service.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { REGISTRY } from "../support/places.ts";
import { COMPUTED_RANKING, HISTORY, METHODS, MOVEMENT, type ComputedAnswer, type HistoryAnswer, type MethodAnswer, type MovementAnswer } from "./rankingDocuments.fixture.ts";

// Jawa Tengah decrees a second version for 2025 on: the assessment weighs half.

const api = useTestApi();
let shipped = "";
beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
  shipped = await readFile(path.join(REGISTRY, "ranking-methods.csv"), "utf8");
  await take(`${secondVersion(shipped)}${ADOPTION}`);
});

const ADOPTION = "indeks-provinsi,2,adoption,33,,Keputusan uji Nomor 1 Tahun 2025,2025-06-01,,,,,,,keputusan uji,high,\n";

function secondVersion(csv: string): string {
  return csv
    .replaceAll("indeks-provinsi,1,", "indeks-provinsi,2,")
    .replace("2024-01-01", "2025-01-01")
    .replace(/(,dimension,ASSESSMENT,INDEX,[^,]*,,)1\/3/, "$11/2")
    .replaceAll(/(,dimension,(?:REQUEST_HANDLING|UPDATE_DISCIPLINE),INDEX,[^,]*,,)1\/3/g, "$11/4");
}

function take(csv: string) {
  return importFile(api().testDatabase.database, { kind: "ranking-methods", dataset: "PUBLISHED", fileName: "metode-uji.csv", bytes: new TextEncoder().encode(csv), importedBy: "uji" });
}

const legal = (provinceCode = "33"): Promise<Reader> => api().as("DIVISION_LEGAL", { provinceCode });

describe("a second version that one province decreed", () => {
  it("is in force there, with its decree, and a proposal elsewhere; the first stays readable", async () => {
    const told = async (province: string) => ((await api().query(METHODS, { province })).data as { rankingMethods: MethodAnswer[] }).rankingMethods;
    const [own, first] = await told("33");
    expect(own).toMatchObject({ methodId: "indeks-provinsi-2", status: "ADOPTED", isInForce: true, decree: "Keputusan uji Nomor 1 Tahun 2025", label: "Indeks provinsi; bukan nilai Komisi Informasi" });
    expect(first).toMatchObject({ methodId: "indeks-provinsi-1", status: "PROPOSED", isInForce: false });
    expect((await told("35"))[0]).toMatchObject({ methodId: "indeks-provinsi-2", status: "PROPOSED" });
  });

  it("ranks the periods from its decree on", async () => {
    const methodOf = async (year: number) => ((await (await legal()).query(COMPUTED_RANKING, { province: "33", year })).data as { computedRanking: ComputedAnswer }).computedRanking.method.methodId;
    expect(await methodOf(2025)).toBe("indeks-provinsi-2");
    expect(((await (await legal()).query(COMPUTED_RANKING, { province: "33", year: 2025, method: "indeks-provinsi-1" })).data as { computedRanking: ComputedAnswer }).computedRanking.method.methodId).toBe("indeks-provinsi-1");
  });

  it("shows no difference across the change, says what changed, and scores both years again under the later method beside it", async () => {
    const { data, errors } = await (await legal()).query(MOVEMENT, { from: 2024, to: 2025 });
    expect(errors).toEqual([]);
    const { official, frozen, from, to } = (data as { rankingMovement: MovementAnswer }).rankingMovement;
    expect([from.method?.methodId, to.method?.methodId]).toEqual(["indeks-provinsi-1", "indeks-provinsi-2"]);
    expect(official?.verdict).toBe("METHOD_CHANGED");
    expect(official?.differences.filter(({ kind }) => kind === "WEIGHT")).toHaveLength(3);
    expect(official?.differences.map(({ sentence }) => sentence).join(" ")).toContain("Hasil penilaian: bobotnya berubah dari 0,33 menjadi 0,5.");
    const entries = official?.groups.flatMap((group) => group.entries) ?? [];
    expect(entries.filter(({ pointsDelta, rankDelta, classChanged, withinNoise }) => pointsDelta.value !== null || rankDelta.value !== null || classChanged !== null || withinNoise !== null)).toEqual([]);
    expect(frozen).toMatchObject({ method: { methodId: "indeks-provinsi-2" }, verdict: "COMPARABLE" });
    expect(frozen?.groups.flatMap((group) => group.entries).some(({ rankDelta }) => rankDelta.value !== null && rankDelta.value !== 0)).toBe(true);
  });

  it("keeps the official place of the earlier year beside the re-scored one", async () => {
    const { data } = await (await legal()).query(HISTORY, { years: [{ year: 2023 }, { year: 2024 }, { year: 2025 }] });
    const { lines } = (data as { rankingHistory: HistoryAnswer }).rankingHistory;
    const pointsOf = (periodId: string) => lines.flatMap(({ points }) => points.filter((point) => point.periodId === periodId));
    expect(pointsOf("2025-01..2025-12").every(({ frozenRank, officialRank }) => frozenRank.value === officialRank.value)).toBe(true);
    expect(pointsOf("2024-01..2024-12").some(({ frozenRank, officialRank }) => frozenRank.value !== officialRank.value)).toBe(true);
    expect(pointsOf("2023-01..2023-12").every(({ officialRank }) => officialRank.value === null)).toBe(true);
  });
});

describe("a method that was taken in", () => {
  it("is never edited: not by a file, not in the database; the same file again changes nothing", async () => {
    await expect(take(shipped.replace("1/3", "0.4"))).rejects.toMatchObject({ code: "IMPORT_REJECTED" });
    await expect(take(shipped.replace("Indeks provinsi (usulan)", "Indeks lain"))).rejects.toMatchObject({ code: "IMPORT_REJECTED" });
    await expect(api().testDatabase.database.pool.query("UPDATE ranking_method_node SET weight = 1")).rejects.toThrow("never edited");
    const again = await take(`${secondVersion(shipped)}${ADOPTION}`);
    expect(again).toMatchObject({ status: "unchanged" });
    const spaced = await take(`${secondVersion(shipped)}${ADOPTION}\n`);
    expect(spaced).toMatchObject({ added: 0, changed: 0 });
  });
});
