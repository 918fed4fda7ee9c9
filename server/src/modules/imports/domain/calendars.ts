import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import { CALENDAR_CHANGE_KINDS, CALENDAR_DAY_KINDS, type CalendarChangeKind, type CalendarDayKind } from "../../calendars/domain/calendarFacts.ts";
import { date, name, text, word } from "./cells.ts";
import { confidence } from "./commonCells.ts";
import type { FileKind } from "./fileKind.ts";
import { checkRows } from "./rowReader.ts";

export interface HolidayFields {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: CalendarDayKind;
  readonly decree: string | null;
  /** Null: the day of the announcement is not known. */
  readonly announcedOn: LocalDate | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Decreed days off. Natural key: date. */
export const holidaysFile: FileKind<HolidayFields> = {
  required: ["date", "name", "kind", "confidence"],
  optional: ["decree", "announced_on", "note"],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "date",
      naturalKey: (day) => day.date,
      read(cells) {
        const day = cells.required("date", date);
        const dayName = cells.required("name", name);
        const kind = cells.required("kind", word(CALENDAR_DAY_KINDS));
        const sure = cells.required("confidence", confidence);
        const optional = { decree: cells.optional("decree", text), announcedOn: cells.optional("announced_on", date), note: cells.optional("note", text) };
        if (day === undefined || dayName === undefined || kind === undefined || sure === undefined) return undefined;
        return { date: day, name: dayName, kind, confidence: sure, ...optional };
      },
    }),
};

export interface CalendarChangeFields {
  readonly decree: string;
  readonly announcedOn: LocalDate;
  readonly date: LocalDate;
  readonly change: CalendarChangeKind;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Days that a decree declared, added or withdrew. Natural key: decree, date, change. */
export const calendarChangesFile: FileKind<CalendarChangeFields> = {
  required: ["decree", "announced_on", "date", "change", "name", "source", "confidence"],
  optional: [],
  check: (rows) =>
    checkRows(rows, {
      keyColumn: "date",
      naturalKey: (change) => JSON.stringify([change.decree, change.date, change.change]),
      read(cells) {
        const decree = cells.required("decree", name);
        const announcedOn = cells.required("announced_on", date);
        const day = cells.required("date", date);
        const change = cells.required("change", word(CALENDAR_CHANGE_KINDS));
        const dayName = cells.required("name", name);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        if (decree === undefined || announcedOn === undefined || day === undefined || change === undefined) return undefined;
        if (dayName === undefined || source === undefined || sure === undefined) return undefined;
        return { decree, announcedOn, date: day, change, name: dayName, source, confidence: sure };
      },
    }),
};
