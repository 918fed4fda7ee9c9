import type { Archive } from "./archive.ts";
import { kindOfFormat, type NumberFormatKind } from "./numberFormats.ts";
import { Refusal } from "./fileRefused.ts";
import { readXml } from "./xml.ts";
import type { XmlAttributes } from "./xmlScanner.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly isShown: boolean;
  /** Name of its part in the archive. Null: it is no table, or its part is missing. */
  readonly part: string | null;
}

/** What a workbook says about its sheets and styles. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Whether days are counted from 1904 and not from 1900. */
  readonly countsFrom1904: boolean;
  /** Name of the part with the texts that several cells share. Null: there is none. */
  readonly sharedTextsPart: string | null;
  /** What the number of a cell means, by style. */
  readonly styles: readonly NumberFormatKind[];
}

/** Sheets a workbook may list; a spreadsheet that has more is no table. */
const MOST_SHEETS = 1_000;

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const packageParts = await relationsOf(archive, "_rels/.rels", "");
  const main = packageParts.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!archive.has(main)) throw new Refusal("WORKBOOK_DAMAGED", { rule: "tidak memuat buku kerja", mend: "Simpan ulang dari aplikasi lembar kerja sebagai XLSX atau CSV." });
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = await relationsOf(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (type: string): string | null => relations.find((relation) => relation.type === type && archive.has(relation.target))?.target ?? null;
  const listed: { readonly name: string; readonly isShown: boolean; readonly id: string }[] = [];
  let countsFrom1904 = false;
  await readXml(main, archive.read(main), {
    open(name, attributes) {
      if (name === "workbookPr") countsFrom1904 = isTrue(attributes["date1904"]);
      if (name === "sheet" && listed.length < MOST_SHEETS) listed.push({ name: attributes["name"] ?? "", isShown: (attributes["state"] ?? "visible") === "visible", id: relationId(attributes) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const sheets = listed.map(({ name, isShown, id }): WorkbookSheet => {
    const relation = relations.find((known) => known.id === id && known.type === "worksheet");
    return { name, isShown, part: relation && archive.has(relation.target) ? relation.target : null };
  });
  const styles = partOf("styles");
  return { sheets, countsFrom1904, sharedTextsPart: partOf("sharedStrings"), styles: styles === null ? [] : await stylesOf(archive, styles) };
}

export function isTrue(written: string | undefined): boolean {
  return written === "1" || written === "true" || written === "on";
}

interface Relation {
  readonly id: string;
  /** Last word of its type. */
  readonly type: string;
  readonly target: string;
}

async function relationsOf(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(part, archive.read(part), {
    open(name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode = "" }) {
      if (name === "Relationship" && mode !== "External") relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolved(target, folder) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** A place in the archive: absolute from its root, else from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** "r:id", whatever the writer calls the prefix. */
function relationId(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

async function stylesOf(archive: Archive, part: string): Promise<NumberFormatKind[]> {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let isCellFormats = false;
  await readXml(part, archive.read(part), {
    open(name, { numFmtId = "", formatCode = "" }) {
      if (name === "numFmt") codes.set(numFmtId, formatCode);
      if (name === "cellXfs") isCellFormats = true;
      if (name === "xf" && isCellFormats) formats.push(numFmtId);
    },
    close(name) {
      if (name === "cellXfs") isCellFormats = false;
    },
    text: () => undefined,
  });
  const kinds = new Map<string, NumberFormatKind>();
  return formats.map((id) => {
    const known = kinds.get(id) ?? kindOfFormat(Number(id), codes.get(id));
    kinds.set(id, known);
    return known;
  });
}
