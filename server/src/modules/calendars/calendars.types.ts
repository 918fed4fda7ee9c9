import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { CalendarChangeKind, CalendarDayKind } from "./domain/calendarFacts.ts";

export const CalendarDayKindEnum = { NATIONAL: "NATIONAL", JOINT_LEAVE: "JOINT_LEAVE", ELECTION: "ELECTION", OTHER: "OTHER" } as const satisfies Record<CalendarDayKind, CalendarDayKind>;
registerEnumType(CalendarDayKindEnum, {
  name: "CalendarDayKind",
  description: "What made a day a day off.",
  valuesConfig: {
    NATIONAL: { description: "National holiday." },
    JOINT_LEAVE: { description: "Joint leave (cuti bersama)." },
    ELECTION: { description: "Voting day." },
    OTHER: { description: "Another decreed day off." },
  },
});

export const CalendarChangeKindEnum = { DECLARED: "DECLARED", ADDED: "ADDED", WITHDRAWN: "WITHDRAWN" } as const satisfies Record<CalendarChangeKind, CalendarChangeKind>;
registerEnumType(CalendarChangeKindEnum, {
  name: "CalendarChangeKind",
  description: "What a decree did to a day.",
  valuesConfig: {
    DECLARED: { description: "Declared by the year's first decree." },
    ADDED: { description: "Added by a later one." },
    WITHDRAWN: { description: "Withdrawn by a later one: a working day from then on." },
  },
});

@ObjectType("DayOff", { description: "A decreed day off." })
export class DayOffType {
  @Field(() => ID, { description: "Synthetic: date and satker." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "The day." })
  date!: LocalDate;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => CalendarDayKindEnum, { description: "What made it a day off." })
  kind!: CalendarDayKind;
  @Field(() => Boolean, { description: "True: deadlines pass over it. False: it falls on a weekend, or is joint leave that counts as working." })
  isCounted!: boolean;
  @Field(() => String, { nullable: true, description: "The decree. Null: not known." })
  decree!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day it was made public. Null: not known; it then counts as known from 1 January of its year." })
  announcedOn!: LocalDate | null;
  @Field(() => Boolean, { description: "False: the announcement date is assumed." })
  verified!: boolean;
  @Field(() => String, { nullable: true, description: "The one satker it holds for. Null: the whole country." })
  satkerCode!: string | null;
}

@ObjectType("WorkingCalendar", { description: "One year of days off, as recorded now or as announced on an earlier day." })
export class WorkingCalendarType {
  @Field(() => ID, { description: "Synthetic: year, satker and day of the announcement." })
  id!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => String, { nullable: true, description: "Whose local days off are in it. Null: the country's." })
  satkerCode!: string | null;
  @Field(() => LocalDateScalar, { description: "Decrees known on this day are in it." })
  announcedOn!: LocalDate;
  @Field(() => [DayOffType], { description: "Days off by date; those on weekends too." })
  daysOff!: readonly DayOffType[];
  @Field(() => Int, { description: "Number of working days of the year." })
  workingDayCount!: number;
  @Field(() => Boolean, { description: "True: joint leave counts as a day off." })
  jointLeaveIsNonWorking!: boolean;
  @Field(() => String, { description: "On whose word." })
  jointLeaveCitation!: string;
  @Field(() => Int, { description: "First calendar year whose decrees are loaded." })
  shippedFrom!: number;
  @Field(() => Int, { description: "Last calendar year whose decrees are loaded. No working day is counted outside." })
  shippedTo!: number;
}

@ObjectType("CalendarChange", { description: "A decree that changed a day after the year's first one, or declared it." })
export class CalendarChangeType {
  @Field(() => ID, { description: "Identifier of the change." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "The day." })
  date!: LocalDate;
  @Field(() => CalendarChangeKindEnum, { description: "What became of it." })
  change!: CalendarChangeKind;
  @Field(() => String, { description: "Name of the day." })
  name!: string;
  @Field(() => CalendarDayKindEnum, { nullable: true, description: "What kind of day off. Null: as the table of days off says." })
  kind!: CalendarDayKind | null;
  @Field(() => String, { description: "The decree." })
  decree!: string;
  @Field(() => LocalDateScalar, { description: "Day it was made public." })
  announcedOn!: LocalDate;
  @Field(() => String, { nullable: true, description: "The one satker it holds for. Null: the whole country." })
  satkerCode!: string | null;
  @Field(() => String, { description: "Where the decree was read." })
  source!: string;
  @Field(() => DateTimeScalar, { description: "When it was recorded here." })
  recordedAt!: Date;
  @Field(() => String, { description: "Account or command that recorded it." })
  recordedBy!: string;
  @Field(() => String, { nullable: true, description: "File that brought it. Null: entered by hand." })
  fileName!: string | null;
}
