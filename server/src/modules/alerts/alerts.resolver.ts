import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { AlertRuleInput } from "./alertInputs.types.ts";
import type { AlertsService } from "./alerts.service.ts";
import { AlertListType, AlertRuleType, AlertRunsType, AlertStoryType, WeeklyDigestType } from "./alerts.types.ts";
import { toAlertListType, toDigestType, toDraft, toRuleType, toStatusType, toStoryType } from "./alerts.view.types.ts";

export interface AlertsContext {
  readonly clock: Clock;
  readonly alerts: AlertsService;
}

const PROVINCE = 'Kemendagri code, "33".';
const ALERT = 'Identifier of the alert, "<rule>:33.08".';
const REASON = "Why, 500 letters at most.";

@Resolver()
export class AlertsResolver {
  @Query(() => AlertListType, { description: "How the rules of a province stand, within the reader's scope. Errors: FORBIDDEN, NOT_FOUND." })
  async alerts(@Arg("province", () => ID, { description: PROVINCE }) province: string, @Ctx() { alerts, clock }: AlertsContext): Promise<AlertListType> {
    return toAlertListType(await alerts.list(province), clock.now());
  }

  @Query(() => AlertStoryType, { description: "One alert with its history. Errors: FORBIDDEN, NOT_FOUND." })
  async alert(@Arg("id", () => ID, { description: ALERT }) id: string, @Ctx() { alerts, clock }: AlertsContext): Promise<AlertStoryType> {
    return toStoryType(await alerts.story(id), clock.now());
  }

  @Query(() => [AlertRuleType], { description: "The version in force of each rule of a province. Errors: FORBIDDEN, NOT_FOUND." })
  async alertRules(@Arg("province", () => ID, { description: PROVINCE }) province: string, @Ctx() { alerts }: AlertsContext): Promise<AlertRuleType[]> {
    return (await alerts.rules(province)).map(toRuleType);
  }

  @Query(() => [AlertRuleType], { description: "All versions of a rule, newest first. Errors: FORBIDDEN, NOT_FOUND." })
  async alertRuleVersions(@Arg("rule", () => ID, { description: "Rule; the same for all versions." }) rule: string, @Ctx() { alerts }: AlertsContext): Promise<AlertRuleType[]> {
    return (await alerts.versions(rule)).map(toRuleType);
  }

  @Query(() => AlertRunsType, { description: "Evaluations, newest first, and whether the last one can be relied on. Error: FORBIDDEN." })
  async alertRuns(@Arg("first", () => Int, { defaultValue: 14, description: "How many, 60 at most." }) first: number, @Ctx() { alerts }: AlertsContext): Promise<AlertRunsType> {
    const { runs, status } = await alerts.runs(first);
    return { runs: [...runs], status: toStatusType(status) };
  }

  @Query(() => WeeklyDigestType, { description: "What happened in a week, as this reader may see it. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT (no such week, or not yet)." })
  async weeklyDigest(
    @Arg("province", () => ID, { description: PROVINCE }) province: string,
    @Arg("week", () => String, { nullable: true, description: 'ISO week, "2026-W27", Asia/Jakarta. Null: the running one.' }) week: string | null | undefined,
    @Ctx() { alerts }: AlertsContext,
  ): Promise<WeeklyDigestType> {
    return toDigestType(await alerts.digest(province, week ?? null));
  }

  @Mutation(() => [AlertRuleType], { description: "Writes a new rule, or a new version of one; gives all versions, newest first. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT (extensions.field names what), CONFLICT (a version later than the one given; extensions.currentRevision is its number)." })
  async saveAlertRule(@Arg("input", () => AlertRuleInput, { description: "The rule." }) input: AlertRuleInput, @Ctx() { alerts }: AlertsContext): Promise<AlertRuleType[]> {
    return (await alerts.saveRule(toDraft(input), { id: input.rule ?? null, version: input.version ?? null, reason: input.reason })).map(toRuleType);
  }

  @Mutation(() => AlertStoryType, { description: "Says that somebody has seen an alert. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT." })
  async acknowledgeAlert(
    @Arg("alert", () => ID, { description: ALERT }) alert: string,
    @Arg("reason", () => String, { description: REASON }) reason: string,
    @Ctx() { alerts, clock }: AlertsContext,
  ): Promise<AlertStoryType> {
    return toStoryType(await alerts.acknowledge(alert, reason), clock.now());
  }

  @Mutation(() => AlertStoryType, { description: "Takes an alert out of what is told first, up to a day. It stays in lists and digests as muted. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT." })
  async muteAlert(
    @Arg("alert", () => ID, { description: ALERT }) alert: string,
    @Arg("reason", () => String, { description: REASON }) reason: string,
    @Arg("until", () => LocalDateScalar, { description: "Last day, 92 days ahead at most." }) until: LocalDate,
    @Ctx() { alerts, clock }: AlertsContext,
  ): Promise<AlertStoryType> {
    return toStoryType(await alerts.mute(alert, reason, until), clock.now());
  }

  @Mutation(() => AlertStoryType, { description: "Puts a muted alert back. Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT." })
  async unmuteAlert(
    @Arg("alert", () => ID, { description: ALERT }) alert: string,
    @Arg("reason", () => String, { description: REASON }) reason: string,
    @Ctx() { alerts, clock }: AlertsContext,
  ): Promise<AlertStoryType> {
    return toStoryType(await alerts.unmute(alert, reason), clock.now());
  }

  @Mutation(() => AlertListType, { description: "Evaluates all rules now, unless this day and state of the records were evaluated already. Errors: FORBIDDEN, NOT_FOUND." })
  async checkAlerts(@Arg("province", () => ID, { description: PROVINCE }) province: string, @Ctx() { alerts, clock }: AlertsContext): Promise<AlertListType> {
    return toAlertListType(await alerts.check(province), clock.now());
  }
}
