import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { Granularity } from "../measures/domain/catalogue.ts";
import type { GroupKind } from "../measures/domain/measureGroup.ts";
import { GranularityEnum } from "../measures/measures.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import { GroupKindEnum } from "./trendEnums.types.ts";
import type { TrendsService } from "./trends.service.ts";
import { TrendsType, TrendType } from "./trends.types.ts";
import { toTrendsType, toTrendType } from "./trends.view.types.ts";

export interface TrendsContext {
  readonly trends: TrendsService;
}

const ERRORS = "Errors: NOT_FOUND (no such area, or not for this reader), FORBIDDEN (a measure that is not for this reader), INVALID_INPUT (unknown measure, span, more than 120 buckets, a past day of knowledge for registers).";

@Resolver()
export class TrendsResolver {
  @Query(() => TrendsType, { description: `Measures over time, all lines of an area in one answer. ${ERRORS}` })
  async trends(
    @Arg("province", () => ID, { nullable: true, description: 'Kemendagri code, "33". Null: all that the reader may see.' }) provinceCode: string | null | undefined,
    @Arg("measures", () => [ID], { description: "Keys of measureCatalogue, 1 to 12." }) keys: string[],
    @Arg("satkers", () => [ID], { nullable: true, description: "Codes of satker that get a line. Null: all of the area. Empty: groups only." }) satkerCodes: string[] | null | undefined,
    @Arg("groups", () => [GroupKindEnum], { defaultValue: ["PROVINCE"], description: "Groups that get a line." }) groupKinds: GroupKind[],
    @Arg("from", () => LocalDateScalar, { nullable: true, description: "A day of the first span. Null: two years before the last, ten for a yearly trend." }) from: LocalDate | null | undefined,
    @Arg("to", () => LocalDateScalar, { nullable: true, description: "A day of the last span. Null: today." }) to: LocalDate | null | undefined,
    @Arg("granularity", () => GranularityEnum, { defaultValue: "MONTH", description: "Length of the spans; a measure that is told yearly stays yearly." }) granularity: Granularity,
    @Arg("issuer", () => ID, { nullable: true, description: "Whose evaluation. Null: the province's own commission." }) issuerId: string | null | undefined,
    @Arg("dataset", () => DatasetEnum, { nullable: true, description: "Null: real data where the area has any, otherwise the demo scenario's." }) dataset: Dataset | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: "What was known at the end of this day. Null: now. Not for measures of registers." }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { trends }: TrendsContext,
  ): Promise<TrendsType> {
    return toTrendsType(
      await trends.trends({
        keys,
        provinceCode: provinceCode ?? null,
        satkerCodes: satkerCodes ?? null,
        groupKinds,
        from: from ?? null,
        to: to ?? null,
        granularity,
        issuerId: issuerId ?? null,
        dataset: dataset ?? null,
        asKnownOn: asKnownOn ?? null,
      }),
    );
  }

  @Query(() => TrendType, { description: `One measure of one satker or one province over time, each point with its provenance. ${ERRORS}` })
  async trend(
    @Arg("scope", () => ScopeInput, { description: "A satker, or a province." }) scope: ScopeInput,
    @Arg("measure", () => ID, { description: "Key of measureCatalogue." }) key: string,
    @Arg("from", () => LocalDateScalar, { nullable: true, description: "A day of the first span. Null: two years before the last, ten for a yearly trend." }) from: LocalDate | null | undefined,
    @Arg("to", () => LocalDateScalar, { nullable: true, description: "A day of the last span. Null: today." }) to: LocalDate | null | undefined,
    @Arg("granularity", () => GranularityEnum, { defaultValue: "MONTH", description: "Length of the spans." }) granularity: Granularity,
    @Ctx() { trends }: TrendsContext,
  ): Promise<TrendType> {
    const satkerCode = scope.satker ?? null;
    const provinceCode = scope.province ?? satkerCode?.slice(0, 2) ?? null;
    const groupKinds: GroupKind[] = satkerCode !== null ? [] : [provinceCode === null ? "COUNTRY" : "PROVINCE"];
    const found = await trends.trends({ keys: [key], provinceCode, satkerCodes: satkerCode === null ? [] : [satkerCode], groupKinds, from: from ?? null, to: to ?? null, granularity, issuerId: null, dataset: null, asKnownOn: null });
    const trend = toTrendType(found);
    if (trend === null) throw new NotFound("Garis ini tidak ada, atau bukan wewenang akun ini.", { province: provinceCode, satker: satkerCode });
    return trend;
  }
}
