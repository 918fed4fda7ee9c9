import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../modules/imports/imports.csv.ts";
import { demoFiles } from "./demoFiles.ts";
import { DEMO_ISSUERS, DEMO_YEARS } from "./demoIssuers.ts";
import { demoResults } from "./demoResults.ts";
import { seededRandom } from "./seededRandom.ts";

const offices = [
  ...Array.from({ length: 35 }, (_, at) => ({ code: `33.${String(at + 1).padStart(2, "0")}`, name: `KPU Kabupaten Satu${at}` })),
  ...Array.from({ length: 38 }, (_, at) => ({ code: `35.${String(at + 1).padStart(2, "0")}`, name: `KPU Kabupaten Dua${at}` })),
];
const ofProvince = (code: string) => offices.filter((office) => office.code.startsWith(code));
const listsOf = () => DEMO_ISSUERS.flatMap((issuer) => DEMO_YEARS.map((year) => demoResults(issuer, ofProvince(issuer.provinceCode)).filter((result) => result.year === year)));

describe("seeded numbers", () => {
  it("are the same for the same seed and lie between 0 and 1", () => {
    const drawn = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 100 }, () => random.next());
    };
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    expect(drawn(7).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});

describe("the demo scenario", () => {
  it("is the same whatever the order of the offices", () => {
    const inOrder = demoFiles(offices);
    fc.assert(
      fc.property(fc.shuffledSubarray(offices, { minLength: offices.length }), (shuffled) => {
        expect(demoFiles(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 5 },
    );
  });

  it("stands under invented issuers whose names say so", () => {
    for (const issuer of DEMO_ISSUERS) expect(issuer.name).toContain("(Data demo)");
    const results = demoFiles(offices).filter(({ kind }) => kind === "evaluation-results").map(({ csv }) => readCsv(new TextEncoder().encode(csv)));
    const issuers = results.flatMap((reading) => (reading.ok ? reading.rows.map(({ cells }) => cells.get("issuer_id")) : ["unreadable"]));
    expect(new Set(issuers)).toEqual(new Set(DEMO_ISSUERS.map(({ id }) => id)));
  });

  it("leaves some offices out of every year: what came back is not everybody", () => {
    for (const list of listsOf()) {
      const satkers = list.filter(({ satkerCode }) => satkerCode !== null);
      expect(satkers.length).toBeGreaterThan(15);
      expect(satkers.length).toBeLessThan(37);
    }
  });

  it("gives no rank without a group, none beyond the group, and shares equal places", () => {
    for (const list of listsOf()) {
      const ranked = list.filter(({ rank }) => rank !== null);
      expect(ranked.every(({ peerGroup }) => peerGroup !== null)).toBe(true);
      expect(ranked.every(({ rank, peerGroupSize }) => peerGroupSize === null || Number(rank) <= peerGroupSize)).toBe(true);
      const places = ranked.map(({ rank }) => Number(rank)).toSorted((a, b) => a - b);
      // Competition ranking: each place is one more than the number of better ones.
      expect(places).toEqual(places.map((place) => places.filter((other) => other < place).length + 1));
      expect(new Set(places).size).toBeLessThan(places.length);
    }
  });

  it("has scores with two decimals that agree with the places, classes without score, and stages without class", () => {
    const all = listsOf().flat();
    expect(all.some(({ score, qualification }) => score === null && qualification !== null)).toBe(true);
    expect(all.some(({ qualification, stageReached }) => qualification === null && stageReached !== null)).toBe(true);
    for (const list of listsOf()) {
      const scored = list.filter(({ score, rank }) => score !== null && rank !== null).toSorted((a, b) => Number(a.rank) - Number(b.rank));
      const scores = scored.map(({ score }) => Number(score));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => Math.round(score * 100) / 100 === score && score < 100)).toBe(true);
    }
  });

  it("has two humps, not a bell: fewer in the middle than on either side", () => {
    const even = listsOf().flat().filter(({ year, qualification }) => year % 2 === 0 && qualification !== null);
    const count = (...classes: readonly string[]) => even.filter(({ qualification }) => classes.includes(qualification ?? "")).length;
    expect(count("INFORMATIVE")).toBeGreaterThan(count("APPROACHING_INFORMATIVE"));
    expect(count("FAIRLY_INFORMATIVE", "LESS_INFORMATIVE", "NOT_INFORMATIVE")).toBeGreaterThan(count("APPROACHING_INFORMATIVE"));
  });
});
