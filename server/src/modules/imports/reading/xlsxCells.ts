import { withoutGuard } from "../../../platform/spreadsheet/harmlessText.ts";
import type { Fault } from "../domain/rejection.ts";
import type { ColumnForm } from "../domain/titles.ts";
import { numberText } from "./numberFormats.ts";
import type { SheetCell } from "./sheetRows.ts";
import { unescaped } from "./sharedTexts.ts";
import { tidy } from "./tableCells.ts";
import type { Workbook } from "./workbookParts.ts";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** Reads cells of a workbook as texts that mean one thing. */
export class CellReader {
  constructor(
    private readonly sharedTexts: readonly string[],
    private readonly workbook: Pick<Workbook, "styles" | "countsFrom1904">,
  ) {}

  /** The text of a cell, or why there is none. @param form what the column holds. */
  read({ type, style, value, hasFormula }: SheetCell, form: ColumnForm): string | Fault {
    if (value === null || (value === "" && hasFormula && type !== "str"))
      return { code: "FORMULA_WITHOUT_VALUE", rule: "berisi rumus tanpa nilai tersimpan, dan rumus tidak dihitung di sini", mend: "Buka dan simpan berkasnya di aplikasi lembar kerja, atau ganti rumus dengan nilainya." };
    switch (type) {
      case "s":
        return /^\d{1,9}$/.test(value) ? (this.sharedTexts[Number(value)] ?? unreadable()) : unreadable();
      case "b":
        return value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "e":
        return { code: "CELL_ERROR", rule: "berisi galat lembar kerja", mend: "Perbaiki rumusnya, atau ganti dengan nilai yang benar; kosongkan bila memang tidak ada." };
      case "n":
        return this.#number(value, style, form);
      case "d":
        return tidy(value).replace(/T00:00(:00(\.0+)?)?Z?$/, "");
      default:
        return withoutGuard(tidy(unescaped(value)));
    }
  }

  /** Whether a spreadsheet has rounded away digits of a number: it keeps 15. */
  static isRounded({ type, value }: SheetCell): boolean {
    return type === "n" && value !== null && value.length > 15 && Math.abs(Number(value)) >= 1e15;
  }

  #number(written: string, style: number, form: ColumnForm): string | Fault {
    const number = NUMBER.test(written.trim()) ? Number(written) : Number.NaN;
    if (!Number.isFinite(number)) return unreadable();
    return numberText(number, { kind: this.workbook.styles[style] ?? "number", form, countsFrom1904: this.workbook.countsFrom1904 });
  }
}

function unreadable(): Fault {
  return { code: "CELL_UNREADABLE", rule: "isi sel ini rusak", mend: "Ketik ulang isi sel ini." };
}
