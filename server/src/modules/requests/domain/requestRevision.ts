import { revisionOf } from "../../../kernel/revision.ts";
import type { LegalHold } from "./recordedRequest.ts";

/** What a form sees of a request: its entries and its legal hold. Entries are appended only, so their identifiers say it all. */
export function requestRevision(eventIds: readonly string[], legalHold: LegalHold | null): string {
  return revisionOf([...eventIds.toSorted(), legalHold?.setAt.getTime() ?? null]);
}

/** What a form sees of an objection or a dispute: its entries. */
export function caseRevision(eventIds: readonly string[]): string {
  return revisionOf(eventIds.toSorted());
}
