import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { date, dateOrNull, instant, integer, integerOrNull, number, numberOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { provinceInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { MEASURE_KEYS } from "../measures/domain/catalogue.ts";
import { ALERT_BASES, ALERT_DIRECTIONS, ALERT_KINDS, ALERT_SUBJECTS, type AlertRule } from "./domain/alertRule.ts";

/** A version as it was written down. */
export interface WrittenRule extends AlertRule {
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly changeReason: string;
}

export type AlertTransaction = Prisma.TransactionClient;

/** Columns of a rule `r`, decoded by ruleOf. */
export const RULE_COLUMNS = Prisma.sql`r.id::text AS rule_id, r.version, r.province_code::text AS rule_province, r.title, r.kind::text AS kind, r.measure, r.granularity, r.subject::text AS rule_subject,
  r.satker_code::text AS rule_satker, r.direction::text AS direction, r.threshold, r.recovery_margin, r.periods::int AS periods, r.pending_evaluations::int AS pending_evaluations,
  r.recovery_evaluations::int AS recovery_evaluations, r.grace_days::int AS grace_days, r.max_age_periods::int AS max_age_periods, r.issuer, r.basis::text AS basis, r.source_text,
  r.valid_from, r.valid_to, r.dataset::text AS rule_dataset, r.created_at, r.created_by, r.change_reason`;

const GRANULARITIES = ["MONTH", "QUARTER", "YEAR"] as const;

export function ruleOf(row: Row): WrittenRule {
  return {
    id: text(row, "rule_id"),
    version: integer(row, "version"),
    provinceCode: text(row, "rule_province"),
    title: text(row, "title"),
    kind: oneOf(row, "kind", ALERT_KINDS),
    measure: oneOf(row, "measure", MEASURE_KEYS),
    granularity: oneOf(row, "granularity", GRANULARITIES),
    subject: oneOf(row, "rule_subject", ALERT_SUBJECTS),
    satkerCode: textOrNull(row, "rule_satker"),
    direction: oneOfOrNull(row, "direction", ALERT_DIRECTIONS),
    threshold: numberOrNull(row, "threshold"),
    recoveryMargin: number(row, "recovery_margin"),
    periods: integerOrNull(row, "periods"),
    pendingEvaluations: integer(row, "pending_evaluations"),
    recoveryEvaluations: integer(row, "recovery_evaluations"),
    graceDays: integer(row, "grace_days"),
    maxAgePeriods: integer(row, "max_age_periods"),
    issuer: text(row, "issuer"),
    basis: oneOf(row, "basis", ALERT_BASES),
    sourceText: text(row, "source_text"),
    validFrom: date(row, "valid_from"),
    validTo: dateOrNull(row, "valid_to"),
    dataset: oneOf(row, "rule_dataset", DATASETS),
    createdAt: instant(row, "created_at"),
    createdBy: text(row, "created_by"),
    changeReason: text(row, "change_reason"),
  };
}

/** The version in force of each rule, in the order of titles. */
export async function findRules(prisma: AlertTransaction | PrismaClient, scope: ReadScope, provinceCode: string | null): Promise<WrittenRule[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT * FROM (SELECT DISTINCT ON (r.id) ${RULE_COLUMNS} FROM alert_rule r
      WHERE ${provinceInScope(scope, Prisma.sql`r.province_code`)} AND (${provinceCode}::text IS NULL OR r.province_code = ${provinceCode}) ORDER BY r.id, r.version DESC) latest
    ORDER BY title, rule_id`;
  return rows.map(ruleOf);
}

/** All versions of one rule, newest first. Empty: there is none, or it is not this reader's. */
export async function findRuleVersions(prisma: AlertTransaction | PrismaClient, scope: ReadScope, id: string): Promise<WrittenRule[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${RULE_COLUMNS} FROM alert_rule r WHERE r.id = ${id}::uuid AND ${provinceInScope(scope, Prisma.sql`r.province_code`)} ORDER BY r.version DESC`;
  return rows.map(ruleOf);
}

/** Writes a version down. False: somebody else wrote this version first. */
export async function insertRule(transaction: AlertTransaction, rule: AlertRule, by: { readonly name: string; readonly reason: string; readonly at: Date }): Promise<boolean> {
  const written = await transaction.$executeRaw`
    INSERT INTO alert_rule (id, version, province_code, title, kind, measure, granularity, subject, satker_code, direction, threshold, recovery_margin, periods, pending_evaluations,
      recovery_evaluations, grace_days, max_age_periods, issuer, basis, source_text, valid_from, valid_to, dataset, created_at, created_by, change_reason)
    VALUES (${rule.id}::uuid, ${rule.version}::int, ${rule.provinceCode}, ${rule.title}, ${rule.kind}::alert_kind, ${rule.measure}, ${rule.granularity}, ${rule.subject}::alert_subject, ${rule.satkerCode},
      ${rule.direction}::alert_direction, ${rule.threshold}::float8, ${rule.recoveryMargin}::float8, ${rule.periods}::int, ${rule.pendingEvaluations}::int, ${rule.recoveryEvaluations}::int,
      ${rule.graceDays}::int, ${rule.maxAgePeriods}::int, ${rule.issuer}, ${rule.basis}::alert_basis, ${rule.sourceText}, ${rule.validFrom}::date, ${rule.validTo}::date, ${rule.dataset}::dataset,
      ${by.at}::timestamptz, ${by.name}, ${by.reason})
    ON CONFLICT (id, version) DO NOTHING`;
  return written === 1;
}

/** Records of a demo account are demo records. */
export async function findDatasetOfAccount(prisma: PrismaClient, accountId: string): Promise<Dataset> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT 1 AS one FROM account WHERE id::text = ${accountId} AND is_demo`;
  return rows.length > 0 ? "DEMO" : "PUBLISHED";
}

