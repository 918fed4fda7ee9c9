import type { LocalDate } from "../../../kernel/localDate.ts";

export const EVIDENCE_OUTCOMES = ["FOUND", "ABSENT", "GONE", "INCONCLUSIVE"] as const;
/** What a look came to. Only ABSENT (a person) and GONE (404, 410) say that it is not there; INCONCLUSIVE says nothing. */
export type EvidenceOutcome = (typeof EVIDENCE_OUTCOMES)[number];

export const ENTRY_KINDS = ["UPDATE", "CHECK"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A row of the log, as far as the rules need it. */
export interface LogEntry {
  readonly kind: EntryKind;
  /** Date in Asia/Jakarta of the refresh or the look. */
  readonly on: LocalDate;
  /** Null: only the day is known. */
  readonly at: Date | null;
  /** Equal when contents are equal: SHA-256, or a number within one duty. Null: not known. */
  readonly contentHash: string | null;
  /** Null: an UPDATE at which nobody looked. */
  readonly outcome: EvidenceOutcome | null;
}

export const UPDATE_VERDICTS = ["REFRESH", "SAME_DAY", "REDATED"] as const;
/** What an UPDATE is worth. REDATED: a new date on content that was there before. SAME_DAY: another one that day counted already. */
export type UpdateVerdict = (typeof UPDATE_VERDICTS)[number];

/** Whether the item was there from a day on. */
interface Presence {
  readonly on: LocalDate;
  readonly isThere: boolean;
}

/** What the log of one duty amounts to. */
export interface DutyHistory {
  /** Days on which the content was really renewed, each once, in order. */
  readonly refreshes: readonly LocalDate[];
  readonly presence: readonly Presence[];
  /** First day of which the log says anything. Null: it says nothing. */
  readonly firstEntryOn: LocalDate | null;
  /** Number of new dates on unchanged content. */
  readonly redatedCount: number;
  /** Number of updates of any worth. */
  readonly updateCount: number;
}

export const EMPTY_HISTORY: DutyHistory = { refreshes: [], presence: [], firstEntryOn: null, redatedCount: 0, updateCount: 0 };

/** In the order in which things happened; what has no hour comes before what has one, an update before a look. */
export function inOrder<Entry extends LogEntry>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1) || (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) || (a.kind === b.kind ? 0 : a.kind === "UPDATE" ? -1 : 1),
  );
}

/**
 * Verdict on every UPDATE, in the order of `ordered`; null for a look. The content of an update is what it says itself, or
 * what the first look after it found. An update whose content is known and the same as the last known one renews nothing.
 * Where a content is not known the word of the satker is taken.
 */
export function updateVerdicts(ordered: readonly LogEntry[]): (UpdateVerdict | null)[] {
  const learned = learnedHashes(ordered);
  let lastHash: string | null = null;
  let lastRefreshOn: LocalDate | null = null;
  return ordered.map((entry, index) => {
    if (entry.kind === "CHECK") return null;
    const hash = learned[index] ?? null;
    const isRedated = hash !== null && hash === lastHash;
    lastHash = hash ?? lastHash;
    if (isRedated) return "REDATED";
    if (lastRefreshOn === entry.on) return "SAME_DAY";
    lastRefreshOn = entry.on;
    return "REFRESH";
  });
}

/** Folds the log of one duty. The order in which rows were recorded does not matter. */
export function dutyHistory(entries: readonly LogEntry[]): DutyHistory {
  const ordered = inOrder(entries);
  const [first] = ordered;
  if (first === undefined) return EMPTY_HISTORY;
  const verdicts = updateVerdicts(ordered);
  const refreshes: LocalDate[] = [];
  const presence: Presence[] = [];
  let redatedCount = 0;
  for (const [index, { kind, outcome, on }] of ordered.entries()) {
    if (verdicts[index] === "REFRESH") refreshes.push(on);
    if (verdicts[index] === "REDATED") redatedCount += 1;
    if (kind === "UPDATE" || outcome === "FOUND") presence.push({ on, isThere: true });
    else if (outcome === "ABSENT" || outcome === "GONE") presence.push({ on, isThere: false });
  }
  return { refreshes, presence, firstEntryOn: first.on, redatedCount, updateCount: ordered.filter(({ kind }) => kind === "UPDATE").length };
}

function learnedHashes(ordered: readonly LogEntry[]): (string | null)[] {
  const hashes: (string | null)[] = ordered.map(({ contentHash }) => contentHash);
  let seen: string | null = null;
  // Backwards: the first hash after an update, and before the next one, is the update's own.
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const entry = ordered[index];
    if (entry === undefined) continue;
    if (entry.kind === "CHECK") seen = entry.contentHash ?? seen;
    else {
      hashes[index] = entry.contentHash ?? seen;
      seen = null;
    }
  }
  return hashes;
}
