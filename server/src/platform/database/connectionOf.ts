import { randomUUID } from "node:crypto";
import type { Prisma } from "@pantau/database";
import type { ClientBase } from "pg";
import type { Database } from "./openDatabase.ts";
import { sqlName } from "./sqlName.ts";

/** Transactions that may send COPY, with what finds their connection. */
const databases = new WeakMap<Prisma.TransactionClient, Pick<Database, "senderOf">>();
const connections = new WeakMap<Prisma.TransactionClient, Promise<ClientBase>>();

/** Lets connectionOf find the connection of this transaction. Costs nothing until somebody asks. */
export function allowCopy(transaction: Prisma.TransactionClient, database: Pick<Database, "senderOf">): void {
  databases.set(transaction, database);
}

/**
 * The connection of pg over which a transaction of Prisma runs: for what Prisma cannot send, COPY above all. Use it only between statements
 * of the transaction, and never end or release it. Undefined: allowCopy was not called for this transaction.
 */
export function connectionOf(transaction: Prisma.TransactionClient): Promise<ClientBase> | undefined {
  const database = databases.get(transaction);
  if (database === undefined) return undefined;
  const known = connections.get(transaction) ?? findConnection(transaction, database);
  connections.set(transaction, known);
  return known;
}

/** Sends a statement with a mark nobody else sends, and looks over which connection it goes. */
async function findConnection(transaction: Prisma.TransactionClient, database: Pick<Database, "senderOf">): Promise<ClientBase> {
  const mark = `connection_${randomUUID().replaceAll("-", "")}`;
  const sender = database.senderOf(mark);
  await transaction.$executeRaw`SELECT 1 AS ${sqlName(mark)}`;
  return sender;
}
