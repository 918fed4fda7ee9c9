import { groupBy } from "../../kernel/groupBy.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { AS_PUBLISHED, type Dataset } from "../../kernel/provenance.ts";
import type { EvaluationOutcome } from "../evaluations/domain/outcome.ts";
import { assessmentCell, assessmentOfGroup, commissionOf } from "./domain/assessmentFigure.ts";
import type { Bucket } from "./domain/bucket.ts";
import type { MeasureCell } from "./domain/cell.ts";
import { boundOf, type FamilyFigures } from "./domain/familyFigures.ts";
import type { MeasuredSatker, MeasureGroup } from "./domain/measureGroup.ts";

interface AssessmentQuestion {
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
  readonly buckets: readonly Bucket[];
  readonly today: LocalDate;
  /** Null: each province's own commission. */
  readonly issuerId: string | null;
  /** Null: real results where a commission announced any, otherwise the demo scenario's. */
  readonly dataset: Dataset | null;
}

export interface AssessmentFigures extends FamilyFigures {
  /** Whose results stand for a province. Null: nobody announced any. */
  readonly issuerIds: ReadonlyMap<string, string | null>;
}

/** Published results of one issuer a province. */
export function assessmentFigures(outcomes: ReadonlyMap<string, readonly EvaluationOutcome[]>, { satkers, groups, buckets, today, issuerId, dataset }: AssessmentQuestion): AssessmentFigures {
  const all = [...outcomes.values()].flat();
  const provinces = [...groupBy(satkers, ({ provinceCode }) => provinceCode).keys()];
  // One dataset for the whole answer: real and demo results never stand in one list.
  const chosen = dataset ?? (provinces.some((code) => commissionOf(all, code, "PUBLISHED") !== null) ? "PUBLISHED" : null);
  const issuerIds = new Map(provinces.map((code) => [code, issuerId ?? commissionOf(all, code, chosen)]));
  const issuerOf = (satkerCode: string): string | null => issuerIds.get(satkerCode.slice(0, 2)) ?? null;
  const result = (satkerCode: string, year: number): EvaluationOutcome | undefined => outcomes.get(satkerCode)?.find((outcome) => outcome.year === year && outcome.issuer.id === issuerOf(satkerCode));
  const shownDataset = all.find(({ issuer }) => [...issuerIds.values()].includes(issuer.id))?.dataset ?? chosen ?? "PUBLISHED";
  const cell: FamilyFigures["cell"] = (key, satkerCode, at): MeasureCell => {
    const bucket = buckets[at];
    if (bucket === undefined) throw new RangeError(`No such bucket: ${at}`);
    return assessmentCell(key, result(satkerCode, Number(bucket.to.slice(0, 4))), bucket, today);
  };
  return {
    dataset: shownDataset,
    methodVersion: AS_PUBLISHED,
    issuerIds,
    satkers,
    groups,
    cell,
    groupCell(key, group, at) {
      const told = group.satkerCodes.map((code) => ({ code, cell: cell(key, code, at) }));
      const cells = told.map((one) => one.cell);
      const known = cells.filter(({ observation }) => observation.kind === "value");
      return {
        observation: assessmentOfGroup(key, cells),
        completeness: "WHOLE",
        dataAsOf: boundOf(known.map(({ dataAsOf }) => dataAsOf)),
        sources: known.flatMap(({ sources }) => sources.slice(0, 1)),
        peerGroup: null,
        members: cells.length,
        contributors: told.filter((one) => one.cell.observation.kind === "value").map(({ code }) => code),
      };
    },
  };
}
