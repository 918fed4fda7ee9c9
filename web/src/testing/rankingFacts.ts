import type { BelowFacts, GroupFacts, IndexBand, RankedFacts, StandingSatker } from "../features/rankings/standingModel.ts";

/** Classes of the index in tests, best first. */
export const BANDS: readonly IndexBand[] = [
  { code: "A", label: "Sangat baik", fromPoints: 85 },
  { code: "B", label: "Baik", fromPoints: 70 },
  { code: "C", label: "Cukup", fromPoints: 0 },
];

export function aSatker(code: string, regionName: string): StandingSatker {
  return { code, regionName, type: Number(code.slice(3)) > 70 ? "KOTA" : "KABUPATEN" };
}

/** A satker with a place; its intervals reach one place and four points to both sides. */
export function aRanked(code: string, regionName: string, place: number, points: number, change: Partial<RankedFacts> = {}): RankedFacts {
  return {
    id: `entry:${code}`,
    satker: aSatker(code, regionName),
    rank: { value: place, status: "REPORTED", interval: { low: Math.max(1, place - 1), high: place + 1 } },
    sharedBy: 1,
    score: { value: points, status: "REPORTED", interval: { low: points - 4, high: Math.min(100, points + 4) } },
    topFiveShare: 0.93,
    class: BANDS.find(({ fromPoints }) => points >= fromPoints) ?? null,
    classShares: [],
    nextClass: null,
    parts: [
      { code: "ASSESSMENT", name: "Penilaian", score: { value: points, status: "REPORTED" } },
      { code: "REQUEST_HANDLING", name: "Permohonan", score: { value: null, status: "NOT_APPLICABLE" } },
    ],
    ...change,
  };
}

export function aBelow(code: string, regionName: string, change: Partial<BelowFacts> = {}): BelowFacts {
  return { id: `below:${code}`, satker: aSatker(code, regionName), reason: "TOO_LITTLE_DATA", sentence: "Data terisi 40 %, paling sedikit 60 %.", parts: [], ...change };
}

/** Four with a place, two of them on one, and two below the line. */
export function aGroup(change: Partial<GroupFacts> = {}): GroupFacts {
  return {
    code: "33",
    name: "Jawa Tengah",
    n: 4,
    entries: [
      aRanked("33.08", "Magelang", 1, 91.26),
      aRanked("33.71", "Magelang", 2, 84, { sharedBy: 2 }),
      aRanked("33.20", "Jepara", 2, 84, { sharedBy: 2 }),
      aRanked("33.05", "Kebumen", 4, 62.5),
    ],
    belowLine: [aBelow("33.21", "Demak"), aBelow("33.01", "Cilacap", { reason: "TOO_FEW_CASES", sentence: "Kasusnya terlalu sedikit." })],
    bands: [
      { fromRank: 1, toRank: 2, satkerCodes: ["33.08", "33.71"] },
      { fromRank: 4, toRank: 4, satkerCodes: ["33.05"] },
    ],
    ...change,
  };
}
