import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Clock } from "../../platform/clock.ts";
import type { InstrumentsService } from "./instruments.service.ts";
import { CrosswalkLineType, InstrumentType, toCrosswalkLineType, toInstrumentType } from "./instruments.types.ts";

export interface InstrumentsContext {
  readonly clock: Clock;
  readonly instruments: InstrumentsService;
}

@Resolver(() => InstrumentType)
export class InstrumentsResolver {
  @Query(() => InstrumentType, { description: "One instrument. Error NOT_FOUND: no such instrument." })
  async instrument(@Arg("id", () => ID, { description: "ki-pusat-2025-all-v1." }) id: string, @Ctx() { instruments, clock }: InstrumentsContext): Promise<InstrumentType> {
    return toInstrumentType(await instruments.byId(id), clock.now());
  }

  @Query(() => [InstrumentType], { description: "Instruments, newest year first." })
  async instruments(
    @Arg("issuer", () => ID, { nullable: true, description: "Slug of the issuer. Null: all." }) issuer: string | null | undefined,
    @Arg("year", () => Int, { nullable: true, description: "Calendar year. Null: all." }) year: number | null | undefined,
    @Ctx() { instruments, clock }: InstrumentsContext,
  ): Promise<InstrumentType[]> {
    return (await instruments.list(issuer ?? null, year ?? null)).map((instrument) => toInstrumentType(instrument, clock.now()));
  }

  @FieldResolver(() => [CrosswalkLineType], { description: "Maps of its dimensions to and from other instruments. Empty: nobody made one; then a name that is the same says nothing." })
  async crosswalks(@Root() { id }: InstrumentType, @Ctx() { instruments }: InstrumentsContext): Promise<CrosswalkLineType[]> {
    return (await instruments.crosswalksOf(id)).map(toCrosswalkLineType);
  }
}
