import { describe, expect, it } from "vitest";
import { aCycleChoice, anItemGap, aParticipation, aRevision, evaluationWordsId as sentences } from "../../testing/evaluationFacts.ts";
import { aMeasure } from "../../testing/facts.ts";
import { namedTheme } from "../../testing/theme.ts";
import { boardColumns, boardFinding, chooseCycle, cycleDates, dueSentence } from "./cycleModel.ts";
import { itemFinding, itemGapOption, itemGapTable } from "./itemGapOption.ts";

describe("the board of a cycle", () => {
  const columns = boardColumns([aParticipation("33.01", "RETURNED"), aParticipation("33.02", null), aParticipation("33.03", "NOT_RETURNED"), aParticipation("33.04", "RETURNED")]);

  it("puts everybody in one column, and does not take the unknown for those who did not return", () => {
    expect(columns.filter(({ participations }) => participations.length > 0).map(({ key, participations }) => [key, participations.map(({ satker }) => satker?.code)])).toEqual([
      ["NOT_RETURNED", ["33.03"]],
      ["RETURNED", ["33.01", "33.04"]],
      ["unknown", ["33.02"]],
    ]);
  });

  it("says who is where in a sentence", () => {
    expect(boardFinding(columns, sentences)).toBe("Dari 4 satker: 1 tidak mengembalikan, 2 mengembalikan, 1 tidak diketahui.");
  });

  it("says that nothing is known when nothing is", () => {
    expect(boardFinding(boardColumns([aParticipation("33.01", null)]), sentences)).toBe("Siapa sudah sampai mana tidak diketahui untuk 1 satker.");
  });
});

describe("dates of a cycle", () => {
  it("keep what was revised beside what is in force, in the order of a cycle, and leave out what was never announced", () => {
    const old = aRevision({ id: "1", onDate: "2026-11-27", isInForce: false });
    const revised = aRevision({ id: "2", reason: "gangguan sistem" });
    const opens = aRevision({ id: "3", field: "OPENS_ON", onDate: "2026-06-15" });
    const state = aRevision({ id: "4", field: null, state: "OPEN" });
    expect(cycleDates([old, revised, state, opens])).toEqual([
      { field: "OPENS_ON", inForce: opens, before: [] },
      { field: "SAQ_DUE_ON", inForce: revised, before: [old] },
    ]);
  });

  it.each([
    { value: 19, says: "Batas kuesioner 11 Desember 2026: 19 hari lagi." },
    { value: 0, says: "Batas kuesioner hari ini, 11 Desember 2026." },
    { value: -3, says: "Batas kuesioner 11 Desember 2026 sudah lewat 3 hari." },
  ])("with $value days left: $says", ({ value, says }) => {
    expect(dueSentence({ revisions: [aRevision({ id: "1" })], daysLeft: aMeasure(value, "DAYS") }, sentences)).toBe(says);
  });

  it("say that the questionnaire is closed, or that nobody knows its last day", () => {
    expect(dueSentence({ revisions: [], daysLeft: aMeasure(null, "DAYS", { status: "NOT_APPLICABLE" }) }, sentences)).toBe("Kuesioner siklus ini sudah ditutup.");
    expect(dueSentence({ revisions: [], daysLeft: aMeasure(null, "DAYS") }, sentences)).toBe("Batas kuesionernya tidak diketahui.");
  });
});

describe("which cycle a page shows", () => {
  const finished = aCycleChoice({ id: "ki-2025" });
  const running = aCycleChoice({ id: "demo-2026", year: 2026, state: "EXTENDED", dataset: "DEMO" });
  const invented = aCycleChoice({ id: "demo-2027", year: 2027, state: "FINAL", dataset: "DEMO" });

  it("is the one in the address, also when asked as known on a day", () => {
    expect(chooseCycle([running, { ...finished, id: "ki-2025@2026-01-31" }], "ki-2025")?.id).toBe("ki-2025@2026-01-31");
  });

  it("is else one that runs; among finished ones a published one before an invented one", () => {
    expect(chooseCycle([finished, running], null)?.id).toBe("demo-2026");
    expect(chooseCycle([invented, finished], null)?.id).toBe("ki-2025");
    expect(chooseCycle([], null)).toBeNull();
  });
});

describe("items that are misunderstood", () => {
  const few = anItemGap({ id: "b", verified: 3, overclaimed: 3, overclaimedShare: aMeasure(null, "PERCENT"), meanGapPoints: aMeasure(null, "POINTS", { status: "NOT_DUE" }) });
  const gaps = [anItemGap({ id: "a" }), few];

  it("are named with how many of how many misread them", () => {
    expect(itemFinding(gaps, sentences)).toBe("Paling sering disalahpahami: “Butir a”. 5 dari 20 satker mengklaim lebih dari yang diterima.");
    expect(itemFinding([few], sentences)).toBe("Belum ada butir yang diverifikasi pada cukup banyak satker.");
  });

  it("have no mark where fewer than five were verified, but a word", () => {
    const option = itemGapOption(gaps, { theme: namedTheme, width: 360 }, sentences);
    const [series] = Array.isArray(option.series) ? option.series : [];
    expect((Array.isArray(series?.data) ? series.data : []).map((mark) => (typeof mark === "object" && mark !== null && "value" in mark && Array.isArray(mark.value) ? mark.value[0] : undefined))).toEqual([25, null]);
    expect(JSON.stringify(option.graphic)).toContain("kurang dari 5 terverifikasi (n = 3)");
  });

  it("stand in the table with n and interval, missing ones in words", () => {
    const tooFew = { missing: "kurang dari 5 terverifikasi (n = 3)" };
    expect(itemGapTable(gaps, sentences).rows.map(({ cells }) => cells)).toEqual([
      ["Butir a", 22, 20, 5, 25, 11.2, 46.9, 1.5],
      ["Butir b", 22, 3, 3, tooFew, tooFew, tooFew, { missing: "belum diverifikasi" }],
    ]);
  });
});
