import type { LocalDate } from "./localDate.ts";

export const DATASETS = ["PUBLISHED", "DEMO"] as const;
/** Real published material, or the invented demo scenario. */
export type Dataset = (typeof DATASETS)[number];

export const CONFIDENCES = ["HIGH", "MEDIUM", "LOW"] as const;
/** How sure the transcriber was of a fact. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Where one fact stands: the publication, and the row of the file that brought it. */
export interface FactSource {
  readonly text: string;
  readonly confidence: Confidence;
  readonly fileName: string;
  /** First data row is 1. */
  readonly fileRow: number;
  readonly importBatchId: string;
  readonly dataset: Dataset;
  /** Last day the file vouches for. Null: it does not say. */
  readonly dataAsOf: LocalDate | null;
}

/** What a number rests on. Travels with every measure to the screen. */
export interface ProvenanceFacts {
  readonly sources: readonly FactSource[];
  readonly dataAsOf: LocalDate | null;
  readonly computedAt: Date;
  /** Name and version of the rule that made the number: "publication-1" = as published, nothing computed. */
  readonly methodVersion: string;
  readonly containsDemoData: boolean;
}

/** As published: nothing is computed, only told. */
export const AS_PUBLISHED = "publication-1";

/** Gathers the sources of several facts; each file row once; the oldest "data as of" wins, since it bounds the whole. */
export function provenanceOf(sources: readonly FactSource[], computedAt: Date, methodVersion: string): ProvenanceFacts {
  const byRow = new Map(sources.map((source) => [`${source.importBatchId}#${source.fileRow}`, source]));
  const dates = [...byRow.values()].map((source) => source.dataAsOf).filter((date) => date !== null);
  return {
    sources: [...byRow.values()],
    dataAsOf: dates.toSorted()[0] ?? null,
    computedAt,
    methodVersion,
    containsDemoData: sources.some((source) => source.dataset === "DEMO"),
  };
}
