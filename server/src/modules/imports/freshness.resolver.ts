import { Arg, Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { ViewerType } from "../access/access.types.ts";
import { ScopeInput } from "../satkers/scope.types.ts";
import type { FreshnessService } from "./freshness.service.ts";
import { SourceFreshnessType, SourceType } from "./freshness.types.ts";

export interface FreshnessContext {
  readonly freshness: FreshnessService;
}

@Resolver()
export class FreshnessResolver {
  @Query(() => [SourceFreshnessType], { description: "Files in force of the kinds whose rows this reader may read, by kind, newest first, at most twenty of a kind and dataset. Error NOT_FOUND: no such province." })
  dataFreshness(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Ctx() { freshness }: FreshnessContext,
  ): Promise<SourceFreshnessType[]> {
    return freshness.freshnessOf({ provinceCode: scope.province ?? null, satkerCode: scope.satker ?? null });
  }

  @Query(() => [SourceType], { description: "Publications in which facts were read, by key." })
  async sources(@Ctx() { freshness }: FreshnessContext): Promise<SourceType[]> {
    return (await freshness.sources()).map((source) => ({ id: source.key, ...source }));
  }
}

@Resolver(() => ViewerType)
export class ViewerDemoResolver {
  @FieldResolver(() => Boolean, { description: "True: invented demo data is loaded in this installation." })
  demoDataLoaded(@Ctx() { freshness }: FreshnessContext): Promise<boolean> {
    return freshness.demoDataLoaded();
  }
}
