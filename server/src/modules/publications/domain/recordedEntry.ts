import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset, FactSource } from "../../../kernel/provenance.ts";
import type { DutyLogEntry } from "./dutyBook.ts";

/** A row of the log with everything that stands in it. */
export interface RecordedEntry extends Omit<DutyLogEntry, "vouchedTo"> {
  readonly id: string;
  readonly publishedOn: LocalDate | null;
  readonly refreshedAt: Date | null;
  readonly evidenceUrl: string | null;
  readonly checkedAt: Date | null;
  readonly checkedBy: string | null;
  readonly httpStatus: number | null;
  readonly note: string | null;
  readonly dataset: Dataset;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Null: in force. */
  readonly supersededAt: Date | null;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  readonly source: FactSource;
}

/** The last thing the satker did and the last thing anybody saw. */
export interface LastEntries {
  readonly update: RecordedEntry | null;
  /** A look, or an update at which somebody looked. */
  readonly look: RecordedEntry | null;
}

/** Of entries in order. */
export function lastEntries(ordered: readonly RecordedEntry[]): LastEntries {
  return {
    update: ordered.findLast(({ kind }) => kind === "UPDATE") ?? null,
    look: ordered.findLast(({ outcome }) => outcome !== null) ?? null,
  };
}

/** True if the last word on the item's presence is that its address is gone. */
export function isLinkDead(ordered: readonly RecordedEntry[]): boolean {
  return ordered.findLast(({ kind, outcome }) => kind === "UPDATE" || (outcome !== null && outcome !== "INCONCLUSIVE"))?.outcome === "GONE";
}
