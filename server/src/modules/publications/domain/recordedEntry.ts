import { groupBy } from "../../../kernel/groupBy.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset, FactSource } from "../../../kernel/provenance.ts";
import type { DutyLogEntry } from "./dutyBook.ts";
import { inOrder, updateVerdicts, type LogEntry, type UpdateVerdict } from "./dutyLog.ts";

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
  return ordered.findLast(tellsPresence)?.outcome === "GONE";
}

function tellsPresence({ kind, outcome }: LogEntry): boolean {
  return kind === "UPDATE" || (outcome !== null && outcome !== "INCONCLUSIVE");
}

/** Days of one duty's log whose entries tell its last update, its last look and the last word on its presence, each once. */
export function lastDays(ordered: readonly LogEntry[]): LocalDate[] {
  const last = [ordered.findLast(({ kind }) => kind === "UPDATE"), ordered.findLast(({ outcome }) => outcome !== null), ordered.findLast(tellsPresence)];
  return [...new Set(last.flatMap((entry) => (entry === undefined ? [] : [entry.on])))];
}

/**
 * Verdicts on all entries that one duty has on some days, by id; null for a look. `log` is the whole log of the duty in order, of which the entries
 * are the same rows: on one day those of the same moment and kind stand by their id in both.
 */
export function verdictsOnDays(entries: readonly RecordedEntry[], log: readonly LogEntry[]): ReadonlyMap<string, UpdateVerdict | null> {
  const verdicts = updateVerdicts(log);
  const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map([...groupBy(byId, ({ on }) => on)].flatMap(([day, ofDay]) => {
    const first = log.findIndex(({ on }) => on === day);
    return inOrder(ofDay).map(({ id }, place) => [id, verdicts[first + place] ?? null] as const);
  }));
}
