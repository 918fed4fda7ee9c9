import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { DayOffService } from "./dayOff.service.ts";
import { DeadlinePreviewType, RuleChangeInput } from "./preview.types.ts";

export interface PreviewContext {
  readonly dayOff: DayOffService;
}

/** What a change of the law would move, before anybody makes it. */
@Resolver()
export class DeadlinePreviewResolver {
  @Query(() => DeadlinePreviewType, {
    description: "How many deadlines a further day off, or the withdrawal of one, would move. Errors: CALENDAR_NOT_SHIPPED, DAY_ALREADY_OFF, DAY_NOT_OFF, DECREE_OUT_OF_ORDER, ANNOUNCED_IN_FUTURE, NOT_FOUND, FORBIDDEN.",
  })
  dayOffPreview(
    @Arg("date", () => LocalDateScalar, { description: "The day." }) date: LocalDate,
    @Arg("withdrawn", () => Boolean, { defaultValue: false, description: "True: a later decree would withdraw it." }) withdrawn: boolean,
    @Arg("satker", () => ID, { nullable: true, description: "The one satker it would hold for. Null: the whole country." }) satker: string | null | undefined,
    @Arg("announcedOn", () => LocalDateScalar, { nullable: true, description: "Day the decree was made public. Null: today." }) announcedOn: LocalDate | null | undefined,
    @Ctx() { dayOff }: PreviewContext,
  ): Promise<DeadlinePreviewType> {
    return dayOff.preview({ date, change: withdrawn ? "WITHDRAWN" : "ADDED", satkerCode: satker ?? null, announcedOn: announcedOn ?? null });
  }

  @Query(() => DeadlinePreviewType, { description: "How many deadlines another limit of a clock would move. Errors: INVALID_INPUT (a limit outside 1-999), FORBIDDEN." })
  legalRulePreview(@Arg("rule", () => RuleChangeInput, { description: "The limit." }) rule: RuleChangeInput, @Ctx() { dayOff }: PreviewContext): Promise<DeadlinePreviewType> {
    return dayOff.previewRule(rule);
  }
}
