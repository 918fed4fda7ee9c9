import { DomainError } from "../../../kernel/domainError.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { ShippedYears } from "./calendarFacts.ts";

/** A date lies outside the years whose decrees are loaded. Counting weekdays only would be a silent error, so nothing is counted. */
export class CalendarNotShipped extends DomainError {
  readonly code = "CALENDAR_NOT_SHIPPED";

  constructor(
    readonly date: LocalDate,
    readonly shippedYears: ShippedYears,
  ) {
    super(
      `Kalender kerja untuk tanggal ${date} belum dimuat. Yang tersedia hanya tahun ${shippedYears.from} sampai ${shippedYears.to}; ` +
        "minta administrator memuat keputusan hari libur tahun itu.",
      { date, from: shippedYears.from, to: shippedYears.to },
    );
  }
}
