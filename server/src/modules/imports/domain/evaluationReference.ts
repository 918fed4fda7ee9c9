import type { Dataset } from "../../../kernel/provenance.ts";
import type { InstrumentLevel } from "../../evaluations/domain/instrument.ts";

/** What is stored of instruments, cycles and claims, as far as files refer to it. */
export interface EvaluationReference {
  /** By id. */
  readonly instruments: ReadonlyMap<string, ReferenceInstrument>;
  /** By id. */
  readonly cycles: ReadonlyMap<string, { readonly dataset: Dataset; readonly instrumentId: string | null }>;
  /** Claims in force, by claimKey. */
  readonly claims: ReadonlyMap<string, readonly { readonly stageReached: string | null; readonly round: string }[]>;
}

export interface ReferenceInstrument {
  readonly issuerId: string;
  readonly dataset: Dataset;
  readonly published: boolean;
  /** Everything it says, in one canonical text: equal texts are equal instruments. */
  readonly fingerprint: string;
  /** By code. Unit of weight: percent, or points of an item. */
  readonly parts: ReadonlyMap<string, { readonly level: InstrumentLevel; readonly weight: number | null }>;
}

export function claimKey(claim: { readonly body: string; readonly issuerId: string; readonly year: number; readonly source: string }): string {
  return JSON.stringify([claim.body, claim.issuerId, claim.year, claim.source]);
}
