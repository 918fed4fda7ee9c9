import type { FactSource } from "../../../kernel/provenance.ts";
import type { Issuer } from "./claim.ts";
import { instrumentIdOf, type Instrument, type InstrumentLevel, type InstrumentPart } from "./instrument.ts";

export const aSource: FactSource = { text: "s", confidence: "HIGH", fileName: "f.csv", fileRow: 1, importBatchId: "b", dataset: "PUBLISHED", dataAsOf: null };
export const anIssuer: Issuer = { id: "ki-contoh", name: "KI Contoh", level: "PROVINCE", provinceCode: "33", dataset: "PUBLISHED" };

type PartFacts = readonly [code: string, level: InstrumentLevel, parentCode: string | null, weight: number | null];

/** Parts from short rows; a code that begins with "visit" is the visit, any other stage the SAQ. */
export function someParts(...facts: readonly PartFacts[]): InstrumentPart[] {
  return facts.map(([code, level, parentCode, weight], index) => ({
    code,
    level,
    parentCode,
    position: index + 1,
    title: code,
    weight,
    stage: level === "STAGE" ? (code.startsWith("visit") ? "VISIT" : "SAQ") : null,
    evidenceRequired: level === "ITEM" ? "tautan" : null,
    source: aSource,
  }));
}

/** SAQ 80 with two indicators (60, 40) of two items each, visit 20. */
export const TWO_STAGES = someParts(
  ["saq", "STAGE", null, 80],
  ["jenis", "INDICATOR", "saq", 60],
  ["a", "ITEM", "jenis", 10],
  ["b", "ITEM", "jenis", 5],
  ["layanan", "INDICATOR", "saq", 40],
  ["c", "ITEM", "layanan", 2],
  ["d", "ITEM", "layanan", 1],
  ["visit", "STAGE", null, 20],
);

export function anInstrument(facts: Partial<Instrument> = {}): Instrument {
  const key = { issuerId: anIssuer.id, year: facts.year ?? 2025, bodyKind: facts.bodyKind ?? ("ALL" as const), version: facts.version ?? 1 };
  return {
    id: instrumentIdOf(key),
    issuer: anIssuer,
    ...key,
    title: "Instrumen contoh",
    status: "PUBLISHED",
    dataset: "PUBLISHED",
    note: null,
    source: aSource,
    roundingRule: "EACH_INDICATOR_TO_2",
    missingStagePolicy: "RESCALE",
    unansweredItemPolicy: "ZERO",
    parts: TWO_STAGES,
    ...facts,
  };
}
