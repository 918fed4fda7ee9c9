import type { Confidence } from "../../../kernel/provenance.ts";
import { integer, name, text } from "./cells.ts";
import { confidence } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface CalendarYearFields {
  readonly year: number;
  readonly decree: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Years whose decrees on days off were transcribed in full. Natural key: year. No working day is counted outside them. */
export const calendarYearsFile: FileKind<CalendarYearFields> = {
  required: ["year", "decree", "source", "confidence"],
  optional: ["note"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "year",
      naturalKey: (shipped) => String(shipped.year),
      read(cells) {
        const year = cells.required("year", integer(2000, 2100));
        const decree = cells.required("decree", name);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const note = cells.optional("note", text);
        if (year === undefined || decree === undefined || source === undefined || sure === undefined) return undefined;
        return { year, decree, source, confidence: sure, note };
      },
    }),
};
