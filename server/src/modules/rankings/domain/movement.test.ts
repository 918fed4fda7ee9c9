import { describe, expect, it } from "vitest";
import { measured, missing } from "../../../kernel/measure.ts";
import { aMethod, candidate, someObservations } from "./fixtures/method.fixture.ts";
import { rescoreUnder } from "./frozenMethod.ts";
import type { Method } from "./method.ts";
import { methodDifferences } from "./methodDifferences.ts";
import { type PeriodRanking, movementBetween } from "./movement.ts";
import { observed } from "./observation.ts";
import { type Candidate, rankSatkers } from "./rankSatkers.ts";
import { simulateRanks } from "./simulateRanks.ts";
import { withWeights } from "./whatIf.ts";

const province = (levels: Record<string, number>) => Object.entries(levels).map(([code, level]) => candidate(code, someObservations(level)));

function period(name: string, candidates: readonly Candidate[], method: Method = aMethod(), basis?: string): PeriodRanking {
  const [ranking] = rankSatkers(method, candidates, basis);
  if (ranking === undefined) throw new Error("No group");
  return { period: name, method, ranking, robustness: simulateRanks(method, candidates, basis) };
}

const before = province({ "33.01": 60, "33.02": 70, "33.03": 80 });
const after = province({ "33.01": 95, "33.02": 70, "33.03": 80 });
const heavierUpdates = () => {
  const trial = withWeights(aMethod(), new Map([["updates", 0.6]]));
  if (trial.kind === "refused") throw new Error("The trial is sound");
  return { ...trial.method, id: "uji-2", kind: "PROVINCE_INDEX" as const };
};
const movementOf = (movement: ReturnType<typeof movementBetween>, code: string) => movement.satkers.find((each) => each.code === code);

describe("movement between two periods", () => {
  it("under one method shows points, places and class, and whether it may be chance", () => {
    const movement = movementBetween(period("2024", before), period("2025", after));
    expect(movement).toMatchObject({ verdict: "COMPARABLE", differences: [], commonCount: 3 });
    const mover = movementOf(movement, "33.01");
    expect(mover).toMatchObject({ verdict: "COMPARABLE", rankDelta: 2, classChange: { from: "C", to: "A" }, withinNoise: false });
    expect(mover?.pointsDelta).toBeGreaterThan(20);
    expect(movementOf(movement, "33.02")).toMatchObject({ pointsDelta: 0, rankDelta: -1, classChange: null });
  });

  it("under another method shows no delta at all, and says what changed", () => {
    const movement = movementBetween(period("2024", before), period("2025", after, heavierUpdates()));
    expect(movement.verdict).toBe("METHOD_CHANGED");
    expect(movement.differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual(["WEIGHT assessment", "WEIGHT requests", "WEIGHT updates"]);
    expect(movementOf(movement, "33.01")).toMatchObject({ verdict: "METHOD_CHANGED", pointsDelta: null, rankDelta: null, classChange: null, withinNoise: null });
  });

  it("under other class boundaries shows points and places but no change of class", () => {
    const stricter = aMethod({ classScale: { id: "2025", source: "test", bands: [{ code: "A", label: "Informatif", fromPoints: 97 }, { code: "B", label: "Menuju Informatif", fromPoints: 80 }, { code: "C", label: "Lain", fromPoints: 0 }] } });
    const movement = movementBetween(period("2024", before), period("2025", after, stricter));
    const mover = movementOf(movement, "33.01");
    expect([mover?.from?.class?.code, mover?.to?.class?.code]).toEqual(["C", "B"]);
    expect(mover).toMatchObject({ verdict: "THRESHOLDS_CHANGED", rankDelta: 2, classChange: null });
    expect(movementOf(movement, "33.01")?.pointsDelta).toBeGreaterThan(20);
  });

  it("withholds a satker's delta when other measures counted, and names them", () => {
    const partial = after.map((each) => (each.code === "33.01" ? { ...each, observations: new Map([...each.observations, ["deadLinks", observed(missing("NOT_REPORTED"))]]) } : each));
    const movement = movementBetween(period("2024", before), period("2025", partial));
    expect(movement.verdict).toBe("COMPARABLE");
    expect(movementOf(movement, "33.01")).toMatchObject({ verdict: "PARTIAL_DATA", pointsDelta: null, rankDelta: null, unsharedMeasures: ["deadLinks"] });
    expect(movementOf(movement, "33.02")).toMatchObject({ verdict: "COMPARABLE", pointsDelta: 0 });
  });

  it("counts places among those ranked both times: a newcomer at the top pushes nobody down", () => {
    const withNewcomer = [...before, candidate("33.04", someObservations(100))];
    const movement = movementBetween(period("2024", before), period("2025", withNewcomer));
    expect(movement.satkers.map(({ code, verdict, rankDelta }) => [code, verdict, rankDelta])).toEqual([
      ["33.01", "COMPARABLE", 0],
      ["33.02", "COMPARABLE", 0],
      ["33.03", "COMPARABLE", 0],
      ["33.04", "NOT_COMPARABLE", null],
    ]);
  });

  it.each([
    { because: "another basis", to: () => period("2025", after, aMethod(), "updates") },
    { because: "another peer group", to: () => period("2025", after.map((each) => ({ ...each, peerGroup: "35" }))) },
    { because: "a reader's trial beside the province's index", to: () => period("2025", after, aMethod({ kind: "WHAT_IF" })) },
  ])("is not comparable with $because", ({ to }) => {
    const movement = movementBetween(period("2024", before), to());
    expect(movement.verdict).toBe("NOT_COMPARABLE");
    expect(movement.satkers.every(({ pointsDelta, rankDelta }) => pointsDelta === null && rankDelta === null)).toBe(true);
  });
});

describe("earlier years under one frozen method", () => {
  it("stand beside the official result, and only then may a changed method be looked through", () => {
    const official = rankSatkers(aMethod(), before);
    const frozen = heavierUpdates();
    const [first, second] = rescoreUnder(frozen, [{ period: "2024", candidates: before, official }, { period: "2025", candidates: after, official: null }]);
    expect(first).toMatchObject({ period: "2024", official, frozenMethodId: "uji-2" });
    expect(first?.frozen[0]?.ranked[0]?.points).not.toBeCloseTo(official[0]?.ranked[0]?.points ?? Number.NaN, 1);
    const [from, to] = [first?.frozen[0], second?.frozen[0]];
    if (from === undefined || to === undefined) throw new Error("No group");
    const movement = movementBetween({ period: "2024", method: frozen, ranking: from, robustness: null }, { period: "2025", method: frozen, ranking: to, robustness: null });
    expect(movementOf(movement, "33.01")).toMatchObject({ verdict: "COMPARABLE", rankDelta: 2, withinNoise: null });
  });

  it("give no place for a year in which too few of the method's measures were known", () => {
    const [year] = rescoreUnder(aMethod(), [{ period: "2020", candidates: [candidate("33.01", new Map([["website", observed(measured(99))]]))], official: null }]);
    expect(year?.frozen[0]).toMatchObject({ n: 0, belowLine: [{ code: "33.01", reason: "TOO_LITTLE_DATA" }] });
  });
});

describe("differences between methods", () => {
  it("are none for another title, source or seed", () => {
    expect(methodDifferences(aMethod(), aMethod({ id: "uji-1b", title: "lain", source: "lain", uncertainty: { ...aMethod().uncertainty, seed: "x" } }))).toEqual([]);
  });

  it.each([
    { kind: "TIE_RULE", changes: { tieRule: { decimals: 1 } } },
    { kind: "MISSING_POLICY", changes: { missingPolicy: { notReported: { kind: "WITHHOLD" as const }, suppressed: { kind: "REWEIGHT" as const } } } },
    { kind: "PEER_GROUP", changes: { peerGroupRule: "NATIONAL" as const } },
    { kind: "CLASS_SCALE", changes: { classScale: null } },
    { kind: "MEASURES", changes: { index: { ...aMethod().index, children: aMethod().index.children.slice(1) } } },
    { kind: "AGGREGATION", changes: { index: { ...aMethod().index, aggregation: "GEOMETRIC" as const } } },
    { kind: "DATA_THRESHOLD", changes: { index: { ...aMethod().index, minimumShare: 0.9 } } },
  ])("name $kind", ({ kind, changes }) => {
    expect(methodDifferences(aMethod(), aMethod(changes)).map((each) => each.kind)).toContain(kind);
  });
});
