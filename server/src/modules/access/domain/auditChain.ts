import type { AuditAction, AuditOutcome } from "./auditActions.ts";

/** What JSON can hold without two ways to write it: whole numbers only. */
export type AuditValue = string | number | boolean | null | readonly AuditValue[] | { readonly [key: string]: AuditValue };
export type AuditDetails = { readonly [key: string]: AuditValue };

/** Who acted, as it was at the time. */
export interface AuditActor {
  /** Null: nobody signed in, or a command. */
  readonly accountId: string | null;
  readonly name: string;
  readonly role: string;
  readonly via: "session" | "token" | "oidc" | "command" | "public";
}

/** What somebody wants written down. No personal data of requesters, no password, no token. */
export interface AuditEvent {
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  /** "account:…", "batch:…". Null: nothing in particular. */
  readonly subject: string | null;
  readonly provinceCode: string | null;
  /** The satker whose operator may read the entry too. Null: none. */
  readonly satkerCode: string | null;
  readonly details: AuditDetails;
}

/** One link of the chain. */
export interface AuditEntry extends AuditEvent {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: Date;
  readonly previousHash: string;
  readonly hash: string;
}

/** The last link, kept apart. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

export const CHAIN_START: AuditHead = { sequence: 0, hash: "0".repeat(64) };

type Sha256 = (text: string) => string;

/** The event as the next link after the head. */
export function nextEntry(head: AuditHead, event: AuditEvent, at: Date, sha256: Sha256): AuditEntry {
  const open = { ...event, sequence: head.sequence + 1, at, previousHash: head.hash };
  return { ...open, hash: hashOf(open, sha256) };
}

/** The first link that is not as it was written. */
export interface BrokenLink {
  readonly sequence: number;
  /** ALTERED: a column was changed. MISSING: an entry is not there. MISPLACED: it does not follow the one before it. */
  readonly kind: "ALTERED" | "MISSING" | "MISPLACED";
}

/** Null: the entry rightly follows the link before it. */
export function brokenLink(before: AuditHead, entry: AuditEntry, sha256: Sha256): BrokenLink | null {
  const expected = before.sequence + 1;
  if (entry.sequence !== expected) return { sequence: expected, kind: "MISSING" };
  const isWhole = hashOf(entry, sha256) === entry.hash;
  const follows = entry.previousHash === before.hash;
  if (isWhole && follows) return null;
  // A row that was moved is whole by itself only if its own number was not changed with it; both are looked at.
  return { sequence: expected, kind: isWhole ? "MISPLACED" : "ALTERED" };
}

/** Null: the chain ends where the head says. */
export function brokenEnd(last: AuditHead, head: AuditHead): BrokenLink | null {
  if (last.sequence < head.sequence) return { sequence: last.sequence + 1, kind: "MISSING" };
  if (last.sequence > head.sequence) return { sequence: head.sequence + 1, kind: "MISPLACED" };
  return last.hash === head.hash ? null : { sequence: head.sequence, kind: "ALTERED" };
}

/** One way to write a value: keys sorted, no spaces. Whole numbers only, since PostgreSQL writes others its own way. */
export function canonicalJson(value: AuditValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value as AuditDetails).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new RangeError(`Audit details hold whole numbers only: ${value}`);
  return JSON.stringify(value);
}

/** PostgreSQL keeps no NUL in a text and no half of a surrogate pair: both become the replacement character before anything is hashed. */
export function keepableDetails(value: AuditDetails): AuditDetails {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keepableText(key), keepable(inner)]));
}

export function keepableText(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD").replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

function keepable(value: AuditValue): AuditValue {
  if (typeof value === "string") return keepableText(value);
  if (Array.isArray(value)) return value.map(keepable);
  return typeof value === "object" && value !== null ? keepableDetails(value as AuditDetails) : value;
}

function hashOf(entry: Omit<AuditEntry, "hash">, sha256: Sha256): string {
  const { actor, previousHash, at, sequence, action, outcome, subject, provinceCode, satkerCode, details } = entry;
  const { accountId, name, role, via } = actor;
  const content = { sequence, at: at.toISOString(), accountId, name, role, via, action, outcome, subject, provinceCode, satkerCode, details };
  return sha256(`${previousHash}\n${canonicalJson(content)}`);
}
