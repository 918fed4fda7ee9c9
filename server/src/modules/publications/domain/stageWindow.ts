import { addDays, type LocalDate } from "../../../kernel/localDate.ts";

/** A row of the stage calendar. */
export interface ElectionStage {
  readonly election: string;
  readonly stageCode: string;
  /** Null: no start that holds everywhere. */
  readonly startsOn: LocalDate | null;
  /** Null: no end that holds everywhere. */
  readonly endsOn: LocalDate | null;
  /** Where it runs, as transcribed: "national", "per satker", "35.20 only". */
  readonly scope: string;
}

/** A span in which stage-bound items are due. Both ends included. */
export interface StageWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const ANY_STAGE = "*";

/**
 * True if the stage is known to run for the satker: everywhere ("national …") or for codes that the scope names.
 * "per satker" and "only disputed satker" do not say which: then nobody is held to it.
 */
export function runsFor(stage: ElectionStage, satkerCode: string): boolean {
  if (stage.scope.startsWith("national")) return true;
  return [...stage.scope.matchAll(/\d{2}\.\d{2}/g)].some(([code]) => code === satkerCode);
}

/** Spans in which the satker's item is due, in order; stages that overlap or follow each other the next day are one span. */
export function stageWindows(stages: readonly ElectionStage[], stageCodes: readonly string[], satkerCode: string): StageWindow[] {
  const spans = stages
    .filter((stage) => (stageCodes.includes(ANY_STAGE) || stageCodes.includes(stage.stageCode)) && runsFor(stage, satkerCode))
    .flatMap(({ startsOn, endsOn }) => (startsOn === null || endsOn === null ? [] : [{ from: startsOn, to: endsOn }]))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const merged: StageWindow[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span.from > addDays(last.to, 1)) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}
