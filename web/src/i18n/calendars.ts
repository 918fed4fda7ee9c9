import { calendarsEn } from "./calendars.en.ts";
import { calendarsId } from "./calendars.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    calendars: typeof calendarsId;
  }
}

/** Words of the working calendar. */
export const useCalendarWords = defineSection("calendars", calendarsId, calendarsEn);
export type CalendarWords = ReturnType<typeof useCalendarWords>["words"];
