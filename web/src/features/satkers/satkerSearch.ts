import type { SatkerType } from "../../gql/graphql.ts";

export interface SearchableSatker {
  code: string;
  name: string;
  regionName: string;
  type: SatkerType;
  seat: string;
}

/** Satker that match every word of a query, in any of name, code, seat or type; case and accents do not matter. "kota magelang" finds the city only. */
export function matchingSatkers<S extends SearchableSatker>(satkers: readonly S[], query: string | null, type: SatkerType | null): S[] {
  const words = plain(query ?? "").split(/\s+/).filter(Boolean);
  return satkers.filter((satker) => {
    if (type !== null && satker.type !== type) return false;
    const known = plain(`${satker.name} ${satker.type === "KOTA" ? "kota" : "kabupaten kab."} ${satker.regionName} ${satker.code} ${satker.seat}`).split(/\s+/);
    return words.every((word) => known.some((start) => start.startsWith(word)));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
