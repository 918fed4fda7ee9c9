import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence, FactSource } from "../../../kernel/provenance.ts";
import type { Method } from "./method.ts";
import type { WrittenMethod, WrittenNode } from "./writtenMethod.ts";

/** A province decreed a method its own. */
export interface MethodAdoption {
  readonly provinceCode: string;
  readonly decree: string;
  /** First day of periods it is used for. */
  readonly adoptedOn: LocalDate;
  readonly source: FactSource;
}

/** A stored method: what the engine uses, and what a reader needs to question it. */
export interface MethodRecord {
  readonly written: WrittenMethod;
  readonly method: Method;
  readonly note: string | null;
  readonly source: FactSource;
  readonly recordedAt: Date;
  /** Where each node's weight and goalposts come from, by code. */
  readonly nodeSources: ReadonlyMap<string, { readonly text: string; readonly confidence: Confidence }>;
  readonly adoptions: readonly MethodAdoption[];
}

/**
 * The method that a period of a province is ranked by: the one the province adopted last before the period's end; otherwise
 * the newest proposal that is meant for it. Null province: national, so proposals only. Undefined: there is none.
 */
export function methodInForce(records: readonly MethodRecord[], provinceCode: string | null, periodEnd: LocalDate): MethodRecord | undefined {
  const meant = records.filter(({ written: { rules } }) => rules.validFrom <= periodEnd && (rules.validTo === null || rules.validTo >= periodEnd));
  const dayOf = (record: MethodRecord): LocalDate | null => record.adoptions.find((adoption) => adoption.provinceCode === provinceCode && adoption.adoptedOn <= periodEnd)?.adoptedOn ?? null;
  const adopted = meant.filter((record) => dayOf(record) !== null);
  const latest = adopted.toSorted((a, b) => ((dayOf(a) ?? "") < (dayOf(b) ?? "") ? 1 : (dayOf(a) ?? "") > (dayOf(b) ?? "") ? -1 : newestFirst(a, b)));
  return latest[0] ?? meant.toSorted(newestFirst)[0];
}

/** Newest version first; methods of other names by name. */
export function newestFirst(a: MethodRecord, b: MethodRecord): number {
  return b.written.version - a.written.version || (a.written.key < b.written.key ? -1 : a.written.key > b.written.key ? 1 : 0);
}

/** ADOPTED where this province decreed it, otherwise a proposal. */
export function methodStatus(record: MethodRecord, provinceCode: string | null): "PROPOSED" | "ADOPTED" {
  return record.adoptions.some((adoption) => adoption.provinceCode === provinceCode) ? "ADOPTED" : "PROPOSED";
}

/** The written node of this code. Undefined: the method has none. */
export function writtenNode(record: MethodRecord, code: string): WrittenNode | undefined {
  return record.written.nodes.find((node) => node.code === code);
}
