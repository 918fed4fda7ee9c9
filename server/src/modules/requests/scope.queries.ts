import { Prisma } from "@pantau/database";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { boolean, oneOf, text, type Row } from "../../platform/database/row.ts";
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
  const wanted =
    asked.satkerCode !== null
      ? Prisma.sql`s.code = ${asked.satkerCode} AND (${asked.provinceCode}::text IS NULL OR s.province_code = ${asked.provinceCode})`
      : asked.provinceCode !== null
        ? Prisma.sql`s.province_code = ${asked.provinceCode}`
        : Prisma.sql`TRUE`;
  const rows = await prisma.$queryRaw<Row[]>`SELECT s.code::text AS code FROM satker s WHERE ${wanted} AND ${satkerInScope(scope, Prisma.sql`s.code`)} ORDER BY s.code`;
  return { codes: rows.map((row) => text(row, "code")) } as ScopedSatkers;
}

/** The real register if there is any of these satker, else the demo scenario's: the two never stand in one list. */
export async function findDatasetInUse(prisma: RegisterReader, satkers: ScopedSatkers): Promise<Dataset> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT CASE
      WHEN EXISTS (SELECT 1 FROM information_request WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = 'PUBLISHED')
        OR EXISTS (SELECT 1 FROM objection WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = 'PUBLISHED')
        OR EXISTS (SELECT 1 FROM register_period WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = 'PUBLISHED') THEN 'PUBLISHED'
      WHEN EXISTS (SELECT 1 FROM register_period WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = 'DEMO')
        OR EXISTS (SELECT 1 FROM information_request WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = 'DEMO') THEN 'DEMO'
      ELSE 'PUBLISHED' END AS dataset`;
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
