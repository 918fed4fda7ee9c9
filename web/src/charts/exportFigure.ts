import { csvIndonesia, csvStandard, type Cell } from "../lib/csv.ts";
import type { FigureTable } from "./chartTypes.ts";

/** What stands with a figure wherever it goes. */
export interface FigureAbout {
  title: string;
  statistic: string;
  /** Method, data as of, demo mark, address: one line each. */
  lines: readonly string[];
}

/** File name without ending, from the title: "peringkat-ki-jawa-tengah-2024". */
export function fileStem(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "pantau";
}

export function figureCsvIndonesia(table: FigureTable, about: FigureAbout): string {
  return csvIndonesia(dataTable(table), [about.title, about.statistic, ...about.lines]);
}

export function figureCsv(table: FigureTable): string {
  return csvStandard(dataTable(table));
}

/** JSON with the same rows: a missing number is null beside the word that says why. */
export function figureJson(table: FigureTable, about: FigureAbout): string {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.flatMap((column, index) => jsonFields(column.key, row.cells[index] ?? { missing: "" }))),
  );
  return `${JSON.stringify({ title: about.title, statistic: about.statistic, about: about.lines, rowCount: rows.length, rows }, null, 2)}\n`;
}

function jsonFields(key: string, cell: Cell): [string, string | number | null][] {
  return typeof cell === "object"
    ? [
        [key, null],
        [`${key}Missing`, cell.missing],
      ]
    : [[key, cell]];
}

function dataTable(table: FigureTable) {
  return { columns: table.columns.map((column) => column.label), rows: table.rows.map((row) => row.cells) };
}

/** Unit: px. Room for the words above and below the picture. */
const LINE_HEIGHT = 18;
const MARGIN = 16;

/** A picture that explains itself: title and statistic above, provenance below. paper and ink are colours. */
export function framedSvg(svg: SVGSVGElement, about: FigureAbout, look: { paper: string; ink: string; inkSoft: string; font: string }): string {
  const box = svg.getBoundingClientRect();
  const width = Math.max(320, Math.round(box.width || Number(svg.getAttribute("width")) || 640));
  const height = Math.round(box.height || Number(svg.getAttribute("height")) || 400);
  const charactersPerLine = Math.floor(width / 6.4);
  const above = [...wrapWords(about.title, Math.floor(charactersPerLine * 0.8)).map((text) => ({ text, weight: 700, size: 15 })), ...wrapWords(about.statistic, charactersPerLine).map((text) => ({ text, weight: 400, size: 12 }))];
  const below = about.lines.flatMap((line) => wrapWords(line, charactersPerLine));
  const top = MARGIN + above.length * LINE_HEIGHT + 8;
  const total = top + height + 8 + below.length * LINE_HEIGHT + MARGIN;
  const fullWidth = width + 2 * MARGIN;
  const inner = svg.cloneNode(true) as SVGSVGElement;
  inner.setAttribute("x", String(MARGIN));
  inner.setAttribute("y", String(top));
  inner.setAttribute("width", String(width));
  inner.setAttribute("height", String(height));
  inner.removeAttribute("style");
  const words = [
    ...above.map((line, index) => textLine(line.text, MARGIN + (index + 0.8) * LINE_HEIGHT, line.size, line.weight, look.ink)),
    ...below.map((text, index) => textLine(text, top + height + 8 + (index + 0.8) * LINE_HEIGHT, 11, 400, look.inkSoft)),
  ];
  const font = escapeXml(look.font);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}" height="${total}" viewBox="0 0 ${fullWidth} ${total}" font-family="${font}"><rect width="100%" height="100%" fill="${look.paper}"/>${words.join("")}${new XMLSerializer().serializeToString(inner)}</svg>`;
}

function textLine(text: string, y: number, size: number, weight: number, fill: string): string {
  return `<text x="${MARGIN}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;
}

/** Breaks a sentence into lines of at most so many characters; a longer word stays whole. */
export function wrapWords(text: string, charactersPerLine: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > charactersPerLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
