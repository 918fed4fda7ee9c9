import { randomUUID } from "node:crypto";

/**
 * A version 7 UUID (RFC 9562): the first 48 bits are the milliseconds since 1970, the rest is random. Rows that are recorded together lie
 * together in every index.
 */
export function timeOrderedId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
