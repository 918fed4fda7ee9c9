import { provenanceOf } from "../../kernel/provenance.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import { casesOf, valueOf } from "./domain/cell.ts";
import { inputsSentence } from "./domain/measureSentence.ts";
import type { ExplainedMeasureType } from "./explainedMeasure.types.ts";
import type { ExplainedMeasure } from "./measures.service.ts";

/** Dresses one measure of one satker for the API. */
export function toExplainedMeasureType({ satkerCode, bucket, cell, series, computedAt }: ExplainedMeasure): ExplainedMeasureType {
  const { definition, dataset, methodVersion } = series;
  const { observation, sources, dataAsOf, peerGroup } = cell;
  const facts = provenanceOf(sources, computedAt, methodVersion);
  const provenance = { ...facts, dataAsOf: dataAsOf ?? facts.dataAsOf, containsDemoData: dataset === "DEMO" };
  const isShare = observation.kind === "count";
  return {
    id: `measure:${satkerCode}:${definition.key}:${bucket.from}:${bucket.to}`,
    satkerCode,
    measure: definition,
    from: bucket.from,
    to: bucket.to,
    value: toMeasureType(valueOf(observation), definition.unit, casesOf(observation) ?? peerGroup?.size ?? null, provenance),
    numerator: isShare ? observation.successes : null,
    denominator: isShare ? observation.trials : null,
    sentence: inputsSentence(observation, definition),
    isComplete: cell.completeness === "WHOLE",
    peerGroup: peerGroup?.label ?? null,
  };
}
