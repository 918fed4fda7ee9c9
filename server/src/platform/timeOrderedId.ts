import { randomUUID } from "node:crypto";

/**
 * A version 7 UUID (RFC 9562): the first 48 bits are the milliseconds since 1970, the rest is random. Rows that are recorded together lie
 * together in every index.
 */
export function timeOrderedId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Ids as timeOrderedId, of which each is greater than the one before: for rows that are written together in the order of their index. */
export function risingIds(at: Date): () => string {
  const begun = at.getTime();
  let given = 0;
  return () => {
    // The 12 bits after the version count within a millisecond (RFC 9562, 6.2, method 1); when they are used up, the next millisecond is taken.
    const time = (begun + Math.floor(given / 4_096)).toString(16).padStart(12, "0");
    const place = (given % 4_096).toString(16).padStart(3, "0");
    given += 1;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${place}${randomUUID().slice(18)}`;
  };
}
