import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import { measured, missing, type Measured } from "../../../kernel/measure.ts";
import type { Dataset, FactSource } from "../../../kernel/provenance.ts";
import type { EvaluationStage, Issuer } from "./claim.ts";
import type { BodyKindEvaluated } from "./instrument.ts";

export const CYCLE_STATES = ["ANNOUNCED", "OPEN", "EXTENDED", "VERIFYING", "PUBLIC_TEST", "PROVISIONAL", "FINAL", "CANCELLED"] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

export const CYCLE_DATES = ["ANNOUNCED_ON", "OPENS_ON", "SAQ_DUE_ON", "VERIFICATION_FROM", "PUBLIC_TEST_ON", "PROVISIONAL_ON", "RESULTS_ON"] as const;
export type CycleDate = (typeof CYCLE_DATES)[number];
export const CYCLE_FIELDS = ["STATE", ...CYCLE_DATES] as const;
export type CycleField = (typeof CYCLE_FIELDS)[number];

/** A state or a date as it was set; later ones take its place, and it stays. */
export interface CycleRevision {
  readonly id: string;
  readonly field: CycleField;
  /** Null unless field is STATE. */
  readonly state: CycleState | null;
  /** The date; for STATE the day since when. Null: withdrawn, or not known. */
  readonly onDate: LocalDate | null;
  /** When the issuer made it known. Null: not known. */
  readonly announcedOn: LocalDate | null;
  readonly reason: string | null;
  readonly source: FactSource;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** One issuer's evaluation of one kind of bodies in one year. */
export interface EvaluationCycle {
  readonly id: string;
  readonly issuer: Issuer;
  readonly year: number;
  readonly bodyKind: BodyKindEvaluated;
  readonly dataset: Dataset;
  /** Null: not known. */
  readonly instrumentId: string | null;
  /** Oldest first, as known on the day asked about. */
  readonly revisions: readonly CycleRevision[];
}

/** "ki-jawa-timur-2025-all". */
export function cycleIdOf(key: { issuerId: string; year: number; bodyKind: BodyKindEvaluated }): string {
  return `${key.issuerId}-${key.year}-${key.bodyKind.toLowerCase()}`;
}

/** The revision in force: the last one of the field. Undefined: never set. */
export function inForce(cycle: EvaluationCycle, field: CycleField): CycleRevision | undefined {
  return cycle.revisions.findLast((revision) => revision.field === field);
}

/** Null: no state is known, which is not "announced". */
export function stateOf(cycle: EvaluationCycle): CycleState | null {
  return inForce(cycle, "STATE")?.state ?? null;
}

/**
 * Calendar days until the SAQ is due; negative when it is past. NOT_APPLICABLE once the SAQ is closed or the cycle is
 * cancelled, NOT_REPORTED without a due date.
 */
export function daysLeft(cycle: EvaluationCycle, today: LocalDate): Measured {
  const state = stateOf(cycle);
  if (state !== "ANNOUNCED" && state !== "OPEN" && state !== "EXTENDED") return missing(state === null ? "NOT_REPORTED" : "NOT_APPLICABLE");
  const dueOn = inForce(cycle, "SAQ_DUE_ON")?.onDate ?? null;
  return dueOn === null ? missing("NOT_REPORTED") : measured(daysBetween(today, dueOn));
}

/** Pairs of dates that would stand in the wrong order: the questionnaire opens before it is due, and is due before results. */
export function wrongOrder(dates: ReadonlyMap<CycleDate, LocalDate | null>): readonly (readonly [CycleDate, CycleDate])[] {
  const rules = [
    ["ANNOUNCED_ON", "RESULTS_ON"],
    ["OPENS_ON", "SAQ_DUE_ON"],
    ["SAQ_DUE_ON", "RESULTS_ON"],
    ["PROVISIONAL_ON", "RESULTS_ON"],
  ] as const;
  return rules.filter(([earlier, later]) => {
    const [first, second] = [dates.get(earlier) ?? null, dates.get(later) ?? null];
    return first !== null && second !== null && first > second;
  });
}

/** What the dates are called in Indonesian, in messages to people. The pages have the same words. */
export const CYCLE_DATE_NAMES: Readonly<Record<CycleDate, string>> = {
  ANNOUNCED_ON: "tanggal pengumuman siklus",
  OPENS_ON: "tanggal kuesioner dibuka",
  SAQ_DUE_ON: "batas kuesioner",
  VERIFICATION_FROM: "tanggal verifikasi mulai",
  PUBLIC_TEST_ON: "tanggal uji publik",
  PROVISIONAL_ON: "tanggal hasil sementara",
  RESULTS_ON: "tanggal hasil akhir",
};

/** Two dates in the wrong order, as a sentence that names both and the mend: "batas kuesioner (1 Maret 2027) …". */
export function orderFault([earlier, later]: readonly [CycleDate, CycleDate], dates: ReadonlyMap<CycleDate, LocalDate | null>): string {
  const written = (field: CycleDate): string => `${CYCLE_DATE_NAMES[field]} (${dateInWords(dates.get(field) ?? null)})`;
  return `${written(later)} mendahului ${written(earlier)}. Periksa kedua tanggal itu.`;
}

const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;

function dateInWords(date: LocalDate | null): string {
  if (date === null) return "tidak diketahui";
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

export const PARTICIPATION_STATES = ["NOT_INVITED", "INVITED", "NOT_RETURNED", "RETURNED", "STOPPED_AT_STAGE", "SCORED", "PUBLISHED"] as const;
/** How far a satker is in a cycle. None of these is a score, and none is the last place. */
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

export interface Participation {
  readonly cycleId: string;
  readonly satkerCode: string;
  readonly state: ParticipationState;
  /** Null: not known, or the state names none. */
  readonly stage: EvaluationStage | null;
  /** Null: not known. */
  readonly since: LocalDate | null;
  readonly note: string | null;
  readonly source: FactSource;
}
