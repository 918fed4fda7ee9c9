import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measured, missing } from "../../../kernel/measure.ts";
import { aggregate } from "./aggregate.ts";
import { aMethod, candidate } from "./fixtures/method.fixture.ts";
import { branch, leaf, reweighting } from "./fixtures/treeBuilders.fixture.ts";
import { type IndexNode, leavesOf } from "./indexTree.ts";
import { type Observation, counted, observed } from "./observation.ts";
import { rankSatkers } from "./rankSatkers.ts";

const RUNS = { numRuns: 200 };
/** Points in hundredths, whole ones more often, so that ties and zeros occur. */
const points = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100));
const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
const reasons = ["NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED"] as const;
const graded = points.map((each): Observation => observed(measured(each)));
const absent = fc.constantFrom(...reasons).map((reason): Observation => observed(missing(reason)));
const cases = fc.nat(40).chain((trials) => fc.nat(trials).map((successes) => counted(successes, trials)));

/** A tree of any shape; codes are given by position afterwards so that they are unique. */
type Shape = { readonly weight: number; readonly aggregation: "ARITHMETIC" | "GEOMETRIC"; readonly children: readonly Shape[] };
const shape = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.record({
    weight,
    aggregation: fc.constantFrom("ARITHMETIC" as const, "GEOMETRIC" as const),
    children: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant([]), fc.array(tie("node"), { minLength: 1, maxLength: 4 })),
  }),
})).node;
const treeFrom = (each: Shape, code = "i"): IndexNode =>
  each.children.length === 0 ? leaf(code, each.weight) : branch(code, each.children.map((child, position) => treeFrom(child, `${code}.${position}`)), { weight: each.weight, aggregation: each.aggregation });
const anyTree = shape.map((each) => treeFrom(each));
const treeWith = (observation: fc.Arbitrary<Observation>) =>
  anyTree.chain((tree) => fc.array(observation, { minLength: leavesOf(tree).length, maxLength: leavesOf(tree).length }).map((each) => ({ tree, observations: new Map(leavesOf(tree).map(({ code }, position) => [code, each[position] ?? observed(missing("NOT_REPORTED"))])) })));

const scoreOf = (tree: IndexNode, observations: ReadonlyMap<string, Observation>) => {
  const result = aggregate(tree, observations, reweighting).points;
  return result.kind === "value" ? result.value : null;
};

/** The tree without the measures that have no number; null when nothing is left. */
function pruned(node: IndexNode, observations: ReadonlyMap<string, Observation>): IndexNode | null {
  if (node.kind === "leaf") return observations.get(node.code)?.kind === "missing" ? null : node;
  const children = node.children.flatMap((child) => pruned(child, observations) ?? []);
  return children.length === 0 ? null : { ...node, children };
}

const method = aMethod();
const codes = leavesOf(method.index).map(({ code }) => code);
const aSatker = fc
  .tuple(...codes.map((code) => (code === "onTime" || code === "writtenNotice" ? fc.oneof({ weight: 4, arbitrary: cases }, { weight: 1, arbitrary: absent }) : fc.oneof({ weight: 5, arbitrary: graded }, { weight: 1, arbitrary: absent }))))
  .map((each) => new Map(each.map((observation, position) => [codes[position] ?? "", observation])));
const aProvince = fc.array(aSatker, { minLength: 2, maxLength: 8 }).map((all) => all.map((observations, position) => candidate(`33.${String(position).padStart(2, "0")}`, observations)));
const orderOf = (peers: Parameters<typeof rankSatkers>[1]) => (rankSatkers(method, peers)[0]?.ranked ?? []).map(({ code, points: score }) => ({ code, score }));

describe("whatever the figures", () => {
  it("removing one satker never changes the order or the scores of the others", () => {
    fc.assert(fc.property(aProvince, fc.nat(), (peers, pick) => {
      const gone = peers[pick % peers.length]?.code;
      expect(orderOf(peers.filter(({ code }) => code !== gone))).toEqual(orderOf(peers).filter(({ code }) => code !== gone));
    }), RUNS);
  });

  it("permuting the satker and their measures changes nothing", () => {
    fc.assert(fc.property(aProvince.chain((peers) => fc.tuple(fc.constant(peers), fc.shuffledSubarray(peers, { minLength: peers.length }))), ([peers, shuffled]) => {
      const reversed = shuffled.map((each) => ({ ...each, observations: new Map([...each.observations].toReversed()) }));
      expect(rankSatkers(method, reversed)).toEqual(rankSatkers(method, peers));
    }), RUNS);
  });

  it("equal inputs share a place", () => {
    fc.assert(fc.property(aProvince, fc.nat(), (peers, pick) => {
      const twin = peers[pick % peers.length];
      if (twin === undefined) return;
      const [group] = rankSatkers(method, [...peers, { ...twin, code: "99.99" }]);
      const rankOf = (code: string) => group?.ranked.find((each) => each.code === code)?.rank;
      expect(rankOf("99.99")).toBe(rankOf(twin.code));
    }), RUNS);
  });

  it("raising an input with positive weight never lowers the score, in a tree of any depth and mean", () => {
    fc.assert(fc.property(treeWith(graded), fc.nat(), points, ({ tree, observations }, pick, higher) => {
      const code = [...observations.keys()][pick % observations.size] ?? "";
      const old = observations.get(code);
      if (old?.kind !== "value") return;
      const raised = new Map([...observations, [code, observed(measured(Math.max(old.value, higher)))]]);
      expect(scoreOf(tree, raised)).toBeGreaterThanOrEqual((scoreOf(tree, observations) ?? Number.NaN) - 1e-9);
    }), RUNS);
  });

  it("a missing value never acts as zero: the score is that of the tree without it", () => {
    fc.assert(fc.property(treeWith(fc.oneof(graded, absent)), ({ tree, observations }) => {
      const rest = pruned(tree, observations);
      const score = scoreOf(tree, observations);
      if (rest === null) {
        expect(score).toBeNull();
        return;
      }
      const known = [...observations.values()].flatMap((each) => (each.kind === "value" ? [each.value] : []));
      expect(score).toBeCloseTo(scoreOf(rest, observations) ?? Number.NaN, 9);
      expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
    }), RUNS);
  });

  it("weights count only in their ratio: the scale of siblings' weights changes nothing", () => {
    fc.assert(fc.property(treeWith(fc.oneof(graded, absent)), fc.double({ min: 0.1, max: 50, noNaN: true }), ({ tree, observations }, factor) => {
      const scaled = (node: IndexNode): IndexNode => (node.kind === "leaf" ? { ...node, weight: node.weight * factor } : { ...node, weight: node.weight * factor, children: node.children.map(scaled) });
      const [before, after] = [scoreOf(tree, observations), scoreOf(scaled(tree), observations)];
      if (before === null) expect(after).toBeNull();
      else expect(after).toBeCloseTo(before, 9);
    }), RUNS);
  });

  it("contributions make up the score: points add, factors multiply, effective weights sum to one", () => {
    fc.assert(fc.property(treeWith(fc.oneof(graded, absent)), ({ tree, observations }) => {
      const { points: result, terms } = aggregate(tree, observations, reweighting);
      if (result.kind === "missing" || tree.kind === "leaf") return;
      const parts = terms.flatMap(({ contribution }) => contribution ?? []);
      const total = parts.reduce((so, part) => (part.kind === "ADDED_POINTS" ? so + part.points : so * part.factor), tree.aggregation === "ARITHMETIC" ? 0 : 1);
      expect(total).toBeCloseTo(result.value, 9);
      expect(terms.reduce((sum, { weightEffective }) => sum + weightEffective, 0)).toBeCloseTo(1, 9);
      expect(terms.reduce((sum, { weightNominal }) => sum + weightNominal, 0)).toBeCloseTo(1, 9);
    }), RUNS);
  });

  it("one more request answered in time never lowers the index and one more answered late never raises it, also from none to one", () => {
    fc.assert(fc.property(aSatker, fc.nat(40).chain((trials) => fc.tuple(fc.constant(trials), fc.nat(trials))), (observations, [trials, successes]) => {
      const withCount = (good: number, all: number) => scoreOf(method.index, new Map([...observations, ["onTime", counted(good, all)]]));
      const now = withCount(successes, trials);
      if (now === null) return;
      expect(withCount(successes + 1, trials + 1)).toBeGreaterThanOrEqual(now - 1e-9);
      expect(withCount(successes, trials + 1)).toBeLessThanOrEqual(now + 1e-9);
    }), RUNS);
  });
});
