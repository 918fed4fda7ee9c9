import { Prisma } from "@pantau/database";
import { provinceInScope, satkerInScope } from "../../access/access.queries.ts";
import type { ImportableSource } from "./importableSource.queries.ts";
import { bySatker, ofProvince, ofSatkers, whole } from "./parts.queries.ts";

// Lists of public information, duties, the log of updates and assistance, as files of their kinds.

export const ITEMS = whole(() => Prisma.sql`
  SELECT code, year, title, title_en, class::text AS class, cadence::text AS cadence, legal_basis, owner_unit, nullif(array_to_string(stage_codes, '; '), '') AS stage_codes,
         source_text AS source, confidence::text AS confidence, note
  FROM public_information_item ORDER BY year, code`);

export const CADENCES = whole(() => Prisma.sql`
  SELECT cadence::text AS cadence, class::text AS class, valid_from::text AS valid_from, valid_to::text AS valid_to, counting::text AS counting, every_months::int AS every_months,
         every_days::int AS every_days, due_month_day::text AS due_month_day, within_days::int AS within_days, legal_basis, source_text AS source, confidence::text AS confidence, note
  FROM publication_cadence ORDER BY cadence, class, valid_from`);

export const AUTHORITIES = whole(() => Prisma.sql`
  SELECT level::text AS level, valid_from::text AS valid_from, valid_to::text AS valid_to, legal_basis, source_text AS source, confidence::text AS confidence, note
  FROM exemption_authority ORDER BY level, valid_from`);

export const CONSEQUENCE_TESTS: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "PROVINCE",
  rows: (part, scope) => Prisma.sql`
    SELECT item_code, level::text AS level, province_code::text AS province_code, decree, decided_on::text AS decided_on, valid_until::text AS valid_until,
           source_text AS source, confidence::text AS confidence, note
    FROM consequence_test t
    WHERE dataset = ${part.dataset}::dataset AND (t.province_code IS NULL OR ${provinceInScope(scope, Prisma.sql`t.province_code`)}) AND ${ofProvince(part, Prisma.sql`t.province_code`)}
    ORDER BY item_code, decree, t.province_code NULLS FIRST`,
};

export const DUTIES = bySatker({
  from: Prisma.sql`publication_duty f`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.item_code, f.year, CASE WHEN f.applies THEN 'ya' ELSE 'tidak' END AS applies, f.obliged_from::text AS obliged_from, f.reason, f.decree,
    f.source_text AS source, f.confidence::text AS confidence`,
  where: (satkers) => Prisma.sql`f.dataset = ${satkers.dataset}::dataset AND ${ofSatkers(satkers, Prisma.sql`f.satker_code`)}`,
  order: Prisma.sql`f.satker_code, f.item_code, f.year`,
});

export const TRIGGERS = bySatker({
  from: Prisma.sql`publication_trigger f`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.item_code, f.occurred_on::text AS occurred_on, f.what, f.source_text AS source, f.confidence::text AS confidence`,
  where: (satkers) => Prisma.sql`f.dataset = ${satkers.dataset}::dataset AND ${ofSatkers(satkers, Prisma.sql`f.satker_code`)}`,
  order: Prisma.sql`f.satker_code, f.item_code, f.occurred_on`,
});

const moment = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`to_char(${column} AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"')`;

/** A row of which only the day is known bears the day: a clock time would be invented. */
export const UPDATES = bySatker({
  from: Prisma.sql`publication_update f`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.item_code, f.published_on::text AS published_on,
    CASE WHEN f.kind = 'UPDATE' THEN coalesce(${moment(Prisma.sql`f.refreshed_at`)}, f.entry_on::text) END AS refreshed_at, f.evidence_url, f.content_hash::text AS content_hash,
    ${moment(Prisma.sql`f.checked_at`)} AS checked_at, f.checked_by, f.http_status::int AS http_status, f.outcome::text AS outcome, f.source_text AS source,
    f.confidence::text AS confidence, f.note`,
  where: (satkers) => Prisma.sql`f.superseded_at IS NULL AND f.dataset = ${satkers.dataset}::dataset AND ${ofSatkers(satkers, Prisma.sql`f.satker_code`)}`,
  order: Prisma.sql`f.satker_code, f.item_code, f.entry_on, f.kind, f.refreshed_at, f.checked_at, f.checked_by, f.evidence_url`,
});

/** Guests only as far as the scope goes: whoever sees one satker may not import events of the province anyway. */
export const ASSISTANCE_EVENTS: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "PROVINCE",
  rows: (part, scope) => {
    const codes = (who: Prisma.Sql): Prisma.Sql =>
      Prisma.sql`nullif(array_to_string(ARRAY(SELECT a.satker_code::text FROM assistance_attendance a WHERE a.event_id = e.id AND ${who} AND ${satkerInScope(scope, Prisma.sql`a.satker_code`)} ORDER BY 1), '; '), '')`;
    return Prisma.sql`
      SELECT key, province_code::text AS province_code, kind::text AS kind, title, held_on::text AS held_on, ended_on::text AS ended_on, place,
             nullif(array_to_string(topics, '; '), '') AS topics, CASE WHEN invitation_known THEN ${codes(Prisma.sql`a.invited`)} END AS invited,
             CASE WHEN attendance_known THEN ${codes(Prisma.sql`a.attended`)} END AS attending, source_text AS source, confidence::text AS confidence, note
      FROM assistance_event e
      WHERE e.superseded_at IS NULL AND e.dataset = ${part.dataset}::dataset AND ${provinceInScope(scope, Prisma.sql`e.province_code`)} AND ${ofProvince(part, Prisma.sql`e.province_code`)}
      ORDER BY e.province_code, held_on, key`;
  },
};
