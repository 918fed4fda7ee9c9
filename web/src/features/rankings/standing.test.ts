import { describe, expect, it } from "vitest";
import { aGroup, aRanked, BANDS } from "../../testing/rankingFacts.ts";
import { rankingWording as wording } from "../../testing/rankingWords.ts";
import { namedTheme } from "../../testing/theme.ts";
import { CATERPILLAR_HEIGHT, caterpillarOption } from "./caterpillarOption.ts";
import { dotPlotLayout, dotPlotOption, pointsStart } from "./dotPlotOption.ts";
import { periodName, plotHeadline, standingFinding } from "./headlines.ts";
import { bandMark, standingModel, type StandingModel } from "./standingModel.ts";
import { standingPaint, tintOf } from "./standingPaint.ts";
import { standingTable } from "./standingTables.ts";
import { sentenceWriter } from "./standingWords.ts";

const model = standingModel(aGroup(), BANDS);
const noClasses = standingModel(aGroup({ entries: aGroup().entries.map((entry) => ({ ...entry, class: null })) }), []);
const frame = { theme: namedTheme, width: 900 };
const national = standingModel(aGroup({ n: 514, entries: Array.from({ length: 514 }, (_, index) => aRanked(`33.${String(index)}`, `S${index}`, index + 1, 95 - index / 10)), belowLine: [], bands: [] }), BANDS);

type Mark = { value: number[]; name: string; tip: string; symbol: string; symbolSize: number; itemStyle: { color: string } };
const marksOf = (option: ReturnType<typeof dotPlotOption>) => ((Array.isArray(option.series) ? option.series[0]?.data : undefined) ?? []) as Mark[];
const texts = (option: ReturnType<typeof dotPlotOption>) => JSON.stringify(option.graphic);

describe("a computed ranking", () => {
  it("keeps equal satker on one place and marks them", () => {
    expect(model.standings.map(({ place, sharedBy, name }) => [place, sharedBy, name])).toEqual([
      [1, 1, "Kab. Magelang"],
      [2, 2, "Kota Magelang"],
      [2, 2, "Kab. Jepara"],
      [4, 1, "Kab. Kebumen"],
    ]);
  });

  it("puts nobody last for want of data: below the line, by code, with the reason", () => {
    expect(model.below.map(({ satker, reason }) => [satker.code, reason])).toEqual([
      ["33.01", "TOO_FEW_CASES"],
      ["33.21", "TOO_LITTLE_DATA"],
    ]);
  });

  it("brackets those that the simulation cannot tell apart, and nobody alone", () => {
    expect(model.brackets).toEqual([{ from: 0, to: 1, lane: 0 }]);
  });

  it("puts brackets that overlap into lanes of their own", () => {
    const bands = [
      { fromRank: 1, toRank: 2, satkerCodes: ["33.08", "33.71"] },
      { fromRank: 2, toRank: 2, satkerCodes: ["33.71", "33.20"] },
      { fromRank: 3, toRank: 4, satkerCodes: ["33.20", "33.05"] },
    ];
    expect(standingModel(aGroup({ bands }), BANDS).brackets.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  it("gives the index its own classes: by order, or by name where the name is one of the five", () => {
    expect(BANDS.map((band) => bandMark(band, BANDS))).toEqual(["INFORMATIVE", "APPROACHING_INFORMATIVE", "FAIRLY_INFORMATIVE"]);
    expect(bandMark({ code: "NOT_INFORMATIVE", label: "Tidak Informatif", fromPoints: 0 }, BANDS)).toBe("NOT_INFORMATIVE");
    expect(bandMark(null, BANDS)).toBe("none");
  });

  it("says in one sentence who leads, of how many, and how many have no place", () => {
    expect(standingFinding(model, 0, wording)).toBe("Kab. Magelang di peringkat 1 dari 4 satker yang dapat diperingkat (Jawa Tengah), dengan 91,3 poin; 2 satker belum dapat diperingkat.");
    expect(standingFinding(standingModel(aGroup({ entries: [], n: 0 }), BANDS), 0, wording)).toMatch(/^Belum ada satker yang cukup datanya/);
    expect(standingFinding(model, 34, wording)).toMatch(/34 satker tidak ditampilkan/);
  });

  it("reads out place, n, interval, score and class of a satker", () => {
    const [, shared] = model.standings;
    if (!shared) throw new Error("no second");
    expect(sentenceWriter(model, wording)(shared)).toBe("Kota Magelang, peringkat 2 dari 4 bersama 1 satker lain, menurut simulasi antara 1–3, 84 poin, kelas indeks Baik.");
  });

  it("names a period as people do", () => {
    expect([{ year: 2025, fromMonth: 1, toMonth: 12 }, { year: 2025, fromMonth: 7, toMonth: 12 }, { year: 2025, fromMonth: 4, toMonth: 6 }, { year: 2025, fromMonth: 5, toMonth: 5 }].map((period) => periodName(period, wording))).toEqual([
      "2025",
      "Semester 2 2025",
      "Triwulan 2 2025",
      "Mei 2025",
    ]);
  });
});

describe("the dot plot", () => {
  const option = dotPlotOption(model, "33.20", frame, wording);

  it("has a mark for everybody with a place, in their order, and for nobody else", () => {
    expect(marksOf(option).map(({ name, value }) => [name, value])).toEqual([
      ["Kab. Magelang", [91.26, 0]],
      ["Kota Magelang", [84, 1]],
      ["Kab. Jepara", [84, 2]],
      ["Kab. Kebumen", [62.5, 3]],
    ]);
  });

  it("says the class by shape as well as by colour", () => {
    const [first, second] = marksOf(option);
    expect(first?.symbol).not.toBe(second?.symbol);
    expect(first?.itemStyle.color).toBe("--class-informative");
  });

  it("draws the classes as ground from each bound to the next, best to 100", () => {
    const areas = JSON.stringify(Array.isArray(option.series) ? option.series[0] : null);
    expect(areas).toContain('"name":"Sangat baik","xAxis":85');
    expect(areas).toContain('{"xAxis":100}');
  });

  it("starts the axis at a ten below the lowest interval, never below zero", () => {
    expect(pointsStart(model.standings)).toBe(50);
    expect(pointsStart([{ points: 1, pointsInterval: null }])).toBe(0);
    expect(pointsStart([])).toBe(90);
  });

  it("marks a shared place, lifts the chosen satker and draws the mean", () => {
    expect(texts(option)).toContain('"text":"2="');
    expect(marksOf(option).map(({ symbolSize }) => symbolSize)).toEqual([12, 12, 16, 12]);
    expect(texts(option)).toContain("rata-rata 80,4");
  });

  it("draws no interval where nothing was simulated", () => {
    const plain = standingModel(aGroup({ entries: [aRanked("33.08", "Magelang", 1, 91, { score: { value: 91, status: "REPORTED", interval: null } })] }), BANDS);
    const lines = (drawn: ReturnType<typeof dotPlotOption>) => (Array.isArray(drawn.graphic) ? drawn.graphic : []).filter(({ type }) => type === "line").length;
    expect(lines(dotPlotOption(plain, null, frame, wording))).toBe(1);
  });

  it.each([328, 700, 1100])("leaves the plot room in a frame of %i px", (width) => {
    const { left, right } = dotPlotLayout(model, width);
    expect(width - left - right).toBeGreaterThan(120);
  });

  it("says how many at the top cannot be told apart, else how sure the first place is", () => {
    expect(plotHeadline(model, wording)).toBe("2 satker teratas tidak dapat dibedakan");
    expect(plotHeadline(standingModel(aGroup({ bands: [] }), BANDS), wording)).toBe("Kab. Magelang di atas dengan 91,3 poin; rentangnya peringkat 1–2");
    expect(plotHeadline(standingModel(aGroup({ entries: [] }), BANDS), wording)).toBe("Belum ada satker yang dapat diperingkat");
  });
});

describe("the plot of the whole country", () => {
  it("stands side by side at one height, names the chosen one only, and has a mark for each of 514", () => {
    const option = caterpillarOption(national, "33.7", frame, wording);
    expect(marksOf(option)).toHaveLength(514);
    expect(texts(option)).toContain("8 Kab. S7 · 94,3");
    expect(texts(option)).not.toContain("Kab. S8");
    expect(CATERPILLAR_HEIGHT).toBeLessThan(500);
  });
});

describe("the map of a ranking", () => {
  it("colours by class, and says place and points in every tile", () => {
    const paint = standingPaint(model, wording);
    expect(paint.marks.get("33.08")).toBe("INFORMATIVE");
    expect(paint.captions.get("33.71")).toEqual({ long: "2= · 84", short: "2=" });
    expect(paint.sentences.get("33.08")).toBe("Peringkat 1, 91,3 poin, Sangat baik");
  });

  it("gives no colour to a satker below the line and says why", () => {
    const paint = standingPaint(noClasses, wording);
    expect(paint.tints.has("33.21")).toBe(false);
    expect(paint.marks.get("33.21")).toBe("notAnnounced");
    expect(paint.sentences.get("33.21")).toBe("tanpa peringkat, data terlalu sedikit");
  });

  it("tints by fixed steps of points where the basis has no classes, never by who else is there", () => {
    expect([0, 19.9, 20, 60, 100].map(tintOf)).toEqual([0, 0, 0.1, 0.3, 0.42]);
    expect(standingPaint(noClasses, wording).tints.get("33.08")).toBe(tintOf(91.26));
  });
});

describe("the table twin of a ranking", () => {
  const table = standingTable(model, wording);

  it("has everybody, and a word where there is no number", () => {
    expect(table.rows).toHaveLength(6);
    expect(table.rows[0]?.cells).toEqual(["Kab. Magelang", "33.08", 1, 1, 2, 91.3, 87.3, 95.3, "Sangat baik", 91.3, { missing: "tidak berlaku" }, { missing: "–" }]);
    expect(table.rows.at(-1)?.cells.slice(0, 3)).toEqual(["Kab. Demak", "33.21", { missing: "tanpa peringkat" }]);
    expect(table.rows.at(-1)?.cells.at(-1)).toBe("data terlalu sedikit");
  });

  it("never writes zero for a missing value", () => {
    const empty: StandingModel = standingModel(aGroup({ entries: [] }), BANDS);
    expect(standingTable(empty, wording).rows.flatMap(({ cells }) => cells)).not.toContain(0);
  });
});
