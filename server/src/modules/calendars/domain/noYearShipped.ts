import { DomainError } from "../../../kernel/domainError.ts";

/** No calendar year was loaded at all, so nothing can be counted. */
export class NoYearShipped extends DomainError {
  readonly code = "CALENDAR_NOT_SHIPPED";

  constructor() {
    super("Belum ada kalender kerja yang dimuat; minta administrator mengimpor hari libur dan tahun kalendernya.");
  }
}
