import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { AssistanceService } from "./assistance.service.ts";
import { AssistanceEffectType, AssistanceEventType } from "./assistance.types.ts";
import { toEffectType, toEventType } from "./assistance.view.types.ts";
import type { PublicationRecordsService } from "./publicationRecords.service.ts";
import { AssistanceEventInput } from "./publicationRecords.types.ts";

export interface AssistanceContext {
  readonly clock: Clock;
  readonly assistance: AssistanceService;
  readonly publicationRecords: PublicationRecordsService;
}

@Resolver()
export class AssistanceResolver {
  @Query(() => [AssistanceEventType], { description: "Assistance events of a province, newest first. Error NOT_FOUND: no such province, or not for this reader." })
  async assistanceEvents(
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) provinceCode: string,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: "Which events. Null: real ones, or the demo scenario's where the province's log holds only those." })
    dataset: Dataset | null | undefined,
    @Ctx() { assistance, clock }: AssistanceContext,
  ): Promise<AssistanceEventType[]> {
    const { events, satkers } = await assistance.events(provinceCode, dataset ?? null);
    return events.map((event) => toEventType(event, satkers, clock.now()));
  }

  @Query(() => AssistanceEffectType, {
    description: "Before and after an event, the attending against the others. Errors: NOT_FOUND (no such event, or not for this reader), INVALID_INPUT (a day that has not come).",
  })
  async assistanceEffect(
    @Arg("event", () => ID, { description: "Identifier of the event." }) id: string,
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: "At the end of which day. Null: today." }) asOf: LocalDate | null | undefined,
    @Ctx() { assistance, clock }: AssistanceContext,
  ): Promise<AssistanceEffectType> {
    const { event, satkers, effect, view } = await assistance.effect(id, asOf ?? null);
    return toEffectType(effect, toEventType(event, satkers, clock.now()), view);
  }

  @Mutation(() => AssistanceEventType, {
    description: "Writes an assistance event down; one of the same key takes the place of the older telling, which stays. Errors: FORBIDDEN (not the whole province), NOT_FOUND, INVALID_INPUT (extensions.field names what), CONFLICT.",
  })
  async recordAssistanceEvent(
    @Arg("input", () => AssistanceEventInput, { description: "What was held, and who came." }) input: AssistanceEventInput,
    @Ctx() { assistance, publicationRecords, clock }: AssistanceContext,
  ): Promise<AssistanceEventType> {
    const id = await publicationRecords.recordEvent({
      key: input.key,
      provinceCode: input.province,
      kind: input.kind,
      title: input.title,
      heldOn: input.heldOn,
      endedOn: input.endedOn ?? null,
      place: input.place ?? null,
      invited: input.invited ?? null,
      attending: input.attending ?? null,
      topics: input.topics,
      source: input.source,
      note: input.note ?? null,
      dataset: input.dataset,
      expectedRevision: input.expectedRevision ?? null,
    });
    const { event, satkers } = await assistance.event(id);
    return toEventType(event, satkers, clock.now());
  }
}
