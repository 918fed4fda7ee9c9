import type { Archive } from "./archive.ts";
import { Refusal } from "./fileRefused.ts";
import { cutText } from "./sharedTexts.ts";
import { isTrue } from "./workbookParts.ts";
import { XmlText } from "./xml.ts";

/** A cell that holds something, as the workbook writes it. */
export interface SheetCell {
  /** The first is 0. */
  readonly index: number;
  /** s shared text, inlineStr, str, b, e, d, n (ECMA-376 part 1, 18.18.11). */
  readonly type: string;
  readonly style: number;
  /** Null: a formula whose value nobody saved. */
  readonly value: string | null;
  readonly hasFormula: boolean;
}

export interface SheetRow {
  /** The first is 1. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** Cells that are shown as one. */
export interface MergedRange {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** What is told of a sheet beside its rows. Complete once they are read. */
export interface SheetNotes {
  readonly merged: MergedRange[];
  /** Columns that are not shown: first and last index. */
  readonly hiddenColumns: (readonly [number, number])[];
  readBytes: number;
}

const LAST_ROW = 1_048_576;
const LAST_INDEX = 16_383;
const MOST_NOTES = 10_000;

/** The rows of a sheet that hold anything, in order, slice by slice of its part. */
export async function* readSheetRows(archive: Archive, part: string, setting: { readonly mostCharacters: number; readonly notes: SheetNotes }): AsyncGenerator<readonly SheetRow[], void> {
  const listener = new SheetListener(part, setting);
  const xml = new XmlText(part, listener);
  for await (const slice of archive.read(part)) {
    setting.notes.readBytes += slice.length;
    xml.write(slice);
    const rows = listener.take();
    if (rows.length > 0) yield rows;
  }
  xml.end();
  yield listener.take();
}

class SheetListener {
  #rows: SheetRow[] = [];
  #lastRow = 0;
  #row = 0;
  #isHidden = false;
  #cells: SheetCell[] = [];
  #index = -1;
  #type = "n";
  #style = 0;
  #value: string | null = null;
  #hasFormula = false;
  /** Which text is heard: v and t belong to the value. */
  #hears = false;
  #isReading = false;
  readonly #most: number;

  constructor(
    private readonly part: string,
    private readonly setting: { readonly mostCharacters: number; readonly notes: SheetNotes },
  ) {
    this.#most = setting.mostCharacters;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case "c":
        this.#openCell(attributes);
        return;
      case "v":
      case "t":
        this.#hears = !this.#isReading;
        this.#value ??= "";
        return;
      case "f":
        this.#hasFormula = true;
        return;
      case "row":
        this.#openRow(attributes);
        return;
      case "rPh":
        this.#isReading = true;
        return;
      case "mergeCell":
        if (this.setting.notes.merged.length < MOST_NOTES) this.setting.notes.merged.push(this.#range(attributes["ref"] ?? ""));
        return;
      case "col":
        if (isTrue(attributes["hidden"]) && this.setting.notes.hiddenColumns.length < MOST_NOTES) this.setting.notes.hiddenColumns.push([Number(attributes["min"]) - 1, Number(attributes["max"]) - 1]);
        return;
      default:
    }
  };

  readonly close = (name: string): void => {
    if (name === "v" || name === "t") this.#hears = false;
    else if (name === "rPh") this.#isReading = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row" && this.#cells.length > 0) {
      this.#rows.push({ number: this.#row, isHidden: this.#isHidden, cells: this.#cells });
      this.#cells = [];
    }
  };

  readonly text = (text: string): void => {
    if (this.#hears && this.#value !== null && this.#value.length <= this.#most) this.#value += text;
  };

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const written = attributes["r"];
    this.#row = written === undefined ? this.#lastRow + 1 : Number(written);
    if (!Number.isInteger(this.#row) || this.#row <= this.#lastRow || this.#row > LAST_ROW) throw this.#damaged(`baris ${shortened(written)} tidak pada tempatnya`);
    this.#lastRow = this.#row;
    this.#isHidden = isTrue(attributes["hidden"]);
    this.#index = -1;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const address = attributes["r"];
    const index = address === undefined ? this.#index + 1 : indexOf(address);
    if (index <= this.#index || index > LAST_INDEX) throw this.#damaged(`sel ${shortened(address)} pada baris ${this.#row} tidak pada tempatnya`);
    this.#index = index;
    this.#type = attributes["t"] ?? "n";
    this.#style = Number(attributes["s"] ?? 0);
    this.#value = null;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (this.#value === null && !this.#hasFormula) return;
    if (this.#value === "" && !this.#hasFormula) return;
    this.#cells.push({ index: this.#index, type: this.#type, style: this.#style, value: this.#value === null ? null : cutText(this.#value, this.#most), hasFormula: this.#hasFormula });
  }

  #range(name: string): MergedRange {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(name);
    if (!match) throw this.#damaged(`sel gabungan ${shortened(name)} tidak dikenal`);
    const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
    return { name, firstRow: Number(firstRow), lastRow: Number(lastRow), firstIndex: indexOf(firstColumn), lastIndex: indexOf(lastColumn) };
  }

  #damaged(rule: string): Refusal {
    return new Refusal("WORKBOOK_DAMAGED", { place: `bagian ${this.part}`, rule, mend: "Buka berkasnya di aplikasi lembar kerja, lalu simpan ulang sebagai XLSX." });
  }
}

function shortened(written: string | undefined): string {
  return (written ?? "").slice(0, 20);
}

/** Index of the column of an address, the first is 0; -1 where it names none. */
function indexOf(address: string): number {
  let index = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return index - 1;
    index = index * 26 + letter;
  }
  return index - 1;
}
