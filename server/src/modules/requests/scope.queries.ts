import { Prisma } from "@pantau/database";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { boolean, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { RegisterReader } from "./register.queries.ts";

declare const bound: unique symbol;

/**
 * Codes of satker that this reader may see and asked for. Only findScopedSatkers makes one, so a statement that takes it carries the
 * reader's scope, and finds its rows by the key's first column.
 */
export interface ScopedSatkers {
  readonly codes: string[];
  readonly [bound]: true;
}

/** What a reader asks about. Both null: everything within the scope. */
export interface AskedScope {
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** The satker asked for, as far as the reader's scope goes, by code. None when they do not exist, or not for this reader. */
export async function findScopedSatkers(prisma: RegisterReader, scope: ReadScope, asked: AskedScope): Promise<ScopedSatkers> {
  const rows = await prisma.$queryRaw<Row[]>`${scopedSatkers(scope, asked)} ORDER BY s.code`;
  return { codes: rows.map((row) => text(row, "code")) } as ScopedSatkers;
}

function scopedSatkers(scope: ReadScope, { provinceCode, satkerCode }: AskedScope): Prisma.Sql {
  const wanted =
    satkerCode !== null
      ? Prisma.sql`s.code = ${satkerCode} AND (${provinceCode}::text IS NULL OR s.province_code = ${provinceCode})`
      : provinceCode !== null
        ? Prisma.sql`s.province_code = ${provinceCode}`
        : Prisma.sql`TRUE`;
  return Prisma.sql`SELECT s.code::text AS code FROM satker s WHERE ${wanted} AND ${satkerInScope(scope, Prisma.sql`s.code`)}`;
}

/** A look-up for each satker of `asked` (code): where a dataset has no row at all, the planner would rather read the whole table to learn it. */
const held = (table: Prisma.Sql, dataset: Dataset): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM asked CROSS JOIN LATERAL (SELECT 1 FROM ${table} t WHERE t.satker_code = asked.code::bpchar AND t.dataset = ${dataset}::dataset LIMIT 1) AS one)`;
const [REQUEST, OBJECTION, PERIOD] = [Prisma.sql`information_request`, Prisma.sql`objection`, Prisma.sql`register_period`];

/** The real register if there is any of the satker in `asked`, else the demo scenario's: the two never stand in one list. */
const DATASET_IN_USE = Prisma.sql`CASE
  WHEN ${held(REQUEST, "PUBLISHED")} OR ${held(OBJECTION, "PUBLISHED")} OR ${held(PERIOD, "PUBLISHED")} THEN 'PUBLISHED'
  WHEN ${held(PERIOD, "DEMO")} OR ${held(REQUEST, "DEMO")} THEN 'DEMO'
  ELSE 'PUBLISHED' END`;

/** What every question about registers begins with. */
export interface RegisterGround {
  readonly satkers: ScopedSatkers;
  readonly dataset: Dataset;
  /** The version of the data at which it was read. */
  readonly dataVersion: string;
}

/** The satker asked for, which of their registers is in use, and the version of the data, in one statement. */
export async function findRegisterGround(prisma: RegisterReader, scope: ReadScope, asked: AskedScope): Promise<RegisterGround> {
  const [row] = await prisma.$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (${scopedSatkers(scope, asked)})
    SELECT (SELECT string_agg(code, ' ' ORDER BY code) FROM asked) AS codes, (SELECT sum(version)::text FROM data_version) AS version, ${DATASET_IN_USE} AS dataset`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  const codes = textOrNull(row, "codes")?.split(" ") ?? [];
  return { satkers: { codes } as ScopedSatkers, dataset: oneOf(row, "dataset", DATASETS), dataVersion: text(row, "version") };
}

/** Which register of these satker is in use: see DATASET_IN_USE. */
export async function findDatasetInUse(prisma: RegisterReader, satkers: ScopedSatkers): Promise<Dataset> {
  const [row] = await prisma.$queryRaw<Row[]>`WITH asked AS MATERIALIZED (SELECT code FROM unnest(${satkers.codes}::text[]) AS code) SELECT ${DATASET_IN_USE} AS dataset`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return oneOf(row, "dataset", DATASETS);
}

/**
 * What somebody records by form belongs to the demo scenario when the account does, and is real otherwise: nobody's real work is taken away
 * with the scenario.
 */
export async function findDatasetOfAccount(prisma: RegisterReader, accountId: string): Promise<Dataset> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT EXISTS (SELECT 1 FROM account WHERE id::text = ${accountId} AND is_demo) AS demo`;
  return row !== undefined && boolean(row, "demo") ? "DEMO" : "PUBLISHED";
}
