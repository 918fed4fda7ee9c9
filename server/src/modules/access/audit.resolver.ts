import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { toAuditConnectionType, toAuditVerificationType } from "./access.view.types.ts";
import type { AuditService } from "./audit.service.ts";
import { AuditEntryConnectionType, AuditFilterInput, AuditVerificationType } from "./audit.types.ts";

export interface AuditContext {
  readonly audit: AuditService;
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnectionType, { description: "The audit trail, newest first: of the administrator's area, or of the operator's satker. Error INVALID_INPUT: page size or cursor." })
  async auditLog(
    @Arg("filter", () => AuditFilterInput, { nullable: true, description: "Which entries. Null: all." }) filter: AuditFilterInput | null | undefined,
    @Arg("first", () => Int, { defaultValue: 50, description: "Number of entries, 1-100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last entry seen. Null: from the newest." }) after: string | null | undefined,
    @Ctx() { audit }: AuditContext,
  ): Promise<AuditEntryConnectionType> {
    const { action = null, satkerCode = null, accountId = null } = filter ?? {};
    return toAuditConnectionType(await audit.log({ action, satkerCode, accountId }, { first, after: after ?? null }));
  }

  @Query(() => AuditVerificationType, { description: "Reads the whole trail and names the first entry that was altered, removed or moved." })
  async verifyAuditChain(@Ctx() { audit }: AuditContext): Promise<AuditVerificationType> {
    return toAuditVerificationType(await audit.verify());
  }
}
