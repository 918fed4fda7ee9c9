import { describe, expect, it } from "vitest";
import { measured, missing } from "../../../kernel/measure.ts";
import { classOf, distanceToNextClass } from "./classScale.ts";
import { aMethod, candidate, someObservations } from "./fixtures/method.fixture.ts";
import { counted, observed } from "./observation.ts";
import { rankSatkers } from "./rankSatkers.ts";

describe("a ranking", () => {
  it("gives places within each peer group, with n, and never across groups", () => {
    const groups = rankSatkers(aMethod(), [
      candidate("35.01", someObservations(95), "35"),
      candidate("33.02", someObservations(70)),
      candidate("33.01", someObservations(90)),
    ]);
    expect(groups.map(({ peerGroup, n, ranked }) => [peerGroup, n, ranked.map(({ code, rank }) => [code, rank])])).toEqual([
      ["33", 2, [["33.01", 1], ["33.02", 2]]],
      ["35", 1, [["35.01", 1]]],
    ]);
  });

  it("lists a satker with too little data below the line with the reason, not last", () => {
    const [group] = rankSatkers(aMethod(), [
      candidate("33.03", new Map([["freshItems", observed(measured(100))]])),
      candidate("33.02", new Map([...someObservations(60)].map(([code]) => [code, observed(missing("NOT_DUE"))]))),
      candidate("33.01", someObservations(10)),
    ]);
    expect(group?.ranked.map(({ code, rank }) => [code, rank])).toEqual([["33.01", 1]]);
    expect(group?.belowLine.map(({ code, reason }) => [code, reason])).toEqual([["33.02", "NOT_DUE"], ["33.03", "TOO_LITTLE_DATA"]]);
  });

  it("gives no place where hardly anything was applicable, however good the rest", () => {
    const rest = new Map([...someObservations(100)].map(([code, each]) => [code, code === "freshItems" || code === "deadLinks" ? each : observed(missing("NOT_APPLICABLE"))]));
    const [group] = rankSatkers(aMethod(), [candidate("33.01", rest)]);
    expect(group?.belowLine[0]).toMatchObject({ reason: "TOO_LITTLE_ASSESSABLE", result: { dataShare: 1, assessableShare: 0.2 } });
  });

  it.each([
    { trials: 19, place: false },
    { trials: 20, place: true },
  ])("on the share answered in time, $trials requests give a place: $place", ({ trials, place }) => {
    const [group] = rankSatkers(aMethod(), [candidate("33.01", new Map([["onTime", counted(trials, trials)]]))], "onTime");
    expect(group?.n).toBe(place ? 1 : 0);
    expect(group?.belowLine.map(({ reason }) => reason)).toEqual(place ? [] : ["TOO_FEW_CASES"]);
  });

  it("can be by one dimension, which has no class of its own", () => {
    const [group] = rankSatkers(aMethod(), [candidate("33.01", someObservations(92))], "updates");
    expect(group).toMatchObject({ basis: "updates", n: 1, ranked: [{ class: null }] });
  });

  it("refuses a basis the method does not have", () => {
    expect(() => rankSatkers(aMethod(), [], "luck")).toThrow(RangeError);
  });
});

describe("a class", () => {
  const scale = aMethod().classScale;
  it.each([
    { points: 89.95, code: "B", missing: 0.05, because: "bands are half-open, no score falls between them" },
    { points: 90, code: "A", missing: null, because: "the boundary belongs to the better class" },
    { points: 0, code: "E", missing: 40, because: "a real zero has a class" },
  ])("of $points points is $code: $because", ({ points, code, missing: missingPoints }) => {
    if (scale === null) throw new Error("The test method has classes");
    expect(classOf(points, scale)?.code).toBe(code);
    const distance = distanceToNextClass(points, scale);
    if (missingPoints === null) expect(distance).toBeNull();
    else expect(distance?.missingPoints).toBeCloseTo(missingPoints, 9);
  });
});
