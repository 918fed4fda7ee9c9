import type { Confidence } from "../../../kernel/provenance.ts";
import type { Qualification } from "../../evaluations/domain/claim.ts";
import { name, text } from "./cells.ts";
import { confidence, points, qualification, slug, year } from "./commonCells.ts";
import { scaleKey, type FileKind } from "./fileKind.ts";
import { checkIssuer } from "./issuerCell.ts";
import { byPlace, checkRows, type Numbered } from "./rowReader.ts";
import type { RejectedRow } from "./rejection.ts";

export interface BandFields {
  readonly issuerId: string;
  readonly year: number;
  /** As the issuer wrote it. */
  readonly label: string;
  /** Null: the label is not one of the five classes. */
  readonly qualification: Qualification | null;
  /** Points 0-100, inclusive. */
  readonly min: number;
  /** Points 0-100, inclusive. */
  readonly max: number;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/**
 * Class bands as published. Natural key: issuer, year, label. All bands of an issuer and year in one file are one scale.
 * Holes between bands are facts and stay; bands that overlap are not a scale. Touching bands (80-90, 90-100) are allowed.
 */
export const scalesFile: FileKind<BandFields> = {
  required: ["issuer_id", "year", "label", "min", "max", "source", "confidence"],
  optional: ["class", "note"],
  check(rows, reference) {
    const checked = checkRows<BandFields>(rows, {
      keyColumn: "label",
      naturalKey: (band) => `${scaleKey(band.issuerId, band.year)} ${band.label}`,
      read(cells) {
        const issuerId = cells.required("issuer_id", slug);
        const bandYear = cells.required("year", year);
        const label = cells.required("label", name);
        const min = cells.required("min", points);
        const max = cells.required("max", points);
        const source = cells.required("source", text);
        const sure = cells.required("confidence", confidence);
        const bandClass = cells.optional("class", qualification);
        const note = cells.optional("note", text);
        if (issuerId !== undefined) checkIssuer(cells, issuerId, reference);
        if (issuerId === undefined || bandYear === undefined || label === undefined || min === undefined || max === undefined) return undefined;
        if (source === undefined || sure === undefined) return undefined;
        if (min > max)
          cells.reject("min", { code: "CONTRADICTION", rule: `batas bawah lebih besar daripada batas atas (${max})`, mend: "Tukar kedua angka atau periksa sumbernya." });
        return { issuerId, year: bandYear, label, qualification: bandClass, min, max, source, confidence: sure, note };
      },
    });
    return { accepted: checked.accepted, rejected: [...checked.rejected, ...overlaps(checked.accepted)].toSorted(byPlace) };
  },
};

function overlaps(bands: readonly Numbered<BandFields>[]): RejectedRow[] {
  const sorted = bands.toSorted((a, b) => a.min - b.min || a.max - b.max);
  const below = new Map<string, Numbered<BandFields>>();
  return sorted.flatMap((band): RejectedRow[] => {
    const key = scaleKey(band.issuerId, band.year);
    const lower = below.get(key);
    if (!lower || lower.max < band.max) below.set(key, band);
    if (!lower || lower.max <= band.min) return [];
    const mend = `Rentang ${lower.label} (baris ${lower.row}) berakhir pada ${lower.max}; perbaiki salah satu batas.`;
    return [{ row: band.row, column: "min", value: String(band.min), code: "CONTRADICTION", rule: "rentang ini menindih rentang lain", mend }];
  });
}
