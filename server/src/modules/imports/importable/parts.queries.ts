import { Prisma, type PrismaClient } from "@pantau/database";
import { text, type Row } from "../../../platform/database/row.ts";
import { satkerInScope } from "../../access/access.queries.ts";
import type { ReadScope } from "../../access/domain/actor.ts";
import type { AskedPart, ImportableSource, SatkersOfPart } from "./importableSource.queries.ts";

/** A kind whose table is small and the same for everyone in the scope. */
export function whole(rows: (part: AskedPart, scope: ReadScope) => Prisma.Sql): ImportableSource {
  return { reads: "WHOLE", narrowedBy: "NOTHING", rows };
}

/** A kind that is read satker by satker; the same condition finds and counts its rows. */
export function bySatker(table: { readonly from: Prisma.Sql; readonly columns: Prisma.Sql; readonly where: (satkers: SatkersOfPart) => Prisma.Sql; readonly order: Prisma.Sql }, narrowedBy: "SATKER" | "CYCLE" = "SATKER"): ImportableSource {
  const { from, columns, where, order } = table;
  return {
    reads: "BY_SATKER",
    narrowedBy,
    count: (satkers) => Prisma.sql`SELECT count(*)::int AS n FROM ${from} WHERE ${where(satkers)}`,
    rows: (satkers) => Prisma.sql`SELECT ${columns} FROM ${from} WHERE ${where(satkers)} ORDER BY ${order}`,
  };
}

/** A condition that holds for the province asked for. The column holds a province code. */
export function ofProvince({ provinceCode }: Pick<AskedPart, "provinceCode">, column: Prisma.Sql): Prisma.Sql {
  return provinceCode === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ${provinceCode}`;
}

/** A condition that holds for the issuer and the year asked for. */
export function ofIssuerYear({ issuerId, year }: Pick<AskedPart, "issuerId" | "year">, columns: { readonly issuer: Prisma.Sql; readonly year: Prisma.Sql }): Prisma.Sql {
  const issuer = issuerId === null ? Prisma.sql`TRUE` : Prisma.sql`${columns.issuer} = ${issuerId}`;
  return year === null ? issuer : Prisma.sql`${issuer} AND ${columns.year} = ${year}`;
}

/** A condition that holds for these satker. The column holds a satker code. */
export function ofSatkers({ codes }: SatkersOfPart, column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} = ANY(${[...codes]}::char(5)[])`;
}

/** Codes of the satker asked for, as far as the reader's scope goes. */
export async function findSatkersOfPart(prisma: PrismaClient, scope: ReadScope, part: AskedPart): Promise<string[]> {
  const one = part.satkerCode === null ? Prisma.sql`TRUE` : Prisma.sql`s.code = ${part.satkerCode}`;
  const rows = await prisma.$queryRaw<Row[]>`SELECT s.code::text AS code FROM satker s WHERE ${one} AND ${ofProvince(part, Prisma.sql`s.province_code`)} AND ${satkerInScope(scope, Prisma.sql`s.code`)} ORDER BY s.code`;
  return rows.map((row) => text(row, "code"));
}

/** Rows of a statement of importable sources, which bears the reader's scope. */
export function readImportable(prisma: PrismaClient, statement: Prisma.Sql): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>(statement);
}
