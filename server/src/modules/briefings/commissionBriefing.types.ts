import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Qualification } from "../evaluations/domain/claim.ts";
import type { CycleState } from "../evaluations/domain/cycle.ts";
import type { EvaluationStanding } from "../evaluations/domain/outcome.ts";
import { CycleStateEnum } from "../evaluations/evaluationEnums.types.ts";
import { EvaluationStandingEnum, QualificationEnum } from "../evaluations/evaluations.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { FollowUp } from "./domain/followUp.ts";

export const FollowUpEnum = { MET: "MET", REPEATED: "REPEATED", NOT_VERIFIED: "NOT_VERIFIED", NOT_ANSWERED: "NOT_ANSWERED", OTHER_INSTRUMENT: "OTHER_INSTRUMENT", NO_NEXT_CYCLE: "NO_NEXT_CYCLE" } as const satisfies Record<FollowUp, FollowUp>;
registerEnumType(FollowUpEnum, {
  name: "FollowUp",
  description: "What became of a verifier's finding in the issuer's next cycle.",
  valuesConfig: {
    MET: { description: "The same item was accepted." },
    REPEATED: { description: "The same item was rejected again, or answered with no." },
    NOT_VERIFIED: { description: "Answered again, and not verified yet." },
    NOT_ANSWERED: { description: "The item was not answered, or does not apply any more." },
    OTHER_INSTRUMENT: { description: "The next cycle asks by another instrument: items may not be set side by side." },
    NO_NEXT_CYCLE: { description: "There is no later cycle." },
  },
});

@ObjectType("CommissionCycle", { description: "One cycle of a commission, as its liaison sees it." })
export class CommissionCycleType {
  @Field(() => ID, { description: "Id of the cycle." })
  id!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => CycleStateEnum, { nullable: true, description: "State in force. Null: not known." })
  state!: CycleState | null;
  @Field(() => Int, { description: "Number of satker that returned their self-assessment, or came further." })
  returnedCount!: number;
  @Field(() => Int, { description: "Number of satker invited that have not returned it." })
  waitingCount!: number;
  @Field(() => Int, { description: "Number of satker of which the cycle says nothing." })
  unknownCount!: number;
}

@ObjectType("CommissionResult", { description: "Result of one satker in one year." })
export class CommissionResultType {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => EvaluationStandingEnum, { description: "How much was announced." })
  standing!: EvaluationStanding;
  @Field(() => QualificationEnum, { nullable: true, description: "Class as published. Null: none was announced." })
  qualification!: Qualification | null;
}

@ObjectType("FollowUpCount", { description: "How many findings came to the same." })
export class FollowUpCountType {
  @Field(() => FollowUpEnum, { description: "What became of them." })
  followUp!: FollowUp;
  @Field(() => Int, { description: "Number of items." })
  count!: number;
}

@ObjectType("CommissionRow", { description: "One satker in the eyes of a commission." })
export class CommissionRowType {
  @Field(() => SatkerObjectType, { description: "Which." })
  satker!: SatkerObjectType;
  @Field(() => [CommissionResultType], { description: "Results, newest year first. A year that is not here: nothing was announced." })
  results!: readonly CommissionResultType[];
  @Field(() => Float, { nullable: true, description: "Claimed minus accepted over verified items, percent of what could be had, -100 to 100. Null: nothing verified." })
  gapPercent!: number | null;
  @Field(() => Int, { description: "Number of verified items behind the gap." })
  verifiedItems!: number;
  @Field(() => [FollowUpCountType], { description: "What became of the verifier's findings. Empty: none is recorded." })
  followUps!: readonly FollowUpCountType[];
}

@ObjectType("CommissionBriefing", { description: "Cycles of one issuer, its results, gaps and what became of its verifiers' findings, for a province's satker." })
export class CommissionBriefingType {
  @Field(() => ID, { description: "Synthetic: province and issuer." })
  id!: string;
  @Field(() => [CommissionCycleType], { description: "Cycles, newest first. Empty: none is recorded." })
  cycles!: readonly CommissionCycleType[];
  @Field(() => [Int], { description: "Calendar years with results or cycles, newest first." })
  years!: readonly number[];
  @Field(() => ID, { nullable: true, description: "Cycle of the gaps: the newest with verified answers. Null: none has any." })
  gapCycle!: string | null;
  @Field(() => Int, { nullable: true, description: "Calendar year of that cycle. Null: none has any." })
  gapYear!: number | null;
  @Field(() => [CommissionRowType], { description: "Satker by code, never by gap: the question is what to explain, not whom to suspect." })
  rows!: readonly CommissionRowType[];
}
