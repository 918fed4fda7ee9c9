import { provenanceOf } from "../../kernel/provenance.ts";
import { ruleFor } from "./domain/cadenceRule.ts";
import type { ExemptionStanding } from "./domain/exemption.ts";
import type { InformationItem } from "./domain/informationItem.ts";
import type { CadenceLimitType, ExemptionStandingType, PublicInformationItemType } from "./publicationItem.types.ts";
import type { PublicationView } from "./publications.service.ts";

const AS_LISTED = "daftar-1";

/** Dresses the items of a view for the API, each with its limit. */
export function toItemTypes({ list, facts, filter, provenance }: PublicationView): readonly PublicInformationItemType[] {
  return list.items.map((item) => toItemType(item, limitOf(facts.rules, item, filter.asOf, provenance.computedAt), provenance.computedAt));
}

function toItemType(item: InformationItem, limit: CadenceLimitType | null, computedAt: Date): PublicInformationItemType {
  const { code, year, title, titleEn, legalBasis, confidence, ownerUnit, stageCodes, note } = item;
  return {
    id: `information-item:${code}:${year}`,
    code,
    listYear: year,
    title,
    titleEn,
    class: item.class,
    cadence: item.cadence,
    limit,
    legalBasis,
    confidence,
    ownerUnit,
    stageCodes,
    note,
    provenance: provenanceOf([item.source], computedAt, AS_LISTED),
  };
}

function limitOf(rules: PublicationView["facts"]["rules"], item: InformationItem, asOf: PublicationView["filter"]["asOf"], computedAt: Date): CadenceLimitType | null {
  const rule = ruleFor(rules, item, asOf);
  if (rule === undefined) return null;
  const { counting, everyMonths, everyDays, dueMonthDay, withinDays, legalBasis, note } = rule;
  return { counting, everyMonths, everyDays, dueMonthDay, withinDays, legalBasis, note, provenance: provenanceOf([rule.source], computedAt, AS_LISTED) };
}

/** Dresses a finding on an exemption for the API. */
export function toExemptionType({ state, decision }: ExemptionStanding, computedAt: Date): ExemptionStandingType {
  return {
    state,
    decision: decision && {
      level: decision.level,
      decree: decision.decree,
      decidedOn: decision.decidedOn,
      validUntil: decision.validUntil,
      provenance: provenanceOf([decision.source], computedAt, AS_LISTED),
    },
  };
}
