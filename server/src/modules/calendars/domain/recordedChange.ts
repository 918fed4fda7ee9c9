import type { Confidence } from "../../../kernel/provenance.ts";
import type { CalendarChange } from "./calendarFacts.ts";

/** A change of the calendar as an administrator enters it. */
export interface NewCalendarChange extends CalendarChange {
  /** Where the decree was read. */
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** A change of the calendar with where it came from. */
export interface RecordedCalendarChange extends NewCalendarChange {
  readonly id: string;
  readonly confidence: Confidence;
  /** Null: entered by hand. */
  readonly fileName: string | null;
}
