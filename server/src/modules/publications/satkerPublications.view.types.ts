import { groupBy } from "../../kernel/groupBy.ts";
import { daysBetween } from "../../kernel/localDate.ts";
import { provenanceOf } from "../../kernel/provenance.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { DutyDeclaration } from "./domain/dutyBook.ts";
import { updateVerdicts, type UpdateVerdict } from "./domain/dutyLog.ts";
import { exemptionStanding } from "./domain/exemption.ts";
import { byNextStep, nextStep } from "./domain/nextStep.ts";
import { isLinkDead, lastEntries, verdictsOnDays, type RecordedEntry } from "./domain/recordedEntry.ts";
import { toExemptionType, toItemTypes } from "./publicationItem.view.types.ts";
import type { SatkerPublications } from "./publications.service.ts";
import { keyOf, toComplianceType } from "./publications.view.types.ts";
import type { PublicationEntryType, SatkerDutyType, SatkerPublicationsType } from "./satkerPublications.types.ts";

const AS_RECORDED = "catatan-1";

/** Dresses a satker's page for the API. */
export function toSatkerPublicationsType(page: SatkerPublications): SatkerPublicationsType {
  const { filter, satker, provenance } = page;
  const { asOf } = filter;
  const { computedAt } = provenance;
  const items = new Map(toItemTypes(page).map((item) => [item.code, item]));
  const entriesOf = groupBy(page.lastEntries, ({ itemCode }) => itemCode);
  const logOf = groupBy(page.facts.log, ({ itemCode }) => itemCode);
  const atHand = (page.duties.get(satker.code) ?? []).map((duty) => ({
    ...duty,
    isLinkDead: isLinkDead(entriesOf.get(duty.itemCode) ?? []),
    exemption: duty.class === "EXEMPT" ? exemptionStanding(page.tests, page.authorities, { code: duty.itemCode, provinceCode: satker.provinceCode }, asOf) : null,
  }));
  return {
    id: `satker-publications:${keyOf(page)}`,
    satker: toSatkerType(satker),
    asOf,
    asKnownOn: filter.asKnownOn,
    dataset: filter.dataset,
    duties: byNextStep(atHand, asOf).flatMap((duty): SatkerDutyType[] => {
      const item = items.get(duty.itemCode);
      if (item === undefined) return [];
      const { state, since, dueOn, refreshedOn } = duty.standing;
      const entries = entriesOf.get(duty.itemCode) ?? [];
      const { update, look } = lastEntries(entries);
      const verdicts = verdictsOnDays(entries, logOf.get(duty.itemCode) ?? []);
      const isOverdue = (state === "LATE" || state === "MISSING") && dueOn !== null && dueOn < asOf;
      return [
        {
          id: `satker-duty:${keyOf(page)}:${duty.itemCode}`,
          item,
          state,
          since,
          dueOn,
          daysOverdue: isOverdue ? daysBetween(dueOn, asOf) : null,
          nextStep: nextStep(duty, asOf),
          refreshedOn,
          redatedCount: duty.history.redatedCount,
          lastUpdate: update && toEntryType(update, verdicts.get(update.id) ?? null, computedAt),
          lastCheck: look && toEntryType(look, verdicts.get(look.id) ?? null, computedAt),
          exemption: duty.exemption && toExemptionType(duty.exemption, computedAt),
          listNote: listNote(duty.declaration),
        },
      ];
    }),
    compliance: toComplianceType(page),
    provenance,
  };
}

/** Dresses the entries of one duty, in order, each with what it is worth. */
export function toEntryTypes(ordered: readonly RecordedEntry[], computedAt: Date): readonly PublicationEntryType[] {
  const verdicts = updateVerdicts(ordered);
  return ordered.map((entry, index) => toEntryType(entry, verdicts[index] ?? null, computedAt));
}

function toEntryType(entry: RecordedEntry, verdict: UpdateVerdict | null, computedAt: Date): PublicationEntryType {
  const { id, kind, on, publishedOn, refreshedAt, evidenceUrl, contentHash, checkedAt, checkedBy, httpStatus, outcome, note, recordedBy, recordedAt, correctsId, correctionReason } = entry;
  const provenance = provenanceOf([entry.source], computedAt, AS_RECORDED);
  return { id, kind, on, publishedOn, refreshedAt, evidenceUrl, contentHash, checkedAt, checkedBy, httpStatus, outcome, verdict, note, recordedBy, recordedAt, correctsId, correctionReason, provenance };
}

function listNote(declaration: DutyDeclaration | null): string | null {
  if (declaration === null) return null;
  const { applies, obligedFrom, reason, decree } = declaration;
  const said = applies ? (obligedFrom === null ? "Berlaku" : `Wajib sejak ${obligedFrom}`) : "Tidak berlaku";
  return [said, reason, decree].filter((part) => part !== null).join("; ");
}
