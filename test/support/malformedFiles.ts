import { deflateRawSync } from "node:zlib";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { columnLetters } from "../../server/src/modules/imports/reading/table.ts";
import { inlineCell, partsOf, textRows, workbookOf, type WorkbookWish } from "../../server/src/modules/imports/reading/workbook.fixture.ts";
import { zipOf, type ZipPart } from "../../server/src/modules/imports/reading/zip.fixture.ts";

/** A file that nobody should send, and what it pretends to be. */
export interface MalformedFile {
  readonly name: string;
  readonly kind: ImportKind;
  /** Made when asked for: some are large. */
  readonly bytes: () => Uint8Array;
}

const TITLES = ["satker_code", "body", "body_kind", "issuer_id", "year", "score", "class", "source", "confidence"];
const ROW = ["33.08", "KPU Kabupaten Magelang", "satker", "ki-jawa-tengah", "2026", "97.5", "Informatif", "berkas uji", "high"];
const KIND = "evaluation-results" as const;

/** A good table as text, one separator for all cells. */
export const goodCsv = (separator = ";"): string => `${[TITLES, ROW].map((cells) => cells.join(separator)).join("\n")}\n`;
export const goodWorkbook = (): Buffer => workbookOf(withRows(textRows(TITLES, ROW)));

/** Numbers that look drawn by lot and are the same every time (mulberry32). Unit: from 0 up to `below`, whole. */
export function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** All files of a seed: those made on purpose, and good ones damaged by lot. */
export function malformedFiles(seed: number): readonly MalformedFile[] {
  return [...texts(), ...archives(), ...sheets(), ...damaged(seed)];
}

function withRows(rows: string, more: Partial<WorkbookWish> = {}): WorkbookWish {
  return { sheets: [{ name: "Data", rows }], ...more };
}

function texts(): MalformedFile[] {
  const good = goodCsv();
  const contents: Readonly<Record<string, string | Uint8Array | (() => string | Uint8Array)>> = {
    empty: "",
    "only a mark": "\uFEFF",
    "only blanks": " \n\n \t\n",
    "only separators": ";;;;;\n;;;;;\n",
    "titles only": `${TITLES.join(";")}\n`,
    "an open quote": good.replace("33.08", '"33.08'),
    "a quote in a cell": good.replace("KPU Kab", 'KPU "Kab'),
    "a NUL": good.replace("Magelang", "Mage\0lang"),
    "a bell": good.replace("Magelang", "Mage\u0007lang"),
    "two encodings": Buffer.concat([Buffer.from(good.replace("Magelang", "Magelàng")), Buffer.from("33.08;Magelàng\n", "latin1")]),
    "a marked file in Windows-1252": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(good.replace("Magelang", "Magelàng"), "latin1")]),
    "UTF-16 without a mark": Buffer.from(good, "utf16le"),
    "half a character of UTF-16": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, "utf16le").subarray(0, 41)]),
    "an overlong character": Buffer.concat([Buffer.from(good), Buffer.from([0xc0, 0xaf, 0x0a])]),
    "bytes that are nowhere": Buffer.concat([Buffer.from(good), Buffer.from([0x81, 0x8d, 0x0a])]),
    "a cell of ten megabytes": () => good.replace("berkas uji", "x".repeat(10_000_000)),
    "a quoted cell of ten megabytes": () => good.replace("berkas uji", `"${"x\n".repeat(5_000_000)}"`),
    "a line of ten megabytes": () => "x".repeat(10_000_000),
    "a million columns": () => `${Array.from({ length: 1_000_000 }, (_, at) => `k${at}`).join(";")}\n1\n`,
    "65 columns": `${Array.from({ length: 65 }, (_, at) => `k${at}`).join(";")}\n1\n`,
    "a row too many": () => `${TITLES.join(";")}\n${"1\n".repeat(200_001)}`,
    "a row longer than its titles": `${good}${ROW.join(";")};${ROW.join(";")}\n`,
    "a row shorter than its titles": `${good}33.08\n`,
    "__proto__ as a title": good.replace("score", "__proto__").replace("class", "constructor"),
    "a title twice": good.replace("class", "score"),
    "no known title": "a;b;c\n1;2;3\n",
    "formulas": good.replace("berkas uji", "=cmd|'/c calc'!A0").replace("97.5", "=1+1"),
    "impossible dates and numbers": good.replace("2026", "31/02/2026").replace("97.5", "1e999"),
    "rows of line ends alone": "\r".repeat(50_000),
    "a page of the web": "<!DOCTYPE html><html><table><tr><td>33.08</td></tr></table></html>",
    "a script": `<script>alert(1)</script>;${good}`,
    "a document of JSON": '[{"satker_code":"33.08"}]',
    "a PDF": "%PDF-1.7\n1 0 obj\n",
    "an image": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    "an old workbook": Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4_000)]),
    "a locked workbook": Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    "a gzip": Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
    "a program": Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]),
  };
  return Object.entries(contents).map(([name, content]) => ({ name: `csv: ${name}`, kind: KIND, bytes: () => Buffer.from(typeof content === "function" ? content() : content) }));
}

function archives(): MalformedFile[] {
  const parts = partsOf(withRows(textRows(TITLES, ROW)));
  const good = goodWorkbook();
  const added = (...more: ZipPart[]): Buffer => zipOf([...parts, ...more]);
  const changed = (name: string, change: Partial<ZipPart>): Buffer => zipOf(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
  const patched = (...patches: readonly (readonly [number, number])[]): Buffer => {
    const copy = Buffer.from(good);
    for (const [at, value] of patches) copy[at < 0 ? copy.length + at : at] = value;
    return copy;
  };
  const sheet = "xl/worksheets/sheet1.xml";
  const contents: Readonly<Record<string, Uint8Array | (() => Uint8Array)>> = {
    "an empty archive": zipOf([]),
    "an archive of junk": zipOf([{ name: "catatan.txt", content: "halo" }]),
    "an archive in an archive": zipOf([{ name: "tabel.xlsx", content: good }]),
    "a text document": zipOf([{ name: "[Content_Types].xml", content: "<x/>" }, { name: "word/document.xml", content: "<x/>" }]),
    "a presentation": zipOf([{ name: "[Content_Types].xml", content: "<x/>" }, { name: "ppt/presentation.xml", content: "<x/>" }]),
    "an OpenDocument": zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true }, { name: "content.xml", content: "<x/>" }]),
    "a binary workbook": zipOf([{ name: "[Content_Types].xml", content: "<x/>" }, { name: "xl/workbook.bin", content: "x" }]),
    "a bomb in the sheet": () => changed(sheet, { content: `<worksheet><sheetData>${"<row/>".repeat(8_000_000)}` }),
    "a bomb beside the sheet": () => added({ name: "xl/media/image1.png", content: Buffer.alloc(45_000_000) }),
    "a bomb of many parts": () => added(...Array.from({ length: 12 }, (_, at) => ({ name: `xl/media/image${at}.bin`, content: noise(at, 60_000).repeat(75) }))),
    "a part of four gigabytes": added({ name: "xl/x.bin", content: "x", lies: { size: 0xfffffffe } }),
    "a part that is larger than it says": changed(sheet, { lies: { size: 50 } }),
    "a part that is smaller than it says": changed(sheet, { lies: { size: 49_000_000 } }),
    "a thousand parts": added(...Array.from({ length: 1_000 }, (_, at) => ({ name: `xl/p${at}`, content: "" }))),
    "a wrong checksum of the sheet": changed(sheet, { lies: { crc: 1 } }),
    "a wrong checksum of the styles": changed("xl/styles.xml", { lies: { crc: 1 } }),
    "a locked part": changed(sheet, { lies: { flags: 0x0801 } }),
    "a strongly locked part": changed(sheet, { lies: { flags: 0x0841 } }),
    "a way of packing nobody uses": changed(sheet, { lies: { method: 14 } }),
    "packed bytes that are none": changed(sheet, { content: deflateRawSync("x").toString("latin1"), lies: { method: 8 }, isStored: true }),
    "a part above the archive": added({ name: "../../etc/passwd", content: "x" }),
    "a part at the root": added({ name: "/etc/passwd", content: "x" }),
    "a part on a drive": added({ name: "C:\\windows\\x.dll", content: "x" }),
    "a part twice": added({ name: sheet, content: "<worksheet/>" }),
    "a part twice in capitals": added({ name: sheet.toUpperCase(), content: "<worksheet/>" }),
    "no workbook": zipOf(parts.filter(({ name }) => name !== "xl/workbook.xml")),
    "no sheet": zipOf(parts.filter(({ name }) => name !== sheet)),
    "no relations": zipOf(parts.filter(({ name }) => !name.endsWith(".rels"))),
    "no relations of the workbook": zipOf(parts.filter(({ name }) => name !== "xl/_rels/workbook.xml.rels")),
    "no styles": zipOf(parts.filter(({ name }) => name !== "xl/styles.xml")),
    "no shared texts": zipOf(parts.filter(({ name }) => name !== "xl/sharedStrings.xml")),
    "relations that lead in a ring": changed("_rels/.rels", { content: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>' }),
    "relations that lead outside": changed("_rels/.rels", { content: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>' }),
    "a comment that is longer than the file": patched([-2, 0xff], [-1, 0xff]),
    "a directory that begins behind the end": patched([-6, 0xff], [-5, 0xff], [-4, 0xff], [-3, 0x7f]),
    "a directory with more entries than it has": patched([-12, 0xff], [-14, 0xff]),
    "marks of Zip64 without Zip64": patched([-6, 0xff], [-5, 0xff], [-4, 0xff], [-3, 0xff], [-10, 0xff], [-9, 0xff], [-8, 0xff], [-7, 0xff]),
    "a file before the archive": Buffer.concat([Buffer.from("#!/bin/sh\n"), good]),
    "a file behind the archive": Buffer.concat([good, Buffer.alloc(2_000, 0x20)]),
    "half an archive": good.subarray(0, good.length / 2),
    "an archive without its end": good.subarray(0, good.length - 22),
  };
  return Object.entries(contents).map(([name, content]) => ({ name: `zip: ${name}`, kind: KIND, bytes: () => (typeof content === "function" ? content() : content) }));
}

function sheets(): MalformedFile[] {
  const titles = `<row r="1">${TITLES.map((title) => inlineCell(title)).join("")}</row>`;
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  const part = (content: string): ZipPart[] => [{ name: "xl/worksheets/sheet1.xml", content }];
  const shared = (content: string): ZipPart[] => [{ name: "xl/sharedStrings.xml", content }];
  const wishes: Readonly<Record<string, WorkbookWish | (() => WorkbookWish)>> = {
    "an external entity": withRows("", { parts: part('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>') }),
    "a thousand million laughs": withRows("", { parts: shared(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><sst><si><t>&l9;</t></si></sst>`) }),
    "an entity nobody declared": withRows(`${titles}<row r="2"><c t="str"><v>&nbsp;</v></c></row>`),
    "an entity behind the last sign": withRows(`${titles}<row r="2"><c t="str"><v>&#x110000;</v></c></row>`),
    "a NUL as an entity": withRows(`${titles}<row r="2"><c t="str"><v>&#0;</v></c></row>`),
    "a sheet that never ends": withRows("", { parts: part("<worksheet><sheetData><row r=\"1\">") }),
    "tags that cross": withRows("", { parts: part("<worksheet><sheetData></worksheet></sheetData>") }),
    "two roots": withRows("", { parts: part("<worksheet/><worksheet/>") }),
    "no XML at all": withRows("", { parts: part("satker_code;score") }),
    "an empty sheet part": withRows("", { parts: part("") }),
    "empty shared texts": withRows(titles, { parts: shared("") }),
    "a thousand levels": withRows("", { parts: part(`<worksheet>${"<a>".repeat(1_000)}`) }),
    "an attribute twice": withRows(`<row r="1" r="2"/>`),
    "an attribute of a megabyte": withRows(`<row r="${"1".repeat(1_000_000)}"/>`),
    "letters that are no UTF-8": withRows("", { parts: [{ name: "xl/worksheets/sheet1.xml", content: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]) }] }),
    "a cell of ten megabytes": () => withRows(`${titles}<row r="2">${inlineCell(noise(1, 10_000_000))}</row>`),
    "a shared text of ten megabytes": () => withRows(`${titles}<row r="2"><c t="s"><v>0</v></c></row>`, { sharedTexts: [`<t>${noise(2, 10_000_000)}</t>`] }),
    "a cell at the last row and column": withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "a cell at the last row": withRows(`${titles}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
    "a cell behind the last column": withRows(`${titles}<row r="2"><c r="XFE2"><v>1</v></c></row>`),
    "a column of ten letters": withRows(`${titles}<row r="2"><c r="ABCDEFGHIJ2"><v>1</v></c></row>`),
    "a cell without a column": withRows(`${titles}<row r="2"><c r="2"><v>1</v></c></row>`),
    "a cell without an address": withRows(`${titles}<row r="2"><c r=""><v>1</v></c></row>`),
    "a row behind the last": withRows(`${titles}<row r="1048577"><c><v>1</v></c></row>`),
    "a row of 1e9": withRows(`${titles}<row r="1e9"><c><v>1</v></c></row>`),
    "a row below zero": withRows(`${titles}<row r="-1"><c><v>1</v></c></row>`),
    "row zero": withRows(`<row r="0"><c><v>1</v></c></row>`),
    "a row that is no number": withRows(`${titles}<row r="NaN"><c><v>1</v></c></row>`),
    "rows backwards": withRows(`<row r="5"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>`),
    "a row twice": withRows(`${titles}${titles}`),
    "a cell twice": withRows(`${titles}<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>`),
    "a shared text that is not there": withRows(`${titles}<row r="2"><c t="s"><v>7</v></c></row>`),
    "a shared text below zero": withRows(`${titles}<row r="2"><c t="s"><v>-1</v></c></row>`),
    "a shared text named __proto__": withRows(`${titles}<row r="2"><c t="s"><v>__proto__</v></c></row>`),
    "a style that is not there": withRows(`${titles}<row r="2"><c s="99999"><v>1</v></c></row>`),
    "a style below zero": withRows(`${titles}<row r="2"><c s="-1"><v>1</v></c></row>`),
    "a kind of cell nobody knows": withRows(`${titles}<row r="2"><c t="zzz"><v>1</v></c></row>`),
    "numbers that are none": withRows(`${titles}<row r="2"><c><v>NaN</v></c><c><v>1e999</v></c><c><v>--5</v></c><c><v>0x10</v></c></row>`),
    "days that no calendar has": withRows(`${titles}<row r="2"><c s="1"><v>-5</v></c><c s="1"><v>60</v></c><c s="1"><v>1e15</v></c></row>`, { formats: ["dd/mm/yyyy"] }),
    "errors of the spreadsheet": withRows(`${titles}<row r="2"><c t="e"><v>#REF!</v></c><c t="e"><v>#DIV/0!</v></c></row>`),
    "formulas without values": withRows(`${titles}<row r="2"><c><f>WEBSERVICE("http://contoh.invalid")</f></c></row>`),
    "formulas that reach outside": withRows(`${titles}<row r="2"><c t="str"><f>[1]Sheet1!A1</f><v>33.08</v></c></row>`, { parts: [{ name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }] }),
    "a macro": withRows(titles, { parts: [{ name: "xl/vbaProject.bin", content: "x" }] }),
    "cells merged over the table": { sheets: [{ name: "Data", rows: textRows(TITLES, ROW, ROW), after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }] },
    "cells merged over everything": { sheets: [{ name: "Data", rows: textRows(TITLES, ROW), after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }] },
    "a merged range that is none": { sheets: [{ name: "Data", rows: textRows(TITLES, ROW), after: '<mergeCells><mergeCell ref="__proto__"/></mergeCells>' }] },
    "titles named __proto__": withRows(textRows(["__proto__", "constructor", "toString"], ["1", "2", "3"])),
    "65 columns": withRows(textRows(Array.from({ length: 65 }, (_, at) => `k${at}`), ["1"])),
    "sixteen thousand columns": () => withRows(`${titles}<row r="2">${Array.from({ length: 16_384 }, (_, at) => `<c r="${columnLetters(at)}2"><v>1</v></c>`).join("")}</row>`),
    "a million empty cells": () => withRows(`${titles}${Array.from({ length: 60 }, (_, row) => `<row r="${row + 2}">${Array.from({ length: 16_384 }, (_at, at) => `<c s="${at % 7}"/>`).join("")}</row>`).join("")}`),
    "a row too many": () => withRows(`${titles}${Array.from({ length: 200_001 }, (_, at) => `<row r="${at + 2}"><c><v>${at}</v></c></row>`).join("")}`),
    "a value outside of any cell": withRows(`<v>1</v><is><t>x</t></is>${titles}`),
    "a cell in a cell": withRows(`${titles}<row r="2"><c><c><v>1</v></c></c></row>`),
    "controls in a text": withRows(`${titles}<row r="2"><c t="str"><v>a_x0000_b_x001F_c</v></c></row>`),
    "a hidden sheet alone": { sheets: [{ name: "Data", rows: titles, state: "veryHidden" }] },
    "no sheets listed": { sheets: [] },
    "two thousand sheets listed": withRows(titles, { parts: [{ name: "xl/workbook.xml", content: `<workbook><sheets>${'<sheet name="x" sheetId="1"/>'.repeat(2_000)}</sheets></workbook>` }] }),
  };
  return Object.entries(wishes).map(([name, wish]) => ({ name: `xlsx: ${name}`, kind: KIND, bytes: () => workbookOf(typeof wish === "function" ? wish() : wish) }));
}

/** Letters that pack badly. Unit: characters. */
function noise(seed: number, length: number): string {
  const lot = lots(seed);
  return Array.from({ length: Math.ceil(length / 4) }, () => (lot(1_679_616) + 1_679_616).toString(36).slice(-4)).join("").slice(0, length);
}

const DAMAGED_OF_EACH = 45;

/** Good files with bytes changed, taken out, put in, cut off or put twice, by lot. */
function damaged(seed: number): MalformedFile[] {
  const lot = lots(seed);
  const packed = goodWorkbook();
  const stored = zipOf(partsOf(withRows(textRows(TITLES, ROW))).map((part) => ({ ...part, isStored: true })));
  const bases: readonly (readonly [string, Buffer])[] = [["csv", Buffer.from(goodCsv(","))], ["xlsx", packed], ["stored xlsx", stored]];
  return bases.flatMap(([name, base]) =>
    Array.from({ length: DAMAGED_OF_EACH }, (_, at) => {
      const bytes = damage(base, lot);
      return { name: `${name} damaged by lot ${at}`, kind: KIND, bytes: () => bytes };
    }),
  );
}

function damage(base: Buffer, lot: (below: number) => number): Buffer {
  let bytes = Buffer.from(base);
  for (let times = 1 + lot(4); times > 0; times -= 1) {
    const at = lot(Math.max(1, bytes.length));
    const length = 1 + lot(40);
    const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
    const other = Buffer.from(Array.from({ length }, () => lot(256)));
    bytes = [
      () => Buffer.concat([before, other, after]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, other, cut, after]),
      () => Buffer.from(before),
      () => Buffer.concat([before, cut, cut, after]),
      () => Buffer.concat([before, Buffer.alloc(length), after]),
    ][lot(6)]?.() ?? bytes;
  }
  return bytes;
}
