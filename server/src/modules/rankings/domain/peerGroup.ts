import type { PeerGroupRule } from "./method.ts";

/** A satker as far as its peer group needs it. */
export interface Peer {
  readonly code: string;
  readonly provinceCode: string;
  readonly type: "KABUPATEN" | "KOTA";
  /** Null: unknown. */
  readonly formerResidency: string | null;
}

const UNKNOWN_ZONE = "?";

/** Code of the group a satker is ranked in: "33", "33:KOTA", "33:Banyumas", "ID". An unknown residency is a group of its own, "33:?". */
export function peerGroupOf(rule: PeerGroupRule, { provinceCode, type, formerResidency }: Peer): string {
  switch (rule) {
    case "PROVINCE":
      return provinceCode;
    case "PROVINCE_AND_TYPE":
      return `${provinceCode}:${type}`;
    case "PROVINCE_AND_ZONE":
      return `${provinceCode}:${formerResidency ?? UNKNOWN_ZONE}`;
    case "NATIONAL":
      return "ID";
  }
}

/** Name of a group for readers, Indonesian. */
export function peerGroupName(rule: PeerGroupRule, code: string, provinceName: string): string {
  const part = code.slice(3);
  switch (rule) {
    case "PROVINCE":
      return `Semua satker ${provinceName}`;
    case "PROVINCE_AND_TYPE":
      return `${part === "KOTA" ? "Kota" : "Kabupaten"} di ${provinceName}`;
    case "PROVINCE_AND_ZONE":
      return part === UNKNOWN_ZONE ? `Karesidenan belum diketahui, ${provinceName}` : `Eks-Karesidenan ${part}, ${provinceName}`;
    case "NATIONAL":
      return "Semua satker dalam Pantau";
  }
}
