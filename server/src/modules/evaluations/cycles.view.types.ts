import type { LocalDate } from "../../kernel/localDate.ts";
import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import { revisionOf } from "../../kernel/revision.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import type { BoardRow } from "./cycles.service.ts";
import { daysLeft, inForce, stateOf, type EvaluationCycle } from "./domain/cycle.ts";
import { dayMark } from "./domain/knownOn.ts";
import type { CycleParticipationType, EvaluationCycleType } from "./cycles.types.ts";

/** The moment of the answer: today for days left, now for the provenance. */
export interface Moment {
  readonly today: LocalDate;
  readonly now: Date;
}

export function toEvaluationCycleType(cycle: EvaluationCycle, { today, now }: Moment, asKnownOn: LocalDate | null = null): EvaluationCycleType {
  const { id, issuer, year, bodyKind, dataset, revisions } = cycle;
  const provenance = provenanceOf(revisions.map(({ source }) => source), now, AS_PUBLISHED);
  return {
    id: `${id}${dayMark(asKnownOn)}`,
    issuer,
    year,
    bodyKind,
    dataset,
    state: stateOf(cycle),
    revision: revisionOf(revisions.map(({ id: revision }) => revision)),
    stateSince: inForce(cycle, "STATE")?.onDate ?? null,
    daysLeft: toMeasureType(daysLeft(cycle, asKnownOn ?? today), "DAYS", null, provenance),
    revisions: revisions.map(({ field, ...revision }) => ({ ...revision, field: field === "STATE" ? null : field, isInForce: inForce(cycle, field)?.id === revision.id })),
    provenance,
    cycle,
    asKnownOn,
  };
}

export function toCycleParticipationType(cycle: EvaluationCycle, { satker, participation }: BoardRow, asKnownOn: LocalDate | null): CycleParticipationType {
  return {
    id: `participation:${cycle.id}:${satker.code}${dayMark(asKnownOn)}`,
    state: participation?.state ?? null,
    stage: participation?.stage ?? null,
    since: participation?.since ?? null,
    note: participation?.note ?? null,
    source: participation?.source ?? null,
    satkerCode: satker.code,
    cycle,
    asKnownOn,
  };
}
