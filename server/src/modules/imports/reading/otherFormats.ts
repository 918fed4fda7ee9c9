import type { Archive } from "./archive.ts";
import { passwordProtected } from "./archive.ts";
import { Refusal } from "./fileRefused.ts";

const AS_TABLE = "Buka di aplikasi lembar kerja, lalu simpan sebagai XLSX atau CSV.";

/** Files that people take for a table, by their first bytes. */
const BEGINNINGS: readonly { readonly begins: string; readonly name: string; readonly mend: string }[] = [
  { begins: "%PDF", name: "dokumen PDF", mend: "Minta tabel aslinya, atau salin tabelnya ke lembar kerja dan periksa hasilnya." },
  { begins: "\u0089PNG", name: "gambar PNG", mend: "Ketik isinya ke lembar kerja." },
  { begins: "\u00ff\u00d8\u00ff", name: "gambar JPEG", mend: "Ketik isinya ke lembar kerja." },
  { begins: "GIF8", name: "gambar GIF", mend: "Ketik isinya ke lembar kerja." },
  { begins: "Rar!", name: "arsip RAR", mend: "Buka arsipnya, lalu unggah berkas di dalamnya." },
  { begins: "7z\u00bc\u00af", name: "arsip 7z", mend: "Buka arsipnya, lalu unggah berkas di dalamnya." },
  { begins: "\u001f\u008b", name: "arsip gzip", mend: "Buka arsipnya, lalu unggah berkas di dalamnya." },
  { begins: "{\\rtf", name: "dokumen RTF", mend: AS_TABLE },
  { begins: "SQLite format", name: "basis data SQLite", mend: "Ekspor tabelnya sebagai CSV." },
  { begins: "MZ", name: "program komputer", mend: "Periksa asal berkas ini sebelum membukanya." },
  { begins: "\u007fELF", name: "program komputer", mend: "Periksa asal berkas ini sebelum membukanya." },
];

/** Beginnings of texts that are no table of cells. */
const TEXT_BEGINNINGS: readonly { readonly begins: RegExp; readonly name: string }[] = [
  { begins: /^<(!doctype html|html|head|body|table|meta|style)\b/i, name: "halaman web (HTML), walaupun namanya mungkin .xls" },
  { begins: /^(<\?xml\b|<\?mso-application|<workbook\b)/i, name: "berkas XML" },
  { begins: /^(\{\s*"|\[\s*[{[])/, name: "berkas JSON" },
];

/** Throws for a file that is known and no table; a zip archive is looked at by its parts, with refuseOtherArchive. */
export function refuseOtherFormat(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512));
  if (start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0) throw oldOffice(bytes);
  const beginning = start.toString("latin1");
  const known = BEGINNINGS.find(({ begins }) => beginning.startsWith(begins));
  // Two letters also begin a word; a program has what no text has.
  if (known && (known.begins !== "MZ" || beginning.includes("\0"))) throw other(known.name, known.mend);
  const text = start.toString("utf8").replace(/^\uFEFF/, "").trimStart();
  const textual = TEXT_BEGINNINGS.find(({ begins }) => begins.test(text));
  if (textual) throw other(textual.name, AS_TABLE);
}

/** Throws for an archive that is something else than a workbook of XML. */
export function refuseOtherArchive(archive: Archive): void {
  const names = archive.names();
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/)) return;
  if (has(/^xl\/workbook\.bin$/)) throw other("buku kerja biner (.xlsb)", AS_TABLE);
  if (has(/^word\//)) throw other("dokumen Word (.docx)", "Salin tabelnya ke lembar kerja, lalu simpan sebagai XLSX.");
  if (has(/^ppt\//)) throw other("salindia (.pptx)", "Salin tabelnya ke lembar kerja, lalu simpan sebagai XLSX.");
  if (has(/^content\.xml$/) && has(/^mimetype$/)) throw other("berkas OpenDocument (.ods)", AS_TABLE);
  if (has(/^index\/document\.iwa$/)) throw other("berkas Numbers", AS_TABLE);
  if (!has(/^\[content_types\]\.xml$/)) throw other("arsip zip", "Buka arsipnya, lalu unggah berkas di dalamnya.");
}

/** Workbooks of Excel 97 to 2003, and newer ones under a password, come in the same wrapping. */
function oldOffice(bytes: Uint8Array): Refusal {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) return passwordProtected();
  return other("berkas Office lama (.xls atau .doc)", AS_TABLE);
}

function other(name: string, mend: string): Refusal {
  return new Refusal("FORMAT_OTHER", { rule: `ini ${name}, bukan CSV atau XLSX`, mend });
}
