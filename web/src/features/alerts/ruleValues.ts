import type { AlertBasis, AlertDirection, AlertKind, AlertRuleInput, AlertSubject, Granularity } from "../../gql/graphql.ts";
import { decimalComma, type Locale } from "../../lib/number.ts";
import { readNumber } from "./alertModel.ts";
import type { RuleLine } from "./RuleTable.tsx";

/** What stands in the fields of the form, as text. */
export interface RuleValues {
  title: string;
  kind: AlertKind;
  measure: string;
  granularity: Granularity;
  subject: AlertSubject;
  direction: AlertDirection;
  threshold: string;
  recoveryMargin: string;
  periods: string;
  pendingEvaluations: string;
  recoveryEvaluations: string;
  graceDays: string;
  maxAgePeriods: string;
  issuer: string;
  basis: AlertBasis;
  source: string;
  validFrom: string;
  validTo: string;
  reason: string;
}

export const NUMBER_FIELDS = ["threshold", "recoveryMargin", "periods", "pendingEvaluations", "recoveryEvaluations", "graceDays", "maxAgePeriods"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];
const TEXT_FIELDS = ["title", "issuer", "source", "validFrom", "reason"] as const;
export type RuleFault = "missing" | "number";

export function valuesOf(rule: RuleLine | null, measure: string, locale: Locale): RuleValues {
  const number = (value: number | null | undefined, otherwise: string) => (typeof value !== "number" ? otherwise : locale === "id-ID" ? decimalComma(value) : String(value));
  return {
    title: rule?.title ?? "",
    kind: rule?.kind ?? "THRESHOLD",
    measure: rule?.measure.key ?? measure,
    granularity: rule?.granularity ?? "MONTH",
    subject: rule?.subject ?? "SATKER",
    direction: rule?.direction ?? "BELOW",
    threshold: number(rule?.threshold, ""),
    recoveryMargin: number(rule?.recoveryMargin, "0"),
    periods: number(rule?.periods, "3"),
    pendingEvaluations: number(rule?.pendingEvaluations, "1"),
    recoveryEvaluations: number(rule?.recoveryEvaluations, "1"),
    graceDays: number(rule?.graceDays, "10"),
    maxAgePeriods: number(rule?.maxAgePeriods, "0"),
    issuer: rule?.issuer ?? "",
    basis: rule?.basis ?? "PRODUCT_DEFAULT",
    source: rule?.source ?? "",
    validFrom: rule?.validFrom ?? "",
    validTo: rule?.validTo ?? "",
    reason: "",
  };
}

/** Fields that a kind of rule has; the others are neither shown nor sent. */
export function hasField(kind: AlertKind, field: NumberField | "direction" | "subject"): boolean {
  if (field === "periods") return kind === "TREND";
  return kind !== "ABSENCE" || !["threshold", "recoveryMargin", "maxAgePeriods", "direction", "subject"].includes(field);
}

/** What is not filled in, or no number. What a number may be is the server's to say. */
export function ruleFaults(values: RuleValues): Partial<Record<keyof RuleValues, RuleFault>> {
  const faults: Partial<Record<keyof RuleValues, RuleFault>> = {};
  for (const field of TEXT_FIELDS) if (values[field].trim() === "") faults[field] = "missing";
  for (const field of NUMBER_FIELDS) {
    if (!hasField(values.kind, field)) continue;
    if (values[field].trim() === "") faults[field] = "missing";
    else if (readNumber(values[field]) === null) faults[field] = "number";
  }
  return faults;
}

/** What is sent, once there are no faults. */
export function ruleInput(values: RuleValues, { province, rule }: { province: string; rule: RuleLine | null }): AlertRuleInput {
  const { kind } = values;
  const number = (field: NumberField): number => readNumber(values[field]) ?? 0;
  const isAbsence = kind === "ABSENCE";
  return {
    rule: rule?.rule ?? null,
    version: rule?.version ?? null,
    province,
    title: values.title,
    kind,
    measure: values.measure,
    granularity: values.granularity,
    subject: isAbsence ? "SATKER" : values.subject,
    satker: rule?.satker ?? null,
    direction: isAbsence ? null : values.direction,
    threshold: isAbsence ? null : number("threshold"),
    recoveryMargin: isAbsence ? 0 : number("recoveryMargin"),
    periods: kind === "TREND" ? number("periods") : null,
    pendingEvaluations: number("pendingEvaluations"),
    recoveryEvaluations: number("recoveryEvaluations"),
    graceDays: number("graceDays"),
    maxAgePeriods: isAbsence ? 0 : number("maxAgePeriods"),
    issuer: values.issuer,
    basis: values.basis,
    source: values.source,
    validFrom: values.validFrom,
    validTo: values.validTo === "" ? null : values.validTo,
    reason: values.reason,
  };
}
