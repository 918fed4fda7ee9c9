import { describe, expect, it } from "vitest";
import { aRanked, aSatker, BANDS } from "../../testing/rankingFacts.ts";
import { rankingWording as wording } from "../../testing/rankingWords.ts";
import { namedTheme } from "../../testing/theme.ts";
import { influenceSentence, influenceTable, signed, strongest, type InfluenceFacts } from "./influenceModel.ts";
import { influenceHeight, influenceOption } from "./influenceOption.ts";
import { asideLines, mainTerms, scoreSummary, shareText, type ExplainedFacts } from "./scoreTerms.ts";
import { shiftTable } from "./standingTables.ts";
import { askedWeights, isWholeSum, methodPercent, shownPercent, shownSum, withWeight, type WeightNode } from "./weightModel.ts";
import { shiftPaths, shiftsOf, shiftSummary, unshifted, type DifferenceFacts } from "./whatIfModel.ts";
import { shiftSentence, whatIfFinding } from "./whatIfWords.ts";

const nodes: WeightNode[] = [
  { code: "INDEX", parent: null, name: "Indeks", weight: 1 },
  { code: "ASSESSMENT", parent: "INDEX", name: "Penilaian", weight: 0.5 },
  { code: "REQUEST_HANDLING", parent: "INDEX", name: "Permohonan", weight: 0.3 },
  { code: "UPDATE_DISCIPLINE", parent: "INDEX", name: "Pemutakhiran", weight: 0.2 },
  { code: "onTime", parent: "REQUEST_HANDLING", name: "Tepat waktu", weight: 2 },
  { code: "written", parent: "REQUEST_HANDLING", name: "Tertulis", weight: 1 },
];
const node = (code: string) => nodes.find((each) => each.code === code) ?? { code, parent: null, name: code, weight: 0 };

describe("the weights of a trial", () => {
  it("begin at the method's, in percent among siblings", () => {
    expect(["ASSESSMENT", "REQUEST_HANDLING", "onTime", "written"].map((code) => methodPercent(node(code), nodes))).toEqual([50, 30, 66.7, 33.3]);
    expect(shownSum("INDEX", nodes, {})).toBe(100);
    expect(shownSum("REQUEST_HANDLING", nodes, {})).toBe(100);
  });

  it("are what the form shows: all siblings of a changed one are asked for, others stay the method's", () => {
    const trial = withWeight({}, node("ASSESSMENT"), nodes, 80);
    expect(shownPercent(node("ASSESSMENT"), nodes, trial)).toBe(80);
    expect(shownSum("INDEX", nodes, trial)).toBe(130);
    expect(askedWeights(nodes, trial)).toEqual([
      { code: "ASSESSMENT", weight: 80 },
      { code: "REQUEST_HANDLING", weight: 30 },
      { code: "UPDATE_DISCIPLINE", weight: 20 },
    ]);
  });

  it("sum to 100 also where thirds are rounded", () => {
    const thirds = ["A", "B", "C"].map((code) => ({ code, parent: "INDEX", name: code, weight: 1 }));
    expect(isWholeSum(shownSum("INDEX", thirds, {}))).toBe(true);
    expect(isWholeSum(shownSum("INDEX", thirds, { A: 34 }))).toBe(false);
  });

  it("stay between 0 and 100, and back at the method's weight nothing is tried", () => {
    expect(withWeight({}, node("ASSESSMENT"), nodes, 130)).toEqual({ ASSESSMENT: 100 });
    expect(withWeight({}, node("ASSESSMENT"), nodes, -5)).toEqual({ ASSESSMENT: 0 });
    expect(withWeight({ ASSESSMENT: 80 }, node("ASSESSMENT"), nodes, 50)).toEqual({});
    expect(askedWeights(nodes, {})).toEqual([]);
  });
});

const difference = (code: string, name: string, before: number | null, after: number | null): DifferenceFacts => ({
  satker: aSatker(code, name),
  groupCode: "33",
  rankBefore: { value: before },
  rankAfter: { value: after },
  rankDelta: before === null || after === null ? null : before - after,
  pointsDelta: before === null || after === null ? null : 1.25,
  classBefore: BANDS[1] ?? null,
  classAfter: (after === 1 ? BANDS[0] : BANDS[1]) ?? null,
});
const shifts = shiftsOf([difference("33.20", "Jepara", 1, 2), difference("33.08", "Magelang", 3, 1), difference("33.05", "Kebumen", 2, 3), difference("33.21", "Demak", null, 4), { ...difference("35.01", "Pacitan", 1, 1), groupCode: "35" }], "33");

describe("who moves in a trial", () => {
  it("stands by the place in the trial, one group only", () => {
    expect(shifts.map(({ name, before, after, places }) => [name, before, after, places])).toEqual([
      ["Kab. Magelang", 3, 1, 2],
      ["Kab. Jepara", 1, 2, -1],
      ["Kab. Kebumen", 2, 3, -1],
      ["Kab. Demak", null, 4, null],
    ]);
  });

  it("is told in a sentence: how many, who furthest", () => {
    expect(shiftSummary(shifts)).toMatchObject({ moved: 3, classChanged: 1 });
    expect(whatIfFinding(shifts, true, wording)).toBe("Dengan bobot Anda, 3 dari 4 satker berpindah peringkat; Kab. Magelang paling jauh (naik 2 peringkat).");
    expect(whatIfFinding(shifts, false, wording)).toMatch(/^Geser bobot/);
    expect(whatIfFinding(unshifted([aRanked("33.08", "Magelang", 1, 91)]), true, wording)).toBe("Dengan bobot Anda tidak ada satker yang berpindah peringkat (n = 1).");
  });

  it("tells no move for a satker without a place on one side", () => {
    const demak = shifts.at(-1);
    if (!demak) throw new Error("nobody");
    expect(shiftSentence(demak, wording)).toBe("Kab. Demak: dari tanpa peringkat ke 4");
    expect(shiftTable(shifts, wording).rows.at(-1)?.cells.slice(2, 6)).toEqual([{ missing: "tanpa peringkat" }, 4, { missing: "tanpa peringkat" }, { missing: "tanpa peringkat" }]);
  });

  it("is drawn as two columns, method and trial", () => {
    expect(shiftPaths(shifts, { before: "Metode", after: "Percobaan" })).toMatchObject({ periods: ["Metode", "Percobaan"], lowestPlace: 4, breaks: [] });
  });
});

const influence = (code: string, toBest: number, change: Partial<InfluenceFacts> = {}): InfluenceFacts => ({
  code,
  name: code,
  points: { value: 40, status: "REPORTED" },
  perPoint: 0.1,
  perCase: null,
  toBest,
  toWorst: -3,
  reachesNextClass: false,
  placesToBest: 1,
  ...change,
});

describe("what moves a satker most", () => {
  const known = [influence("a", 2), influence("b", 7.5, { reachesNextClass: true, placesToBest: 3 }), influence("c", 0)];

  it("is ordered by what it can add; what can add nothing is left out of the picture", () => {
    expect(strongest(known).map(({ code }) => code)).toEqual(["b", "a"]);
    expect(influenceTable(known, wording).rows).toHaveLength(3);
  });

  it("says places won and whether the next class is reached", () => {
    expect(influenceSentence(known[1] ?? influence("x", 0), wording)).toBe("b: sekarang 40, paling banyak +7,5 poin, +3 peringkat, cukup untuk kelas berikutnya");
    expect(influenceSentence(influence("d", 1, { points: { value: null, status: "NOT_REPORTED" }, placesToBest: null }), wording)).toBe("d: sekarang belum dilaporkan, paling banyak +1 poin");
  });

  it("is drawn from zero, and reaching the next class has another shape", () => {
    const shown = strongest(known);
    const option = influenceOption(shown, { theme: namedTheme, width: 800 }, wording);
    const series = Array.isArray(option.series) ? option.series[0] : undefined;
    expect(((series?.data ?? []) as { symbol: string }[]).map(({ symbol }) => symbol)).toEqual(["diamond", "circle"]);
    expect(option.xAxis).toMatchObject({ min: 0 });
    expect(influenceHeight([])).toBeGreaterThan(0);
  });

  it("is written with its sign", () => {
    expect([3, -2, 0].map((value) => signed(value, wording))).toEqual(["+3", "−2", "0"]);
  });
});

const explained = (code: string, depth: number, change: Partial<ExplainedFacts> = {}): ExplainedFacts => ({
  code,
  parent: depth === 0 ? null : "INDEX",
  depth,
  name: code,
  points: { value: 60, status: "REPORTED" },
  weightNominal: 0.5,
  weightEffective: 0.5,
  contributionPoints: depth === 1 ? 30 : null,
  exclusion: null,
  ...change,
});

describe("why a number is what it is", () => {
  const lines = [
    explained("INDEX", 0),
    explained("Penilaian", 1, { contributionPoints: 45, points: { value: 90, status: "REPORTED" } }),
    explained("Permohonan", 1, { contributionPoints: 12.5, points: { value: 25, status: "REPORTED" } }),
    explained("Pemutakhiran", 1, { contributionPoints: null, exclusion: "belum ada catatan", points: { value: null, status: "NOT_REPORTED" } }),
    explained("Segar", 2, { parent: "Pemutakhiran", exclusion: "belum ada catatan" }),
  ];

  it("is said in one sentence: what carries it, what is lowest, what did not count", () => {
    expect(scoreSummary({ satkerName: "Kab. Magelang", score: { value: 57.5, status: "REPORTED" }, belowSentence: null, lines }, wording)).toBe(
      "Kab. Magelang mendapat 57,5 poin, dari Penilaian (45 poin) dan Permohonan (12,5 poin). Yang paling rendah: Permohonan, 25 dari 100. 1 bagian tidak ikut dihitung karena tidak ada datanya atau tidak berlaku.",
    );
  });

  it("says why there is none, instead of a zero", () => {
    expect(scoreSummary({ satkerName: "Kab. Demak", score: { value: null, status: "NOT_REPORTED" }, belowSentence: "Data terisi 40 %.", lines: [] }, wording)).toBe("Kab. Demak tidak mendapat poin yang dapat diperingkat. Data terisi 40 %.");
  });

  it("does not call a withheld part left out: the index counts it", () => {
    const few = explained("Keberatan", 1, { exclusion: "Disembunyikan: kurang dari lima kasus.", contributionPoints: null, points: { value: null, status: "SUPPRESSED" } });
    const summary = scoreSummary({ satkerName: "Kab. Magelang", score: { value: 57.5, status: "REPORTED" }, belowSentence: null, lines: [explained("INDEX", 0), few] }, wording);
    expect(summary).toBe("Kab. Magelang mendapat 57,5 poin. 1 bagian disamarkan karena kasusnya sedikit; indeks tetap menghitungnya.");
  });

  it("orders the parts by what they add, and tells an excluded branch once", () => {
    expect(mainTerms(lines).map(({ code }) => code)).toEqual(["Penilaian", "Permohonan"]);
    expect(asideLines(lines).map(({ code }) => code)).toEqual(["Pemutakhiran"]);
  });

  it("writes weights as percent, a withheld one as none", () => {
    expect([0.5, 0.045, 0, null].map((share) => shareText(share, wording))).toEqual(["50 %", "4,5 %", "0 %", "–"]);
  });
});
