import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { AS_PUBLISHED, provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import { ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { AS_KNOWN_ON } from "./evaluations.resolver.ts";
import { knownUntil } from "./evaluations.service.ts";
import type { InstrumentsService } from "./instruments.service.ts";
import { CrosswalkLineType, InstrumentPartType, InstrumentType, toCrosswalkLineType, toInstrumentType, toPartType } from "./instruments.types.ts";

export interface InstrumentsContext {
  readonly clock: Clock;
  readonly instruments: InstrumentsService;
}

@Resolver(() => InstrumentType)
export class InstrumentsResolver {
  @Query(() => InstrumentType, { description: "One instrument. Error NOT_FOUND: no such instrument." })
  async instrument(
    @Arg("id", () => ID, { description: "ki-pusat-2025-all-v1." }) id: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { instruments }: InstrumentsContext,
  ): Promise<InstrumentType> {
    return toInstrumentType(await instruments.byId(id, knownUntil(asKnownOn ?? null)), asKnownOn ?? null);
  }

  @Query(() => [InstrumentType], { description: "Instruments, newest year first." })
  async instruments(
    @Arg("issuer", () => ID, { nullable: true, description: "Slug of the issuer. Null: all." }) issuer: string | null | undefined,
    @Arg("year", () => Int, { nullable: true, description: "Calendar year. Null: all." }) year: number | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { instruments }: InstrumentsContext,
  ): Promise<InstrumentType[]> {
    const found = await instruments.list({ issuerId: issuer ?? null, year: year ?? null }, knownUntil(asKnownOn ?? null));
    return found.map((instrument) => toInstrumentType(instrument, asKnownOn ?? null));
  }

  // Parts are read when they are asked for: what names or compares an instrument does without them.
  @FieldResolver(() => [InstrumentPartType], { description: "All parts in reading order. Empty: only its existence is known." })
  async parts(@Root() { id, instrument, asKnownOn }: InstrumentType, @Ctx() { instruments }: InstrumentsContext): Promise<InstrumentPartType[]> {
    const { parts } = await instruments.byId(instrument.id, knownUntil(asKnownOn));
    return parts.map((part) => toPartType(part, id));
  }

  @FieldResolver(() => ProvenanceType, { description: "Where it was read." })
  async provenance(@Root() { instrument, asKnownOn }: InstrumentType, @Ctx() { instruments, clock }: InstrumentsContext): Promise<ProvenanceFacts> {
    const { source, parts } = await instruments.byId(instrument.id, knownUntil(asKnownOn));
    return provenanceOf([source, ...parts.map((part) => part.source)], clock.now(), AS_PUBLISHED);
  }

  @FieldResolver(() => [CrosswalkLineType], { description: "Maps of its dimensions to and from other instruments. Empty: nobody made one; then a name that is the same says nothing." })
  async crosswalks(@Root() { instrument, asKnownOn }: InstrumentType, @Ctx() { instruments }: InstrumentsContext): Promise<CrosswalkLineType[]> {
    return (await instruments.crosswalksOf(instrument.id, knownUntil(asKnownOn))).map((line) => toCrosswalkLineType(line, asKnownOn));
  }
}
