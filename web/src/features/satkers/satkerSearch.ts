import type { SatkerType } from "../../gql/graphql.ts";

export interface SearchableSatker {
  code: string;
  name: string;
  regionName: string;
  type: SatkerType;
  seat: string;
}

/**
 * Satker that match every word of a query, in any of name, code, seat or type; case and accents do not matter. Whoever writes type and name means
 * just that: "kota magelang" finds the city only, even where the seat of a kabupaten is called Kota too.
 */
export function matchingSatkers<S extends SearchableSatker>(satkers: readonly S[], query: string | null, type: SatkerType | null): S[] {
  const words = wordsOf(query ?? "");
  const ofType = satkers.filter((satker) => type === null || satker.type === type);
  const named = words.length < 2 ? [] : ofType.filter((satker) => startsOf(wordsOf(`${typeWords(satker)[0]} ${satker.regionName}`), words.map((word) => (/^kab\.?$/.test(word) ? "kabupaten" : word))));
  if (named.length > 0) return named;
  return ofType.filter((satker) => {
    const known = wordsOf([satker.name, ...typeWords(satker), satker.regionName, satker.code, satker.seat].join(" "));
    return words.every((word) => known.some((start) => start.startsWith(word)));
  });
}

/** True when each wanted word begins the word at its place. */
function startsOf(known: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word, place) => known[place]?.startsWith(word) === true);
}

const typeWords = ({ type }: SearchableSatker) => (type === "KOTA" ? ["kota"] : ["kabupaten", "kab."]);

function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
