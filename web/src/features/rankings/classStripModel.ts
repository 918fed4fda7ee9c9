import type { EvaluationStanding, Qualification, SatkerType } from "../../gql/graphql.ts";
import { classMark, QUALIFICATIONS, type ClassMark } from "../../pieces/qualification.ts";

interface StripSatker {
  code: string;
  type: SatkerType;
  regionName: string;
}

interface StripRow {
  satker: StripSatker;
  result: { standing: EvaluationStanding; qualification: Qualification | null };
}

/** Satker by class, best class first; the five classes stand even when empty, the other states only when used. By code within each. */
export function classStrip(rows: readonly StripRow[]): { mark: ClassMark; satkers: StripSatker[] }[] {
  const marks: ClassMark[] = [...QUALIFICATIONS, "none", "stageOnly", "notAnnounced"];
  return marks
    .map((mark) => ({
      mark,
      satkers: rows
        .filter((row) => classMark(row.result) === mark)
        .map((row) => row.satker)
        .toSorted((a, b) => a.code.localeCompare(b.code)),
    }))
    .filter(({ mark, satkers }) => satkers.length > 0 || QUALIFICATIONS.some((qualification) => qualification === mark));
}
