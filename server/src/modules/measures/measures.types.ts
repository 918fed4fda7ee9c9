import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { UnitEnum, type Unit } from "../../platform/graphql/measure.types.ts";
import type { Granularity, GroupRule, MeasureBasis, MeasureDirection, MeasureFamily, MeasureMoment } from "./domain/catalogue.ts";

export const MeasureFamilyEnum = { ASSESSMENT: "ASSESSMENT", REQUESTS: "REQUESTS", CASES: "CASES", PUBLICATIONS: "PUBLICATIONS" } as const satisfies Record<MeasureFamily, MeasureFamily>;
registerEnumType(MeasureFamilyEnum, {
  name: "MeasureFamily",
  description: "What a measure is about.",
  valuesConfig: {
    ASSESSMENT: { description: "What a commission announced." },
    REQUESTS: { description: "Handling of information requests." },
    CASES: { description: "Objections and disputes." },
    PUBLICATIONS: { description: "Keeping public information up to date." },
  },
});

export const MeasureDirectionEnum = { HIGHER_BETTER: "HIGHER_BETTER", LOWER_BETTER: "LOWER_BETTER", NEUTRAL: "NEUTRAL" } as const satisfies Record<MeasureDirection, MeasureDirection>;
registerEnumType(MeasureDirectionEnum, {
  name: "MeasureDirection",
  description: "Which way is better.",
  valuesConfig: {
    HIGHER_BETTER: { description: "More is better." },
    LOWER_BETTER: { description: "Less is better." },
    NEUTRAL: { description: "Neither: it says how much there was." },
  },
});

export const MeasureBasisEnum = { CASES: "CASES", FULL_COUNT: "FULL_COUNT", RUBRIC: "RUBRIC" } as const satisfies Record<MeasureBasis, MeasureBasis>;
registerEnumType(MeasureBasisEnum, {
  name: "MeasureBasis",
  description: "What stands behind a number.",
  valuesConfig: {
    CASES: { description: "A number of cases, of which few say little." },
    FULL_COUNT: { description: "All that there is." },
    RUBRIC: { description: "Points of an instrument." },
  },
});

export const MeasureMomentEnum = { WITHIN: "WITHIN", AT_END: "AT_END" } as const satisfies Record<MeasureMoment, MeasureMoment>;
registerEnumType(MeasureMomentEnum, {
  name: "MeasureMoment",
  description: "Of when a number speaks.",
  valuesConfig: { WITHIN: { description: "What happened in the span." }, AT_END: { description: "What stood at its end." } },
});

export const GranularityEnum = { MONTH: "MONTH", QUARTER: "QUARTER", YEAR: "YEAR" } as const satisfies Record<Granularity, Granularity>;
registerEnumType(GranularityEnum, {
  name: "Granularity",
  description: "Length of the spans of a trend.",
  valuesConfig: { MONTH: { description: "Calendar month." }, QUARTER: { description: "Calendar quarter." }, YEAR: { description: "Calendar year." } },
});

export const GroupRuleEnum = { SUM: "SUM", POOLED_COUNTS: "POOLED_COUNTS", POOLED_MEDIAN: "POOLED_MEDIAN", MEDIAN_OF_SATKER: "MEDIAN_OF_SATKER", NONE: "NONE" } as const satisfies Record<GroupRule, GroupRule>;
registerEnumType(GroupRuleEnum, {
  name: "GroupRule",
  description: "How a group's figure is made. Never a mean of shares.",
  valuesConfig: {
    SUM: { description: "The members' counts added up." },
    POOLED_COUNTS: { description: "A share of the members' counts added up." },
    POOLED_MEDIAN: { description: "Median of all members' records." },
    MEDIAN_OF_SATKER: { description: "Median of the members' points." },
    NONE: { description: "A group has no such figure." },
  },
});

@ObjectType("MeasureDefinition", { description: "What can be ranked, followed over time or watched." })
export class MeasureDefinitionType {
  @Field(() => ID, { description: 'Stable key, e.g. "requests.answeredInTimeShare".' })
  key!: string;
  @Field(() => MeasureFamilyEnum, { description: "What it is about." })
  family!: MeasureFamily;
  @Field(() => UnitEnum, { description: "Unit of its values." })
  unit!: Unit;
  @Field(() => MeasureDirectionEnum, { description: "Which way is better." })
  direction!: MeasureDirection;
  @Field(() => MeasureBasisEnum, { description: "What stands behind a value." })
  basis!: MeasureBasis;
  @Field(() => MeasureMomentEnum, { description: "Of when a value speaks." })
  moment!: MeasureMoment;
  @Field(() => GranularityEnum, { description: "Shortest span for which it can be told." })
  smallestGranularity!: Granularity;
  @Field(() => GroupRuleEnum, { description: "How a group's figure is made." })
  groupRule!: GroupRule;
  @Field(() => Boolean, { description: "True: counts under five are held back from shared views." })
  namesPersons!: boolean;
  @Field(() => String, { description: "How it is reckoned, in Indonesian." })
  formula!: string;
  @Field(() => String, { description: "Article, decree or publication the rule comes from." })
  ruleSource!: string;
}
