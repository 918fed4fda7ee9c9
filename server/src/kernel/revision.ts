const START = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short word that is another one as soon as one of the parts is: what somebody has seen of a record, to be compared when it is written. Not a
 * secret and not a proof. FNV-1a, 64 bits, over the parts as JSON: two states of one record have the same word once in 10¹⁹ cases.
 */
export function revisionOf(parts: readonly (string | number | null)[]): string {
  const text = JSON.stringify(parts);
  let word = START;
  for (let at = 0; at < text.length; at += 1) word = BigInt.asUintN(64, (word ^ BigInt(text.charCodeAt(at))) * PRIME);
  return word.toString(36);
}

/** What somebody has seen who saw that there was no such record. */
export const NOTHING_SEEN = "none";
