import { regionName, type SatkerRecord } from "./satker.ts";

/**
 * Satker that match every word of a query, in any of name, code, seat or type; case and accents do not matter. Whoever writes type and name means
 * just that: "kota magelang" finds the city only, even where the seat of a kabupaten is called Kota too. The list of satker
 * finds by the same rule (web/src/features/satkers/satkerSearch.ts); test/architecture/addressWords.test.ts compares the two.
 */
export function matchingSatkers<S extends Pick<SatkerRecord, "code" | "name" | "type" | "seat">>(satkers: readonly S[], query: string | null): S[] {
  const words = wordsOf(query ?? "");
  const named = words.length < 2 ? [] : satkers.filter((satker) => startsOf(wordsOf(`${typeWords(satker)[0]} ${regionName(satker.name)}`), words.map((word) => (/^kab\.?$/.test(word) ? "kabupaten" : word))));
  if (named.length > 0) return named;
  return satkers.filter((satker) => {
    const known = wordsOf([satker.name, ...typeWords(satker), regionName(satker.name), satker.code, satker.seat].join(" "));
    return words.every((word) => known.some((start) => start.startsWith(word)));
  });
}

/** True when each wanted word begins the word at its place. */
function startsOf(known: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word, place) => known[place]?.startsWith(word) === true);
}

const typeWords = ({ type }: Pick<SatkerRecord, "type">) => (type === "KOTA" ? ["kota"] : ["kabupaten", "kab."]);

function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
