import type { LocalDate } from "../../kernel/localDate.ts";
import { measured, missing, type Measured } from "../../kernel/measure.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import { measureOf } from "../measures/domain/catalogue.ts";
import { toProvinceType, toSatkerType } from "../satkers/satkers.view.types.ts";
import type { AlertRuleInput } from "./alertInputs.types.ts";
import type { WrittenRule } from "./alertRules.queries.ts";
import type { AlertDigest, AlertList, AlertPlace, AlertRunStatus, AlertStory } from "./alerts.service.ts";
import type { AlertEventType, AlertFindingType, AlertListType, AlertRuleType, AlertRunStatusType, AlertStoryType, AlertType, DigestEntryType, WeeklyDigestType } from "./alerts.types.ts";
import { alertId, mutedUntil, type Alert, type AlertEvent, type AlertFinding } from "./domain/alert.ts";
import { recoveryLine } from "./domain/alertRule.ts";
import { findingSentence } from "./domain/alertSentence.ts";
import { ALERT_STATES } from "./domain/alertState.ts";
import { digestText } from "./domain/digestText.ts";
import type { RuleDraft } from "./domain/newRule.ts";
import type { UnknownReason } from "./domain/reading.ts";
import { DIGEST_SECTIONS } from "./domain/weeklyDigest.ts";

export function toRuleType(rule: WrittenRule): AlertRuleType {
  const { id, provinceCode, satkerCode, sourceText, measure, ...told } = rule;
  return { ...told, id: `${id}:${rule.version}`, rule: id, province: provinceCode, satker: satkerCode, source: sourceText, measure: measureOf(measure), recoveryLine: recoveryLine(rule) };
}

/** What a form says, as the service takes it. */
export function toDraft(input: AlertRuleInput): Omit<RuleDraft, "dataset"> {
  return {
    provinceCode: input.province,
    title: input.title,
    kind: input.kind,
    measure: input.measure,
    granularity: input.granularity,
    subject: input.subject,
    satkerCode: input.satker ?? null,
    direction: input.direction ?? null,
    threshold: input.threshold ?? null,
    recoveryMargin: input.recoveryMargin,
    periods: input.periods ?? null,
    pendingEvaluations: input.pendingEvaluations,
    recoveryEvaluations: input.recoveryEvaluations,
    graceDays: input.graceDays,
    maxAgePeriods: input.maxAgePeriods,
    issuer: input.issuer,
    basis: input.basis,
    sourceText: input.source,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
  };
}

/** What a measure can say of a figure that is not there; why else is in unknownReason. */
const STATUS_OF: Readonly<Record<UnknownReason, Measured>> = {
  NOT_REPORTED: missing("NOT_REPORTED"),
  NOT_APPLICABLE: missing("NOT_APPLICABLE"),
  NOT_DUE: missing("NOT_DUE"),
  SUPPRESSED: missing("SUPPRESSED"),
  NOT_WHOLE: missing("NOT_DUE"),
  CUT: missing("NOT_APPLICABLE"),
  MEMBERS_DIFFER: missing("NOT_APPLICABLE"),
};

function toFindingType(finding: AlertFinding, rule: WrittenRule, computedAt: Date): AlertFindingType {
  const { value, unknownReason, period, cases, told, dataAsOf, methodVersion } = finding;
  const provenance = { sources: [], dataAsOf, computedAt, methodVersion, containsDemoData: rule.dataset === "DEMO" };
  const figure = value === null ? STATUS_OF[unknownReason ?? "NOT_REPORTED"] : measured(value);
  return {
    figure: rule.kind === "ABSENCE" ? null : toMeasureType(figure, measureOf(rule.measure).unit, cases, provenance),
    unknownReason,
    period: period.id,
    periodFrom: period.from,
    periodTo: period.to,
    toldMembers: told?.members ?? null,
    toldOf: told?.of ?? null,
  };
}

function toAlertType(alert: Alert & { readonly rule: WrittenRule }, { province, satkers }: AlertPlace, { today, computedAt }: { readonly today: LocalDate; readonly computedAt: Date }): AlertType {
  const satker = alert.satkerCode === null ? undefined : satkers.get(alert.satkerCode);
  return {
    id: alertId(alert),
    rule: toRuleType(alert.rule),
    satker: satker === undefined ? null : toSatkerType(satker),
    province: toProvinceType(province),
    state: alert.state,
    since: alert.since,
    streak: alert.streak,
    wasFiring: alert.wasFiring,
    evaluatedOn: alert.evaluatedOn,
    finding: toFindingType(alert, alert.rule, computedAt),
    mutedUntil: mutedUntil(alert.lastMute, today),
    acknowledgement: alert.acknowledgement,
    sentence: findingSentence(alert, alert.rule, { unit: measureOf(alert.rule.measure).unit, limit: alert.rule.threshold }),
  };
}

export function toStatusType({ health, last, lastDone }: AlertRunStatus): AlertRunStatusType {
  return { health, last, lastDone };
}

export function toAlertListType(list: AlertList, computedAt: Date): AlertListType {
  const alerts = list.alerts.map((alert) => toAlertType(alert, list, { today: list.today, computedAt }));
  const loud = alerts.filter((alert) => alert.mutedUntil === null);
  return {
    id: `alerts:${list.province.code}:${list.today}`,
    province: toProvinceType(list.province),
    counts: ALERT_STATES.map((state) => ({ state, count: loud.filter((alert) => alert.state === state).length })),
    mutedCount: alerts.length - loud.length,
    alerts,
    containsDemoData: list.alerts.some(({ rule }) => rule.dataset === "DEMO"),
    status: toStatusType(list.status),
  };
}

function toEventType(event: AlertEvent, rule: WrittenRule): AlertEventType {
  const { id, onDay, recordedAt, fromState, toState, ruleVersion, threshold, recoveryLine: line } = event;
  return { id, onDay, recordedAt, fromState, toState, ruleVersion, threshold, recoveryLine: line, finding: toFindingType(event, rule, recordedAt) };
}

export function toStoryType(story: AlertStory, computedAt: Date): AlertStoryType {
  const { alert, events, notes, versions } = story;
  const versionOf = (event: AlertEvent): WrittenRule => versions.find(({ version }) => version === event.ruleVersion) ?? alert.rule;
  return {
    id: `alert:${alertId(alert)}`,
    alert: toAlertType(alert, story, { today: story.today, computedAt }),
    events: events.map((event) => toEventType(event, versionOf(event))),
    notes: [...notes],
    versions: versions.map(toRuleType),
  };
}

export function toDigestType(digest: AlertDigest): WeeklyDigestType {
  const { province, satkers, week, isOver, sections, daysWithoutRun, status } = digest;
  const entries = DIGEST_SECTIONS.flatMap((section) =>
    (sections.get(section) ?? []).map((event): DigestEntryType => {
      const satker = event.satkerCode === null ? undefined : satkers.get(event.satkerCode);
      return {
        alert: alertId(event),
        section,
        rule: toRuleType(event.rule),
        satker: satker === undefined ? null : toSatkerType(satker),
        event: toEventType(event, event.rule),
        sentence: findingSentence(event, event.rule, { unit: measureOf(event.rule.measure).unit, limit: event.threshold }),
      };
    }),
  );
  const lines = entries.map(({ section, satker, rule, sentence }) => ({ section, place: satker?.name ?? province.name, title: rule.title, sentence }));
  return {
    id: `digest:${province.code}:${week.id}`,
    week: week.id,
    from: week.from,
    to: week.to,
    isOver,
    province: toProvinceType(province),
    entries,
    daysWithoutRun,
    status: toStatusType(status),
    containsDemoData: entries.some(({ rule }) => rule.dataset === "DEMO"),
    text: digestText({ provinceName: province.name, week, isOver, lines, daysWithoutRun, isDemo: entries.some(({ rule }) => rule.dataset === "DEMO") }),
  };
}
