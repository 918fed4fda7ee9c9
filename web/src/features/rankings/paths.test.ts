import { describe, expect, it } from "vitest";
import { aSatker } from "../../testing/rankingFacts.ts";
import { rankingWording as wording } from "../../testing/rankingWords.ts";
import { namedTheme } from "../../testing/theme.ts";
import { bumpHeight, bumpOption, bumpOrder, runsOf } from "./bumpOption.ts";
import { changeHeadline, changeSentence, changeText } from "./changeWords.ts";
import { changeKind, changeModel, clearMoves, type MovementEntryFacts, type MovementViewFacts } from "./movementModel.ts";
import { lastMove, pathModel, type HistoryFacts } from "./pathModel.ts";
import { pathHeadline, pathSentence } from "./pathWords.ts";
import { slopeOption, slopeOrder, spreadLabels } from "./slopeOption.ts";
import { sparkPoints } from "./sparkPoints.ts";
import { changeTable, pathTable } from "./standingTables.ts";

const line = (code: string, name: string, frozen: (number | null)[], official = frozen): HistoryFacts["lines"][number] => ({
  satker: aSatker(code, name),
  groupCode: "33",
  points: frozen.map((place, index) => ({ frozenRank: { value: place }, frozenScore: { value: place === null ? null : 100 - place }, officialRank: { value: official[index] ?? null } })),
});
const facts: HistoryFacts = {
  periods: ["indeks-1", "indeks-1", "indeks-2"].map((methodId) => ({ method: { methodId } })),
  lines: [line("33.08", "Magelang", [2, 3, 1]), line("33.20", "Jepara", [1, null, 2]), line("33.05", "Kebumen", [3, 1, 3]), { ...line("35.01", "Pacitan", [1, 1, 1]), groupCode: "35" }],
};
const names = ["2023", "2024", "2025"];
const frozen = pathModel(facts, "33", "frozen", names);
const official = pathModel(facts, "33", "official", names);
const frame = { theme: namedTheme, width: 900 };
const linesOf = (option: ReturnType<typeof bumpOption>, name: string) => (Array.isArray(option.series) ? option.series : []).filter((series) => series.type === "line" && series.name === name);

describe("places over periods", () => {
  it("belong to one group, best of the last period first", () => {
    expect(frozen.paths.map(({ name }) => name)).toEqual(["Kab. Magelang", "Kab. Jepara", "Kab. Kebumen"]);
  });

  it("break where a place is missing: a gap is never joined", () => {
    expect(runsOf({ places: [1, null, 2, 3] }, { breaks: [] })).toEqual([[{ index: 0, place: 1 }], [{ index: 2, place: 2 }, { index: 3, place: 3 }]]);
    expect(linesOf(bumpOption(frozen, null, frame, wording), "Kab. Jepara")).toHaveLength(2);
  });

  it("break where the method changed, unless all stand under one method", () => {
    expect(official.breaks).toEqual([2]);
    expect(frozen.breaks).toEqual([]);
    expect(linesOf(bumpOption(official, null, frame, wording), "Kab. Magelang")).toHaveLength(2);
    expect(linesOf(bumpOption(frozen, null, frame, wording), "Kab. Magelang")).toHaveLength(1);
  });

  it("begin with the first period that ranks anybody", () => {
    const late = { ...facts, lines: [line("33.08", "Magelang", [null, null, 1]), line("33.20", "Jepara", [null, null, 2])] };
    expect(pathModel(late, "33", "frozen", names)).toMatchObject({ periods: ["2024", "2025"], paths: [{ places: [null, 1] }, { places: [null, 2] }] });
  });

  it("tell no change over such a break", () => {
    expect(official.paths.map((path) => lastMove(path, official))).toEqual([null, null, null]);
    expect(frozen.paths.map((path) => lastMove(path, frozen))).toEqual([2, null, -2]);
    expect(pathHeadline(official, wording)).toBe("2025 tidak dapat dibandingkan dengan periode sebelumnya");
    expect(pathHeadline(frozen, wording)).toBe("Kab. Magelang naik 2 peringkat pada 2025, paling banyak");
  });

  it("are read out period by period", () => {
    const [first, second] = frozen.paths;
    if (!first || !second) throw new Error("no paths");
    expect(pathSentence(first, frozen, wording)).toBe("Kab. Magelang: 2023 peringkat 2, 2024 peringkat 3, 2025 peringkat 1. Naik 2 peringkat.");
    expect(pathSentence(second, frozen, wording)).toBe("Kab. Jepara: 2023 peringkat 1, 2024 tanpa peringkat, 2025 peringkat 2.");
  });

  it("draw the chosen satker with the accent and everybody with a mark", () => {
    const option = bumpOption(frozen, "33.05", frame, wording);
    expect(linesOf(option, "Kab. Kebumen")[0]).toMatchObject({ lineStyle: { color: "--accent", width: 3.5 }, connectNulls: false });
    expect(bumpOrder(frozen)).toHaveLength(3);
    expect(bumpHeight(frozen)).toBeGreaterThan(80);
  });

  it("have a table twin with a column a period", () => {
    expect(pathTable(frozen, wording).rows[1]?.cells).toEqual(["Kab. Jepara", "33.20", 1, { missing: "tanpa peringkat" }, 2]);
  });

  it("fit into a word as a small line, first place on top, broken where they break", () => {
    const spark = sparkPoints([3, 1, null, 2], 3, []);
    expect(spark.runs).toEqual(["3,17 23.7,3", "65,10 65,10"]);
    expect(spark.last).toEqual({ x: 65, y: 10 });
    expect(sparkPoints([1, null], 3, []).last).toBeNull();
  });
});

const entry = (code: string, name: string, change: Partial<MovementEntryFacts>): MovementEntryFacts => ({
  satker: aSatker(code, name),
  verdict: "COMPARABLE",
  from: { rank: { value: 5 }, score: { value: 60 } },
  to: { rank: { value: 3 }, score: { value: 72 } },
  rankDelta: { value: 2 },
  pointsDelta: { value: 12 },
  withinNoise: false,
  ...change,
});
const view: MovementViewFacts = {
  verdict: "COMPARABLE",
  sentence: "Metode sama.",
  groups: [
    {
      code: "33",
      name: "Jawa Tengah",
      commonCount: 3,
      entries: [
        entry("33.08", "Magelang", {}),
        entry("33.05", "Kebumen", { to: { rank: { value: 1 }, score: { value: 80 } }, from: { rank: { value: 2 }, score: { value: 79 } }, rankDelta: { value: 1 }, pointsDelta: { value: 1 }, withinNoise: true }),
        entry("33.20", "Jepara", { verdict: "PARTIAL_DATA", rankDelta: { value: null }, pointsDelta: { value: null }, withinNoise: null }),
        entry("33.21", "Demak", { verdict: "NOT_COMPARABLE", to: null, rankDelta: { value: null }, pointsDelta: { value: null }, withinNoise: null }),
      ],
    },
  ],
};
const periods = { from: "2024", to: "2025" };

describe("a change between two periods", () => {
  const model = changeModel(view, "33");
  if (!model) throw new Error("no group");
  const byCode = (code: string) => model.changes.find((change) => change.code === code) ?? { ...model.changes[0]!, code };

  it("is told only where it does not mislead", () => {
    expect(["33.08", "33.20", "33.21"].map((code) => changeText(byCode(code), wording))).toEqual(["naik 2", "data tidak setara", "kini tanpa peringkat"]);
    expect(changeKind(byCode("33.20"))).toBe("withheld");
    expect(changeSentence(byCode("33.20"), periods, wording)).toBe("Kab. Jepara: 2024 peringkat 5 (60 poin), 2025 peringkat 3 (72 poin). Perubahan: data tidak setara.");
  });

  it("counts as clear only beyond what the simulation explains", () => {
    expect(clearMoves(model).up.map(({ code }) => code)).toEqual(["33.08"]);
    expect(changeHeadline(model, periods, wording)).toBe("Dari 2024 ke 2025, 1 satker jelas naik dan 0 jelas turun; sisanya dalam rentang simulasi (n = 3)");
    expect(changeHeadline({ ...model, verdict: "METHOD_CHANGED" }, periods, wording)).toBe("2024 dan 2025 tidak dapat dibandingkan");
  });

  it("is a line only where it may be told; broken when it may be chance", () => {
    const option = slopeOption(model, periods, null, frame, wording);
    expect(linesOf(option, "Kab. Jepara")).toHaveLength(0);
    expect(linesOf(option, "Kab. Demak")).toHaveLength(0);
    expect(linesOf(option, "Kab. Kebumen")[0]).toMatchObject({ lineStyle: { type: "dashed" } });
    expect(linesOf(option, "Kab. Magelang")[0]).toMatchObject({ lineStyle: { type: "solid" } });
    expect(slopeOrder(model)).toHaveLength(4);
  });

  it("stands in the table twin with its verdict", () => {
    const row = changeTable(model, periods, wording).rows.find(({ id }) => id === "33.20");
    expect(row?.cells.slice(2)).toEqual([5, 3, 60, 72, "data tidak setara", "data tidak setara", "tidak diketahui"]);
  });

  it("is absent for a group that the answer does not hold", () => {
    expect(changeModel(view, "35")).toBeNull();
  });
});

describe("labels beside a chart", () => {
  it("never cover one another, stay inside and keep their order", () => {
    const spread = spreadLabels([{ y: 50, id: "b" }, { y: 49, id: "a" }, { y: 51, id: "c" }, { y: 99, id: "d" }], { top: 0, bottom: 100 });
    expect(spread.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    spread.forEach(({ y }, index) => {
      expect(y).toBeLessThanOrEqual(100);
      if (index > 0) expect(y - (spread[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(16.9);
    });
  });
});
