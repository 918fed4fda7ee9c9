import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { ClockKind, LegalRegime } from "./domain/legalRule.ts";
import { ClockKindEnum, LegalRegimeEnum } from "./requestEnums.types.ts";

@ObjectType("DeadlinePreview", { description: "What a change of calendar or rule would move among the deadlines of the reader's satker. Nothing was written." })
export class DeadlinePreviewType {
  @Field(() => Int, { description: "Number of requests, objections and disputes looked at." })
  examined!: number;
  @Field(() => Int, { description: "Number of requests that would fall due on another day." })
  requests!: number;
  @Field(() => Int, { description: "Number of objections whose answer would fall due on another day." })
  objections!: number;
  @Field(() => Int, { description: "Number of disputes that would be judged otherwise." })
  disputes!: number;
  @Field(() => Boolean, { description: "False: only the first 10,000 requests were looked at; each number is a lower bound." })
  isComplete!: boolean;
  @Field(() => ID, { description: "Of the decrees it was counted by; give it as DayOffInput.expectedRevision, and the day is only entered while they are the same." })
  calendarRevision!: string;
}

@InputType("RuleChangeInput", { description: "A limit that a clock would have from some day on." })
export class RuleChangeInput {
  @Field(() => LegalRegimeEnum, { description: "Whose clock." })
  regime!: LegalRegime;
  @Field(() => ClockKindEnum, { description: "Which clock." })
  clock!: ClockKind;
  @Field(() => LocalDateScalar, { description: "First day 0 to which it would apply; clocks that started earlier keep theirs." })
  effectiveFrom!: LocalDate;
  @Field(() => Int, { description: "Limit in working days after day 0, 1-999." })
  limitWorkingDays!: number;
  @Field(() => Int, { defaultValue: 0, description: "Extension in working days after the first limit, 0-999; 0: none." })
  extensionWorkingDays!: number;
}
