import type { Request, Response } from "express";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { LogPosition } from "../../platform/database/replicaWatch.ts";
import { addressOf, cookieOf } from "./credentials.ts";

// Replicas are a moment behind. Whoever has just written takes along how far the log had come, and is answered only from where that much has
// arrived. The cookie says nothing else; a forged one merely sends its owner's reading to the primary.

const POSITION_COOKIE = "pantau_tertulis";
/** No replica that is read at all is this far behind. Unit: milliseconds. */
const REMEMBERED_MS = 3_600_000;

/** The database as this reader's questions go to it: what the browser wrote before is seen. */
export function readingDatabase(request: Request, actor: Actor, database: Database): Database {
  return databaseFor({ address: addressOf(request), after: writtenBefore(request) }, actor, database);
}

/** As readingDatabase, for a reader of whose request this much is known. */
export function databaseFor({ address, after }: { readonly address: string; readonly after: LogPosition | null }, actor: Actor, database: Database): Database {
  return database.forReading({ reader: `${actor.id} ${address}`, after });
}

/** How far the log had come when this browser wrote last. Null: it did not, lately. */
export function writtenBefore(request: Request): LogPosition | null {
  const position = cookieOf(request, POSITION_COOKIE);
  return position !== null && /^\d{1,20}$/.test(position) ? BigInt(position) : null;
}

/** After a request that may have written: the browser remembers how far its next question has to see. */
export async function rememberWriting(request: Request, response: Response, database: Database): Promise<void> {
  const position = await database.writtenUpTo();
  if (position === null) return;
  response.cookie(POSITION_COOKIE, position.toString(), { httpOnly: true, secure: request.secure, sameSite: "lax", path: "/", maxAge: REMEMBERED_MS });
}

/** Whether a request to GraphQL may be a mutation: its text has the word. Without a text that can be read it may. */
export function mayWrite(body: unknown): boolean {
  if (body === undefined) return false; // GET: Apollo refuses mutations there
  const text = isRecord(body) ? body["query"] : undefined;
  return typeof text !== "string" || /\bmutation\b/.test(text);
}
