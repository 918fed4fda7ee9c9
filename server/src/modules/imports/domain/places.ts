import { coversProvince, seesSatker, type ReadScope } from "../../access/domain/actor.ts";
import type { Reference } from "./fileKind.ts";
import type { RejectedRow } from "./rejection.ts";
import type { FileRow } from "./rowReader.ts";

/** What part of the country a row is about, and in which column it says so. Both null: the country as a whole. */
export interface RowPlace {
  readonly column: string | null;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

const EVERYWHERE: RowPlace = { column: null, provinceCode: null, satkerCode: null };

/** Told by the satker, else by the province, else by the province of the issuer. */
export function placeOf({ cells }: FileRow, issuers: Reference["issuers"]): RowPlace {
  const satkerCode = cells.get("satker_code") ?? "";
  if (satkerCode !== "") return { column: "satker_code", provinceCode: satkerCode.slice(0, 2), satkerCode };
  const provinceCode = cells.get("province_code") ?? "";
  if (provinceCode !== "") return { column: "province_code", provinceCode, satkerCode: null };
  const ofIssuer = issuers.get(cells.get("issuer_id") ?? "")?.provinceCode ?? null;
  return ofIssuer === null ? EVERYWHERE : { column: "issuer_id", provinceCode: ofIssuer, satkerCode: null };
}

/** The province and the satker that all rows share. Null: they differ, or are about the country. */
export function commonPlace(rows: readonly FileRow[], issuers: Reference["issuers"]): Omit<RowPlace, "column"> {
  const places = rows.map((row) => placeOf(row, issuers));
  const shared = (key: "provinceCode" | "satkerCode"): string | null => {
    const all = new Set(places.map((place) => place[key]));
    return all.size === 1 ? ([...all][0] ?? null) : null;
  };
  return { provinceCode: shared("provinceCode"), satkerCode: shared("satkerCode") };
}

/** Rows about places that this scope does not cover: nobody imports for somebody else's area. */
export function outsideArea(rows: readonly FileRow[], scope: ReadScope, issuers: Reference["issuers"]): RejectedRow[] {
  if (scope.kind === "ALL") return [];
  return rows.flatMap((row) => {
    const { column, provinceCode, satkerCode } = placeOf(row, issuers);
    const isOwn = satkerCode !== null ? seesSatker(scope, satkerCode) : provinceCode !== null && coversProvince(scope, provinceCode);
    if (isOwn) return [];
    const value = column === null ? null : (row.cells.get(column) ?? null);
    return [{ row: row.row, column, value, code: "OUTSIDE_AREA", rule: "baris ini tentang tempat di luar wilayah akun Anda", mend: "Hapus barisnya, atau minta akun yang berwenang mengimpornya." } as const];
  });
}
