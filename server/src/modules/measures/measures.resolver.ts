import { Ctx, Query, Resolver } from "type-graphql";
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
}
