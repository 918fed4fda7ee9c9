import { describe, expect, it } from "vitest";
import { namedTheme } from "../../testing/theme.ts";
import { publicationWords } from "../../testing/publicationWords.ts";
import { placeRhythm, rhythmModel, rhythmStep, stepsFor, weekdayOf } from "./rhythmModel.ts";
import { squareLook } from "./RhythmSquareMark.tsx";
import { dayText, rhythmTable, stepTexts } from "./rhythmWords.ts";

const DAY_MS = 86_400_000;
const days = (from: string, counts: readonly (number | null)[]) =>
  counts.map((refreshCount, index) => ({
    on: new Date(Date.parse(`${from}T00:00:00Z`) + index * DAY_MS).toISOString().slice(0, 10),
    refreshCount,
    satkerCount: refreshCount,
  }));

describe("the rhythm", () => {
  it("keeps what is not known apart from a true zero", () => {
    const model = rhythmModel(days("2026-11-16", [null, 0, 1, 8]));
    expect(model.squares.map(({ level }) => level)).toEqual(["unknown", 0, 1, 4]);
    expect(model).toMatchObject({ coveredDays: 3, refreshDays: 2 });
    expect(squareLook("unknown", namedTheme)).toMatchObject({ fill: "none", strokeDasharray: "2 2" });
    expect(squareLook(0, namedTheme)).toEqual({ fill: "--paper", stroke: "--line-strong" });
    expect(squareLook(4, namedTheme)).toMatchObject({ fill: "--class-informative", fillOpacity: 1 });
  });

  it("begins weeks on Monday: 16 November 2026 is one", () => {
    expect(weekdayOf("2026-11-16")).toBe(0);
    expect(weekdayOf("2026-11-22")).toBe(6);
    const model = rhythmModel(days("2026-11-21", [1, 1, 1]));
    expect(model.squares.map(({ week, weekday }) => [week, weekday])).toEqual([
      [0, 5],
      [0, 6],
      [1, 0],
    ]);
  });

  it.each([
    { most: 0, steps: [] },
    { most: 1, steps: [1] },
    { most: 3, steps: [1, 2, 3] },
    { most: 32, steps: [1, 8, 16, 24] },
  ])("has steps $steps when the fullest day has $most", ({ most, steps }) => {
    expect(stepsFor(most)).toEqual(steps);
  });

  it.each([328, 966])("stays inside %i px with every day once", (width) => {
    const model = rhythmModel(days("2025-11-23", Array.from({ length: 365 }, () => 1)));
    const placed = placeRhythm(model, width);
    expect(new Set(placed.squares.map(({ x, y }) => `${x}:${y}`)).size).toBe(365);
    for (const { x, y } of placed.squares) {
      expect(x + placed.size).toBeLessThanOrEqual(width);
      expect(y + placed.size).toBeLessThanOrEqual(placed.height);
    }
  });

  it("says each day in a sentence, with the event that was held", () => {
    const events = [{ title: "Rakor", heldOn: "2026-11-17", endedOn: "2026-11-18" }];
    const told = days("2026-11-16", [null, 0, 2]).map((day) => dayText(day, events, publicationWords));
    expect(told).toEqual([
      "16 November 2026: tidak diketahui",
      "17 November 2026: tidak ada pembaruan. Kegiatan: Rakor",
      "18 November 2026: 2 butir diperbarui oleh 2 satker. Kegiatan: Rakor",
    ]);
  });

  it("has a twin with every day, the newest first, and a word where nothing is known", () => {
    const table = rhythmTable(days("2026-11-16", [null, 0]), [], publicationWords);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ["2026-11-17", "Selasa", 0, 0, ""],
      ["2026-11-16", "Senin", { missing: "tidak diketahui" }, { missing: "tidak diketahui" }, ""],
    ]);
  });

  it("explains its darkness in numbers", () => {
    expect(stepTexts(rhythmModel(days("2026-11-16", [8])), publicationWords)).toEqual(["1 butir", "2–3 butir", "4–5 butir", "6 butir ke atas"]);
  });

  it.each([
    { key: "ArrowLeft", from: 10, to: 3 },
    { key: "ArrowUp", from: 0, to: 0 },
    { key: "End", from: 4, to: 19 },
    { key: "a", from: 4, to: undefined },
  ])("$key leads from day $from to $to", ({ key, from, to }) => {
    expect(rhythmStep(key, from, 20)).toBe(to);
  });
});
