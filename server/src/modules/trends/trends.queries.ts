import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { CONFIDENCES, DATASETS, type Confidence, type Dataset } from "../../kernel/provenance.ts";
import { date, dateOrNull, integer, oneOf, text, type Row } from "../../platform/database/row.ts";

// Laws, calendars, lists and stages hold for everyone: no satker scope applies.

/** A rule in force from a day on. */
export interface LawChange {
  readonly on: LocalDate;
  readonly about: "REQUESTS" | "PUBLICATIONS";
  readonly label: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** True: it changes how a measure is reckoned (a limit of working days, a cadence). */
  readonly changesMeasure: boolean;
}

/** Limits of clocks, cadences and who decides on exemptions, that begin within the span; several of one day and article once. */
export async function findLawChanges(prisma: PrismaClient, span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<LawChange[]> {
  const within = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`${column} BETWEEN ${span.from}::date AND ${span.to}::date`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT DISTINCT * FROM (
      SELECT r.effective_from AS on_date, 'REQUESTS' AS about, r.article AS label, r.source_text, r.confidence::text AS confidence, (r.clock = 'REQUEST_RESPONSE') AS changes
      FROM legal_rule r WHERE ${within(Prisma.sql`r.effective_from`)}
      UNION ALL
      SELECT c.valid_from, 'PUBLICATIONS', c.legal_basis, c.source_text, c.confidence::text, TRUE FROM publication_cadence c WHERE ${within(Prisma.sql`c.valid_from`)}
      UNION ALL
      SELECT a.valid_from, 'PUBLICATIONS', a.legal_basis, a.source_text, a.confidence::text, FALSE FROM exemption_authority a WHERE ${within(Prisma.sql`a.valid_from`)}) AS told
    ORDER BY on_date, label`;
  return rows.map((row) => ({
    on: date(row, "on_date"),
    about: oneOf(row, "about", ["REQUESTS", "PUBLICATIONS"]),
    label: text(row, "label"),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    changesMeasure: row["changes"] === true,
  }));
}

/** A year from which another list of public information holds. */
export interface ListYear {
  readonly year: number;
  readonly items: number;
  readonly source: string;
}

/** Years of the lists, oldest first. */
export async function findListYears(prisma: PrismaClient): Promise<ListYear[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT year, count(*)::int AS items, min(source_text) AS source_text FROM public_information_item GROUP BY year ORDER BY year`;
  return rows.map((row) => ({ year: integer(row, "year"), items: integer(row, "items"), source: text(row, "source_text") }));
}

/** A decree that moved days off after the year's first decree. */
export interface CalendarDecree {
  readonly on: LocalDate;
  readonly decree: string;
  readonly days: number;
  readonly source: string;
  readonly confidence: Confidence;
  readonly dataset: Dataset;
}

/** Decrees announced within the span that added or withdrew days off for the whole country. */
export async function findCalendarDecrees(prisma: PrismaClient, span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<CalendarDecree[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.announced_on, c.decree, count(*)::int AS days, min(c.source_text) AS source_text, min(c.confidence::text) AS confidence, coalesce(min(b.dataset::text), 'PUBLISHED') AS dataset
    FROM calendar_change c LEFT JOIN import_batch b ON b.id = c.batch_id
    WHERE c.satker_code IS NULL AND c.change <> 'DECLARED' AND c.announced_on BETWEEN ${span.from}::date AND ${span.to}::date
    GROUP BY c.announced_on, c.decree ORDER BY c.announced_on, c.decree`;
  return rows.map((row) => ({
    on: date(row, "announced_on"),
    decree: text(row, "decree"),
    days: integer(row, "days"),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    dataset: oneOf(row, "dataset", DATASETS),
  }));
}

/** A stage of an election with its words and source. */
export interface NamedStage {
  readonly election: string;
  readonly stageCode: string;
  readonly name: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly scope: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Stages with a fixed start that touch the span. */
export async function findNamedStages(prisma: PrismaClient, span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<NamedStage[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT election, stage_code, name_id, starts_on, ends_on, scope, source_text, confidence::text AS confidence FROM election_stage
    WHERE starts_on <= ${span.to}::date AND coalesce(ends_on, starts_on) >= ${span.from}::date ORDER BY starts_on, election, stage_code`;
  return rows.map((row) => ({
    election: text(row, "election"),
    stageCode: text(row, "stage_code"),
    name: text(row, "name_id"),
    startsOn: dateOrNull(row, "starts_on"),
    endsOn: dateOrNull(row, "ends_on"),
    scope: text(row, "scope"),
    source: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
  }));
}
