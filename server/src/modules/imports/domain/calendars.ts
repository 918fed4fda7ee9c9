import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { CALENDAR_CHANGE_KINDS, CALENDAR_DAY_KINDS, type CalendarChangeKind, type CalendarDayKind } from "../../calendars/domain/calendarFacts.ts";
import { date, name, text, word } from "./cells.ts";
import { confidence, satkerCode } from "./commonCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface HolidayFields {
  readonly date: LocalDate;
  /** The one satker it holds for. Null: the whole country. */
  readonly satkerCode: string | null;
  readonly name: string;
  readonly kind: CalendarDayKind;
  readonly decree: string | null;
  /** Null: the day of the announcement is not known. */
  readonly announcedOn: LocalDate | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Decreed days off. Natural key: date, satker. */
export const holidaysFile: FileKind<HolidayFields> = {
  required: ["date", "name", "kind", "confidence"],
  optional: ["satker_code", "decree", "announced_on", "note"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "date",
      naturalKey: (day) => `${day.date} ${day.satkerCode ?? ""}`,
      read(cells) {
        const day = cells.required("date", date);
        const dayName = cells.required("name", name);
        const kind = cells.required("kind", word(CALENDAR_DAY_KINDS));
        const sure = cells.required("confidence", confidence);
        const satker = localSatker(cells, reference);
        const optional = { decree: cells.optional("decree", text), announcedOn: cells.optional("announced_on", date), note: cells.optional("note", text) };
        if (day === undefined || dayName === undefined || kind === undefined || sure === undefined) return undefined;
        return { date: day, satkerCode: satker, name: dayName, kind, confidence: sure, ...optional };
      },
    }),
};

export interface CalendarChangeFields {
  readonly decree: string;
  readonly announcedOn: LocalDate;
  readonly date: LocalDate;
  readonly change: CalendarChangeKind;
  /** The one satker it holds for. Null: the whole country. */
  readonly satkerCode: string | null;
  readonly name: string;
  /** Null: as the table of days off says, or as the name says. */
  readonly kind: CalendarDayKind | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Days that a decree declared, added or withdrew. Natural key: decree, date, change, satker. */
export const calendarChangesFile: FileKind<CalendarChangeFields> = {
  required: ["decree", "announced_on", "date", "change", "name", "source", "confidence"],
  optional: ["satker_code", "kind"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "date",
      naturalKey: (change) => JSON.stringify([change.decree, change.date, change.change, change.satkerCode]),
      read(cells) {
        const decree = cells.required("decree", name);
        const announcedOn = cells.required("announced_on", date);
        const day = cells.required("date", date);
        const change = cells.required("change", word(CALENDAR_CHANGE_KINDS));
        const dayName = cells.required("name", name);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const satker = localSatker(cells, reference);
        const kind = cells.optional("kind", word(CALENDAR_DAY_KINDS));
        if (decree === undefined || announcedOn === undefined || day === undefined || change === undefined) return undefined;
        if (dayName === undefined || source === undefined || sure === undefined) return undefined;
        return { decree, announcedOn, date: day, change, satkerCode: satker, name: dayName, kind, source, confidence: sure };
      },
    }),
};

function localSatker(cells: RowReader, reference: Reference): string | null {
  const code = cells.optional("satker_code", satkerCode);
  if (code !== null && !reference.satkerNames.has(code))
    cells.reject("satker_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Periksa kode Kemendagri, atau kosongkan untuk hari libur nasional." });
  return code;
}
