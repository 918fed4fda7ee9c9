import { describe, expect, it } from "vitest";
import { nextMark } from "./Chart.tsx";
import type { FigureTable } from "./chartTypes.ts";
import { figureCsv, figureCsvIndonesia, figureJson, fileStem, framedSvg, wrapWords } from "./exportFigure.ts";
import { hatchLines } from "./hatch.ts";

const table: FigureTable = {
  columns: [
    { key: "satker", label: "Satker", kind: "text" },
    { key: "scorePoints", label: "Nilai", kind: "number" },
  ],
  rows: [
    { id: "1", cells: ["Kab. Kudus", 98.68] },
    { id: "2", cells: ["Kab. Demak", { missing: "tidak dipublikasikan" }] },
  ],
};
const about = { title: "Peringkat KI Jawa Tengah 2024", statistic: "n tidak dipublikasikan", lines: ["Data demo: rekaan", "2 baris"] };

describe("a downloaded figure", () => {
  it("carries its title, its provenance and the demo mark into a spreadsheet", () => {
    expect(figureCsvIndonesia(table, about).split("\r\n").slice(0, 4)).toEqual(["\uFEFFPeringkat KI Jawa Tengah 2024", "n tidak dipublikasikan", "Data demo: rekaan", "2 baris"]);
    expect(figureCsv(table)).toBe("Satker,Nilai\r\nKab. Kudus,98.68\r\nKab. Demak,tidak dipublikasikan\r\n");
  });

  it("has null and the reason in JSON where a number is missing", () => {
    expect(JSON.parse(figureJson(table, about))).toMatchObject({
      rowCount: 2,
      about: about.lines,
      rows: [
        { satker: "Kab. Kudus", scorePoints: 98.68 },
        { satker: "Kab. Demak", scorePoints: null, scorePointsMissing: "tidak dipublikasikan" },
      ],
    });
  });

  it("explains itself as a picture, and lets no text become markup", () => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const text = framedSvg(svg, { ...about, title: "A & <b>" }, { paper: "#fff", ink: "#000", inkSoft: "#444", font: "Inter" });
    expect(text).toContain("A &amp; &lt;b&gt;");
    expect(text).toContain("Data demo: rekaan");
  });

  it("has a file name without spaces or signs", () => {
    expect(fileStem("Kab. Magelang di peringkat 2, tertinggi!")).toBe("kab-magelang-di-peringkat-2-tertinggi");
    expect(fileStem("…")).toBe("pantau");
  });

  it("breaks lines between words only", () => {
    expect(wrapWords("satu dua tiga", 8)).toEqual(["satu dua", "tiga"]);
    expect(wrapWords("penyelenggara", 5)).toEqual(["penyelenggara"]);
  });
});

describe("the keyboard walk", () => {
  it("enters at either end, stops at both, and knows no mark in an empty figure", () => {
    expect(nextMark("ArrowDown", null, 3)).toBe(0);
    expect(nextMark("ArrowUp", null, 3)).toBe(2);
    expect(nextMark("ArrowRight", 2, 3)).toBe(2);
    expect(nextMark("ArrowLeft", 0, 3)).toBe(0);
    expect(nextMark("End", 0, 3)).toBe(2);
    expect(nextMark("ArrowDown", null, 0)).toBeUndefined();
    expect(nextMark("a", 0, 3)).toBeUndefined();
  });
});

describe("the hatched ground", () => {
  it("stays inside its box", () => {
    const box = { x: 10, y: 20, width: 50, height: 30 };
    const lines = hatchLines(box, 9);
    expect(lines.length).toBeGreaterThan(3);
    for (const { x1, y1, x2, y2 } of lines) {
      for (const x of [x1, x2]) expect(x >= box.x && x <= box.x + box.width).toBe(true);
      for (const y of [y1, y2]) expect(y >= box.y && y <= box.y + box.height).toBe(true);
    }
  });
});
