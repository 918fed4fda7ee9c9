import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { DayUnit, TaskDivision, TaskKind, TaskReason, TaskTime } from "./domain/task.ts";
import type { WorkPartName, WorkPartState } from "./worklist.service.ts";

function enumOf<Word extends string>(name: string, description: string, meanings: Readonly<Record<Word, string>>): { readonly [W in Word]: W } {
  const words = Object.fromEntries(Object.keys(meanings).map((word) => [word, word])) as { readonly [W in Word]: W };
  registerEnumType(words, { name, description, valuesConfig: Object.fromEntries(Object.entries<string>(meanings).map(([word, meaning]) => [word, { description: meaning }])) as { readonly [W in Word]: { readonly description: string } } });
  return words;
}

export const TaskKindEnum = enumOf<TaskKind>("TaskKind", "What a piece of work is about.", {
  OBJECTION: "An objection without a written answer of the superior.",
  REQUEST: "An information request that waits for its answer.",
  DISPUTE: "A dispute before a commission or a court, or a ruling to carry out.",
  SELF_ASSESSMENT: "A self-assessment that was not returned while its cycle is open.",
  EVIDENCE: "A dead address: behind published information, or behind an answer of an open self-assessment.",
  DUTY: "Information that is missing, late, or falls due within days.",
});
export const TaskTimeEnum = enumOf<TaskTime>("TaskTime", "When work falls due, seen from today.", {
  OVERDUE: "Its last day has passed, or it ought to be there and is not.",
  TODAY: "Today is the last day.",
  THIS_WEEK: "Later this week, Sunday included.",
  LATER: "After this week: within six days from today, or a self-assessment whose day is farther off.",
  UNDATED: "To be done, and no date can be told.",
});
export const TaskReasonEnum = enumOf<TaskReason>("TaskReason", "Why it is on the list.", {
  CLOCK_RUNNING: "A legal clock runs, or has run out.",
  DATE_UNKNOWN: "A clock runs, and its last day cannot be told: no regime, or outside the calendars.",
  INCOMPLETE: "The request is not complete; its clock has not started.",
  UNREGISTERED: "The request has no registration; its clock has not started.",
  AT_COMMISSION: "The dispute is before a commission or a court.",
  RULING_TO_CARRY_OUT: "The ruling opens information, and no carrying out is recorded.",
  NOT_RETURNED: "The satker was invited and has not returned its self-assessment.",
  LINK_DEAD: "The address of published information is gone.",
  ANSWER_LINK_DEAD: "Every link behind an answer was dead when last looked at.",
  MISSING: "Somebody looked, and it was not there.",
  LATE: "It is there; its renewal is overdue.",
  RENEWAL_DUE: "It is there; its renewal falls due this week or within six days.",
});
export const TaskDivisionEnum = enumOf<TaskDivision>("TaskDivision", "Whose work it commonly is: a default of Pantau, not a rule.", {
  DIVISION_LEGAL: "Requests, objections and disputes.",
  DIVISION_DATA: "Self-assessments, evidence and duties.",
});
export const TaskDayUnitEnum = enumOf<DayUnit>("TaskDayUnit", "Which days are counted.", { WORKING_DAYS: "Working days of the decreed calendar.", CALENDAR_DAYS: "Calendar days." });
export const WorkPartNameEnum = enumOf<WorkPartName>("WorkPartName", "Where work comes from.", {
  REQUESTS: "Registers of requests, objections and disputes.",
  PUBLICATIONS: "Duties to keep information up to date.",
  SELF_ASSESSMENTS: "Open cycles of evaluation.",
});
export const WorkPartStateEnum = enumOf<WorkPartState>("WorkPartState", "Whether a part could be looked at.", {
  KNOWN: "It was looked at: no work means none.",
  NOT_ALLOWED: "Not for this account.",
  NO_DATA: "Nothing was ever recorded here: that no work is found says nothing.",
});

@InputType("WorklistFilterInput", { description: "Which work is looked at." })
export class WorklistFilterInput {
  @Field(() => [TaskKindEnum], { nullable: true, description: "Kinds. Null or empty: all." })
  kinds?: TaskKind[] | null;
  @Field(() => [TaskTimeEnum], { nullable: true, description: "When it falls due. Null or empty: any time." })
  times?: TaskTime[] | null;
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of the satker, "33.08". Null: all of the scope.' })
  satker?: string | null;
  @Field(() => TaskDivisionEnum, { nullable: true, description: "Whose work. Null: everybody's." })
  division?: TaskDivision | null;
}

@ObjectType("WorkTask", { description: "One piece of work of one satker." })
export class WorkTaskType {
  @Field(() => ID, { description: "Kind and record; also the cursor of its page." })
  id!: string;
  @Field(() => TaskKindEnum, { description: "What it is about." })
  kind!: TaskKind;
  @Field(() => TaskReasonEnum, { description: "Why it is here." })
  reason!: TaskReason;
  @Field(() => TaskTimeEnum, { description: "When it falls due." })
  time!: TaskTime;
  @Field(() => SatkerObjectType, { description: "Whose work it is." })
  satker!: SatkerObjectType;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it is, or was, in time. Null: no date can be told." })
  dueOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "First day on which it was wrong. Null: it is not, or since before the records began." })
  since!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: "Days from today to dueOn, negative when past; unit: dayUnit. Null: no date, or outside the calendars." })
  daysLeft!: number | null;
  @Field(() => TaskDayUnitEnum, { description: "Unit of daysLeft." })
  dayUnit!: DayUnit;
  @Field(() => ID, { description: "What to mend: id of a request or an objection, code of an item, id of a cycle, or issuer and year of an assessment." })
  record!: string;
  @Field(() => String, { description: "What it is called: number in the register, title of an item, issuer and year." })
  title!: string;
  @Field(() => String, { nullable: true, description: "Stage of a dispute, or code of an item. Null: nothing more to say." })
  detail!: string | null;
}

@ObjectType("TaskTally", { description: "How much work of one kind falls due when." })
export class TaskTallyType {
  @Field(() => TaskKindEnum, { description: "Which kind of task is counted." })
  kind!: TaskKind;
  @Field(() => TaskTimeEnum, { description: "When." })
  time!: TaskTime;
  @Field(() => Int, { description: "Number of tasks." })
  count!: number;
}

@ObjectType("TaskDay", { description: "How much falls due on one day." })
export class TaskDayType {
  @Field(() => LocalDateScalar, { description: "The day." })
  on!: LocalDate;
  @Field(() => Int, { description: "Number of tasks whose last day it is." })
  count!: number;
}

@ObjectType("WorkPart", { description: "One place where work comes from, and whether it could be looked at." })
export class WorkPartType {
  @Field(() => WorkPartNameEnum, { description: "Which." })
  name!: WorkPartName;
  @Field(() => WorkPartStateEnum, { description: "Whether it could be looked at." })
  state!: WorkPartState;
  @Field(() => Int, { description: "Number of duties nobody looked at, or that fell due since the log was last vouched for, or of satker of which open cycles say nothing. They are no work, and not done either." })
  unknownCount!: number;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day that the part speaks of: what happened since is not known. Null: today, or it cannot speak." })
  toldTo!: LocalDate | null;
}

@ObjectType("Worklist", { description: "What is to be done, the most pressing first." })
export class WorklistType {
  @Field(() => ID, { description: "Synthetic: scope, filter, day and page." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "Today in Jakarta." })
  today!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Monday of this week." })
  weekFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Sunday of this week." })
  weekTo!: LocalDate;
  @Field(() => DatasetEnum, { description: "Real work, or the demo scenario's where nothing real was recorded; never both." })
  dataset!: Dataset;
  @Field(() => Int, { description: "Number of satker looked at." })
  satkerCount!: number;
  @Field(() => [WorkTaskType], { description: "Tasks of this page." })
  tasks!: readonly WorkTaskType[];
  @Field(() => Int, { description: "Number of tasks of all pages together." })
  count!: number;
  @Field(() => Boolean, { description: "True: more follow; ask with after = id of the last task." })
  hasNextPage!: boolean;
  @Field(() => [TaskTallyType], { description: "Counts by kind and time over satker and division of the filter, whatever its kinds and times." })
  tallies!: readonly TaskTallyType[];
  @Field(() => [TaskDayType], { description: "Today and six days more." })
  days!: readonly TaskDayType[];
  @Field(() => [WorkPartType], { description: "What was looked at, and what could not be." })
  parts!: readonly WorkPartType[];
}
