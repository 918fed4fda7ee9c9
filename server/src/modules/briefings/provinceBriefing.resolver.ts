import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { ProvinceBriefingService } from "./provinceBriefing.service.ts";
import { ProvinceBriefingType } from "./provinceBriefing.types.ts";
import { toProvinceBriefingType } from "./provinceBriefing.view.types.ts";

export interface ProvinceBriefingContext {
  readonly provinceBriefings: ProvinceBriefingService;
}

@Resolver()
export class ProvinceBriefingResolver {
  @Query(() => ProvinceBriefingType, { description: "What changed since the last published result, who stands out, and what to decide. Error NOT_FOUND: no such province, or not for this reader, or no such result." })
  async provinceBriefing(
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) provinceCode: string,
    @Arg("issuer", () => ID, { description: "Id of the issuer of the result." }) issuerId: string,
    @Arg("year", () => Int, { description: "Calendar year of the result." }) year: number,
    @Ctx() { provinceBriefings }: ProvinceBriefingContext,
  ): Promise<ProvinceBriefingType> {
    return toProvinceBriefingType(await provinceBriefings.briefing({ provinceCode, issuerId, year }));
  }
}
