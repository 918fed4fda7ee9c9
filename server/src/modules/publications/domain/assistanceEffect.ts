import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import type { FactSource } from "../../../kernel/provenance.ts";
import { currentDaysPercent, type TrackedDuty } from "./discipline.ts";

export const ASSISTANCE_KINDS = ["COORDINATION_MEETING", "ASSISTANCE", "TECHNICAL_GUIDANCE", "BRIEFING"] as const;
/** Rapat koordinasi, asistensi, bimbingan teknis, sosialisasi. */
export type AssistanceKind = (typeof ASSISTANCE_KINDS)[number];

export interface AssistanceEvent {
  readonly id: string;
  readonly key: string;
  readonly provinceCode: string;
  readonly kind: AssistanceKind;
  readonly title: string;
  readonly heldOn: LocalDate;
  /** Null: one day. */
  readonly endedOn: LocalDate | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  /** False: the source does not say who was invited. */
  readonly invitationKnown: boolean;
  /** False: the source does not say who came. */
  readonly attendanceKnown: boolean;
  readonly invited: readonly string[];
  readonly attending: readonly string[];
  readonly note: string | null;
  readonly source: FactSource;
}

/** What the comparison counts with, and on what ground. A change is a new version. */
export interface AssistanceEffectMethod {
  readonly version: string;
  /** Unit: satker in each of the two groups. */
  readonly leastGroupSize: number;
  /** Unit: calendar days before the first day and after the last day. */
  readonly windowDays: number;
  readonly citation: string;
}

export const ASSISTANCE_EFFECT_METHOD: AssistanceEffectMethod = {
  version: "dampak-pendampingan-1",
  leastGroupSize: 5,
  windowDays: 90,
  citation:
    "Sel di bawah 5 tidak ditampilkan (fakta domain, bagian 0 butir 11). Dua kelompok berisi 3 tidak dapat berbeda bermakna pada taraf 5 persen dalam uji permutasi eksak (C(6,3) = 20 susunan). Jendela 90 hari mengikuti ukuran ketepatan 90 hari.",
};

export const EFFECT_VERDICTS = ["COMPARED", "ATTENDANCE_UNKNOWN", "TOO_FEW", "WINDOW_OPEN", "NO_RECORDS"] as const;
/** Why there is a comparison, or none. */
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number];

/** Mean of the satker's own shares of due days on which they were current. Unit: percent. */
export interface GroupChange {
  /** Satker with something due and known both before and after. */
  readonly n: number;
  readonly beforePercent: number;
  readonly afterPercent: number;
  /** Unit: percentage points. */
  readonly changePoints: number;
}

export interface AssistanceEffect {
  readonly verdict: EffectVerdict;
  /** Satker with records on both sides of the event, also where nothing is compared. */
  readonly attendingCount: number;
  readonly othersCount: number;
  /** Null unless COMPARED. */
  readonly attending: GroupChange | null;
  readonly others: GroupChange | null;
  /** Change of the attending minus change of the others. Unit: percentage points. Null unless COMPARED. */
  readonly differencePoints: number | null;
  readonly beforeFrom: LocalDate;
  readonly afterTo: LocalDate;
}

/**
 * Before and after an event, the attending against the others of the province. It describes; it proves no effect, since
 * nobody was drawn by lot to attend. Refuses to speak when it is not known who came, when a group is smaller than the
 * method allows, or while the days after the event have not all passed.
 */
export function assistanceEffect(
  event: AssistanceEvent,
  dutiesOfSatker: ReadonlyMap<string, readonly TrackedDuty[]>,
  on: LocalDate,
  method: AssistanceEffectMethod,
): AssistanceEffect {
  const lastDay = event.endedOn ?? event.heldOn;
  const [beforeFrom, beforeTo] = [addDays(event.heldOn, -method.windowDays), addDays(event.heldOn, -1)];
  const [afterFrom, afterTo] = [addDays(lastDay, 1), addDays(lastDay, method.windowDays)];
  const changes = [...dutiesOfSatker].flatMap(([satkerCode, duties]) => {
    const [before, after] = [currentDaysPercent(duties, beforeFrom, beforeTo), currentDaysPercent(duties, afterFrom, afterTo)];
    return before === null || after === null ? [] : [{ satkerCode, before, after }];
  });
  const came = new Set(event.attending);
  const attending = changes.filter(({ satkerCode }) => came.has(satkerCode));
  const others = changes.filter(({ satkerCode }) => !came.has(satkerCode));
  const none = (verdict: EffectVerdict): AssistanceEffect => ({
    verdict,
    attendingCount: event.attendanceKnown ? attending.length : 0,
    othersCount: event.attendanceKnown ? others.length : 0,
    attending: null,
    others: null,
    differencePoints: null,
    beforeFrom,
    afterTo,
  });
  if (!event.attendanceKnown) return none("ATTENDANCE_UNKNOWN");
  if (on < afterTo) return none("WINDOW_OPEN");
  if (changes.length === 0) return none("NO_RECORDS");
  if (Math.min(attending.length, others.length) < method.leastGroupSize) return none("TOO_FEW");
  const [ofAttending, ofOthers] = [changeOf(attending), changeOf(others)];
  return { ...none("COMPARED"), attending: ofAttending, others: ofOthers, differencePoints: ofAttending.changePoints - ofOthers.changePoints };
}

function changeOf(satkers: readonly { readonly before: number; readonly after: number }[]): GroupChange {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [beforePercent, afterPercent] = [mean(satkers.map(({ before }) => before)), mean(satkers.map(({ after }) => after))];
  return { n: satkers.length, beforePercent, afterPercent, changePoints: afterPercent - beforePercent };
}
