import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import type { Qualification } from "../evaluations/domain/claim.ts";
import { QualificationEnum } from "../evaluations/evaluations.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { ClassMoveKind } from "./domain/classMoves.ts";
import type { DecisionRule, DecisionState } from "./domain/decisions.ts";
import type { StandoutKind } from "./domain/standouts.ts";

export const ClassMoveEnum = { ROSE: "ROSE", FELL: "FELL", SAME: "SAME", NOT_COMPARABLE: "NOT_COMPARABLE", APPEARED: "APPEARED", WENT_SILENT: "WENT_SILENT", SILENT: "SILENT" } as const satisfies Record<ClassMoveKind, ClassMoveKind>;
registerEnumType(ClassMoveEnum, {
  name: "ClassMoveKind",
  description: "What became of a satker's class from one published result to the next of the same issuer.",
  valuesConfig: {
    ROSE: { description: "A better class, by comparable rules." },
    FELL: { description: "A worse class, by comparable rules." },
    SAME: { description: "The same class, by comparable rules." },
    NOT_COMPARABLE: { description: "Both were announced; the rules changed or are not known, so better or worse may not be said." },
    APPEARED: { description: "A class now, none before." },
    WENT_SILENT: { description: "A class before, none now; not a fall." },
    SILENT: { description: "No class on either side." },
  },
});
export const DecisionRuleEnum = { OBJECTIONS_OVERDUE: "OBJECTIONS_OVERDUE", REQUESTS_OVERDUE: "REQUESTS_OVERDUE", CLASS_FELL: "CLASS_FELL", ASSESSMENT_CLOSING: "ASSESSMENT_CLOSING", EVIDENCE_DEAD: "EVIDENCE_DEAD", DUTIES_UNMET: "DUTIES_UNMET" } as const satisfies Record<DecisionRule, DecisionRule>;
registerEnumType(DecisionRuleEnum, {
  name: "DecisionRule",
  description: "What a commissioner is asked to decide about, the most pressing first.",
  valuesConfig: {
    OBJECTIONS_OVERDUE: { description: "Objections without a written answer past their last day." },
    REQUESTS_OVERDUE: { description: "Requests without a written notice past their last day." },
    CLASS_FELL: { description: "Published class fell by comparable rules." },
    ASSESSMENT_CLOSING: { description: "Self-assessment not returned, and its day is near or past." },
    EVIDENCE_DEAD: { description: "Several addresses behind published information are gone." },
    DUTIES_UNMET: { description: "Much information is missing or late." },
  },
});
export const DecisionStateEnum = { HOLDS: "HOLDS", DOES_NOT_HOLD: "DOES_NOT_HOLD", CANNOT_TELL: "CANNOT_TELL" } as const satisfies Record<DecisionState, DecisionState>;
registerEnumType(DecisionStateEnum, {
  name: "DecisionState",
  description: "Whether a rule holds.",
  valuesConfig: {
    HOLDS: { description: "For at least one satker." },
    DOES_NOT_HOLD: { description: "It was looked at; for none." },
    CANNOT_TELL: { description: "Nothing was recorded to judge by, or it may not be compared, or it is not this reader's. Not the same as no." },
  },
});
export const StandoutKindEnum = { FIRST_PLACE: "FIRST_PLACE", ROSE_MOST: "ROSE_MOST", FELL_MOST: "FELL_MOST" } as const satisfies Record<StandoutKind, StandoutKind>;
registerEnumType(StandoutKindEnum, {
  name: "StandoutKind",
  description: "In what a satker stands out.",
  valuesConfig: { FIRST_PLACE: { description: "The best published place of its peer group among the province's satker." }, ROSE_MOST: { description: "Rose by most classes." }, FELL_MOST: { description: "Fell by most classes." } },
});

@ObjectType("ClassMove", { description: "What became of one satker's class." })
export class ClassMoveType {
  @Field(() => SatkerObjectType, { description: "Whose." })
  satker!: SatkerObjectType;
  @Field(() => ClassMoveEnum, { description: "What became of it." })
  move!: ClassMoveKind;
  @Field(() => Int, { nullable: true, description: "Number of classes up, negative down. Null: may not be said." })
  steps!: number | null;
  @Field(() => QualificationEnum, { nullable: true, description: "Class before, as published. Null: none was announced." })
  before!: Qualification | null;
  @Field(() => QualificationEnum, { nullable: true, description: "Class now, as published. Null: none was announced." })
  now!: Qualification | null;
}

@ObjectType("ClassMoveCount", { description: "For how many satker the same became of their class." })
export class ClassMoveCountType {
  @Field(() => ClassMoveEnum, { description: "What became of it." })
  move!: ClassMoveKind;
  @Field(() => Int, { description: "Number of satker." })
  count!: number;
}

@ObjectType("Standout", { description: "Who stands out in something; several where they are equal." })
export class StandoutType {
  @Field(() => StandoutKindEnum, { description: "In what." })
  kind!: StandoutKind;
  @Field(() => [SatkerObjectType], { description: "Who." })
  satkers!: readonly SatkerObjectType[];
  @Field(() => Int, { description: "The place, a number without unit, for FIRST_PLACE; otherwise the number of classes." })
  value!: number;
  @Field(() => String, { nullable: true, description: "Peer group of the place. Null: no place." })
  peerGroup!: string | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies in the peer group. Null: not published, or no place." })
  peerGroupSize!: number | null;
}

@ObjectType("DecisionCase", { description: "A satker that a rule holds for." })
export class DecisionCaseType {
  @Field(() => SatkerObjectType, { description: "Which." })
  satker!: SatkerObjectType;
  @Field(() => Int, { description: "Number of tasks, or of classes fallen." })
  count!: number;
}

@ObjectType("Decision", { description: "A rule that asks for a decision, judged." })
export class DecisionType {
  @Field(() => DecisionRuleEnum, { description: "Which rule." })
  rule!: DecisionRule;
  @Field(() => DecisionStateEnum, { description: "Whether it holds." })
  state!: DecisionState;
  @Field(() => Boolean, { description: "True: one of the at most three that are asked for." })
  isChosen!: boolean;
  @Field(() => Int, { description: "From which number on it holds: tasks of one satker, classes, or calendar days left. A default of Pantau, not a rule of law." })
  threshold!: number;
  @Field(() => [DecisionCaseType], { description: "For whom, gravest first." })
  cases!: readonly DecisionCaseType[];
  @Field(() => Int, { description: "Number of all tasks that the rule counts, as the worklist shows them; for a class the number of satker." })
  count!: number;
  @Field(() => Int, { description: "Number of satker with any of them; cases are those who reach the threshold." })
  satkerCount!: number;
}

@ObjectType("ProvinceBriefing", { description: "What a commissioner should know first: what changed, who stands out, what to decide." })
export class ProvinceBriefingType {
  @Field(() => ID, { description: "Synthetic: province, issuer and year." })
  id!: string;
  @Field(() => Int, { nullable: true, description: "Calendar year compared with: the last before of the same issuer that announced anything. Null: there is none." })
  previousYear!: number | null;
  @Field(() => [ClassMoveCountType], { description: "How many satker by what became of their class. Empty: nothing to compare with." })
  moveCounts!: readonly ClassMoveCountType[];
  @Field(() => [ClassMoveType], { description: "Satker whose class rose or fell, appeared or went silent, or may not be compared." })
  moves!: readonly ClassMoveType[];
  @Field(() => [StandoutType], { description: "Who stands out. Empty: nothing may be said." })
  standouts!: readonly StandoutType[];
  @Field(() => [DecisionType], { description: "Every rule, judged, the most pressing first." })
  decisions!: readonly DecisionType[];
  @Field(() => DatasetEnum, { description: "Dataset of the work that decisions about requests, duties and self-assessments rest on." })
  workDataset!: Dataset;
}
