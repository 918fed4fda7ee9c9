import type { Fault } from "../domain/rejection.ts";
import { Refusal } from "./fileRefused.ts";
import { LIMIT_SETTINGS, type ReadingLimits } from "../domain/readingLimits.ts";

const SHOWN_CHARACTERS = 80;
/** Signs that no person types: controls (category Cc) but tab and line ends. */
// eslint-disable-next-line no-control-regex -- what nobody types is what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const NOT_ASCII = /[^ -~\s]/;

/** Same letters, same code points; a space from a web page is a space. */
export function tidy(cell: string): string {
  const plain = NOT_ASCII.test(cell) ? cell.normalize("NFC").replaceAll("\u00a0", " ") : cell;
  return plain.trim();
}

/** The beginning of a cell, enough to find it by. */
export function shownCell(cell: string): string {
  return cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)}…` : cell;
}

/** Why a cell cannot be handed on. Null: it can. */
export function whyUnread(cell: string, mostCharacters: number): Fault | null {
  if (cell.length > mostCharacters)
    return { code: "CELL_TOO_LONG", rule: `isi sel lebih dari ${mostCharacters.toLocaleString("id")} karakter`, mend: "Ringkas isi sel ini, atau periksa tanda kutip yang tidak ditutup." };
  if (CONTROLS.test(cell)) return { code: "CELL_UNREADABLE", rule: "memuat tanda yang bukan huruf", mend: "Ketik ulang isi sel ini." };
  return null;
}

export function tooManyRows(place: string, { rows: most }: ReadingLimits): Refusal {
  return new Refusal("TOO_MANY_ROWS", {
    place,
    rule: `lebih dari ${most.toLocaleString("id")} baris data`,
    mend: "Bagi berkas menjadi beberapa bagian, atau hapus isi sel yang tertinggal jauh di bawah tabel.",
    limit: { name: "baris data", most, unit: "baris", setting: LIMIT_SETTINGS.rows },
  });
}

export function tooManyColumns(found: number, place: string, { columns: most }: ReadingLimits): Refusal {
  return new Refusal("TOO_MANY_COLUMNS", {
    place,
    rule: `ada ${found.toLocaleString("id")} kolom, batasnya ${most}`,
    mend: "Hapus kolom yang tidak dipakai, juga isi sel yang tertinggal jauh di kanan tabel.",
    limit: { name: "kolom", most, unit: "kolom", setting: LIMIT_SETTINGS.columns },
  });
}
