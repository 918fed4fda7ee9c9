import { regionName, type ProvinceRecord, type SatkerRecord } from "./domain/satker.ts";
import type { ProvinceType, SatkerObjectType } from "./satkers.types.ts";

/** Dresses a registry record for the API. */
export function toProvinceType(province: ProvinceRecord): ProvinceType {
  return { id: province.code, ...province };
}

/** Dresses a registry record for the API. */
export function toSatkerType(satker: SatkerRecord): SatkerObjectType {
  return {
    id: satker.code,
    code: satker.code,
    name: satker.name,
    regionName: regionName(satker.name),
    type: satker.type,
    seat: satker.seat,
    latitude: satker.latitude,
    longitude: satker.longitude,
    formerResidency: satker.formerResidency,
    webHost: satker.webHost,
    webHostBasis: satker.webHostBasis,
    note: satker.note,
    record: satker,
  };
}
