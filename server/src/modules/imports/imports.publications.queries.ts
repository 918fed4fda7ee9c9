import { Prisma } from "@pantau/database";
import { text, type Row } from "../../platform/database/row.ts";
import type { AssistanceEventFields } from "./domain/assistanceEvents.ts";
import type { ConsequenceTestFields, PublicationDutyFields, PublicationTriggerFields } from "./domain/publicationDuties.ts";
import type { ExemptionAuthorityFields, PublicationCadenceFields, PublicationItemFields } from "./domain/publicationItems.ts";
import type { PublicationUpdateFields } from "./domain/publicationUpdates.ts";
import type { Numbered } from "./domain/rowReader.ts";
import { asJson, written, type ImportTransaction, type StoringBatch, type Written } from "./imports.queries.ts";

/** Codes of all items that stand in any list. */
export async function readInformationItems(transaction: ImportTransaction): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<Row[]>`SELECT DISTINCT code FROM public_information_item`;
  return new Set(rows.map((row) => text(row, "code")));
}

export async function storePublicationItems(transaction: ImportTransaction, rows: readonly Numbered<PublicationItemFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO public_information_item (code, year, title, title_en, class, cadence, legal_basis, confidence, owner_unit, stage_codes, source_text, note, batch_id, batch_row)
      SELECT code, year, title, "titleEn", class, cadence, "legalBasis", confidence, "ownerUnit", ARRAY(SELECT jsonb_array_elements_text("stageCodes")), source, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(code text, year int, title text, "titleEn" text, class information_class, cadence publication_cadence_kind,
        "legalBasis" text, confidence confidence, "ownerUnit" text, "stageCodes" jsonb, source text, note text, "row" int)
      ON CONFLICT (code, year) DO UPDATE SET title = EXCLUDED.title, title_en = EXCLUDED.title_en, class = EXCLUDED.class, cadence = EXCLUDED.cadence,
        legal_basis = EXCLUDED.legal_basis, confidence = EXCLUDED.confidence, owner_unit = EXCLUDED.owner_unit, stage_codes = EXCLUDED.stage_codes,
        source_text = EXCLUDED.source_text, note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (public_information_item.title, public_information_item.title_en, public_information_item.class, public_information_item.cadence,
             public_information_item.legal_basis, public_information_item.confidence, public_information_item.owner_unit, public_information_item.stage_codes,
             public_information_item.source_text, public_information_item.note)
        IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.title_en, EXCLUDED.class, EXCLUDED.cadence, EXCLUDED.legal_basis, EXCLUDED.confidence, EXCLUDED.owner_unit,
             EXCLUDED.stage_codes, EXCLUDED.source_text, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storePublicationCadences(transaction: ImportTransaction, rows: readonly Numbered<PublicationCadenceFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO publication_cadence (cadence, class, valid_from, valid_to, counting, every_months, every_days, due_month_day, within_days, legal_basis, source_text,
        confidence, note, batch_id, batch_row)
      SELECT cadence, class, "validFrom", "validTo", counting, "everyMonths", "everyDays", "dueMonthDay", "withinDays", "legalBasis", source, confidence, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(cadence publication_cadence_kind, class information_class, "validFrom" date, "validTo" date,
        counting cadence_counting, "everyMonths" int, "everyDays" int, "dueMonthDay" text, "withinDays" int, "legalBasis" text, source text, confidence confidence,
        note text, "row" int)
      ON CONFLICT (cadence, class, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to, counting = EXCLUDED.counting, every_months = EXCLUDED.every_months,
        every_days = EXCLUDED.every_days, due_month_day = EXCLUDED.due_month_day, within_days = EXCLUDED.within_days, legal_basis = EXCLUDED.legal_basis,
        source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (publication_cadence.valid_to, publication_cadence.counting, publication_cadence.every_months, publication_cadence.every_days,
             publication_cadence.due_month_day, publication_cadence.within_days, publication_cadence.legal_basis, publication_cadence.source_text,
             publication_cadence.confidence, publication_cadence.note)
        IS DISTINCT FROM (EXCLUDED.valid_to, EXCLUDED.counting, EXCLUDED.every_months, EXCLUDED.every_days, EXCLUDED.due_month_day, EXCLUDED.within_days,
             EXCLUDED.legal_basis, EXCLUDED.source_text, EXCLUDED.confidence, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeExemptionAuthorities(transaction: ImportTransaction, rows: readonly Numbered<ExemptionAuthorityFields>[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO exemption_authority (level, valid_from, valid_to, legal_basis, source_text, confidence, note, batch_id, batch_row)
      SELECT level, "validFrom", "validTo", "legalBasis", source, confidence, note, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(level consequence_test_level, "validFrom" date, "validTo" date, "legalBasis" text, source text,
        confidence confidence, note text, "row" int)
      ON CONFLICT (level, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to, legal_basis = EXCLUDED.legal_basis, source_text = EXCLUDED.source_text,
        confidence = EXCLUDED.confidence, note = EXCLUDED.note, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (exemption_authority.valid_to, exemption_authority.legal_basis, exemption_authority.source_text, exemption_authority.confidence, exemption_authority.note)
        IS DISTINCT FROM (EXCLUDED.valid_to, EXCLUDED.legal_basis, EXCLUDED.source_text, EXCLUDED.confidence, EXCLUDED.note)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storePublicationDuties(transaction: ImportTransaction, rows: readonly Numbered<PublicationDutyFields>[], batch: StoringBatch): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO publication_duty (satker_code, item_code, year, dataset, applies, obliged_from, reason, decree, source_text, confidence, batch_id, batch_row)
      SELECT "satkerCode", "itemCode", year, ${batch.dataset}::dataset, applies, "obligedFrom", reason, decree, source, confidence, ${batch.id}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("satkerCode" text, "itemCode" text, year int, applies boolean, "obligedFrom" date, reason text, decree text,
        source text, confidence confidence, "row" int)
      ON CONFLICT (satker_code, item_code, year, dataset) DO UPDATE SET applies = EXCLUDED.applies, obliged_from = EXCLUDED.obliged_from, reason = EXCLUDED.reason,
        decree = EXCLUDED.decree, source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (publication_duty.applies, publication_duty.obliged_from, publication_duty.reason, publication_duty.decree, publication_duty.source_text, publication_duty.confidence)
        IS DISTINCT FROM (EXCLUDED.applies, EXCLUDED.obliged_from, EXCLUDED.reason, EXCLUDED.decree, EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storePublicationTriggers(transaction: ImportTransaction, rows: readonly Numbered<PublicationTriggerFields>[], batch: StoringBatch): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO publication_trigger (satker_code, item_code, occurred_on, dataset, what, source_text, confidence, batch_id, batch_row)
      SELECT "satkerCode", "itemCode", "occurredOn", ${batch.dataset}::dataset, what, source, confidence, ${batch.id}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("satkerCode" text, "itemCode" text, "occurredOn" date, what text, source text, confidence confidence, "row" int)
      ON CONFLICT (satker_code, item_code, occurred_on, dataset) DO UPDATE SET what = EXCLUDED.what, source_text = EXCLUDED.source_text,
        confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (publication_trigger.what, publication_trigger.source_text, publication_trigger.confidence) IS DISTINCT FROM (EXCLUDED.what, EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeConsequenceTests(transaction: ImportTransaction, rows: readonly Numbered<ConsequenceTestFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("itemCode" text, level consequence_test_level, "provinceCode" text, decree text, "decidedOn" date,
    "validUntil" date, source text, confidence confidence, note text, "row" int)`;
  const same = Prisma.sql`t.item_code = "itemCode" AND t.decree = file.decree AND t.province_code IS NOT DISTINCT FROM "provinceCode" AND t.dataset = ${batch.dataset}::dataset`;
  const changed = await transaction.$executeRaw`
    UPDATE consequence_test t SET level = file.level, decided_on = "decidedOn", valid_until = "validUntil", source_text = source, confidence = file.confidence, note = file.note,
      batch_id = ${batch.id}::uuid, batch_row = "row"
    FROM ${file} WHERE ${same} AND (t.level, t.decided_on, t.valid_until, t.source_text, t.confidence, t.note)
      IS DISTINCT FROM (file.level, "decidedOn", "validUntil", source, file.confidence, file.note)`;
  const added = await transaction.$executeRaw`
    INSERT INTO consequence_test (item_code, level, province_code, decree, decided_on, valid_until, dataset, source_text, confidence, note, batch_id, batch_row)
    SELECT "itemCode", level, "provinceCode", decree, "decidedOn", "validUntil", ${batch.dataset}::dataset, source, confidence, note, ${batch.id}::uuid, "row"
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM consequence_test t WHERE ${same}) ORDER BY "row"`;
  return { added, changed };
}

/** Appends to the log. A row in force that says something else of the same moment is marked as superseded and stays. */
export async function storePublicationUpdates(transaction: ImportTransaction, rows: readonly Numbered<PublicationUpdateFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("satkerCode" text, "itemCode" text, kind publication_entry_kind, "entryOn" date, "publishedOn" date,
    "refreshedAt" timestamptz, "evidenceUrl" text, "contentHash" text, "checkedAt" timestamptz, "checkedBy" text, "httpStatus" int, outcome evidence_outcome, source text,
    confidence confidence, note text, "row" int)`;
  const same = Prisma.sql`u.superseded_at IS NULL AND u.dataset = ${batch.dataset}::dataset AND u.satker_code = "satkerCode" AND u.item_code = "itemCode" AND u.kind = file.kind
    AND u.entry_on = "entryOn" AND u.refreshed_at IS NOT DISTINCT FROM "refreshedAt" AND u.checked_at IS NOT DISTINCT FROM "checkedAt"
    AND u.checked_by IS NOT DISTINCT FROM "checkedBy" AND u.evidence_url IS NOT DISTINCT FROM "evidenceUrl"`;
  // Both statements fold the log of their satker under these locks: taken all at once and in order, nobody waits for each other.
  const codes = [...new Set(rows.map(({ satkerCode }) => satkerCode))].toSorted();
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pantau.publications'), hashtext(code)) FROM (SELECT code FROM unnest(${codes}::text[]) AS c(code) ORDER BY code) AS sorted`;
  const changed = await transaction.$executeRaw`
    UPDATE publication_update u SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (u.published_on, u.content_hash::text, u.http_status, u.outcome, u.note, u.source_text, u.confidence)
      IS DISTINCT FROM ("publishedOn", "contentHash", "httpStatus", file.outcome, file.note, source, file.confidence)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO publication_update (satker_code, item_code, kind, entry_on, published_on, refreshed_at, evidence_url, content_hash, checked_at, checked_by, http_status, outcome,
      note, dataset, source_text, confidence, recorded_by, recorded_at, batch_id, batch_row)
    SELECT "satkerCode", "itemCode", file.kind, "entryOn", "publishedOn", "refreshedAt", "evidenceUrl", "contentHash", "checkedAt", "checkedBy", "httpStatus", outcome,
      note, ${batch.dataset}::dataset, source, confidence, b.imported_by, ${batch.importedAt}, b.id, "row"
    FROM ${file} JOIN import_batch b ON b.id = ${batch.id}::uuid
    WHERE NOT EXISTS (SELECT 1 FROM publication_update u WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

/** Appends events with who was invited and who came. An event that is told differently supersedes the older telling. */
export async function storeAssistanceEvents(transaction: ImportTransaction, rows: readonly Numbered<AssistanceEventFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(key text, "provinceCode" text, kind assistance_kind, title text, "heldOn" date, "endedOn" date,
    place text, topics jsonb, invited jsonb, attending jsonb, source text, confidence confidence, note text, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.dataset = ${batch.dataset}::dataset AND e.key = file.key`;
  const topics = Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(file.topics))`;
  const changed = await transaction.$executeRaw`
    UPDATE assistance_event e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.province_code::text, e.kind, e.title, e.held_on, e.ended_on, e.place, e.topics, e.source_text, e.confidence, e.note,
        CASE WHEN e.invitation_known THEN ARRAY(SELECT a.satker_code::text FROM assistance_attendance a WHERE a.event_id = e.id AND a.invited ORDER BY 1) END,
        CASE WHEN e.attendance_known THEN ARRAY(SELECT a.satker_code::text FROM assistance_attendance a WHERE a.event_id = e.id AND a.attended ORDER BY 1) END)
      IS DISTINCT FROM ("provinceCode", file.kind, file.title, "heldOn", "endedOn", file.place, ${topics}, file.source, file.confidence, file.note,
        CASE WHEN file.invited IS NOT NULL THEN ARRAY(SELECT code FROM jsonb_array_elements_text(file.invited) AS code ORDER BY 1) END,
        CASE WHEN file.attending IS NOT NULL THEN ARRAY(SELECT code FROM jsonb_array_elements_text(file.attending) AS code ORDER BY 1) END)`;
  const inserted = await transaction.$queryRaw<Row[]>`
    WITH made AS (
      INSERT INTO assistance_event (key, province_code, kind, title, held_on, ended_on, place, topics, invitation_known, attendance_known, dataset, source_text, confidence, note,
        recorded_by, recorded_at, batch_id, batch_row)
      SELECT file.key, "provinceCode", file.kind, file.title, "heldOn", "endedOn", file.place, ${topics}, file.invited IS NOT NULL, file.attending IS NOT NULL,
        ${batch.dataset}::dataset, file.source, file.confidence, file.note, b.imported_by, ${batch.importedAt}, b.id, "row"
      FROM ${file} JOIN import_batch b ON b.id = ${batch.id}::uuid
      WHERE NOT EXISTS (SELECT 1 FROM assistance_event e WHERE ${same}) ORDER BY "row"
      RETURNING id, key),
    named AS (
      SELECT file.key, code, true AS invited, false AS attended FROM ${file} CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(file.invited, '[]'::jsonb)) AS code
      UNION ALL
      SELECT file.key, code, false, true FROM ${file} CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(file.attending, '[]'::jsonb)) AS code),
    attendance AS (
      INSERT INTO assistance_attendance (event_id, satker_code, invited, attended)
      SELECT made.id, named.code, bool_or(named.invited), bool_or(named.attended) FROM named JOIN made USING (key) GROUP BY 1, 2)
    SELECT id::text AS id FROM made`;
  return { added: inserted.length - changed, changed };
}
