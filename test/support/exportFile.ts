import { inflateRawSync } from "node:zlib";

/** An export as it arrived. */
export interface FetchedFile {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Asks the running server for a file; cookie of somebody signed in, or nothing. */
export async function fetchFile(url: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<FetchedFile> {
  const response = await fetch(`${url}${path}`, { headers: { ...headers } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

export interface JsonExport {
  readonly title: string;
  readonly methodVersion: string;
  readonly containsDemoData: boolean;
  readonly filters: readonly string[];
  readonly rowCount: number;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

export function jsonOf({ bytes }: FetchedFile): JsonExport {
  return JSON.parse(bytes.toString("utf8")) as JsonExport;
}

/** Records of a CSV, as RFC 4180 reads them. */
export function csvRecords(text: string, separator: "," | ";"): string[][] {
  const records: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, "y");
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`Not a CSV at ${cell.lastIndex}`);
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") records.push([]);
  }
  return records.filter((record) => record.length > 0);
}

/** Sheet name → rows → cells; numbers are numbers, everything else is text. Reads by the central directory, as spreadsheets do. */
export function xlsxSheets({ bytes }: Pick<FetchedFile, "bytes">): Map<string, (string | number)[][]> {
  const parts = unzip(bytes);
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? "");
  return new Map(names.map((name, index) => [name, sheetRows(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "")]));
}

function sheetRows(xml: string): (string | number)[][] {
  return [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<c [^>]*?(?:t="inlineStr"><is><t[^>]*>(.*?)<\/t><\/is>|><v>(.*?)<\/v>)<\/c>/gs)].map(([, text, value]) => (value === undefined ? unescaped(text ?? "") : Number(value))),
  );
}

function unescaped(xml: string): string {
  return xml.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** Names and contents of an archive. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry += 1) {
    const [size, nameLength, offset] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const begin = offset + 30 + archive.readUInt16LE(offset + 26);
    found.set(archive.toString("utf8", at + 46, at + 46 + nameLength), inflateRawSync(archive.subarray(begin, begin + size)).toString("utf8"));
    at += 46 + nameLength;
  }
  return found;
}
