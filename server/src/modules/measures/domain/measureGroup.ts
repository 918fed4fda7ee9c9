import { groupBy } from "../../../kernel/groupBy.ts";

/** A satker as far as groups need it. */
export interface MeasuredSatker {
  readonly code: string;
  readonly name: string;
  readonly type: "KABUPATEN" | "KOTA";
  readonly provinceCode: string;
  readonly formerResidency: string | null;
}

export const GROUP_KINDS = ["PROVINCE", "TYPE", "ZONE", "COUNTRY"] as const;
/** TYPE and ZONE (former residency) are within one province. COUNTRY: everything the reader may see, when more than one province is. */
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface MeasureGroup {
  /** "PROVINCE:33", "TYPE:33:KOTA", "ZONE:33:Banyumas", "COUNTRY". */
  readonly id: string;
  readonly kind: GroupKind;
  /** Null: the country. */
  readonly provinceCode: string | null;
  /** Type or zone. Null: a province, the country. */
  readonly name: string | null;
  readonly satkerCodes: readonly string[];
}

/** Groups of all kinds, in the order of kinds, then provinces and names. A satker without a zone is in none. */
export function groupsOf(satkers: readonly MeasuredSatker[]): MeasureGroup[] {
  const provinces = [...groupBy(satkers, ({ provinceCode }) => provinceCode)];
  const within = (kind: "TYPE" | "ZONE", nameOf: (satker: MeasuredSatker) => string | null): MeasureGroup[] =>
    provinces.flatMap(([provinceCode, members]) =>
      [...groupBy(members.filter((satker) => nameOf(satker) !== null), (satker) => nameOf(satker) ?? "")]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, ofName]) => ({ id: `${kind}:${provinceCode}:${name}`, kind, provinceCode, name, satkerCodes: codesOf(ofName) })),
    );
  return [
    ...provinces.map(([provinceCode, members]): MeasureGroup => ({ id: `PROVINCE:${provinceCode}`, kind: "PROVINCE", provinceCode, name: null, satkerCodes: codesOf(members) })),
    ...within("TYPE", ({ type }) => type),
    ...within("ZONE", ({ formerResidency }) => formerResidency),
    ...(provinces.length > 1 ? [{ id: "COUNTRY", kind: "COUNTRY" as const, provinceCode: null, name: null, satkerCodes: codesOf(satkers) }] : []),
  ];
}

function codesOf(satkers: readonly MeasuredSatker[]): string[] {
  return satkers.map(({ code }) => code);
}
