import { isUtf8 } from "node:buffer";
import { Refusal } from "./fileRefused.ts";
import type { TextEncodingName } from "./table.ts";

/** How a text is written down, and how many bytes its mark takes. */
export interface EncodedText {
  readonly encoding: TextEncodingName;
  readonly markBytes: number;
  /** Whether nothing in the file says so: it is what fits. */
  readonly guessed: boolean;
}

const NEW_LINE = 0x0a;
/** Bytes that stand for nothing in Windows-1252. */
const NOWHERE_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const SAVE_AGAIN = 'Simpan ulang sebagai "CSV UTF-8" dari aplikasi lembar kerja.';

/**
 * UTF-8 with or without mark, UTF-16 with mark, or Windows-1252. A file that is partly the one and partly the other was glued together and
 * is refused with the first line of each; so is one that holds signs of no text.
 */
export function detectEncoding(bytes: Uint8Array): EncodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", markBytes: 2, guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", markBytes: 2, guessed: false };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  refuseBinary(bytes);
  if (isUtf8(bytes)) return { encoding: "utf-8", markBytes: marked ? 3 : 0, guessed: false };
  const { firstUtf8, firstOther } = linesOfEach(bytes);
  if (marked || firstUtf8 !== null)
    throw new Refusal("ENCODING_MIXED", {
      place: `baris berkas ke-${firstOther}`,
      rule: `dua penulisan huruf tercampur${firstUtf8 === null ? "" : `: baris ke-${firstUtf8} UTF-8, baris ke-${firstOther} bukan`}`,
      mend: SAVE_AGAIN,
    });
  const nowhere = bytes.findIndex((byte) => NOWHERE_IN_1252.has(byte));
  if (nowhere >= 0) throw notText(bytes, nowhere);
  return { encoding: "windows-1252", markBytes: 0, guessed: true };
}

/** Signs that no spreadsheet writes into a text: all controls but tab and line ends. */
function refuseBinary(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) throw notText(bytes, at);
  }
}

function notText(bytes: Uint8Array, at: number): Refusal {
  let line = 1;
  for (let before = bytes.indexOf(NEW_LINE); before >= 0 && before < at; before = bytes.indexOf(NEW_LINE, before + 1)) line += 1;
  return new Refusal("TEXT_BINARY", { place: `baris berkas ke-${line}`, rule: "isinya bukan teks", mend: `Pastikan berkas ini CSV atau XLSX. ${SAVE_AGAIN}` });
}

function linesOfEach(bytes: Uint8Array): { firstUtf8: number | null; firstOther: number } {
  let firstUtf8: number | null = null;
  let firstOther: number | null = null;
  let line = 1;
  for (let start = 0; start < bytes.length && (firstUtf8 === null || firstOther === null); line += 1) {
    const end = bytes.indexOf(NEW_LINE, start);
    const written = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (written.some((byte) => byte >= 0x80)) {
      if (isUtf8(written)) firstUtf8 ??= line;
      else firstOther ??= line;
    }
    start = end === -1 ? bytes.length : end + 1;
  }
  return { firstUtf8, firstOther: firstOther ?? line };
}
