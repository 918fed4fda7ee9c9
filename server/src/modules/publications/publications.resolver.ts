import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { InformationClass } from "./domain/informationItem.ts";
import { InformationClassEnum } from "./publicationEnums.types.ts";
import { toItemTypes } from "./publicationItem.view.types.ts";
import { PublicationUpdateInput, ReadinessRequirementInput } from "./publicationRecords.types.ts";
import type { PublicationRecordsService } from "./publicationRecords.service.ts";
import type { PublicationsService } from "./publications.service.ts";
import { PublicationComplianceType, PublicationMatrixType, PublicationRhythmType, ReadinessLineType } from "./publications.types.ts";
import { toComplianceType, toMatrixType, toRhythmType } from "./publications.view.types.ts";
import { PublicationEntryType, SatkerPublicationsType } from "./satkerPublications.types.ts";
import { toEntryTypes, toSatkerPublicationsType } from "./satkerPublications.view.types.ts";

export interface PublicationsContext {
  readonly clock: Clock;
  readonly publications: PublicationsService;
  readonly publicationRecords: PublicationRecordsService;
  /** The registry within the scope of what the actor works with. */
  readonly ownSatkers: SatkersService;
}

const AS_OF = "At the end of which day, not later than today. Null: today.";
const AS_OF_AREA = "At the end of which day, not later than today. Null: the last day that the area's log vouches for, today at the latest; one satker is judged today.";
const AS_KNOWN_ON = "As the log was known at the end of this day. Null: as it is known now.";
const DATASET = "Which entries. Null: real ones where the province has any, otherwise the demo scenario's.";
const ERRORS = "Errors: NOT_FOUND (no such area, or not for this reader), INVALID_INPUT (a day that has not come).";

@Resolver()
export class PublicationsResolver {
  @Query(() => PublicationMatrixType, { description: `Every duty of every satker of a province, or of all, on a day. ${ERRORS}` })
  async publicationMatrix(
    @Arg("province", () => ID, { nullable: true, description: 'Kemendagri code, "33". Null: all that the reader may see.' }) code: string | null | undefined,
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: AS_OF_AREA }) asOf: LocalDate | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: DATASET }) dataset: Dataset | null | undefined,
    @Ctx() { publications, ownSatkers }: PublicationsContext,
  ): Promise<PublicationMatrixType> {
    const provinceCode = code ?? null;
    const province = provinceCode === null ? null : await ownSatkers.province(provinceCode);
    return toMatrixType(await publications.lastTold({ provinceCode, satkerCode: null, asOf: asOf ?? null, asKnownOn: asKnownOn ?? null, dataset: dataset ?? null }), province);
  }

  @Query(() => PublicationComplianceType, { description: `How well an area keeps its information up to date. ${ERRORS}` })
  async publicationCompliance(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: AS_OF_AREA }) asOf: LocalDate | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: DATASET }) dataset: Dataset | null | undefined,
    @Ctx() { publications }: PublicationsContext,
  ): Promise<PublicationComplianceType> {
    return toComplianceType(await publications.lastTold({ ...areaOf(scope), asOf: asOf ?? null, asKnownOn: asKnownOn ?? null, dataset: dataset ?? null }));
  }

  @Query(() => PublicationRhythmType, { description: `On which days an area refreshed its information. ${ERRORS} INVALID_INPUT also for a span of more than three years.` })
  async publicationRhythm(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("from", () => LocalDateScalar, { nullable: true, description: "First day. Null: a year (365 days) that ends with the last." }) from: LocalDate | null | undefined,
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: "Last day, not later than today. Null: today." }) asOf: LocalDate | null | undefined,
    @Arg("class", () => InformationClassEnum, { nullable: true, description: "Only this class. Null: all." }) onlyClass: InformationClass | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: DATASET }) dataset: Dataset | null | undefined,
    @Ctx() { publications }: PublicationsContext,
  ): Promise<PublicationRhythmType> {
    const view = await publications.view({ ...areaOf(scope), asOf: asOf ?? null, asKnownOn: null, dataset: dataset ?? null });
    return toRhythmType(view, publications.rhythmStart(from ?? null, view.filter.asOf), onlyClass ?? null);
  }

  @Query(() => SatkerPublicationsType, { description: `A satker's duties in the order of what to do next. ${ERRORS}` })
  async satkerPublications(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satkerCode: string,
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: AS_OF }) asOf: LocalDate | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: DATASET }) dataset: Dataset | null | undefined,
    @Ctx() { publications }: PublicationsContext,
  ): Promise<SatkerPublicationsType> {
    return toSatkerPublicationsType(await publications.satker({ satkerCode, provinceCode: null, asOf: asOf ?? null, asKnownOn: asKnownOn ?? null, dataset: dataset ?? null }));
  }

  @Query(() => [PublicationEntryType], { description: `The log of one duty, oldest first, each update with what it is worth. ${ERRORS}` })
  async publicationLog(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satkerCode: string,
    @Arg("item", () => ID, { description: 'Code of the item, "B09".' }) itemCode: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: DATASET }) dataset: Dataset | null | undefined,
    @Ctx() { publications, clock }: PublicationsContext,
  ): Promise<readonly PublicationEntryType[]> {
    return toEntryTypes(await publications.log({ satkerCode, itemCode, asOf: null, asKnownOn: asKnownOn ?? null, dataset: dataset ?? null }), clock.now());
  }

  @Query(() => [ReadinessLineType], { description: `Which requirements of an instrument would be unmet if the evaluation closed on the day. ${ERRORS} INVALID_INPUT also for more than 300 requirements.` })
  async publicationReadiness(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satkerCode: string,
    @Arg("requirements", () => [ReadinessRequirementInput], { description: "What the instrument asks for; at most 300." }) requirements: ReadinessRequirementInput[],
    @Arg("asOf", () => LocalDateScalar, { nullable: true, description: AS_OF }) asOf: LocalDate | null | undefined,
    @Ctx() { publications }: PublicationsContext,
  ): Promise<readonly ReadinessLineType[]> {
    const asked = requirements.map(({ key, items }) => ({ key, itemCodes: items }));
    const { view, readiness } = await publications.readiness({ satkerCode, provinceCode: null, asOf: asOf ?? null, asKnownOn: null, dataset: null }, asked);
    const items = toItemTypes(view);
    return readiness.map(({ requirement, state, decisiveItemCodes }) => ({ key: requirement.key, state, decisiveItems: items.filter(({ code }) => decisiveItemCodes.includes(code)) }));
  }

  @Mutation(() => SatkerPublicationsType, {
    description:
      "Writes an update or a look into the log; the same thing twice is one entry. Errors: FORBIDDEN (not one's own area), NOT_FOUND (satker, item or entry), INVALID_INPUT (extensions.field names what), ENTRY_CHANGED_MEANWHILE.",
  })
  async recordPublicationUpdate(
    @Arg("input", () => PublicationUpdateInput, { description: "What to write down." }) input: PublicationUpdateInput,
    @Ctx() { publications, publicationRecords }: PublicationsContext,
  ): Promise<SatkerPublicationsType> {
    await publicationRecords.recordUpdate({
      satkerCode: input.satker,
      itemCode: input.item,
      kind: input.kind,
      happenedAt: input.happenedAt ?? null,
      publishedOn: input.publishedOn ?? null,
      evidenceUrl: input.evidenceUrl ?? null,
      contentHash: input.contentHash ?? null,
      outcome: input.outcome ?? null,
      note: input.note ?? null,
      correctsId: input.corrects ?? null,
      correctionReason: input.correctionReason ?? null,
      dataset: input.dataset,
    });
    return toSatkerPublicationsType(await publications.satker({ satkerCode: input.satker, provinceCode: null, asOf: null, asKnownOn: null, dataset: input.dataset }));
  }
}

function areaOf({ province, satker }: ScopeInput): { provinceCode: string | null; satkerCode: string | null } {
  return { provinceCode: province ?? null, satkerCode: satker ?? null };
}
