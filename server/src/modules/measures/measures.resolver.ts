import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { monthRange } from "../requests/domain/monthPeriod.ts";
import { MonthPeriodInput } from "../requests/statistics.types.ts";
import { ExplainedMeasureType } from "./explainedMeasure.types.ts";
import { toExplainedMeasureType } from "./explainedMeasure.view.types.ts";
import type { MeasuresService } from "./measures.service.ts";
import { MeasureDefinitionType } from "./measures.types.ts";

export interface MeasuresContext {
  readonly measures: MeasuresService;
}

@Resolver(() => MeasureDefinitionType)
export class MeasuresResolver {
  @Query(() => [MeasureDefinitionType], { description: "The measures this reader may ask for, in the order in which screens list them." })
  measureCatalogue(@Ctx() { measures }: MeasuresContext): readonly MeasureDefinitionType[] {
    return measures.catalogue();
  }

  @Query(() => ExplainedMeasureType, {
    description: "Why a measure of a satker is what it is: formula, inputs, sources, version, data as of. Errors: INVALID_INPUT (unknown measure, a part of a year of a yearly one), FORBIDDEN, NOT_FOUND.",
  })
  async explainMeasure(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satker: string,
    @Arg("measure", () => ID, { description: "Key of measureCatalogue." }) measure: string,
    @Arg("period", () => MonthPeriodInput, { description: "Months of one year." }) { year, fromMonth, toMonth }: MonthPeriodInput,
    @Ctx() { measures }: MeasuresContext,
  ): Promise<ExplainedMeasureType> {
    return toExplainedMeasureType(await measures.explain(measure, satker, monthRange({ year, fromMonth: fromMonth ?? 1, toMonth: toMonth ?? 12 })));
  }
}
