import type { SatkerType } from "../gql/graphql.ts";

/** "Kab. Magelang" or "Kota Magelang": never without its type, for eleven pairs share a name. */
export function satkerShortName(satker: { type: SatkerType; regionName: string }): string {
  return `${satker.type === "KOTA" ? "Kota" : "Kab."} ${satker.regionName}`;
}
