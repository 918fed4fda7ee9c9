import { yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { EvaluationOutcome } from "../../evaluations/domain/outcome.ts";
import type { Bucket } from "./bucket.ts";
import type { MeasureKey } from "./catalogue.ts";
import { medianOf, type MeasureCell, type Observation } from "./cell.ts";

type Announced = Pick<EvaluationOutcome, "score" | "rank" | "peerGroup" | "year" | "sources" | "issuer">;

/**
 * Whose results stand for a province when nobody says: its own commission that announced figures in most years, real before demo.
 * Null: no commission of the province announced anything.
 */
export function commissionOf(outcomes: readonly Pick<EvaluationOutcome, "issuer" | "year" | "round">[], provinceCode: string, dataset: Dataset | null): string | null {
  const years = new Map<string, { readonly dataset: Dataset; readonly years: Set<number> }>();
  for (const { issuer, year, round } of outcomes) {
    if (issuer.level !== "PROVINCE" || issuer.provinceCode !== provinceCode || round === null || (dataset !== null && issuer.dataset !== dataset)) continue;
    const known = years.get(issuer.id) ?? { dataset: issuer.dataset, years: new Set() };
    known.years.add(year);
    years.set(issuer.id, known);
  }
  const ordered = [...years].toSorted(([idA, a], [idB, b]) => (a.dataset === b.dataset ? 0 : a.dataset === "PUBLISHED" ? -1 : 1) || b.years.size - a.years.size || (idA < idB ? -1 : 1));
  return ordered[0]?.[0] ?? null;
}

/** One satker's result of the bucket's year. Without one: NOT_DUE while the year runs or has not begun, otherwise NOT_REPORTED; never a last place. */
export function assessmentCell(key: MeasureKey, outcome: Announced | undefined, bucket: Bucket, today: LocalDate): MeasureCell {
  const value = outcome === undefined ? null : key === "assessment.rank" ? outcome.rank : outcome.score;
  const observation: Observation = value === null ? { kind: "missing", reason: yearOf(bucket.to) >= yearOf(today) ? "NOT_DUE" : "NOT_REPORTED" } : { kind: "value", value, cases: null };
  const dates = (outcome?.sources ?? []).map(({ dataAsOf }) => dataAsOf).filter((date) => date !== null).toSorted();
  return {
    observation,
    completeness: "WHOLE",
    dataAsOf: dates[0] ?? null,
    sources: outcome?.sources ?? [],
    peerGroup: key === "assessment.rank" && outcome?.rank !== null ? (outcome?.peerGroup ?? null) : null,
  };
}

/** Median of the members' points; n is the number of members with points. Ranks have none: they may come from several lists. */
export function assessmentOfGroup(key: MeasureKey, cells: readonly MeasureCell[]): Observation {
  if (key !== "assessment.score") return { kind: "missing", reason: "NOT_APPLICABLE" };
  const median = medianOf(cells.flatMap(({ observation }) => (observation.kind === "value" ? [observation.value] : [])));
  const reasons = cells.flatMap(({ observation }) => (observation.kind === "missing" ? [observation.reason] : []));
  return median === null ? { kind: "missing", reason: reasons.includes("NOT_DUE") ? "NOT_DUE" : "NOT_REPORTED" } : { kind: "value", value: median, cases: null };
}
