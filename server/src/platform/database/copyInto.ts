import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from } from "pg-copy-streams";
import { asUnavailable } from "./databaseUnavailable.ts";

/** Feeds "COPY … FROM STDIN" on this connection and waits until PostgreSQL has taken all of it. Unit of the result: rows. */
export async function copyInto(client: ClientBase, statement: string, pieces: Iterable<string> | AsyncIterable<string | Uint8Array>): Promise<number> {
  const copying = client.query(from(statement));
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), copying);
  } catch (error) {
    throw asUnavailable(error); // a stream is no promise: the pool cannot put words to its failure
  }
  return copying.rowCount;
}

/** One value as the text format of COPY writes it. Null: not said. */
export function copyCell(value: string | number | boolean | null): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return value === true ? "t" : value === false ? "f" : String(value);
  return MEANS_MORE.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign) : value;
}

const MEANS_MORE = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
