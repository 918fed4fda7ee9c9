import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { ScopeInput } from "../satkers/scope.types.ts";
import type { WorklistService } from "./worklist.service.ts";
import { WorklistFilterInput, WorklistType } from "./worklist.types.ts";
import { toWorklistType } from "./worklist.view.types.ts";

export interface WorklistContext {
  readonly worklists: WorklistService;
}

@Resolver()
export class WorklistResolver {
  @Query(() => WorklistType, { description: "What is to be done in an area, the most pressing first. Errors: NOT_FOUND (no such province or satker, or not for this reader), INVALID_INPUT (page size outside 1-200)." })
  async worklist(
    @Arg("scope", () => ScopeInput, { description: "What part of the country." }) scope: ScopeInput,
    @Arg("filter", () => WorklistFilterInput, { nullable: true, description: "Which work. Null: all." }) filter: WorklistFilterInput | null | undefined,
    @Arg("first", () => Int, { description: "Longest page, 1-200 tasks.", defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Id of the last task seen. Null, or one that is done by now: from the start." }) after: string | null | undefined,
    @Ctx() { worklists }: WorklistContext,
  ): Promise<WorklistType> {
    const wanted = { kinds: filter?.kinds ?? [], times: filter?.times ?? [], satkerCode: filter?.satker ?? null, division: filter?.division ?? null };
    return toWorklistType(await worklists.page({ provinceCode: scope.province ?? null, satkerCode: scope.satker ?? null }, wanted, { first, after: after ?? null }));
  }
}
