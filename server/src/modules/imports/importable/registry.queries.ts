import { Prisma } from "@pantau/database";
import { provinceInScope, satkerInScope } from "../../access/access.queries.ts";
import type { ImportableSource } from "./importableSource.queries.ts";
import { ofProvince, whole } from "./parts.queries.ts";

// What the registry, the calendars and the rules of law hold, as files of their kinds.

export const SOURCES = whole(() => Prisma.sql`SELECT key, locator, subject FROM source ORDER BY key`);

export const PROVINCES = whole((_part, scope) => Prisma.sql`SELECT code::text AS code, name FROM province p WHERE ${provinceInScope(scope, Prisma.sql`p.code`)} ORDER BY code`);

export const SATKERS: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "PROVINCE",
  rows: (part, scope) => Prisma.sql`
    SELECT code::text AS code, name, type::text AS type, province_code::text AS province_code, seat, latitude::float8 AS latitude, longitude::float8 AS longitude,
           former_residency, web_host, web_host_basis, homonym_code::text AS homonym_code, note, source_text AS source, confidence::text AS confidence
    FROM satker s WHERE ${satkerInScope(scope, Prisma.sql`s.code`)} AND ${ofProvince(part, Prisma.sql`s.province_code`)} ORDER BY code`,
};

export const CALENDAR_YEARS = whole(() => Prisma.sql`SELECT year::int AS year, decree, source_text AS source, confidence::text AS confidence, note FROM calendar_year ORDER BY year`);

export const HOLIDAYS = whole((_part, scope) => Prisma.sql`
  SELECT date::text AS date, satker_code::text AS satker_code, name, kind::text AS kind, decree, announced_on::text AS announced_on, confidence::text AS confidence, note
  FROM calendar_day d WHERE satker_code IS NULL OR ${satkerInScope(scope, Prisma.sql`d.satker_code`)} ORDER BY d.date, d.satker_code NULLS FIRST`);

export const CALENDAR_CHANGES = whole((_part, scope) => Prisma.sql`
  SELECT decree, announced_on::text AS announced_on, date::text AS date, change::text AS change, satker_code::text AS satker_code, name, kind::text AS kind,
         source_text AS source, confidence::text AS confidence
  FROM calendar_change c WHERE satker_code IS NULL OR ${satkerInScope(scope, Prisma.sql`c.satker_code`)} ORDER BY c.date, decree, change, c.satker_code NULLS FIRST`);

export const ELECTION_STAGES = whole(() => Prisma.sql`
  SELECT election, stage_code, name_id, name_en, starts_on::text AS starts_on, ends_on::text AS ends_on, scope, legal_basis, source_text AS source, confidence::text AS confidence
  FROM election_stage ORDER BY election, stage_code`);

export const LEGAL_RULES = whole(() => Prisma.sql`
  SELECT regime::text AS regime, clock::text AS clock, limit_working_days::int AS limit_working_days,
         CASE WHEN due_month_day IS NULL THEN extension_working_days::int END AS extension_working_days, due_month_day::text AS due_month_day, article,
         effective_from::text AS effective_from, effective_to::text AS effective_to, source_text AS source, confidence::text AS confidence, verified::text AS verified, note
  FROM legal_rule ORDER BY regime, clock, effective_from NULLS FIRST`);

export const PUBLISHED_DISPUTES: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "PROVINCE",
  rows: (part, scope) => Prisma.sql`
    SELECT satker_code::text AS satker_code, respondent, forum, subject, requested_on::text AS requested_on, objection_on::text AS objection_on, hearing_on::text AS hearing_on,
           outcome, source_text AS source, confidence::text AS confidence, note
    FROM published_dispute d WHERE ${satkerInScope(scope, Prisma.sql`d.satker_code`)} AND ${ofProvince(part, Prisma.sql`left(d.satker_code, 2)`)}
    ORDER BY d.satker_code, respondent, forum, subject`,
};
