import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import { monthRange } from "./domain/monthPeriod.ts";
import type { RequestStatisticsService } from "./statistics.service.ts";
import { MonthPeriodInput, RegisterFindingType, RequestStatisticsType } from "./statistics.types.ts";
import { toFindingType, toRequestStatisticsType } from "./statistics.view.types.ts";

export interface RequestStatisticsContext {
  readonly clock: Clock;
  readonly requestStatistics: RequestStatisticsService;
}

const asked = ({ province, satker }: ScopeInput) => ({ provinceCode: province ?? null, satkerCode: satker ?? null });
const months = ({ year, fromMonth, toMonth }: MonthPeriodInput) => monthRange({ year, fromMonth: fromMonth ?? 1, toMonth: toMonth ?? 12 });

@Resolver()
export class RequestStatisticsResolver {
  @Query(() => RequestStatisticsType, { description: "Figures of handling within the reader's scope. Errors: NOT_FOUND (no such province or satker), INVALID_INPUT (months, a day in the future, a replay of more than 50,000 requests)." })
  async requestStatistics(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("period", () => MonthPeriodInput, { description: "Months of receipt." }) period: MonthPeriodInput,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: "By what was recorded and announced up to this day. Null: as recorded now." }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { requestStatistics, clock }: RequestStatisticsContext,
  ): Promise<RequestStatisticsType> {
    return toRequestStatisticsType(await requestStatistics.statistics(asked(scope), months(period), asKnownOn ?? null), clock.now(), clock.today());
  }

  @Query(() => [RegisterFindingType], { description: "Patterns worth a look in registers within the reader's scope. Errors: NOT_FOUND, INVALID_INPUT." })
  async registerFindings(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("period", () => MonthPeriodInput, { description: "Months of receipt." }) period: MonthPeriodInput,
    @Ctx() { requestStatistics }: RequestStatisticsContext,
  ): Promise<RegisterFindingType[]> {
    const findings = await requestStatistics.findings(asked(scope), months(period));
    return [...findings].flatMap(([satkerCode, ofSatker]) => ofSatker.map((finding) => toFindingType(satkerCode, finding)));
  }
}
