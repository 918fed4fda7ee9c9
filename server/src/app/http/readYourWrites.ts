import type { Request, Response } from "express";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { isRecord } from "../../platform/database/isRecord.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { addressOf, cookieOf } from "./credentials.ts";

// Replicas are a moment behind. Whoever has just written takes along how far the log had come, and is answered only from where that much has
// arrived. The cookie says nothing else; a forged one merely sends its owner's reading to the primary.

const POSITION_COOKIE = "pantau_tertulis";
/** No replica that is read at all is this far behind. Unit: milliseconds. */
const REMEMBERED_MS = 3_600_000;

/** The database as this reader's questions go to it: what the browser wrote before is seen. */
export function readingDatabase(request: Request, actor: Actor, database: Database): Database {
  const position = cookieOf(request, POSITION_COOKIE);
  const after = position !== null && /^\d{1,20}$/.test(position) ? BigInt(position) : null;
  return database.forReading({ reader: `${actor.id} ${addressOf(request)}`, after });
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
