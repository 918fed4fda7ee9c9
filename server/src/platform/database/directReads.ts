import { Prisma, type PrismaClient } from "@pantau/database";
import type { Pool, QueryConfig } from "pg";
import { columnReading } from "./columnValues.ts";
import { errorCode } from "./startProblem.ts";
import type { StatementNames } from "./statementNames.ts";

/** PostgreSQL kept a plan for a table that has since been changed ("cached plan must not change result type"). */
const PLAN_OUTDATED = "0A000";

/**
 * Prisma's client, whose single statements (`$queryRaw` outside a transaction) go to the pool by the shortest way: the same templates, the same values, a
 * quarter of the processor time, and named, so that PostgreSQL reads and plans them once a connection. Transactions and models stay with Prisma.
 */
export function withDirectReads(client: PrismaClient, pool: Pool, names: StatementNames | null): PrismaClient {
  const $queryRaw = async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown[]> => {
    const statement = "raw" in query ? Prisma.sql(query, ...values) : query;
    return send(pool, { text: statement.text, values: statement.values.map(sent) }, names);
  };
  return new Proxy(client, {
    get(target, property) {
      if (property === "$queryRaw") return $queryRaw;
      const own: unknown = Reflect.get(target, property);
      // Prisma's own methods have to find Prisma's own client: a transaction's statements must not leave it.
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}

async function send(pool: Pool, query: QueryConfig, names: StatementNames | null): Promise<unknown[]> {
  const config = { ...query, types: { getTypeParser: columnReading } };
  const name = names?.nameOf(query.text);
  if (name === undefined) return rowsOf(pool, config);
  try {
    return await rowsOf(pool, { ...config, name });
  } catch (error) {
    if (errorCode(error) !== PLAN_OUTDATED) throw error;
    names?.renew(name);
    return rowsOf(pool, config);
  }
}

async function rowsOf(pool: Pool, config: QueryConfig): Promise<unknown[]> {
  return (await pool.query<Record<string, unknown>>(config)).rows;
}

/** A value as PostgreSQL reads it: an instant in UTC whatever the clock of the machine, a list of them too, everything else as pg writes it. */
function sent(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sent);
  return value;
}
