/**
 * A short word that is another one as soon as one of the parts is: what somebody has seen of a record, to be compared when it is written. Not a
 * secret and not a proof; 53 bits, so that two states of one record have the same word once in 9 × 10¹⁵ cases.
 */
export function revisionOf(parts: readonly (string | number | null)[]): string {
  const text = JSON.stringify(parts);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** What somebody has seen who saw that there was no such record. */
export const NOTHING_SEEN = "none";
