import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { ClockKind, LegalRegime } from "./domain/legalRule.ts";
import type { ReceiptsService } from "./receipts.service.ts";
import { DeadlineReceiptType, DisputeAdmissibilityType, LegalRuleType } from "./receipts.types.ts";
import { toAdmissibilityType, toDeadlineReceiptType, toLegalRuleType } from "./receipts.view.types.ts";
import { ClockKindEnum, LegalRegimeEnum } from "./requestEnums.types.ts";

export interface ReceiptsContext {
  readonly receipts: ReceiptsService;
}

const REFUSALS = "Errors: CALENDAR_NOT_SHIPPED (a date outside the years whose decrees are loaded is never counted as weekdays), RULE_NOT_FOUND, LIMIT_NOT_FOUND, EXTENSION_NOT_PROVIDED, EXTENSION_LENGTH_NOT_FOUND, NOT_FOUND (no such satker).";

@Resolver()
export class ReceiptsResolver {
  @Query(() => DeadlineReceiptType, { description: `The due date of any clock from any day, with its reasons. Reads no register. ${REFUSALS}` })
  async deadlineReceipt(
    @Arg("clock", () => ClockKindEnum, { description: "Which clock." }) clock: ClockKind,
    @Arg("regime", () => LegalRegimeEnum, { description: "Under which regime." }) regime: LegalRegime,
    @Arg("startsOn", () => LocalDateScalar, { description: "Day of the event that starts it." }) startsOn: LocalDate,
    @Arg("extended", () => Boolean, { defaultValue: false, description: "True: with the extension the rule provides." }) isExtended: boolean,
    @Arg("satker", () => ID, { nullable: true, description: "With the local days off of this satker. Null: the country's calendar." }) satker: string | null | undefined,
    @Arg("calendarAnnouncedOn", () => LocalDateScalar, { nullable: true, description: "By the decrees made public up to this day. Null: by every decree recorded now." })
    calendarAnnouncedOn: LocalDate | null | undefined,
    @Ctx() { receipts }: ReceiptsContext,
  ): Promise<DeadlineReceiptType> {
    const question = { clock, regime, startsOn, isExtended, satkerCode: satker ?? null, calendarAnnouncedOn: calendarAnnouncedOn ?? null };
    return toDeadlineReceiptType(await receipts.receipt(question), satker ?? "");
  }

  @Query(() => DisputeAdmissibilityType, { description: `First and last day for a dispute at the Information Commission, with a verdict. Reads no register. ${REFUSALS} ANSWER_BEFORE_OBJECTION.` })
  async disputeAdmissibility(
    @Arg("objectionReceivedOn", () => LocalDateScalar, { description: "Day the superior received the objection." }) objectionReceivedOn: LocalDate,
    @Arg("regime", () => LegalRegimeEnum, { description: "Under which regime." }) regime: LegalRegime,
    @Arg("answeredOn", () => LocalDateScalar, { nullable: true, description: "Day the requester received the written answer. Null: none; an oral answer is none." }) answeredOn: LocalDate | null | undefined,
    @Arg("satker", () => ID, { nullable: true, description: "With the local days off of this satker. Null: the country's calendar." }) satker: string | null | undefined,
    @Arg("on", () => LocalDateScalar, { nullable: true, description: "Day the verdict is for. Null: today." }) on: LocalDate | null | undefined,
    @Arg("calendarAnnouncedOn", () => LocalDateScalar, { nullable: true, description: "By the decrees made public up to this day. Null: by every decree recorded now." })
    calendarAnnouncedOn: LocalDate | null | undefined,
    @Ctx() { receipts }: ReceiptsContext,
  ): Promise<DisputeAdmissibilityType> {
    const question = { objectionReceivedOn, regime, answeredOn: answeredOn ?? null, satkerCode: satker ?? null, on: on ?? null, calendarAnnouncedOn: calendarAnnouncedOn ?? null };
    return toAdmissibilityType(await receipts.admissibility(question), `${objectionReceivedOn}:${answeredOn ?? ""}:${regime}:${satker ?? ""}:${calendarAnnouncedOn ?? ""}`);
  }

  @Query(() => [LegalRuleType], { description: "All clocks of all regimes and periods, by regime, clock and first day." })
  async legalRules(@Ctx() { receipts }: ReceiptsContext): Promise<LegalRuleType[]> {
    return (await receipts.rules()).map(toLegalRuleType);
  }
}
