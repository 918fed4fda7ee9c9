import { describe, expect, it } from "vitest";
import { aMethod, candidate, someObservations } from "./domain/fixtures/method.fixture.ts";
import { withheldNodes } from "./domain/shownScores.ts";
import { rankSatkers } from "./domain/rankSatkers.ts";
import { RememberedSimulations } from "./rememberedSimulations.service.ts";

const method = aMethod();
const peers = [candidate("33.01", someObservations(90)), candidate("33.02", someObservations(70)), candidate("33.03", someObservations(50))];

describe("a remembered simulation", () => {
  it("is the same object for equal input in whatever order, and another for other figures, weights, seed or basis", () => {
    const memory = new RememberedSimulations();
    const first = memory.of(method, peers, "index");
    expect(memory.of(method, peers.toReversed(), "index")).toBe(first);
    expect(memory.size).toBe(1);
    const others = [
      memory.of(method, [...peers.slice(1), candidate("33.01", someObservations(89))], "index"),
      memory.of(aMethod({ uncertainty: { ...method.uncertainty, seed: "lain" } }), peers, "index"),
      memory.of(method, peers, "updates"),
    ];
    expect(others.includes(first)).toBe(false);
    expect(memory.size).toBe(4);
  });

  it("is forgotten, oldest first, before memory grows without end", () => {
    const memory = new RememberedSimulations();
    const short = aMethod({ uncertainty: { ...method.uncertainty, runs: 1 } });
    for (let level = 0; level < 105; level += 1) memory.of(short, [candidate("33.01", someObservations(level % 100, 30 + Math.floor(level / 100)))], "index");
    expect(memory.size).toBe(100);
  });
});

describe("what a shared view withholds", () => {
  const small = rankSatkers(method, [candidate("33.01", someObservations(80, 3))])[0]?.ranked[0]?.result;
  const rule = { showsSmallCounts: false, namesPersons: (code: string) => ["onTime", "writtenNotice", "medianDays"].includes(code), leastShownCount: 5 };

  it("is each measure over one to four cases and the dimension above it, not the index; nothing for whoever may see counts", () => {
    if (small === undefined) throw new Error("not ranked");
    expect([...withheldNodes(small, someObservations(80, 3), rule)].toSorted()).toEqual(["medianDays", "onTime", "requests", "writtenNotice"]);
    expect(withheldNodes(small, someObservations(80, 3), { ...rule, showsSmallCounts: true }).size).toBe(0);
    expect(withheldNodes(small, someObservations(80, 5), rule).size).toBe(0);
  });
});
