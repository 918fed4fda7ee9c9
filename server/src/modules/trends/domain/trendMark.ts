import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Confidence, Dataset } from "../../../kernel/provenance.ts";
import type { AssistanceEvent } from "../../publications/domain/assistanceEffect.ts";
import { inForce, type CycleDate, type EvaluationCycle } from "../../evaluations/domain/cycle.ts";
import type { MeasureFamily } from "../../measures/domain/catalogue.ts";

export const MARK_KINDS = ["CYCLE", "STAGE", "ASSISTANCE", "LAW", "CALENDAR"] as const;
/** CYCLE: a date of an evaluation. STAGE: an election stage. ASSISTANCE: an event of coaching. LAW: a rule in force from that day. CALENDAR: a decree that moved days off. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that happened, from data with its source. It explains nothing by itself. */
export interface TrendMark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly from: LocalDate;
  /** Last day. Null: one day. */
  readonly to: LocalDate | null;
  /** In the words of the source. */
  readonly label: string;
  /** Which date of a cycle. Null: no cycle. */
  readonly cycleDate: CycleDate | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly dataset: Dataset;
  /** Measures beside which it is shown. */
  readonly families: readonly MeasureFamily[];
  /** Satker it is about. Empty: all, or the source does not say. */
  readonly satkerCodes: readonly string[];
}

export const FAMILIES_OF: Readonly<Record<MarkKind, readonly MeasureFamily[]>> = {
  CYCLE: ["ASSESSMENT", "PUBLICATIONS"],
  STAGE: ["ASSESSMENT", "REQUESTS", "CASES", "PUBLICATIONS"],
  ASSISTANCE: ["ASSESSMENT", "REQUESTS", "CASES", "PUBLICATIONS"],
  LAW: ["REQUESTS", "CASES", "PUBLICATIONS"],
  CALENDAR: ["REQUESTS", "CASES"],
};

const SHOWN_DATES = ["OPENS_ON", "SAQ_DUE_ON", "PUBLIC_TEST_ON", "RESULTS_ON"] as const satisfies readonly CycleDate[];

/** Dates of cycles that are known. A cycle without dates has no mark: its year is not a day. */
export function cycleMarks(cycles: readonly EvaluationCycle[]): TrendMark[] {
  return cycles.flatMap((cycle) =>
    SHOWN_DATES.flatMap((field): TrendMark[] => {
      const revision = inForce(cycle, field);
      if (revision === undefined || revision.onDate === null) return [];
      const { text, confidence } = revision.source;
      return [{ id: `CYCLE:${cycle.id}:${field}`, kind: "CYCLE", from: revision.onDate, to: null, label: `${cycle.issuer.name} ${cycle.year}`, cycleDate: field, source: text, confidence, dataset: cycle.dataset, families: FAMILIES_OF.CYCLE, satkerCodes: [] }];
    }),
  );
}

/** Events of coaching with whoever came; nobody where the source does not say. */
export function assistanceMarks(events: readonly AssistanceEvent[]): TrendMark[] {
  return events.map(({ id, heldOn, endedOn, title, source, attendanceKnown, attending }) => ({
    id: `ASSISTANCE:${id}`,
    kind: "ASSISTANCE",
    from: heldOn,
    to: endedOn,
    label: title,
    cycleDate: null,
    source: source.text,
    confidence: source.confidence,
    dataset: source.dataset,
    families: FAMILIES_OF.ASSISTANCE,
    satkerCodes: attendanceKnown ? attending : [],
  }));
}

/** Kinds that the demo scenario invents too: they stand beside figures of their own dataset only. Laws and stages hold for all. */
const OF_A_DATASET: ReadonlySet<MarkKind> = new Set(["CYCLE", "ASSISTANCE"]);

/** Those that touch the span and may stand beside figures of these datasets, in order of their first day. */
export function marksWithin(marks: readonly TrendMark[], span: { readonly from: LocalDate; readonly to: LocalDate }, datasets: ReadonlySet<Dataset>): TrendMark[] {
  return marks
    .filter(({ from, to, kind, dataset }) => from <= span.to && (to ?? from) >= span.from && (!OF_A_DATASET.has(kind) || datasets.has(dataset)))
    .toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}
