import type { Prisma } from "@pantau/database";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { ReadScope } from "../../access/domain/actor.ts";

/** Which part of what is recorded goes into a file. Null: not narrowed. */
export interface AskedPart {
  readonly dataset: Dataset;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
  readonly issuerId: string | null;
  readonly year: number | null;
}

/** Satker that the reader may see and asked for; only findSatkersOfPart makes one. */
export interface SatkersOfPart {
  readonly codes: readonly string[];
  readonly dataset: Dataset;
  readonly issuerId: string | null;
  readonly year: number | null;
}

/** What a file may be narrowed by. */
export type Narrowing = "NOTHING" | "PROVINCE" | "SATKER" | "ISSUER_YEAR" | "CYCLE";

/**
 * Statements that read what a kind of file stored, under the kind's own column names and in the order of its natural key. The inverse of the
 * storing statement of the kind: what they read, stored again, changes nothing. Dates and moments are texts, numbers int or float8.
 */
export type ImportableSource =
  | { readonly reads: "WHOLE"; readonly narrowedBy: Narrowing; rows(part: AskedPart, scope: ReadScope): Prisma.Sql }
  /** Too much for one statement in a large register: read satker by satker. */
  | { readonly reads: "BY_SATKER"; readonly narrowedBy: "SATKER" | "CYCLE"; count(satkers: SatkersOfPart): Prisma.Sql; rows(satkers: SatkersOfPart): Prisma.Sql };
