import { Prisma } from "@pantau/database";
import { text, type Row } from "./row.ts";

/** The rows of a SELECT as one column of text, in their order: so that small tables that are needed together come at one moment, by one statement. */
export function jsonOf(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(to_json(r)), '[]')::text FROM (${select}) AS r)`;
}

/** Reads such a column back. Days are text in JSON: the columns named are made what a statement of its own would have given. */
export function jsonRows(row: Row, column: string, dates: readonly string[] = []): Row[] {
  const rows = JSON.parse(text(row, column)) as Row[];
  if (dates.length === 0) return rows;
  return rows.map((one) => ({ ...one, ...Object.fromEntries(dates.map((name) => [name, dayOf(one[name])])) }));
}

function dayOf(value: unknown): unknown {
  return typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
}
