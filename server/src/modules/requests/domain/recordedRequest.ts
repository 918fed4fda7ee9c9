import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { RequestEvent } from "./requestEvent.ts";
import type { Standing } from "./standing.ts";

export const REQUESTER_TYPES = ["INDIVIDUAL", "GROUP", "LEGAL_ENTITY"] as const;
export type RequesterType = (typeof REQUESTER_TYPES)[number];

export const OCCUPATION_GROUPS = ["STUDENT", "ACADEMIC", "JOURNALIST", "CIVIL_SOCIETY", "POLITICAL_PARTY", "PUBLIC_SERVANT", "PRIVATE_SECTOR", "OTHER"] as const;
/** Broad on purpose: a narrow occupation names a person in a small town. */
export type OccupationGroup = (typeof OCCUPATION_GROUPS)[number];

export const PURPOSE_GROUPS = ["RESEARCH", "JOURNALISM", "OVERSIGHT", "ELECTION_CONTEST", "LEGAL_MATTER", "PERSONAL", "OTHER"] as const;
export type PurposeGroup = (typeof PURPOSE_GROUPS)[number];

/** All that is kept of who asked. Null: the register does not say. */
export interface RequesterGroups {
  readonly requesterType: RequesterType | null;
  readonly occupationGroup: OccupationGroup | null;
  readonly purposeGroup: PurposeGroup | null;
}

/** A request of one satker. Every key begins with the satker. */
export interface RequestKey {
  readonly satkerCode: string;
  /** UUID, unique within the satker. */
  readonly requestId: string;
}

/** "33.08:5f0c…": how the API names a request, an objection or a dispute. */
export function publicId(satkerCode: string, id: string): string {
  return `${satkerCode}:${id}`;
}

/** Takes a public id apart. Null: it is not one. */
export function readPublicId(text: string): { readonly satkerCode: string; readonly id: string } | null {
  const match = /^(\d{2}\.\d{2}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined ? { satkerCode: match[1], id: match[2] } : null;
}

/** Something recorded by form or file. */
export interface RecordStamp {
  readonly recordedAt: Date;
  /** Asia/Jakarta. */
  readonly recordedOn: LocalDate;
  /** Account or command. */
  readonly recordedBy: string;
  /** Null: by form. */
  readonly batchId: string | null;
}

/** An event with where it came from. */
export interface RecordedEvent {
  readonly event: RequestEvent;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** Null: by form. */
  readonly fileName: string | null;
  readonly fileRow: number | null;
}

/** A row that keeps a request from being destroyed. */
export interface LegalHold {
  readonly reason: string;
  readonly setAt: Date;
  readonly setBy: string;
}

/** A request as its register keeps it. No text, no requester. */
export interface RecordedRequest extends RequestKey, RequesterGroups {
  readonly dataset: Dataset;
  /** Calendar year in which its number was given. */
  readonly registerYear: number;
  readonly number: string;
  /** Null: none. */
  readonly legalHold: LegalHold | null;
  /** Null: not set. */
  readonly retainUntil: LocalDate | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** File and row that brought it. Null: by form. */
  readonly file: { readonly batchId: string; readonly name: string; readonly row: number; readonly dataAsOf: LocalDate | null } | null;
  readonly kept: Standing;
  /** The due date as first computed; another than now when a later decree moved it. Null: there was none. */
  readonly firstNotifiedDueOn: LocalDate | null;
}

/** A request about to be recorded. */
export interface NewRequest extends RequestKey, RequesterGroups {
  readonly dataset: Dataset;
  readonly registerYear: number;
  readonly number: string;
  readonly retainUntil: LocalDate | null;
  readonly informationSought: string | null;
  readonly purpose: string | null;
  readonly events: readonly RequestEvent[];
  readonly kept: Standing;
  /** Row of the file. Null: by form. */
  readonly batchRow: number | null;
}

/** Events to be added to a request that is there. */
export interface RevisedRequest extends RequestKey {
  readonly dataset: Dataset;
  readonly added: readonly RequestEvent[];
  readonly before: Standing | null;
  readonly kept: Standing;
  readonly batchRow: number | null;
}
