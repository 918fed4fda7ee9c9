import { InvalidInput } from "../../kernel/domainError.ts";
import { yearOf, type LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { findCalendarChanges, readCalendarFacts, readJointLeavePolicy, type CalendarReader } from "./calendars.queries.ts";
import { calendarBook, type CalendarBook } from "./domain/calendarBook.ts";
import { CalendarNotShipped } from "./domain/calendarNotShipped.ts";
import { NoYearShipped } from "./domain/noYearShipped.ts";
import type { RecordedCalendarChange } from "./domain/recordedChange.ts";
import type { DayOff, WorkingCalendar } from "./domain/workingCalendar.ts";

export { CALENDAR_COLUMNS, insertCalendarChange } from "./calendars.queries.ts";

/** All calendars as recorded now. @throws NoYearShipped. */
export async function loadCalendarBook(prisma: CalendarReader, today: LocalDate): Promise<CalendarBook> {
  const book = await loadCalendarBookIfAny(prisma, today);
  if (book === null) throw new NoYearShipped();
  return book;
}

/** All calendars as recorded now. Null: no year was shipped yet. */
export async function loadCalendarBookIfAny(prisma: CalendarReader, today: LocalDate): Promise<CalendarBook | null> {
  const facts = await readCalendarFacts(prisma);
  return facts && calendarBook(facts, await readJointLeavePolicy(prisma), today);
}

/** One year of a working calendar. */
export interface CalendarYear {
  readonly year: number;
  readonly calendar: WorkingCalendar;
  /** By date. */
  readonly daysOff: readonly DayOff[];
}

/** Working calendars for readers. Made for each request: the book is read once. */
export class CalendarsService {
  #book: Promise<CalendarBook> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  book(): Promise<CalendarBook> {
    this.#book ??= loadCalendarBook(this.database.prisma, this.clock.today());
    return this.#book;
  }

  /**
   * Days off of a year, for a satker or the country, as recorded now or as announced on an earlier day.
   * @throws CalendarNotShipped for a year whose decrees were not loaded: a list of weekdays would be a silent error.
   */
  async year(year: number, satkerCode: string | null, announcedOn: LocalDate | null): Promise<CalendarYear> {
    const book = await this.book();
    const { from, to } = book.facts.shippedYears;
    if (year < from || year > to) throw new CalendarNotShipped(`${year}-01-01` as LocalDate, book.facts.shippedYears);
    const calendar = announcedOn === null ? book.current(satkerCode) : book.asAnnounced(announcedOn, satkerCode);
    const daysOff = [...calendar.daysOff.values()].flat().filter((day) => yearOf(day.date) === year);
    return { year, calendar, daysOff: daysOff.toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
  }

  /** Days added or withdrawn in a year, latest announcement first. @throws InvalidInput for a year outside 1000-9999. */
  async changes(year: number): Promise<RecordedCalendarChange[]> {
    if (year < 1000 || year > 9999) throw new InvalidInput("Tahun harus empat angka.", { year });
    return findCalendarChanges(this.database.prisma, year);
  }
}

