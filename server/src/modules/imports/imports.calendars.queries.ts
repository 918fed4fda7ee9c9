import type { Row } from "../../platform/database/row.ts";
import type { CalendarYearFields } from "./domain/calendarYears.ts";
import type { CalendarChangeFields, HolidayFields } from "./domain/calendars.ts";
import type { ElectionStageFields } from "./domain/electionStages.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { asJson, written, type ImportTransaction, type Written } from "./imports.queries.ts";

export async function storeHolidays(transaction: ImportTransaction, rows: readonly Numbered<HolidayFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO calendar_day (date, satker_code, name, kind, decree, announced_on, confidence, note, batch_id, batch_row)
      SELECT date, "satkerCode", name, kind::calendar_day_kind, decree, "announcedOn", confidence::confidence, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(date date, "satkerCode" text, name text, kind text, decree text, "announcedOn" date,
        confidence text, note text, "row" int)
      ON CONFLICT (date, satker_code) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, decree = EXCLUDED.decree, announced_on = EXCLUDED.announced_on,
        confidence = EXCLUDED.confidence, note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (calendar_day.name, calendar_day.kind, calendar_day.decree, calendar_day.announced_on, calendar_day.confidence, calendar_day.note)
        IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.kind, EXCLUDED.decree, EXCLUDED.announced_on, EXCLUDED.confidence, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeCalendarYears(transaction: ImportTransaction, rows: readonly Numbered<CalendarYearFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO calendar_year (year, decree, source_text, confidence, note, batch_id, batch_row)
      SELECT year, decree, source, confidence::confidence, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(year int, decree text, source text, confidence text, note text, "row" int)
      ON CONFLICT (year) DO UPDATE SET decree = EXCLUDED.decree, source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence,
        note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (calendar_year.decree, calendar_year.source_text, calendar_year.confidence, calendar_year.note)
        IS DISTINCT FROM (EXCLUDED.decree, EXCLUDED.source_text, EXCLUDED.confidence, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeCalendarChanges(
  transaction: ImportTransaction,
  rows: readonly Numbered<CalendarChangeFields>[],
  batchId: string,
): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO calendar_change (decree, announced_on, date, change, satker_code, name, kind, source_text, confidence, batch_id, batch_row)
      SELECT decree, "announcedOn", date, change::calendar_change_kind, "satkerCode", name, kind::calendar_day_kind, source, confidence::confidence,
        ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(decree text, "announcedOn" date, date date, change text, "satkerCode" text, name text, kind text,
        source text, confidence text, "row" int)
      ON CONFLICT (decree, date, change, satker_code) DO UPDATE SET announced_on = EXCLUDED.announced_on, name = EXCLUDED.name, kind = EXCLUDED.kind,
        source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (calendar_change.announced_on, calendar_change.name, calendar_change.kind, calendar_change.source_text, calendar_change.confidence)
        IS DISTINCT FROM (EXCLUDED.announced_on, EXCLUDED.name, EXCLUDED.kind, EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeElectionStages(
  transaction: ImportTransaction,
  rows: readonly Numbered<ElectionStageFields>[],
  batchId: string,
): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO election_stage (election, stage_code, name_id, name_en, starts_on, ends_on, scope, legal_basis, source_text, confidence, batch_id, batch_row)
      SELECT election, "stageCode", "nameId", "nameEn", "startsOn", "endsOn", scope, "legalBasis", source, confidence::confidence, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(election text, "stageCode" text, "nameId" text, "nameEn" text, "startsOn" date, "endsOn" date,
        scope text, "legalBasis" text, source text, confidence text, "row" int)
      ON CONFLICT (election, stage_code) DO UPDATE SET name_id = EXCLUDED.name_id, name_en = EXCLUDED.name_en, starts_on = EXCLUDED.starts_on,
        ends_on = EXCLUDED.ends_on, scope = EXCLUDED.scope, legal_basis = EXCLUDED.legal_basis, source_text = EXCLUDED.source_text,
        confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (election_stage.name_id, election_stage.name_en, election_stage.starts_on, election_stage.ends_on, election_stage.scope,
             election_stage.legal_basis, election_stage.source_text, election_stage.confidence)
        IS DISTINCT FROM (EXCLUDED.name_id, EXCLUDED.name_en, EXCLUDED.starts_on, EXCLUDED.ends_on, EXCLUDED.scope, EXCLUDED.legal_basis,
             EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}
