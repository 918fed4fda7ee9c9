import type { CycleBoard_cycleFragment, CycleSelect_cycleFragment, CycleDateField, CycleState, ParticipationCard_participationFragment, ParticipationState } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";

export const CYCLE_STATES = ["ANNOUNCED", "OPEN", "EXTENDED", "VERIFYING", "PUBLIC_TEST", "PROVISIONAL", "FINAL", "CANCELLED"] as const satisfies readonly CycleState[];
export const CYCLE_DATE_FIELDS = ["ANNOUNCED_ON", "OPENS_ON", "SAQ_DUE_ON", "VERIFICATION_FROM", "PUBLIC_TEST_ON", "PROVISIONAL_ON", "RESULTS_ON"] as const satisfies readonly CycleDateField[];
/** Columns of the board: who still has something to do first, what is not known last. */
const COLUMNS = ["NOT_RETURNED", "INVITED", "RETURNED", "STOPPED_AT_STAGE", "SCORED", "PUBLISHED", "NOT_INVITED", "unknown"] as const satisfies readonly (ParticipationState | "unknown")[];
export type BoardColumnKey = (typeof COLUMNS)[number];

export interface BoardColumn {
  key: BoardColumnKey;
  participations: ParticipationCard_participationFragment[];
}

/** The satker of a province by how far they are. Nothing known is a column of its own, never "not returned". */
export function boardColumns(participations: readonly ParticipationCard_participationFragment[]): BoardColumn[] {
  return COLUMNS.map((key) => ({ key, participations: participations.filter(({ state }) => (state ?? "unknown") === key) }));
}

/** How many are where, in a sentence; columns without anybody are not mentioned. */
export function boardFinding(columns: readonly BoardColumn[], { words, locale }: EvaluationWords): string {
  const total = columns.reduce((sum, { participations }) => sum + participations.length, 0);
  const filled = columns.filter(({ participations }) => participations.length > 0);
  if (filled.every(({ key }) => key === "unknown")) return words("board.findingUnknown", { total: formatNumber(total, locale) });
  const parts = filled.map(({ key, participations }) => words("board.count", { n: formatNumber(participations.length, locale), state: words(`board.columns.${key}`) }));
  return words("board.finding", { total: formatNumber(total, locale), parts: parts.join(", ") });
}

type Revision = CycleBoard_cycleFragment["revisions"][number];

/** A date of a cycle: what is in force, and what it was before, oldest first. */
export interface CycleDateLine {
  field: CycleDateField;
  /** Null: nothing is in force any more. */
  inForce: Revision | null;
  before: Revision[];
}

/** Dates in the order of a cycle; those never set are left out, since nobody announced them. */
export function cycleDates(revisions: readonly Revision[]): CycleDateLine[] {
  return CYCLE_DATE_FIELDS.map((field) => {
    const ofField = revisions.filter((revision) => revision.field === field);
    return { field, inForce: ofField.find((revision) => revision.isInForce) ?? null, before: ofField.filter((revision) => !revision.isInForce) };
  }).filter(({ inForce, before }) => inForce !== null || before.length > 0);
}

/** The date of a field in force. Null: not known or withdrawn. */
export function dateInForce(revisions: readonly Revision[], field: CycleDateField): string | null {
  return revisions.find((revision) => revision.field === field && revision.isInForce)?.onDate ?? null;
}

/** How much time is left for the questionnaire, in words. */
export function dueSentence({ revisions, daysLeft }: Pick<CycleBoard_cycleFragment, "revisions" | "daysLeft">, { words, locale }: EvaluationWords): string {
  if (daysLeft.status === "NOT_APPLICABLE") return words("board.closed");
  const due = dateInForce(revisions, "SAQ_DUE_ON");
  if (daysLeft.value === null || due === null) return words("board.noDue");
  const date = formatLocalDate(due, locale);
  if (daysLeft.value === 0) return words("board.dueToday", { date });
  return words(daysLeft.value > 0 ? "board.dueIn" : "board.overdue", { date, n: formatNumber(Math.abs(daysLeft.value), locale) });
}

/** Which cycle a page shows: the one in the address, else one that runs, published before invented, the newest of those. Null: there is none. */
export function chooseCycle<C extends CycleSelect_cycleFragment>(cycles: readonly C[], wanted: string | null): C | null {
  const asked = cycles.find((cycle) => plainCycleId(cycle.id) === wanted);
  return asked ?? cycles.toSorted((a, b) => preference(b) - preference(a) || b.year - a.year)[0] ?? null;
}

function preference({ state, dataset }: CycleSelect_cycleFragment): number {
  const runs = state !== null && state !== "FINAL" && state !== "CANCELLED";
  return (runs ? 2 : 0) + (dataset === "PUBLISHED" ? 1 : 0);
}

/** The id of a cycle without the day it was asked about. */
export function plainCycleId(id: string): string {
  return id.split("@")[0] ?? id;
}
