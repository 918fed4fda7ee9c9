import type { SatkerType } from "../gql/graphql.ts";

/** "Kab. Magelang" or "Kota Magelang": never without its type, for eleven pairs share a name. */
export function satkerShortName(satker: { type: SatkerType; regionName: string }): string {
  return `${satker.type === "KOTA" ? "Kota" : "Kab."} ${satker.regionName}`;
}

/** Region name cut for a narrow tile: six letters whole, else five and a point. */
export function tileName(regionName: string, roomForLetters: number): string {
  return regionName.length <= roomForLetters ? regionName : `${regionName.slice(0, roomForLetters - 1)}.`;
}
