import { describe, expect, it } from "vitest";
import { aMeasure, aResult, anotherBody, SMALL_LIST, type ResultWish } from "../../testing/facts.ts";
import { namedTheme } from "../../testing/theme.ts";
import { wordsEn, wordsId as t } from "../../testing/words.ts";
import { classStrip } from "./classStripModel.ts";
import { findingParts, findingSentence, type FindingFacts } from "./findingSentence.ts";
import { ladderRungs } from "./ladder.ts";
import { placesLayout, placesOption, placesOrder } from "./placesOption.ts";
import { allEntries, leaders, rankingModel } from "./rankingModel.ts";
import { rankingTable } from "./rankingTable.ts";
import { axisStart, scoreRows, scoresLayout, scoresOption, scoresOrder } from "./scoresOption.ts";

const words = { t, locale: "id-ID" } as const;
const model = rankingModel(SMALL_LIST, null);
const names = (entries: readonly { name: string }[]) => entries.map((entry) => entry.name);
const listOf = (...wishes: ResultWish[]) => rankingModel({ rows: wishes.map((wish) => ({ result: aResult(wish) })), otherBodies: [] }, null);
const seriesItems = (option: ReturnType<typeof placesOption>, index: number) => {
  const series = Array.isArray(option.series) ? option.series[index] : undefined;
  return (series?.data ?? []) as { name: string; value: (number | null)[]; tip: string; symbol: string; itemStyle: { color: string; borderType?: string } }[];
};

describe("a published list", () => {
  it("keeps places as published, with other bodies among the satker", () => {
    expect(model.placed.map((entry) => [entry.place, entry.name])).toEqual([
      [1, "KPU Provinsi Jawa Tengah"],
      [2, "Kab. Magelang"],
      [3, "Kab. Jepara"],
      [5, "Kota Magelang"],
      [7, "Kab. Kebumen"],
    ]);
  });

  it("puts a class without a place beside the ladder, and nobody last for want of an announcement", () => {
    expect(names(model.unplaced)).toEqual(["Kab. Demak"]);
    expect(names(model.notAnnounced)).toEqual(["Kab. Cilacap", "Kab. Banyumas"]);
    expect(model.notAnnounced.every((entry) => entry.place === null && entry.scorePoints === null)).toBe(true);
  });

  it("leaves places alone when only cities are shown, and then shows no other bodies", () => {
    expect(rankingModel(SMALL_LIST, "KOTA").placed.map((entry) => [entry.place, entry.name])).toEqual([[5, "Kota Magelang"]]);
  });

  it("leads with the best satker, not with the province's own office; with none where places stand in different groups", () => {
    expect(names(leaders(model))).toEqual(["Kab. Magelang"]);
    expect(leaders(listOf({ code: "33.01", regionName: "A", place: 1, group: "x" }, { code: "33.02", regionName: "B", place: 1, group: "y" }))).toEqual([]);
  });

  it("lets satker that share a place lead together", () => {
    expect(names(leaders(listOf({ code: "33.01", regionName: "A", place: 1 }, { code: "33.02", regionName: "B", place: 1 })))).toEqual(["Kab. A", "Kab. B"]);
  });
});

describe("the ladder", () => {
  it("shows the places that no source names as gaps", () => {
    expect(ladderRungs(model.placed).map((rung) => (rung.kind === "gap" ? `${rung.from}-${rung.to}` : rung.kind === "place" ? rung.place : rung.label))).toEqual([1, 2, 3, "4-4", 5, "6-6", 7]);
  });

  it("names the groups when there are several, for their places do not compare", () => {
    const rungs = ladderRungs(listOf({ code: "33.01", regionName: "A", place: 1, group: "x" }, { code: "33.02", regionName: "B", place: 3, group: "y" }).placed);
    expect(rungs.map((rung) => rung.kind)).toEqual(["group", "place", "group", "gap", "place"]);
  });

  it("gives two bodies at the same place a rung each and no gap between them", () => {
    expect(ladderRungs(listOf({ code: "33.01", regionName: "A", place: 1 }, { code: "33.02", regionName: "B", place: 1 }, { code: "33.03", regionName: "C", place: 3 }).placed).map((rung) => rung.kind)).toEqual([
      "place",
      "place",
      "gap",
      "place",
    ]);
  });
});

describe("the figure of places", () => {
  const option = placesOption(model, { theme: namedTheme, width: 900 }, words);
  const items = seriesItems(option, 0);

  it("draws each body once, in the order in which the keyboard walks", () => {
    expect(names(items)).toEqual(names(placesOrder(model)));
    expect(items).toHaveLength(allEntries(model).length);
  });

  it("gives the class a shape and a colour, other bodies a hollow one, silence a dashed one without colour", () => {
    const item = (name: string) => items.find((known) => known.name === name);
    expect(item("Kab. Magelang")?.itemStyle.color).toBe("--class-informative");
    expect(item("KPU Provinsi Jawa Tengah")?.itemStyle.color).toBe("--paper");
    expect(item("Kab. Cilacap")?.itemStyle).toMatchObject({ color: "--paper", borderType: "dashed" });
    expect(item("Kab. Demak")?.symbol).not.toBe(item("Kab. Magelang")?.symbol);
  });

  it("puts a better place higher, and marks without a place beside the ladder", () => {
    const y = (name: string) => items.find((known) => known.name === name)?.value[1] ?? Number.NaN;
    expect(y("Kab. Magelang")).toBeLessThan(y("Kab. Jepara"));
    const ladderWidth = placesLayout(model, 900).ladderWidth;
    expect(items.find((known) => known.name === "Kab. Cilacap")?.value[0]).toBeGreaterThan(ladderWidth);
  });

  it.each([328, 700, 1100])("keeps every mark inside a frame of %i px", (width) => {
    const { height } = placesLayout(model, width);
    for (const { value } of seriesItems(placesOption(model, { theme: namedTheme, width }, words), 0)) {
      expect(value[0]).toBeLessThan(width);
      expect(value[1]).toBeLessThan(height);
    }
  });

  it("says in the tooltip that the score was not published", () => {
    expect(items.find((known) => known.name === "Kab. Magelang")?.tip).toContain("Nilai: tidak dipublikasikan");
  });
});

describe("the figure of scores", () => {
  const scored = listOf(
    { code: "33.01", regionName: "A", place: 1, scorePoints: 96.5, qualification: "INFORMATIVE" },
    { code: "33.02", regionName: "B", place: 2, qualification: "INFORMATIVE" },
    { code: "33.03", regionName: "C", scorePoints: 0, qualification: "NOT_INFORMATIVE" },
    { code: "33.04", regionName: "D", qualification: "LESS_INFORMATIVE" },
    { code: "33.05", regionName: "E" },
  );
  const bands = [
    { qualification: "INFORMATIVE", publishedLabel: "Informatif", publishedMin: 90, publishedMax: 100 },
    { qualification: "NOT_INFORMATIVE", publishedLabel: "Tidak Informatif", publishedMin: 0, publishedMax: 39.9 },
  ] as const;
  const option = scoresOption(scored, bands, { theme: namedTheme, width: 900 }, words);

  it("leaves a gap where no score was published, and draws a reported zero as zero", () => {
    const values = Object.fromEntries(seriesItems(option, 0).map((item) => [item.name, item.value[0]]));
    expect(values).toEqual({ "Kab. A": 96.5, "Kab. B": null, "Kab. C": 0 });
  });

  it("keeps a class without place and score beside the plot, and draws every body once", () => {
    expect(names(seriesItems(option, 1))).toEqual(["Kab. D", "Kab. E"]);
    expect(names([...seriesItems(option, 0), ...seriesItems(option, 1)])).toEqual(names(scoresOrder(scored)));
  });

  it("starts the axis below the lowest score, at a round number, and never below zero", () => {
    expect(axisStart(scoreRows(scored))).toBe(0);
    expect(axisStart(scoreRows(listOf({ code: "33.01", regionName: "A", scorePoints: 83 })))).toBe(80);
    expect(axisStart([])).toBe(0);
  });

  it("is high enough for its rows and lanes", () => {
    expect(scoresLayout(scored, 328).height).toBeGreaterThan(scoresLayout(listOf({ code: "33.01", regionName: "A", place: 1 }), 328).height);
  });
});

describe("the table twin", () => {
  const table = rankingTable(model, t);

  it("has a row for every body and a word where there is no number", () => {
    expect(table.rows).toHaveLength(8);
    const demak = table.rows.find((row) => row.cells[0] === "Kab. Demak");
    expect(demak?.cells.slice(2, 5)).toEqual([{ missing: "tanpa peringkat" }, "Menuju Informatif", { missing: "tidak dipublikasikan" }]);
  });
});

describe("the sentence of finding", () => {
  const facts: FindingFacts = {
    satkerCount: 35,
    issuerName: "KI Jawa Tengah",
    year: 2024,
    announcedCount: 6,
    stageOnlyCount: 0,
    notAnnouncedCount: 29,
    qualificationCounts: [
      { qualification: "APPROACHING_INFORMATIVE", count: 1 },
      { qualification: "INFORMATIVE", count: 5 },
      { qualification: null, count: 29 },
    ],
  };

  it("says who was announced, in which class, and who was not", () => {
    expect(findingSentence(facts, t, "id-ID")).toBe(
      "Dari 35 satker, 6 diumumkan dalam KI Jawa Tengah 2024: 5 Informatif, 1 Menuju Informatif; 29 tidak diumumkan.",
    );
  });

  it("says so when only places, no classes, were published", () => {
    const counts = [{ qualification: "APPROACHING_INFORMATIVE" as const, count: 1 }];
    expect(findingSentence({ ...facts, year: 2020, announcedCount: 5, notAnnouncedCount: 30, qualificationCounts: counts }, t, "id-ID")).toBe(
      "Dari 35 satker, 5 diumumkan dalam KI Jawa Tengah 2020: 1 Menuju Informatif, 4 tanpa kelas; 30 tidak diumumkan.",
    );
  });

  it("does not turn stages into results", () => {
    const sentence = findingSentence({ ...facts, satkerCount: 38, issuerName: "KI Jawa Timur", year: 2022, announcedCount: 0, stageOnlyCount: 8, notAnnouncedCount: 30, qualificationCounts: [] }, t, "id-ID");
    expect(sentence).toBe("Dari 38 satker belum ditemukan satu pun hasil akhir KI Jawa Timur 2022; 8 hanya diketahui tahapnya dan 30 tidak diumumkan.");
  });

  it("names for each of its numbers the part of the list that it counts, and that part is as long as the number says", () => {
    const numbers = findingParts(facts, t, "id-ID").filter(({ group }) => group !== undefined);
    expect(numbers.map(({ text, group }) => `${text} ${group}`)).toEqual(["35 semua", "6 diumumkan", "5 informatif", "1 menuju-informatif", "29 tidak-diumumkan"]);
    expect(findingParts(facts, t, "id-ID").map(({ text }) => text).join("")).toBe(findingSentence(facts, t, "id-ID"));
    const classes = [...Array.from({ length: 5 }, () => "INFORMATIVE" as const), "APPROACHING_INFORMATIVE" as const];
    const list = { rows: classes.map((qualification, at) => ({ result: aResult({ code: `33.0${at + 1}`, regionName: `Daerah ${at}`, place: at + 1, qualification }) })), otherBodies: [] };
    expect((["diumumkan", "informatif", "menuju-informatif", "tidak-diumumkan"] as const).map((group) => allEntries(rankingModel(list, null, group)).length)).toEqual([6, 5, 1, 0]);
  });

  it("reads in English too", () => {
    expect(findingSentence(facts, wordsEn, "en-GB")).toContain("Of 35 offices, 6 were announced in KI Jawa Tengah 2024: 5 Informative");
  });
});

describe("the class strip", () => {
  it("keeps all five classes in view and lists the silent ones by code", () => {
    const strip = classStrip(
      SMALL_LIST.rows.flatMap(({ result }) => (result.satker ? [{ satker: result.satker, result }] : [])),
    );
    expect(strip.map(({ mark, satkers }) => [mark, satkers.length])).toEqual([
      ["INFORMATIVE", 4],
      ["APPROACHING_INFORMATIVE", 1],
      ["FAIRLY_INFORMATIVE", 0],
      ["LESS_INFORMATIVE", 0],
      ["NOT_INFORMATIVE", 0],
      ["notAnnounced", 2],
    ]);
    expect(strip.at(-1)?.satkers.map((satker) => satker.code)).toEqual(["33.01", "33.02"]);
  });
});

describe("an entry", () => {
  it("is as sure as its weakest source", () => {
    const result = anotherBody("KPU", 1);
    const [source] = result.provenance.sources;
    const weak = { ...result, provenance: { ...result.provenance, sources: source ? [source, { ...source, confidence: "MEDIUM" as const }] : [] } };
    expect(rankingModel({ rows: [], otherBodies: [weak] }, null).placed[0]?.confidence).toBe("MEDIUM");
  });

  it("keeps a reported zero apart from nothing", () => {
    const zero = { ...aResult({ code: "33.01", regionName: "A", qualification: "NOT_INFORMATIVE" }), score: aMeasure(0, "POINTS", { status: "REPORTED_ZERO" }) };
    expect(rankingModel({ rows: [{ result: zero }], otherBodies: [] }, null).unplaced[0]?.scorePoints).toBe(0);
  });
});
