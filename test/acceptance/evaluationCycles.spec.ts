import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";

const api = useTestApi();
beforeAll(() => loadDemo(api().testDatabase.database));

const CYCLE_33 = "komisi-contoh-33-2026-regency";
const FINISHED_33 = "komisi-contoh-33-2025-regency";

const CYCLES = /* GraphQL */ `
  query Cycles($province: ID, $issuer: ID, $year: Int, $board: ID!, $asKnownOn: LocalDate) {
    evaluationCycles(province: $province, issuer: $issuer, year: $year, asKnownOn: $asKnownOn) {
      id state stateSince dataset
      daysLeft { value status unit }
      revisions { field state onDate reason isInForce recordedBy }
      instrument { id }
      participations(province: $board) { state stage satker { code } completeness { total ready unanswered deadLink } }
      publishedCounts { scope participants returned }
    }
  }
`;
const REVISE = /* GraphQL */ `
  mutation Revise($revision: CycleRevisionInput!) {
    reviseCycleDates(revision: $revision) { state daysLeft { value } revisions { field onDate reason isInForce } }
  }
`;
const SELF_ASSESSMENT = /* GraphQL */ `
  query SelfAssessment($satker: ID!, $cycle: ID!) {
    selfAssessment(satker: $satker, cycle: $cycle) {
      satker { code }
      completeness { total ready unanswered withoutEvidence deadLink uncheckedLink }
      items { item { code weight } answer verification claimedPoints { value status } verifiedPoints { value status } gapPoints { value status } evidence { url linkState checkedOn } source { fileName } }
      score(basis: VERIFIED) { points { value status } obstacles { code } terms { part { code level } contributionPoints effectiveWeightPercent } methodVersion }
      provenance { containsDemoData }
    }
  }
`;
const GAPS = /* GraphQL */ `
  query Gaps($cycle: ID!, $province: ID!) {
    itemGaps(cycle: $cycle, province: $province) {
      items { item { code } answered verified overclaimed overclaimedShare { value n interval { low high } } meanGapPoints { value } }
      total { verifiedItems gap { value } }
      satkers { satker { code } gap { verifiedItems } }
    }
  }
`;
const PATH = /* GraphQL */ `
  query Path($satker: ID!, $cycle: ID!, $items: [ID!]!) {
    cheapestPath(satker: $satker, cycle: $cycle, items: $items) {
      score { points { value } basis terms { part { level } } }
      band { publishedMin } nextBand { publishedLabel publishedMin } missingPoints
      steps { item { code } gainPoints reachedPoints crosses }
      chosen { itemCodes reachedPoints crosses }
    }
  }
`;
const INSTRUMENTS = /* GraphQL */ `
  query Instruments($id: ID!) {
    instrument(id: $id) { id roundingRule missingStagePolicy status parts { code level weight } crosswalks { fromCode toCode relation } }
    instruments(issuer: "ki-pusat") { id year status }
  }
`;

async function ask<Data>(reader: Reader, document: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await reader.query(document, variables);
  expect(errors).toEqual([]);
  return data as Data;
}
const codeOf = async (reader: Reader, document: string, variables: Record<string, unknown>) => (await reader.query(document, variables)).errors[0]?.extensions["code"];

interface Cycle {
  readonly id: string;
  readonly state: string | null;
  readonly daysLeft: { readonly value: number | null; readonly status: string };
  readonly revisions: readonly { readonly field: string | null; readonly onDate: string | null; readonly isInForce: boolean }[];
  readonly participations: readonly { readonly state: string | null; readonly completeness: { readonly total: number; readonly unanswered: readonly string[] } | null }[];
}
const cyclesFor = async (reader: Reader, variables: Record<string, unknown>) => (await ask<{ evaluationCycles: readonly Cycle[] }>(reader, CYCLES, { board: "33", ...variables })).evaluationCycles;

describe("the cycle board of a province", () => {
  it("shows who is where, with the deadline as extended and the days left", async () => {
    const liaison = await api().as("KI_LIAISON", { provinceCode: "33" });
    const [cycle] = await cyclesFor(liaison, { issuer: "komisi-contoh-33", year: 2026 });
    expect(cycle).toMatchObject({ id: CYCLE_33, state: "EXTENDED", daysLeft: { value: 19, status: "REPORTED" } });
    expect(cycle?.revisions.filter(({ field }) => field === "SAQ_DUE_ON").map(({ onDate, isInForce }) => [onDate, isInForce])).toEqual([["2026-11-27", false], ["2026-12-11", true]]);
    expect(cycle?.participations).toHaveLength(35);
    expect(new Set(cycle?.participations.map(({ state }) => state))).toEqual(new Set(["NOT_INVITED", "INVITED", "RETURNED"]));
    for (const { state, completeness } of cycle?.participations ?? []) expect(completeness?.total).toBe(state === "NOT_INVITED" ? undefined : 18);
  });

  it("keeps what is being filled in from visitors and from the other province", async () => {
    for (const reader of [api(), await api().as("KI_LIAISON", { provinceCode: "35" })]) {
      const { data } = await reader.query(CYCLES, { issuer: "komisi-contoh-33", year: 2026, board: "33" });
      const cycles = (data as { evaluationCycles: readonly Cycle[] } | null)?.evaluationCycles ?? [];
      expect(cycles.flatMap(({ participations }) => participations).filter(({ completeness }) => completeness !== null)).toEqual([]);
    }
  });

  it("says of a real cycle what is known and no more: KI Jawa Timur 2022 knows eight satker and counts 145 of 345", async () => {
    const [cycle] = await cyclesFor(api(), { issuer: "ki-jawa-timur", year: 2022, board: "35" });
    expect(cycle).toMatchObject({ state: "FINAL", daysLeft: { value: null, status: "NOT_APPLICABLE" }, publishedCounts: [{ participants: 345, returned: 145 }] });
    expect(cycle?.participations.filter(({ state }) => state === "RETURNED")).toHaveLength(8);
    expect(cycle?.participations.filter(({ state }) => state === null)).toHaveLength(30);
  });

  it("takes few statements", async () => {
    const { statements } = await (await api().as("COMMISSIONER", { provinceCode: "33" })).query(CYCLES, { issuer: "komisi-contoh-33", year: 2026, board: "33" });
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(10);
  });

  it("is as it was known on a day: before the demo was loaded there was no cycle", async () => {
    expect(await cyclesFor(api(), { issuer: "komisi-contoh-33", year: 2026, asKnownOn: "2020-01-01" })).toEqual([]);
  });
});

describe("dates of a cycle", () => {
  const revision = { cycle: CYCLE_33, dates: [{ field: "SAQ_DUE_ON", date: "2026-12-18" }], reason: "pemeliharaan sistem", source: "surat edaran contoh" };

  it("are revised with a reason, and every earlier date stays", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    const { reviseCycleDates } = await ask<{ reviseCycleDates: Cycle }>(data, REVISE, { revision });
    expect(reviseCycleDates.daysLeft.value).toBe(26);
    expect(reviseCycleDates.revisions.filter(({ field }) => field === "SAQ_DUE_ON").map(({ onDate }) => onDate)).toEqual(["2026-11-27", "2026-12-11", "2026-12-18"]);
  });

  it("are refused out of order, without a reason, in a cancelled cycle, and to those who only read", async () => {
    const data = await api().as("DIVISION_DATA", { provinceCode: "33" });
    for (const wrong of [{ dates: [{ field: "SAQ_DUE_ON", date: "2027-03-01" }] }, { reason: " " }, { dates: [] }, { state: "CANCELLED" }])
      expect(await codeOf(data, REVISE, { revision: { ...revision, ...wrong } })).toBe("INVALID_INPUT");
    const { errors } = await data.query(REVISE, { revision: { ...revision, dates: [{ field: "SAQ_DUE_ON", date: "2027-03-01" }] } });
    expect(errors[0]?.message).toMatch(/tanggal hasil akhir \(\d+ \p{L}+ 202\d\) mendahului batas kuesioner \(1 Maret 2027\)\. Periksa kedua tanggal itu\./u);
    expect(await codeOf(data, REVISE, { revision: { ...revision, cycle: "tidak-ada" } })).toBe("NOT_FOUND");
    expect(await codeOf(await api().as("KI_LIAISON", { provinceCode: "33" }), REVISE, { revision })).toBe("FORBIDDEN");
    expect(await codeOf(await api().as("DIVISION_DATA", { provinceCode: "35" }), REVISE, { revision })).toBe("FORBIDDEN");
  });
});

describe("a self-assessment", () => {
  interface Item {
    readonly answer: string | null;
    readonly verification: string | null;
    readonly claimedPoints: { readonly status: string };
    readonly verifiedPoints: { readonly status: string };
  }
  interface Answer {
    readonly selfAssessment: { readonly items: readonly Item[]; readonly completeness: { readonly total: number; readonly ready: number } & Record<string, readonly string[]>; readonly score: { readonly points: { readonly value: number | null } } };
  }

  it("tells unanswered, waiting and zero apart, and adds up", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { selfAssessment } = await ask<Answer>(operator, SELF_ASSESSMENT, { satker: "33.08", cycle: CYCLE_33 });
    const { items, completeness } = selfAssessment;
    expect(items).toHaveLength(18);
    for (const item of items.filter(({ answer }) => answer === null)) expect([item.claimedPoints.status, item.verifiedPoints.status]).toEqual(["NOT_REPORTED", "NOT_REPORTED"]);
    for (const item of items.filter(({ answer, verification }) => answer === "YES" && verification === "NOT_YET")) expect(item.verifiedPoints.status).toBe("NOT_DUE");
    const left = ["unanswered", "withoutEvidence", "deadLink", "uncheckedLink"].reduce((sum, list) => sum + (completeness[list]?.length ?? 0), completeness.ready);
    expect(left).toBe(completeness.total);
  });

  it("explains its score: the terms of the stages add up to the total", async () => {
    const liaison = await api().as("KI_LIAISON", { provinceCode: "33" });
    const satkers = (await ask<{ itemGaps: { satkers: readonly { satker: { code: string } }[] } }>(liaison, GAPS, { cycle: FINISHED_33, province: "33" })).itemGaps.satkers;
    const { selfAssessment } = await ask<{ selfAssessment: { score: { points: { value: number }; terms: readonly { part: { level: string }; contributionPoints: number | null }[] } } }>(liaison, SELF_ASSESSMENT, {
      satker: satkers[0]?.satker.code,
      cycle: FINISHED_33,
    });
    const stages = selfAssessment.score.terms.filter(({ part }) => part.level === "STAGE").map(({ contributionPoints }) => contributionPoints ?? 0);
    expect(selfAssessment.score.points.value).toBeCloseTo(stages.reduce((a, b) => a + b), 1);
  });

  it("is seen by the satker itself and by its province, by nobody else", async () => {
    const variables = { satker: "33.08", cycle: CYCLE_33 };
    expect(await codeOf(api(), SELF_ASSESSMENT, variables)).toBe("UNAUTHENTICATED");
    for (const reader of [await api().as("SATKER_OPERATOR", { satkerCode: "33.09" }), await api().as("KI_LIAISON", { provinceCode: "35" })])
      for (const document of [SELF_ASSESSMENT, PATH]) expect(await codeOf(reader, document, { ...variables, items: [] })).toBe("NOT_FOUND");
  });
});

describe("the item view", () => {
  it("shows the misread items first, whatever office is how far off, and satker by code", async () => {
    const liaison = await api().as("KI_LIAISON", { provinceCode: "33" });
    const { itemGaps } = await ask<{ itemGaps: { items: readonly { item: { code: string } }[]; satkers: readonly { satker: { code: string } }[] } }>(liaison, GAPS, { cycle: FINISHED_33, province: "33" });
    expect(itemGaps.items.slice(0, 2).map(({ item }) => item.code).toSorted()).toEqual(["digitalisasi.2.a", "jenis_informasi.3.b"]);
    const codes = itemGaps.satkers.map(({ satker }) => satker.code);
    expect(codes).toEqual(codes.toSorted());
  });

  it("takes few statements, however many answers there are", async () => {
    const { statements } = await (await api().as("KI_LIAISON", { provinceCode: "33" })).query(GAPS, { cycle: FINISHED_33, province: "33" });
    expect(statements.length, statements.join("\n")).toBeLessThanOrEqual(6);
  });
});

describe("the cheapest path", () => {
  it("orders unmet items by what they bring and says whether a set crosses the threshold", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    type Path = { cheapestPath: { score: { points: { value: number } }; missingPoints: number; steps: readonly { item: { code: string }; gainPoints: number; reachedPoints: number; crosses: boolean }[]; chosen: { reachedPoints: number; crosses: boolean } } };
    const { cheapestPath } = await ask<Path>(operator, PATH, { satker: "33.08", cycle: CYCLE_33, items: [] });
    const gains = cheapestPath.steps.map(({ gainPoints }) => gainPoints);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    const crossing = cheapestPath.steps.findIndex(({ crosses }) => crosses);
    expect(crossing).toBeGreaterThanOrEqual(0);

    const items = cheapestPath.steps.slice(0, crossing + 1).map(({ item }) => item.code);
    const chosen = (await ask<Path>(operator, PATH, { satker: "33.08", cycle: CYCLE_33, items })).cheapestPath.chosen;
    expect(chosen).toMatchObject({ reachedPoints: cheapestPath.steps[crossing]?.reachedPoints, crosses: true });
    expect(cheapestPath.chosen).toMatchObject({ reachedPoints: cheapestPath.score.points.value, crosses: false });
    expect(await codeOf(operator, PATH, { satker: "33.08", cycle: CYCLE_33, items: ["tidak.ada"] })).toBe("INVALID_INPUT");
  });
});

describe("instruments", () => {
  it("are as published: weights of KI Pusat 2025 known, its rounding rule not, and the dimension of 2022 dropped", async () => {
    const { instrument, instruments } = await ask<{ instrument: { parts: readonly object[]; crosswalks: readonly object[] }; instruments: readonly { id: string; status: string }[] }>(api(), INSTRUMENTS, { id: "ki-pusat-2025-all-v1" });
    expect(instrument).toMatchObject({ roundingRule: null, missingStagePolicy: null, status: "PUBLISHED" });
    expect(instrument.parts).toEqual(expect.arrayContaining([{ code: "saq", level: "STAGE", weight: 80 }, { code: "jenis_informasi", level: "DIMENSION", weight: 40 }, { code: "jenis_informasi.01", level: "INDICATOR", weight: null }]));
    expect(instrument.crosswalks).toEqual(expect.arrayContaining([{ fromCode: "inovasi_strategi", toCode: null, relation: "DROPPED" }]));
    expect(instruments.find(({ id }) => id === "ki-pusat-2024-all-v1")?.status).toBe("DRAFT");
    expect(await codeOf(api(), INSTRUMENTS, { id: "tidak-ada" })).toBe("NOT_FOUND");
  });
});
