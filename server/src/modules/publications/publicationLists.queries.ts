import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { CONFIDENCES, DATASETS, type Dataset, type FactSource } from "../../kernel/provenance.ts";
import { boolean, date, dateOrNull, integer, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { CADENCE_COUNTINGS, type CadenceRule } from "./domain/cadenceRule.ts";
import type { DutyDeclaration, PublicationTrigger } from "./domain/dutyBook.ts";
import { CONSEQUENCE_TEST_LEVELS, type ConsequenceTest, type ExemptionAuthority } from "./domain/exemption.ts";
import { CADENCES, INFORMATION_CLASSES, type InformationItem } from "./domain/informationItem.ts";
import type { ElectionStage } from "./domain/stageWindow.ts";

const BATCH = Prisma.sql`b.id::text AS batch_id, b.file_name, b.dataset::text AS batch_dataset, b.data_as_of`;

/** All wordings of all items. The list is law for everyone: no satker scope applies. */
export async function findItems(prisma: PrismaClient): Promise<InformationItem[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT i.code, i.year, i.title, i.title_en, i.class::text AS class, i.cadence::text AS cadence, i.legal_basis, i.confidence::text AS confidence, i.owner_unit,
           i.stage_codes, i.note, i.source_text, i.batch_row, ${BATCH}
    FROM public_information_item i JOIN import_batch b ON b.id = i.batch_id
    ORDER BY i.year, i.code`;
  return rows.map((row) => ({
    code: text(row, "code"),
    year: integer(row, "year"),
    title: text(row, "title"),
    titleEn: text(row, "title_en"),
    class: oneOf(row, "class", INFORMATION_CLASSES),
    cadence: oneOf(row, "cadence", CADENCES),
    legalBasis: text(row, "legal_basis"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    ownerUnit: text(row, "owner_unit"),
    stageCodes: texts(row, "stage_codes"),
    note: textOrNull(row, "note"),
    source: sourceOf(row),
  }));
}

/** The cadence table. */
export async function findCadenceRules(prisma: PrismaClient): Promise<CadenceRule[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.cadence::text AS cadence, c.class::text AS class, c.valid_from, c.valid_to, c.counting::text AS counting, c.every_months, c.every_days,
           c.due_month_day::text AS due_month_day, c.within_days, c.legal_basis, c.note, c.source_text, c.confidence::text AS confidence, c.batch_row, ${BATCH}
    FROM publication_cadence c JOIN import_batch b ON b.id = c.batch_id`;
  return rows.map((row) => ({
    cadence: oneOf(row, "cadence", CADENCES),
    class: oneOf(row, "class", INFORMATION_CLASSES),
    validFrom: date(row, "valid_from"),
    validTo: dateOrNull(row, "valid_to"),
    counting: oneOf(row, "counting", CADENCE_COUNTINGS),
    everyMonths: integerOrNull(row, "every_months"),
    everyDays: integerOrNull(row, "every_days"),
    dueMonthDay: textOrNull(row, "due_month_day"),
    withinDays: integerOrNull(row, "within_days"),
    legalBasis: text(row, "legal_basis"),
    note: textOrNull(row, "note"),
    source: sourceOf(row),
  }));
}

/** The stage calendar. */
export async function findStages(prisma: PrismaClient): Promise<ElectionStage[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT election, stage_code, starts_on, ends_on, scope FROM election_stage ORDER BY election, stage_code`;
  return rows.map((row) => ({
    election: text(row, "election"),
    stageCode: text(row, "stage_code"),
    startsOn: dateOrNull(row, "starts_on"),
    endsOn: dateOrNull(row, "ends_on"),
    scope: text(row, "scope"),
  }));
}

/** Which satker a statement is about: one, or those of a province, or all; always within the reader's scope. */
export interface SatkerFilter {
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** SQL condition for the filter within the scope. The column holds a satker code. */
export function satkersOf(scope: ReadScope, filter: SatkerFilter, column: Prisma.Sql): Prisma.Sql {
  const asked =
    filter.satkerCode === null
      ? filter.provinceCode === null
        ? Prisma.sql`TRUE`
        : satkerOfProvince(column, filter.provinceCode)
      : Prisma.sql`${column} = ${filter.satkerCode}`;
  return Prisma.sql`${asked} AND ${satkerInScope(scope, column)}`;
}

/** What the satkers' own lists say. */
export async function findDeclarations(prisma: PrismaClient, scope: ReadScope, filter: SatkerFilter, dataset: Dataset): Promise<DutyDeclaration[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT d.satker_code::text AS satker_code, d.item_code, d.year, d.applies, d.obliged_from, d.reason, d.decree
    FROM publication_duty d WHERE d.dataset = ${dataset}::dataset AND ${satkersOf(scope, filter, Prisma.sql`d.satker_code`)}`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    itemCode: text(row, "item_code"),
    year: integer(row, "year"),
    applies: boolean(row, "applies"),
    obligedFrom: dateOrNull(row, "obliged_from"),
    reason: textOrNull(row, "reason"),
    decree: textOrNull(row, "decree"),
  }));
}

/** What happened and must be published, up to a day. */
export async function findTriggers(prisma: PrismaClient, scope: ReadScope, filter: SatkerFilter, dataset: Dataset, asOf: LocalDate): Promise<PublicationTrigger[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT t.satker_code::text AS satker_code, t.item_code, t.occurred_on
    FROM publication_trigger t
    WHERE t.dataset = ${dataset}::dataset AND t.occurred_on <= ${asOf}::date AND ${satkersOf(scope, filter, Prisma.sql`t.satker_code`)}`;
  return rows.map((row) => ({ satkerCode: text(row, "satker_code"), itemCode: text(row, "item_code"), occurredOn: date(row, "occurred_on") }));
}

/** Decisions on consequence tests that hold for a province or the whole country. */
export async function findConsequenceTests(prisma: PrismaClient, provinceCode: string, dataset: Dataset): Promise<ConsequenceTest[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT t.item_code, t.level::text AS level, t.province_code::text AS province_code, t.decree, t.decided_on, t.valid_until, t.source_text,
           t.confidence::text AS confidence, t.batch_row, ${BATCH}
    FROM consequence_test t JOIN import_batch b ON b.id = t.batch_id
    WHERE t.dataset = ${dataset}::dataset AND (t.province_code IS NULL OR t.province_code = ${provinceCode})`;
  return rows.map((row) => ({
    itemCode: text(row, "item_code"),
    level: oneOf(row, "level", CONSEQUENCE_TEST_LEVELS),
    provinceCode: textOrNull(row, "province_code"),
    decree: text(row, "decree"),
    decidedOn: date(row, "decided_on"),
    validUntil: dateOrNull(row, "valid_until"),
    source: sourceOf(row),
  }));
}

/** Who may decide on consequence tests, since when. */
export async function findExemptionAuthorities(prisma: PrismaClient): Promise<ExemptionAuthority[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT level::text AS level, valid_from, valid_to, legal_basis FROM exemption_authority`;
  return rows.map((row) => ({
    level: oneOf(row, "level", CONSEQUENCE_TEST_LEVELS),
    validFrom: date(row, "valid_from"),
    validTo: dateOrNull(row, "valid_to"),
    legalBasis: text(row, "legal_basis"),
  }));
}

export function sourceOf(row: Row): FactSource {
  return {
    text: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    fileName: text(row, "file_name"),
    fileRow: integer(row, "batch_row"),
    importBatchId: text(row, "batch_id"),
    dataset: oneOf(row, "batch_dataset", DATASETS),
    dataAsOf: dateOrNull(row, "data_as_of"),
  };
}

/** A text[] column. */
export function texts(row: Row, column: string): readonly string[] {
  const value = row[column];
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value;
  throw new TypeError(`Column ${column}: expected text[], got ${typeof value}`);
}
