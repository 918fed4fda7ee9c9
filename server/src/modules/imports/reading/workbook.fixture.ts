import { zipOf, type ZipPart } from "./zip.fixture.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface SheetWish {
  readonly name: string;
  /** XML of the rows: <row r="1"><c r="A1" …>. */
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
}

export interface WorkbookWish {
  readonly sheets: readonly SheetWish[];
  readonly sharedTexts?: readonly string[];
  /** Codes of number formats; style n is the n-th, style 0 is none. */
  readonly formats?: readonly string[];
  readonly countsFrom1904?: boolean;
  /** Parts beside the usual ones, or in the place of them. */
  readonly parts?: readonly ZipPart[];
}

/** A workbook as small as a spreadsheet would read it. */
export function workbookOf(wish: WorkbookWish): Buffer {
  return zipOf(partsOf(wish));
}

export function partsOf({ sheets, sharedTexts = [], formats = [], countsFrom1904 = false, parts = [] }: WorkbookWish): ZipPart[] {
  const listed = sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`).join("");
  const related = sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("");
  const formatList = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("");
  const usual: ZipPart[] = [
    { name: "[Content_Types].xml", content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: "_rels/.rels", content: `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: "xl/workbook.xml", content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${countsFrom1904 ? 1 : 0}"/><sheets>${listed}</sheets></workbook>` },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${XML}<Relationships xmlns="${PACKAGE}">${related}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/sharedStrings.xml", content: `${XML}<sst xmlns="${MAIN}">${sharedTexts.map((text) => `<si>${text}</si>`).join("")}</sst>` },
    { name: "xl/styles.xml", content: `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${formatList}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_code, at) => `<xf numFmtId="${200 + at}"/>`).join("")}</cellXfs></styleSheet>` },
    ...sheets.map(({ rows, before = "", after = "" }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: `${XML}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>` })),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return [...usual.filter(({ name }) => !replaced.has(name)), ...parts];
}

/** Rows of text cells, the first in row 1. */
export function textRows(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells, at) => `<row r="${at + 1}">${cells.map((text) => inlineCell(text)).join("")}</row>`).join("");
}

export function inlineCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
}
