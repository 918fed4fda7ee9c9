import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Clock } from "../../platform/clock.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import type { CasesService } from "./cases.service.ts";
import { DisputeExplanationType, DisputeType, ObjectionExplanationType, ObjectionType, PublishedDisputeType } from "./cases.types.ts";
import { toDisputeExplanationType, toDisputeType, toObjectionExplanationType, toObjectionType, toPublishedDisputeType } from "./cases.view.types.ts";

export interface CasesContext {
  readonly clock: Clock;
  readonly satkers: SatkersService;
  readonly cases: CasesService;
}

const asked = ({ province, satker }: ScopeInput) => ({ provinceCode: province ?? null, satkerCode: satker ?? null });

@Resolver(() => ObjectionType)
export class ObjectionsResolver {
  @Query(() => [ObjectionType], { description: "Objections within the reader's scope, newest first. Errors: NOT_FOUND, INVALID_INPUT (more than 500)." })
  async objections(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("first", () => Int, { defaultValue: 100, description: "At most this many, 1-500." }) first: number,
    @Ctx() { cases, clock }: CasesContext,
  ): Promise<ObjectionType[]> {
    return (await cases.objections(asked(scope), first)).map((objection) => toObjectionType(objection, clock.today()));
  }

  @Query(() => ObjectionType, { nullable: true, description: "One objection. Null: there is none of this id, or not for this reader." })
  async objection(@Arg("id", () => ID, { description: "Identifier of the objection." }) id: string, @Ctx() { cases, clock }: CasesContext): Promise<ObjectionType | null> {
    const objection = await cases.objection(id);
    return objection && toObjectionType(objection, clock.today());
  }

  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The satker. Null: not for this reader." })
  async satker(@Root() { satkerCode }: ObjectionType, @Ctx() { satkers }: CasesContext): Promise<SatkerObjectType | null> {
    const satker = await satkers.satker(satkerCode);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => ObjectionExplanationType, { description: "Its entries, its receipt and its disputes. For one objection, not for lists." })
  async explanation(@Root() { record }: ObjectionType, @Ctx() { cases }: CasesContext): Promise<ObjectionExplanationType> {
    return toObjectionExplanationType(record, await cases.objectionDetail(record));
  }
}

@Resolver(() => DisputeType)
export class DisputesResolver {
  @Query(() => [DisputeType], { description: "Disputes within the reader's scope, newest filing first. Errors: NOT_FOUND, INVALID_INPUT (more than 500)." })
  async disputes(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("first", () => Int, { defaultValue: 100, description: "At most this many, 1-500." }) first: number,
    @Ctx() { cases }: CasesContext,
  ): Promise<DisputeType[]> {
    return (await cases.disputes(asked(scope), first)).map(toDisputeType);
  }

  @Query(() => DisputeType, { nullable: true, description: "One dispute. Null: there is none of this id, or not for this reader." })
  async dispute(@Arg("id", () => ID, { description: "Identifier of the dispute." }) id: string, @Ctx() { cases }: CasesContext): Promise<DisputeType | null> {
    const dispute = await cases.dispute(id);
    return dispute && toDisputeType(dispute);
  }

  @Query(() => [PublishedDisputeType], { description: "What was published about disputes of satker, newest hearing first. Empty: nothing was found, or nothing for this reader." })
  async publishedDisputes(@Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput, @Ctx() { cases, clock }: CasesContext): Promise<PublishedDisputeType[]> {
    return (await cases.publishedDisputes(asked(scope))).map((claim) => toPublishedDisputeType(claim, clock.now()));
  }

  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The satker. Null: not for this reader." })
  async satker(@Root() { satkerCode }: DisputeType, @Ctx() { satkers }: CasesContext): Promise<SatkerObjectType | null> {
    const satker = await satkers.satker(satkerCode);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => ObjectionType, { nullable: true, description: "The objection it rests on. Null: not for this reader." })
  async objection(@Root() { objectionId }: DisputeType, @Ctx() { cases, clock }: CasesContext): Promise<ObjectionType | null> {
    const objection = await cases.objection(objectionId);
    return objection && toObjectionType(objection, clock.today());
  }

  @FieldResolver(() => DisputeExplanationType, { description: "Its stages, its window and the commission's clocks. For one dispute, not for lists." })
  async explanation(@Root() { record }: DisputeType, @Ctx() { cases }: CasesContext): Promise<DisputeExplanationType> {
    return toDisputeExplanationType(record, await cases.disputeDetail(record));
  }
}
