import { revisionOf } from "../../../kernel/revision.ts";
import type { CalendarFacts } from "./calendarFacts.ts";

/** What a preview saw of the decrees: what it told of deadlines holds for these days off and no others. */
export function calendarRevision({ days, changes }: CalendarFacts): string {
  return revisionOf([
    ...days.flatMap(({ date, satkerCode, kind, announcedOn }) => ["day", date, satkerCode, kind, announcedOn]),
    ...changes.flatMap(({ date, satkerCode, change, decree, announcedOn }) => ["change", date, satkerCode, change, decree, announcedOn]),
  ]);
}
