import type { Measured } from "../../kernel/measure.ts";
import { measured } from "../../kernel/measure.ts";
import type { ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType, type Unit } from "../../platform/graphql/measure.types.ts";
import type { ProvinceRecord } from "../satkers/domain/satker.ts";
import { toProvinceType, toSatkerType } from "../satkers/satkers.view.types.ts";
import { disciplineByClass, disciplineOf, type Counted } from "./domain/discipline.ts";
import type { BookedDuty } from "./domain/dutyBook.ts";
import { refreshMarks } from "./domain/dutyBook.ts";
import { DUTY_STATES, type DutyState } from "./domain/dutyStanding.ts";
import type { InformationClass } from "./domain/informationItem.ts";
import { STATE_CODES } from "./domain/matrixCodes.ts";
import { matrixRows } from "./domain/matrixRow.ts";
import { mondayOf, rhythmDays, streakOf } from "./domain/rhythm.ts";
import { PUBLICATION_EXPLANATIONS } from "./publicationExplanations.types.ts";
import { toItemTypes } from "./publicationItem.view.types.ts";
import type { PublicationView } from "./publications.service.ts";
import type { DutyStateCountType, PublicationComplianceType, PublicationMatrixType, PublicationRhythmType, SatkerComplianceType } from "./publications.types.ts";

/** Dresses a view as a matrix. province null: all provinces of the reader. */
export function toMatrixType(view: PublicationView, province: ProvinceRecord | null): PublicationMatrixType {
  const id = `publication-matrix:${keyOf(view)}`;
  const records = new Map(view.satkers.map((satker) => [satker.code, satker]));
  return {
    id,
    province: province === null ? null : toProvinceType(province),
    ...headOf(view),
    legend: DUTY_STATES.map((state) => ({ code: STATE_CODES[state], state })),
    items: toItemTypes(view),
    rows: matrixRows(view.duties, view.filter.asOf).flatMap(({ satkerCode, counts, currentShare, ...cells }) => {
      const satker = records.get(satkerCode);
      if (satker === undefined) return [];
      return [{ id: `${id}:${satkerCode}`, satker: toSatkerType(satker), ...cells, stateCounts: toStateCounts(counts), currentShare: toShare(currentShare, view.provenance) }];
    }),
    provenance: view.provenance,
  };
}

/** Dresses a view as its discipline. */
export function toComplianceType(view: PublicationView): PublicationComplianceType {
  const { asOf } = view.filter;
  const all = [...view.duties.values()].flat();
  const discipline = disciplineOf(all, asOf);
  const updates = all.reduce((sum, { history }) => sum + history.updateCount, 0);
  const redated = all.reduce((sum, { history }) => sum + history.redatedCount, 0);
  return {
    id: `publication-compliance:${keyOf(view)}`,
    ...headOf(view),
    stateCounts: toStateCounts(discipline.stateCounts),
    currentShare: toShare(discipline.currentShare, view.provenance),
    onTime: discipline.onTime.map((share) => ({ windowDays: share.windowDays, share: toShare(share, view.provenance), dutyCount: share.duties, unknownDutyDays: share.unknownDutyDays })),
    longestSilence: toMeasure(discipline.longestSilence, "DAYS", view.provenance),
    daysSinceUpdate: toMeasure(discipline.daysSinceUpdate, "DAYS", view.provenance),
    redatedUpdates: toMeasure({ measured: updates === 0 ? { kind: "missing", reason: "NOT_REPORTED" } : measured(redated), n: updates }, "COUNT", view.provenance),
    byClass: disciplineByClass(all).map((line) => ({ class: line.class, stateCounts: toStateCounts(line.stateCounts), currentShare: toShare(line.currentShare, view.provenance) })),
    satkers: view.satkers.map((satker) => toSatkerCompliance(view, satker, view.duties.get(satker.code) ?? [])),
    explanations: PUBLICATION_EXPLANATIONS,
    provenance: view.provenance,
  };
}

/** Dresses a view as a calendar of refreshes. */
export function toRhythmType(view: PublicationView, from: PublicationRhythmType["from"], onlyClass: InformationClass | null): PublicationRhythmType {
  const { asOf } = view.filter;
  const duties = [...view.duties.values()].flat().filter((duty) => onlyClass === null || duty.class === onlyClass);
  const marks = refreshMarks(duties, asOf);
  const streak = streakOf(marks, view.coverage, asOf);
  const weeks = new Set(marks.map(({ on }) => mondayOf(on))).size;
  return {
    id: `publication-rhythm:${keyOf(view)}:${from}:${onlyClass ?? "all"}`,
    from,
    to: asOf,
    class: onlyClass,
    dataset: view.filter.dataset,
    coveredFrom: view.coverage?.from ?? null,
    coveredTo: view.coverage?.to ?? null,
    days: rhythmDays(marks, view.coverage, from, asOf).map(({ on, refreshes, satkerCount }) =>
      refreshes.kind === "value" ? { on, refreshCount: refreshes.value, satkerCount } : { on, refreshCount: null, satkerCount: null },
    ),
    currentStreak: toMeasure({ measured: streak.currentWeeks, n: weeks }, "COUNT", view.provenance),
    longestStreak: toMeasure({ measured: streak.longestWeeks, n: weeks }, "COUNT", view.provenance),
    provenance: view.provenance,
  };
}

/** Area, day, day of knowledge and dataset: two answers of one key are the same answer. */
export function keyOf({ filter }: PublicationView): string {
  return `${filter.satkerCode ?? filter.provinceCode ?? "all"}:${filter.asOf}:${filter.asKnownOn ?? "now"}:${filter.dataset}`;
}

function headOf({ filter, list }: PublicationView): Pick<PublicationMatrixType, "asOf" | "asKnownOn" | "dataset" | "listYear"> {
  return { asOf: filter.asOf, asKnownOn: filter.asKnownOn, dataset: filter.dataset, listYear: list.year };
}

function toSatkerCompliance(view: PublicationView, satker: PublicationView["satkers"][number], duties: readonly BookedDuty[]): SatkerComplianceType {
  const { stateCounts, currentShare, onTime, daysSinceUpdate, longestSilence } = disciplineOf(duties, view.filter.asOf);
  const onTime90 = onTime.find(({ windowDays }) => windowDays === 90);
  const none: Counted = { measured: missingShare, n: 0 };
  return {
    id: `satker-compliance:${satker.code}:${view.filter.asOf}:${view.filter.asKnownOn ?? "now"}:${view.filter.dataset}`,
    satker: toSatkerType(satker),
    stateCounts: toStateCounts(stateCounts),
    currentShare: toShare(currentShare, view.provenance),
    onTime90: toShare(onTime90 ?? none, view.provenance),
    daysSinceUpdate: toMeasure(daysSinceUpdate, "DAYS", view.provenance),
    longestSilence: toMeasure(longestSilence, "DAYS", view.provenance),
  };
}

const missingShare: Measured = { kind: "missing", reason: "NOT_REPORTED" };

function toStateCounts(counts: Readonly<Record<DutyState, number>>): DutyStateCountType[] {
  return DUTY_STATES.map((state) => ({ state, count: counts[state] }));
}

function toShare(counted: Counted, provenance: ProvenanceFacts): MeasureType {
  return toMeasure(counted, "PERCENT", provenance);
}

function toMeasure(counted: Counted, unit: Unit, provenance: ProvenanceFacts): MeasureType {
  return toMeasureType(counted.measured, unit, counted.n, provenance);
}
