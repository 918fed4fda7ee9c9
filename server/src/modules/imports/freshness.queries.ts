import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS } from "../../kernel/provenance.ts";
import { boolean, dateOrNull, instant, integer, oneOf, text, type Row } from "../../platform/database/row.ts";
import { sqlName } from "../../platform/database/sqlName.ts";
import { satkerInScope, satkerOfProvince } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { ImportKind } from "./domain/fileKind.ts";
import { dataKindOf, LISTED_FILES, type SourceFreshness, type SourceRecord } from "./domain/freshness.ts";

/** Of which place files are asked for, and for whom. Null: everywhere within the scope. */
export interface FreshnessFilter {
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** Condition on a column with a satker's code; rows without one stand in everybody's lists and count where no place is asked about. */
type InPlace = (satkerCode: Prisma.Sql) => Prisma.Sql;

/** Statement that gives batch_id and n, the rows in force of each file, for one kind. */
type Held = (inPlace: InPlace, filter: FreshnessFilter, scope: ReadScope) => Prisma.Sql;

const SATKER = Prisma.sql`t.satker_code`;

/** Rows that concern everyone. */
const everywhere = (rows: Prisma.Sql): Held => () => Prisma.sql`SELECT t.batch_id, count(*) AS n FROM ${rows} GROUP BY 1`;

/** Rows of satker. */
const ofSatker = (rows: Prisma.Sql, column: Prisma.Sql): Held => (inPlace) => Prisma.sql`SELECT t.batch_id, count(*) AS n FROM ${rows} AND ${inPlace(column)} GROUP BY 1`;

/** Rows that do not say which file they are from: the last file of the kind speaks for them. */
const lastFile = (kind: ImportKind): Held => () =>
  Prisma.sql`SELECT DISTINCT ON (l.dataset) l.id AS batch_id, l.row_count AS n FROM import_batch l WHERE l.kind = ${kind} AND l.withdrawn_at IS NULL ORDER BY l.dataset, l.imported_at DESC`;

/** Many rows: the newest files of which any row is left, each with the rows of the file; counted row by row only for single satker, who have few. */
const ofRegister = (kind: ImportKind, table: string): Held => (inPlace, filter, scope) => {
  const rows = Prisma.sql`FROM ${sqlName(table)} t WHERE t.batch_id = l.id AND ${inPlace(SATKER)}`;
  const n = filter.satkerCode !== null || scope.kind === "SATKERS" ? Prisma.sql`(SELECT count(*) ${rows})` : Prisma.sql`l.row_count`;
  return Prisma.sql`
    SELECT l.id AS batch_id, ${n} AS n
    FROM (SELECT id, row_count FROM import_batch WHERE kind = ${kind} AND withdrawn_at IS NULL ORDER BY imported_at DESC LIMIT ${LISTED_FILES}) l
    WHERE EXISTS (SELECT 1 ${rows})`;
};

/** Rows of satker that are counted when they are written. */
const kept = (table: string): Held => (inPlace) => Prisma.sql`SELECT t.of_batch AS batch_id, sum(t.n) AS n FROM rows_in_force t WHERE t.of_table = ${table} AND ${inPlace(SATKER)} GROUP BY 1`;

/** Results in force of files of a kind: counted by file first, since files are few. */
const ofResults = (kindOfFile: Prisma.Sql): Held => (inPlace, filter, scope) => {
  const isWhole = filter.satkerCode === null && filter.provinceCode === null && scope.kind === "ALL";
  const body = isWhole ? Prisma.sql`` : Prisma.sql`JOIN public_body pb ON pb.id = t.body_id AND ${inPlace(Prisma.sql`pb.satker_code`)}`;
  return Prisma.sql`
    SELECT f.batch_id, f.n FROM (SELECT t.batch_id, count(*) AS n FROM evaluation_result t ${body} WHERE t.superseded_at IS NULL GROUP BY 1) f
    JOIN import_batch rb ON rb.id = f.batch_id WHERE ${kindOfFile}`;
};

/** A new kind of file is a line here; without it the server does not compile. */
const HELD: Readonly<Record<ImportKind, Held>> = {
  sources: everywhere(Prisma.sql`source t`),
  provinces: lastFile("provinces"),
  satkers: ofSatker(Prisma.sql`satker t WHERE TRUE`, Prisma.sql`t.code`),
  issuers: lastFile("issuers"),
  scales: everywhere(Prisma.sql`qualification_scale t JOIN qualification_band d ON d.scale_id = t.id WHERE t.superseded_at IS NULL`),
  "evaluation-results": ofResults(Prisma.sql`rb.kind = 'evaluation-results'`),
  "evaluation-aggregates": everywhere(Prisma.sql`evaluation_aggregate t WHERE t.superseded_at IS NULL`),
  instruments: () => Prisma.sql`SELECT t.batch_id, sum(coalesce(p.parts, 1)) AS n FROM instrument t LEFT JOIN instrument_size p ON p.instrument_id = t.id GROUP BY 1`,
  crosswalks: everywhere(Prisma.sql`instrument_crosswalk t WHERE t.superseded_at IS NULL`),
  cycles: everywhere(Prisma.sql`cycle_revision t`),
  "cycle-participations": kept("cycle_participation"),
  "stage-scores": kept("stage_score"),
  "self-assessment-answers": kept("self_assessment_answer"),
  "self-assessment-evidence": kept("self_assessment_evidence"),
  corrections: ofResults(Prisma.sql`rb.kind <> 'evaluation-results'`),
  "calendar-years": everywhere(Prisma.sql`calendar_year t`),
  holidays: everywhere(Prisma.sql`calendar_day t`),
  "calendar-changes": everywhere(Prisma.sql`calendar_change t`),
  "election-stages": everywhere(Prisma.sql`election_stage t`),
  "legal-rules": everywhere(Prisma.sql`legal_rule t`),
  "published-disputes": ofSatker(Prisma.sql`published_dispute t WHERE TRUE`, SATKER),
  "register-periods": ofRegister("register-periods", "register_period"),
  requests: ofRegister("requests", "information_request"),
  objections: ofRegister("objections", "objection"),
  disputes: ofRegister("disputes", "dispute"),
  "publication-cadences": everywhere(Prisma.sql`publication_cadence t`),
  "publication-items": everywhere(Prisma.sql`public_information_item t`),
  "exemption-authorities": everywhere(Prisma.sql`exemption_authority t`),
  "consequence-tests": everywhere(Prisma.sql`consequence_test t`),
  "publication-duties": ofSatker(Prisma.sql`publication_duty t WHERE TRUE`, SATKER),
  "publication-triggers": ofSatker(Prisma.sql`publication_trigger t WHERE TRUE`, SATKER),
  "publication-updates": ofRegister("publication-updates", "publication_update"),
  "assistance-events": everywhere(Prisma.sql`assistance_event t WHERE t.superseded_at IS NULL AND t.batch_id IS NOT NULL`),
  "ranking-methods": everywhere(Prisma.sql`ranking_method t`),
};

/** The files in force of the kinds, kind by kind, newest first: those that still hold at least one row in the place. One statement. */
export async function findFreshness(prisma: PrismaClient, scope: ReadScope, kinds: readonly ImportKind[], filter: FreshnessFilter): Promise<SourceFreshness[]> {
  const isEverywhere = filter.satkerCode === null && filter.provinceCode === null;
  const inPlace: InPlace = (code) => {
    const asked = filter.satkerCode !== null ? Prisma.sql`${code} = ${filter.satkerCode}` : filter.provinceCode !== null ? satkerOfProvince(code, filter.provinceCode) : Prisma.sql`TRUE`;
    return Prisma.sql`((${code} IS NULL AND ${isEverywhere}) OR (${asked} AND ${satkerInScope(scope, code)}))`;
  };
  const held = kinds.map((kind, place) => Prisma.sql`SELECT ${place}::int AS kind_place, h.batch_id, h.n FROM (${HELD[kind](inPlace, filter, scope)}) h`);
  if (held.length === 0) return [];
  const rows = await prisma.$queryRaw<Row[]>`
    WITH held AS (${Prisma.join(held, " UNION ALL ")}),
    placed AS (
      SELECT held.kind_place, held.n::int AS row_count, b.id::text AS id, b.dataset::text AS dataset, b.file_name, b.file_sha256::text AS file_sha256,
             b.data_as_of, b.imported_at, b.imported_by, row_number() OVER (PARTITION BY held.kind_place, b.dataset ORDER BY b.imported_at DESC) AS place
      FROM held JOIN import_batch b ON b.id = held.batch_id WHERE held.n > 0)
    SELECT * FROM placed WHERE place <= ${LISTED_FILES} ORDER BY kind_place, dataset, imported_at DESC, file_name`;
  return rows.flatMap((row) => {
    const kind = kinds[integer(row, "kind_place")];
    return kind === undefined ? [] : [decodeFreshness(row, kind)];
  });
}

function decodeFreshness(row: Row, kind: ImportKind): SourceFreshness {
  return {
    id: `${dataKindOf(kind)}:${text(row, "id")}`,
    kind: dataKindOf(kind),
    dataset: oneOf(row, "dataset", DATASETS),
    fileName: text(row, "file_name"),
    fileSha256: text(row, "file_sha256"),
    rowCount: integer(row, "row_count"),
    dataAsOf: dateOrNull(row, "data_as_of"),
    importedAt: instant(row, "imported_at"),
    importedBy: text(row, "imported_by"),
  };
}

/** True when rows of the demo scenario are loaded. */
export async function hasDemoData(prisma: PrismaClient): Promise<boolean> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT EXISTS (SELECT 1 FROM import_batch WHERE dataset = 'DEMO') AS demo`;
  return row !== undefined && boolean(row, "demo");
}

export async function findSources(prisma: PrismaClient): Promise<SourceRecord[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT key, locator, subject FROM source ORDER BY key`;
  return rows.map((row) => ({ key: text(row, "key"), locator: text(row, "locator"), subject: text(row, "subject") }));
}
