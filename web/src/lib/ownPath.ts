import type { QueryCodec } from "./url.ts";

/** Unit: characters. */
const LONGEST = 512;

/**
 * True for a path of this site: printable ASCII, one slash in front, no backslash, since browsers read "/\\evil" and "//evil"
 * as other hosts. The server keeps the same rule for its own redirects.
 */
export function isOwnPath(text: string): boolean {
  return text.length <= LONGEST && /^\/(?!\/)[!-[\]-~]*$/.test(text);
}

/** Where to go afterwards; anything that could lead elsewhere is not understood. */
export const ownPathCodec: QueryCodec<string> = { parse: (raw) => (isOwnPath(raw) ? raw : null), format: (value) => value };
