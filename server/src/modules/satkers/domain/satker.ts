import type { FactSource } from "../../../kernel/provenance.ts";

export const SATKER_TYPES = ["KABUPATEN", "KOTA"] as const;
export type SatkerType = (typeof SATKER_TYPES)[number];

export interface ProvinceRecord {
  /** Kemendagri code, "33". */
  readonly code: string;
  readonly name: string;
  /** Satker of the province within the reader's scope. */
  readonly satkerCount: number;
}

/** A KPU office of a kabupaten or kota. */
export interface SatkerRecord {
  /** Kemendagri code, "33.13": the key, since names collide. */
  readonly code: string;
  readonly name: string;
  readonly type: SatkerType;
  readonly provinceCode: string;
  readonly seat: string;
  /** Degrees, WGS 84, of the seat. */
  readonly latitude: number;
  readonly longitude: number;
  readonly formerResidency: string | null;
  readonly webHost: string | null;
  readonly webHostBasis: string | null;
  readonly homonymCode: string | null;
  readonly note: string | null;
  readonly source: FactSource;
}

/** "KPU Kabupaten Magelang" → "Magelang". Never shown without the type: 11 names belong to two satker. */
export function regionName(satkerName: string): string {
  return satkerName.replace(/^KPU (Kabupaten|Kota) /, "");
}
