import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { CalendarsService } from "./calendars.service.ts";
import { CalendarChangeType, WorkingCalendarType } from "./calendars.types.ts";
import { toWorkingCalendarType } from "./calendars.view.types.ts";

export interface CalendarsContext {
  readonly calendars: CalendarsService;
}

@Resolver()
export class CalendarsResolver {
  @Query(() => WorkingCalendarType, { description: "Days off of a year. Error CALENDAR_NOT_SHIPPED: the decrees of that year are not loaded." })
  async workingCalendar(
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
    @Arg("satker", () => ID, { nullable: true, description: "With the local days off of this satker. Null: the country's calendar." }) satker: string | null | undefined,
    @Arg("announcedOn", () => LocalDateScalar, { nullable: true, description: "By the decrees made public up to this day. Null: by every decree recorded now." }) announcedOn: LocalDate | null | undefined,
    @Ctx() { calendars }: CalendarsContext,
  ): Promise<WorkingCalendarType> {
    return toWorkingCalendarType(await calendars.year(year, satker ?? null, announcedOn ?? null), satker ?? null);
  }

  @Query(() => [CalendarChangeType], { description: "Decrees that changed days of a year, latest announcement first." })
  calendarChanges(@Arg("year", () => Int, { description: "Calendar year of the days." }) year: number, @Ctx() { calendars }: CalendarsContext): Promise<CalendarChangeType[]> {
    return calendars.changes(year);
  }
}
