import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { Bucket } from "./bucket.ts";
import type { MeasureKey } from "./catalogue.ts";
import type { Completeness, GroupCell, MeasureCell } from "./cell.ts";
import type { MeasuredSatker, MeasureGroup } from "./measureGroup.ts";

/** What one family of measures knows of satker and groups. `at` is the place of the bucket. */
export interface FamilyFigures {
  readonly dataset: Dataset;
  readonly methodVersion: string;
  /** Those the reader may see in this family. */
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
  cell(key: MeasureKey, satkerCode: string, at: number): MeasureCell;
  groupCell(key: MeasureKey, group: MeasureGroup, at: number): GroupCell;
}

/** WHOLE, unless the bucket is not over. */
export function completenessOn(bucket: Bucket, today: LocalDate, known: Completeness): Completeness {
  return bucket.to >= today ? "RUNNING" : known;
}

/** The earliest of the days that are known: it bounds the whole. */
export function boundOf(dates: readonly (LocalDate | null)[]): LocalDate | null {
  return dates.filter((date) => date !== null).toSorted()[0] ?? null;
}
