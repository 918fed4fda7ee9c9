import { describe, expect, it } from "vitest";
import { trendsEn } from "../../i18n/trends.en.ts";
import { trendsId } from "../../i18n/trends.id.ts";
import { measureOfWord, trendQuery, wordOfMeasure } from "../../pieces/trendAddresses.ts";
import { formatQuery, parseQuery } from "../../lib/url.ts";
import { gapPath, labelledBuckets, linePath, lonePoints, panelAt, panelGrid, panelStep, xOfDay, yAt } from "./trendGeometry.ts";
import { bandsOf } from "./trendMarks.ts";
import { axisOf, gapsOf, lineOf, ordered, runsOf, type SeriesFacts } from "./trendModel.ts";

const series = (over: Partial<SeriesFacts>): SeriesFacts => ({
  key: "33.08",
  kind: "SATKER",
  name: "KPU Kabupaten Magelang",
  members: null,
  values: [40, 0, null, 60, null, null],
  statuses: "RZNRSD",
  completeness: "WWWPWW",
  n: [10, 12, null, 8, null, null],
  change: { verdict: "COMPARED", from: 0, to: 3, difference: 20 },
  ...over,
});
const BOX = { x: 0, y: 0, width: 60, height: 100 };

describe("a line on the page", () => {
  const line = lineOf(series({}));

  it("keeps zero apart from what is missing, and each reason apart from the others", () => {
    expect(line.points.map(({ value, status }) => [value, status])).toEqual([[40, "R"], [0, "Z"], [null, "N"], [60, "R"], [null, "S"], [null, "D"]]);
    expect(line.name).toBe("Kab. Magelang");
  });

  it("is drawn in runs: no stroke crosses a gap, and a lone point is a dot", () => {
    expect(runsOf(line.points, []).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3]]);
    expect(linePath(line.points, [], BOX, { low: 0, high: 100, ticks: [] })).toBe("M5 60L15 100");
    expect(lonePoints(line.points, []).map(({ at }) => at)).toEqual([3]);
  });

  it("is cut where the method changed, not where a rule is only told", () => {
    expect(runsOf(line.points, [{ at: 1, cutsLine: true }]).length).toBe(3);
    expect(runsOf(line.points, [{ at: 1, cutsLine: false }]).length).toBe(2);
  });

  it("shows its gaps on the ground, held back apart from not known", () => {
    expect(gapsOf(line.points)).toEqual([{ from: 2, to: 2, isHeld: false }, { from: 4, to: 4, isHeld: true }, { from: 5, to: 5, isHeld: false }]);
    expect(gapPath([{ from: 4, to: 5 }], BOX, 6)).toBe("M40.5 100H59.5");
  });

  it("takes a letter that it does not know for not reported, never for a number", () => {
    expect(lineOf(series({ statuses: "?" })).points[0]?.status).toBe("N");
  });
});

describe("the axis", () => {
  const of = (values: (number | null)[]) => [lineOf(series({ values }))];

  it("of shares and points is 0 to 100, of counts begins at zero, of ranks has 1 on top", () => {
    expect(axisOf("PERCENT", of([80, 90]))).toMatchObject({ low: 0, high: 100 });
    expect(axisOf("COUNT", of([7, null, 13]))).toEqual({ low: 0, high: 15, ticks: [0, 5, 10, 15] });
    const ranks = axisOf("RANK", of([1, 35]));
    expect(ranks).toMatchObject({ low: 40, high: 1 });
    expect(yAt(BOX, 1, ranks)).toBeLessThan(yAt(BOX, 35, ranks));
  });

  it("of nothing known is still an axis", () => {
    expect(axisOf("COUNT", of([null]))).toMatchObject({ low: 0, high: 1 });
  });

  it("puts a day into its bucket and knows none outside", () => {
    const buckets = [{ key: "2026-01", from: "2026-01-01", to: "2026-01-31" }, { key: "2026-02", from: "2026-02-01", to: "2026-02-28" }];
    expect(xOfDay(BOX, "2026-02-01", buckets)).toBe(30);
    expect(xOfDay(BOX, "2026-03-01", buckets)).toBeNull();
  });

  it("labels as many buckets as fit, the last one always", () => {
    expect(labelledBuckets(12, 300, 60)).toEqual([2, 5, 8, 11]);
  });
});

describe("the small panels", () => {
  it("hold 514 satker beside and below one another, from a phone to a projector", () => {
    expect(panelGrid(514, 340)).toMatchObject({ columns: 2 });
    expect(panelGrid(514, 1000)).toMatchObject({ columns: 6 });
    const grid = panelGrid(514, 1000);
    expect(panelAt(513, grid).y + grid.panelHeight).toBe(grid.height);
  });

  it("are walked by arrows and never left by them", () => {
    expect([panelStep("ArrowRight", 0, 10, 4), panelStep("ArrowDown", 7, 10, 4), panelStep("ArrowUp", 1, 10, 4), panelStep("End", 3, 10, 4), panelStep("a", 3, 10, 4)]).toEqual([1, 9, 0, 9, undefined]);
  });

  it("in the order of value or change put those of whom nothing is known last, not lowest", () => {
    const lines = [
      lineOf(series({ key: "33.01", values: [null], statuses: "N", change: { verdict: "TOO_FEW", from: null, to: null, difference: null } })),
      lineOf(series({ key: "33.02", values: [10], statuses: "R", change: { verdict: "COMPARED", from: 0, to: 1, difference: -5 } })),
      lineOf(series({ key: "33.03", values: [90], statuses: "R", change: { verdict: "COMPARED", from: 0, to: 1, difference: 3 } })),
    ];
    expect(ordered(lines, "nilai", false).map(({ key }) => key)).toEqual(["33.03", "33.02", "33.01"]);
    expect(ordered(lines, "nilai", true).map(({ key }) => key)).toEqual(["33.02", "33.03", "33.01"]);
    expect(ordered(lines, "perubahan", false).map(({ key }) => key)).toEqual(["33.03", "33.02", "33.01"]);
    expect(ordered(lines, "kode", false).map(({ key }) => key)).toEqual(["33.01", "33.02", "33.03"]);
  });
});

describe("stages", () => {
  it("that overlap are one band; other marks are none", () => {
    expect(bandsOf([{ kind: "STAGE", from: "2024-02-01", to: "2024-06-01" }, { kind: "CYCLE", from: "2024-03-01", to: null }, { kind: "STAGE", from: "2024-01-01", to: "2024-03-01" }, { kind: "STAGE", from: "2025-01-01", to: null }])).toEqual([
      { from: "2024-01-01", to: "2024-06-01" },
      { from: "2025-01-01", to: "2025-01-01" },
    ]);
  });
});

describe("the address", () => {
  it("holds measure, span and highlight in words, and gives them back", () => {
    const text = formatQuery(trendQuery, { ukuran: "permohonan-tepat-waktu", tiap: "triwulan", dari: "2025-01", sampai: "2026-10", sorot: "33.08", urut: "nilai", tampil: "tabel" });
    expect(text).toBe("?ukuran=permohonan-tepat-waktu&tiap=triwulan&dari=2025-01&sampai=2026-10&sorot=33.08&urut=nilai&tampil=tabel");
    expect(parseQuery(trendQuery, new URLSearchParams(text)).misread).toEqual([]);
    expect(parseQuery(trendQuery, new URLSearchParams("?dari=2025-13&ukuran=tebakan")).misread).toEqual(["dari=2025-13", "ukuran=tebakan"]);
  });

  it("has a word for every measure that it shows", () => {
    expect(wordOfMeasure(measureOfWord("peringkat"))).toBe("peringkat");
    expect(wordOfMeasure("measure.of.tomorrow")).toBeNull();
  });
});

describe("the two languages of trends", () => {
  const sentences = (node: unknown, path = ""): [string, string][] => (typeof node === "string" ? [[path, node]] : Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`)));
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").toSorted();

  it("say the same things about the same facts", () => {
    const english = new Map(sentences(trendsEn));
    for (const [path, text] of sentences(trendsId)) expect([path, holes(english.get(path) ?? "missing")]).toEqual([path, holes(text)]);
    expect(english.size).toBe(sentences(trendsId).length);
  });
});
