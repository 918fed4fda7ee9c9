import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkerObjectType } from "../satkers/satkers.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import { ASSISTANCE_EFFECT_METHOD, type AssistanceEffect, type AssistanceEvent } from "./domain/assistanceEffect.ts";
import type { AssistanceEffectType, AssistanceEventType } from "./assistance.types.ts";
import type { PublicationView } from "./publications.service.ts";

/** Dresses an event for the API. */
export function toEventType(event: AssistanceEvent, satkers: ReadonlyMap<string, SatkerRecord>, computedAt: Date): AssistanceEventType {
  const { id, key, kind, title, heldOn, endedOn, place, topics, invitationKnown, attendanceKnown, note } = event;
  const named = (codes: readonly string[]): SatkerObjectType[] => codes.flatMap((code) => {
    const satker = satkers.get(code);
    return satker === undefined ? [] : [toSatkerType(satker)];
  });
  return {
    id,
    key,
    kind,
    title,
    heldOn,
    endedOn,
    place,
    topics,
    invitationKnown,
    attendanceKnown,
    invited: named(event.invited),
    attending: named(event.attending),
    note,
    dataset: event.source.dataset,
    provenance: provenanceOf([event.source], computedAt, AS_PUBLISHED),
  };
}

/** Dresses a comparison for the API. */
export function toEffectType(effect: AssistanceEffect, event: AssistanceEventType, view: PublicationView): AssistanceEffectType {
  const { version, leastGroupSize, windowDays, citation } = ASSISTANCE_EFFECT_METHOD;
  return {
    id: `assistance-effect:${event.id}:${view.filter.asOf}`,
    event,
    ...effect,
    leastGroupSize,
    windowDays,
    methodVersion: version,
    methodCitation: citation,
    provenance: { ...view.provenance, methodVersion: version },
  };
}
