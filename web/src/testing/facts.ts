import type { NumberPiece_measureFragment, RankingEntry_resultFragment, WhyNumber_provenanceFragment } from "../gql/graphql.ts";

/** Provenance of one published source; override what a test is about. */
export function aProvenance(change: Partial<WhyNumber_provenanceFragment> = {}): WhyNumber_provenanceFragment {
  return {
    sources: [{ text: "inilahonline.com/kpu-magelang", confidence: "HIGH", fileName: "evaluation-results.csv", fileRow: 9, importBatchId: "batch-1" }],
    dataAsOf: "2024-12-10",
    computedAt: "2026-11-22T05:30:00Z",
    methodVersion: "publication-1",
    containsDemoData: false,
    ...change,
  };
}

/** A measure; without a value it was not reported. */
export function aMeasure(value: number | null, unit: NumberPiece_measureFragment["unit"], change: Partial<NumberPiece_measureFragment> = {}): NumberPiece_measureFragment {
  return { value, unit, n: null, interval: null, status: value === null ? "NOT_REPORTED" : "REPORTED", provenance: aProvenance(), ...change };
}

export interface ResultWish {
  code: string;
  regionName: string;
  type?: "KABUPATEN" | "KOTA";
  place?: number;
  group?: string;
  groupSize?: number;
  qualification?: RankingEntry_resultFragment["qualification"];
  scorePoints?: number;
  stage?: RankingEntry_resultFragment["stageReached"];
  dataset?: "PUBLISHED" | "DEMO";
}

const GROUP = "kategori penyelenggara pemilu";

/** What was published about a satker in 2024: nothing, unless the test wishes otherwise. */
export function aResult(wish: ResultWish): RankingEntry_resultFragment {
  const { code, regionName, type = "KABUPATEN", place, qualification = null, scorePoints, stage = null, dataset = "PUBLISHED" } = wish;
  return {
    id: `result:${code}`,
    bodyName: `KPU ${type === "KOTA" ? "Kota" : "Kabupaten"} ${regionName}`,
    year: 2024,
    standing: place !== undefined ? "RANKED" : qualification !== null || scorePoints !== undefined ? "CLASS_ONLY" : stage !== null ? "STAGE_ONLY" : "NOT_ANNOUNCED",
    qualification,
    publishedLabel: null,
    stageReached: stage,
    scoreInScaleGap: false,
    dataset,
    issuer: { id: "ki-jawa-tengah", name: "KI Jawa Tengah" },
    satker: { id: code, code, type, regionName },
    peerGroup: place === undefined ? null : { id: wish.group ?? GROUP, label: wish.group ?? GROUP, n: wish.groupSize ?? null },
    score: aMeasure(scorePoints ?? null, "POINTS"),
    rank: aMeasure(place ?? null, "RANK"),
    provenance: aProvenance({ containsDemoData: dataset === "DEMO" }),
  };
}

/** A body of the same list that is not a satker. */
export function anotherBody(name: string, place: number): RankingEntry_resultFragment {
  return { ...aResult({ code: "33.00", regionName: "-", place, qualification: "INFORMATIVE" }), id: `result:${name}`, bodyName: name, satker: null };
}

/** KI Jawa Tengah 2024 in small: places 1 (not a satker), 2, 3, 5, 7, a class without a place, two not announced. */
export const SMALL_LIST = {
  rows: [
    aResult({ code: "33.08", regionName: "Magelang", place: 2, qualification: "INFORMATIVE" }),
    aResult({ code: "33.20", regionName: "Jepara", place: 3, qualification: "INFORMATIVE" }),
    aResult({ code: "33.71", regionName: "Magelang", type: "KOTA", place: 5, qualification: "INFORMATIVE" }),
    aResult({ code: "33.05", regionName: "Kebumen", place: 7, qualification: "INFORMATIVE" }),
    aResult({ code: "33.21", regionName: "Demak", qualification: "APPROACHING_INFORMATIVE" }),
    aResult({ code: "33.02", regionName: "Banyumas" }),
    aResult({ code: "33.01", regionName: "Cilacap" }),
  ].map((result) => ({ id: `row:${result.id}`, result })),
  otherBodies: [anotherBody("KPU Provinsi Jawa Tengah", 1)],
};
