import type { Row } from "../../platform/database/row.ts";
import type { LegalRule } from "../requests/domain/legalRule.ts";
import type { PublishedDisputeFields } from "./domain/publishedDisputes.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { asJson, written, type ImportTransaction, type Written } from "./imports.queries.ts";

export async function storeLegalRules(transaction: ImportTransaction, rules: readonly Numbered<LegalRule>[], batchId: string): Promise<Written> {
  const rows = rules.map(({ limit, ...rule }) => ({
    ...rule,
    limitWorkingDays: limit.kind === "WORKING_DAYS" ? limit.limitWorkingDays : null,
    extensionWorkingDays: limit.kind === "WORKING_DAYS" ? limit.extensionWorkingDays : 0,
    monthDay: limit.kind === "FIXED_DATE" ? limit.monthDay : null,
  }));
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO legal_rule (regime, clock, limit_working_days, extension_working_days, due_month_day, article, effective_from, effective_to, source_text,
        confidence, verified, note, batch_id, batch_row)
      SELECT regime::legal_regime, clock::clock_kind, "limitWorkingDays", "extensionWorkingDays", "monthDay", article, "effectiveFrom", "effectiveTo", source,
        confidence::confidence, verified, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(regime text, clock text, "limitWorkingDays" int, "extensionWorkingDays" int, "monthDay" text,
        article text, "effectiveFrom" date, "effectiveTo" date, source text, confidence text, verified boolean, note text, "row" int)
      ON CONFLICT (regime, clock, effective_from) DO UPDATE SET limit_working_days = EXCLUDED.limit_working_days,
        extension_working_days = EXCLUDED.extension_working_days, due_month_day = EXCLUDED.due_month_day, article = EXCLUDED.article,
        effective_to = EXCLUDED.effective_to, source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, verified = EXCLUDED.verified,
        note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (legal_rule.limit_working_days, legal_rule.extension_working_days, legal_rule.due_month_day, legal_rule.article, legal_rule.effective_to,
             legal_rule.source_text, legal_rule.confidence, legal_rule.verified, legal_rule.note)
        IS DISTINCT FROM (EXCLUDED.limit_working_days, EXCLUDED.extension_working_days, EXCLUDED.due_month_day, EXCLUDED.article, EXCLUDED.effective_to,
             EXCLUDED.source_text, EXCLUDED.confidence, EXCLUDED.verified, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storePublishedDisputes(transaction: ImportTransaction, rows: readonly Numbered<PublishedDisputeFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO published_dispute (satker_code, respondent, forum, subject, requested_on, objection_on, hearing_on, outcome, source_text, confidence, note, batch_id, batch_row)
      SELECT "satkerCode", respondent, forum, subject, "requestedOn", "objectionOn", "hearingOn", outcome, source, confidence::confidence, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("satkerCode" text, respondent text, forum text, subject text, "requestedOn" date, "objectionOn" date,
        "hearingOn" date, outcome text, source text, confidence text, note text, "row" int)
      ON CONFLICT (respondent, forum, subject) DO UPDATE SET satker_code = EXCLUDED.satker_code, requested_on = EXCLUDED.requested_on,
        objection_on = EXCLUDED.objection_on, hearing_on = EXCLUDED.hearing_on, outcome = EXCLUDED.outcome, source_text = EXCLUDED.source_text,
        confidence = EXCLUDED.confidence, note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (published_dispute.satker_code, published_dispute.requested_on, published_dispute.objection_on, published_dispute.hearing_on, published_dispute.outcome,
             published_dispute.source_text, published_dispute.confidence, published_dispute.note)
        IS DISTINCT FROM (EXCLUDED.satker_code, EXCLUDED.requested_on, EXCLUDED.objection_on, EXCLUDED.hearing_on, EXCLUDED.outcome,
             EXCLUDED.source_text, EXCLUDED.confidence, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}
