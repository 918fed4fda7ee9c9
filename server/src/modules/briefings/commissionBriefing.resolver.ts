import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CommissionBriefingService } from "./commissionBriefing.service.ts";
import { CommissionBriefingType } from "./commissionBriefing.types.ts";
import { toCommissionBriefingType } from "./commissionBriefing.view.types.ts";

export interface CommissionBriefingContext {
  readonly commissionBriefings: CommissionBriefingService;
}

@Resolver()
export class CommissionBriefingResolver {
  @Query(() => CommissionBriefingType, { description: "What the liaison of a commission follows: cycles, results, gaps, what became of findings. Error NOT_FOUND: no such province, or not for this reader, or nothing of such an issuer." })
  async commissionBriefing(
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) provinceCode: string,
    @Arg("issuer", () => ID, { description: "Id of the issuer." }) issuerId: string,
    @Ctx() { commissionBriefings }: CommissionBriefingContext,
  ): Promise<CommissionBriefingType> {
    return toCommissionBriefingType(await commissionBriefings.briefing(provinceCode, issuerId));
  }
}
