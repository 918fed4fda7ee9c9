import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareResults, gravest, COMPARABILITY_REASONS, type ResultMethod } from "./comparability.ts";
import { anInstrument, anIssuer, aSource, someParts, TWO_STAGES } from "./instrument.fixture.ts";
import { mergeClaims, type EvaluationOutcome } from "./outcome.ts";
import type { QualificationScale } from "./scale.ts";

const scaleOf = (year: number, ...bounds: readonly (readonly [number, number])[]): QualificationScale => ({
  id: `s${year}`,
  issuer: anIssuer,
  year,
  bands: bounds.map(([publishedMin, publishedMax], index) => ({
    qualification: (["INFORMATIVE", "APPROACHING_INFORMATIVE"] as const)[index] ?? null,
    publishedLabel: `${index}`,
    publishedMin,
    publishedMax,
    confidence: "HIGH",
    note: null,
    source: aSource,
  })),
});
const oldScale = scaleOf(2020, [97, 100], [80, 96]);
const newScale = scaleOf(2024, [90, 100], [80, 89.9]);

const method = (facts: Partial<ResultMethod> = {}): ResultMethod => ({ issuerId: anIssuer.id, instrument: anInstrument(), scale: newScale, ...facts });
function anOutcome(facts: Partial<EvaluationOutcome>): EvaluationOutcome {
  const claim = { id: "c", bodyId: "b", bodyName: "KPU", bodyProvinceCode: null, satkerCode: null, issuer: anIssuer, year: 2024, score: null, qualification: null, publishedLabel: null, rank: null, peerGroup: null, stageReached: "SAQ", round: "FINAL", note: null, source: aSource } as const;
  return { ...mergeClaims([claim]), ...facts };
}
const scored = (score: number, facts: Partial<ResultMethod> = {}) => ({ ...anOutcome({ score, round: "FINAL" }), method: method(facts) });

describe("two results of different years", () => {
  it("are comparable under the same instrument and the same bands", () => {
    expect(compareResults(scored(80), scored(90))).toEqual({ verdict: "COMPARABLE", reasons: [], scoreComparable: true, classComparable: false, rankComparable: false });
  });

  it("keep comparable points, but not classes, when only the bands moved", () => {
    const informative = { qualification: "INFORMATIVE" } as const;
    const verdict = compareResults({ ...scored(98, { scale: oldScale }), ...informative }, { ...scored(91), ...informative });
    expect(verdict).toMatchObject({ verdict: "THRESHOLDS_CHANGED", scoreComparable: true, classComparable: false });
  });

  it("are of another method when weights, stages or dimensions changed: no difference may be shown", () => {
    const heavierVisit = anInstrument({ year: 2026, parts: TWO_STAGES.map((part) => (part.level === "STAGE" ? { ...part, weight: 50 } : part)) });
    expect(compareResults(scored(80, { instrument: heavierVisit }), scored(90))).toMatchObject({ verdict: "METHOD_CHANGED", scoreComparable: false });
  });

  it("with dimensions of the same name are still another method until a crosswalk says they are equivalent", () => {
    const parts = someParts(["saq", "STAGE", null, 100], ["jenis", "DIMENSION", "saq", 100]);
    const [a, b] = [anInstrument({ parts }), anInstrument({ year: 2026, parts })];
    const line = { fromInstrumentId: a.id, fromCode: "jenis", toInstrumentId: b.id, toCode: "jenis", note: null, source: aSource };
    const verdictBy = (relation: "SAME_NAME" | "EQUIVALENT") => compareResults(scored(80, { instrument: a }), scored(90, { instrument: b }), [{ ...line, relation }]).verdict;
    expect([verdictBy("SAME_NAME"), verdictBy("EQUIVALENT")]).toEqual(["METHOD_CHANGED", "COMPARABLE"]);
  });

  it("rest on partial data when the instrument of a year is not known", () => {
    expect(compareResults(scored(80, { instrument: null }), scored(90))).toMatchObject({ verdict: "PARTIAL_DATA", reasons: ["INSTRUMENT_UNKNOWN"], scoreComparable: false });
  });

  it.each([
    ["of two issuers", scored(80, { issuerId: "ki-pusat" }), scored(90)],
    ["of which one was not announced", { ...anOutcome({}), method: method() }, scored(90)],
    ["of which one is a class and the other a rank", { ...anOutcome({ qualification: "INFORMATIVE" }), method: method() }, { ...anOutcome({ rank: 2, peerGroup: { label: "x", size: 35 } }), method: method() }],
  ])("%s are not comparable", (_, a, b) => {
    expect(compareResults(a, b).verdict).toBe("NOT_COMPARABLE");
  });

  it("say nothing of a move in rank when the peer group changed", () => {
    const ranked = (label: string, size: number | null) => ({ ...anOutcome({ rank: 5, peerGroup: { label, size }, round: "FINAL" }), method: method() });
    expect(compareResults(ranked("35 KPU", 35), ranked("penyelenggara pemilu", null))).toMatchObject({ verdict: "PARTIAL_DATA", rankComparable: false });
    expect(compareResults(ranked("35 KPU", 35), ranked("35 KPU", 35))).toMatchObject({ rankComparable: true });
  });

  it("get the same verdict in whichever order they are asked about", () => {
    const results = [scored(80), scored(90, { scale: oldScale }), scored(70, { instrument: null }), { ...anOutcome({}), method: method() }];
    fc.assert(
      fc.property(fc.constantFrom(...results), fc.constantFrom(...results), (a, b) => {
        expect(compareResults(a, b).verdict).toBe(compareResults(b, a).verdict);
      }),
    );
  });

  it("get the gravest of the verdicts their reasons amount to", () => {
    expect(gravest(COMPARABILITY_REASONS)).toBe("NOT_COMPARABLE");
    expect(gravest(["SCALE_UNKNOWN", "BANDS_DIFFER"])).toBe("PARTIAL_DATA");
  });
});
