import { beforeAll, describe, expect, it } from "vitest";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";
import { fetchFile, jsonOf, type JsonExport } from "../support/exportFile.ts";

const api = useTestApi("registry", { publicView: false });
beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
});

const take = async (reader: SignedInReader, path: string): Promise<JsonExport> => jsonOf(await fetchFile(api().url, `/ekspor/${path}`, { cookie: reader.cookie }));

interface Measure {
  readonly value: number | null;
  readonly status: string;
  readonly n: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}
type ExportRow = JsonExport["rows"][number];

/** A number is the number; what is missing is null with its status, never zero and never blank. */
function expectSame(row: ExportRow | undefined, key: string, { value, status }: Pick<Measure, "value" | "status">): void {
  expect(row?.[key]).toBe(value);
  if (value === null) {
    expect(row?.[`${key}Status`]).toBe(status);
    expect(row?.[`${key}Missing`]).toMatch(/\S/);
  }
}

const MEASURE = "{ value status n interval { low high } }";

describe("the ranking", () => {
  const readers = (["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR", "ADMINISTRATOR"] as const).flatMap((role) => ["33", "35"].map((province) => ({ role, province })));

  it.each(readers)("of province $province for $role is the same in the file, number by number", async ({ role, province }) => {
    const reader = await api().as(role, { provinceCode: province, satkerCode: `${province}.08` });
    const { data: list } = await reader.query(`{ provinces { code evaluationPeriods { year issuer { id } } } }`);
    const { provinces } = list as { provinces: { code: string; evaluationPeriods: { year: number; issuer: { id: string } }[] }[] };
    const periods = provinces.find(({ code }) => code === province)?.evaluationPeriods ?? [];
    expect(periods.length).toBeGreaterThan(1);

    for (const { year, issuer } of periods) {
      const figures = `bodyName qualification standing peerGroup { n } score ${MEASURE} rank ${MEASURE}`;
      const { data } = await reader.query(`{ ranking(province: "${province}", period: { year: ${year} }, issuer: "${issuer.id}") { rows { satker { code } result { ${figures} } } otherBodies { ${figures} } } }`);
      interface Result {
        bodyName: string;
        standing: string;
        qualification: string | null;
        peerGroup: { n: number | null } | null;
        score: Measure;
        rank: Measure;
      }
      const { ranking } = data as { ranking: { rows: { satker: { code: string }; result: Result }[]; otherBodies: Result[] } };
      const file = await take(reader, `peringkat.json?provinsi=${province}&penerbit=${issuer.id}&periode=${year}`);
      const shown = [...ranking.rows.map(({ satker, result }) => ({ code: satker.code, result })), ...ranking.otherBodies.map((other) => ({ code: null, result: other }))];

      expect(file.rows.map(({ code }) => code)).toEqual(shown.map(({ code }) => code));
      shown.forEach(({ result: one }, index) => {
        const row = file.rows[index];
        expectSame(row, "place", one.rank);
        expectSame(row, "scorePoints", one.score);
        expect(row?.["qualification"] === null).toBe(one.qualification === null);
        expect(row?.["peerGroupSize"]).toBe(one.peerGroup?.n ?? null);
      });
    }
  });
});

describe("the ranking by a method", () => {
  const roles = (["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR"] as const).flatMap((role) => ["komposit", "permohonan"].map((basis) => ({ role, basis })));

  it.each(roles)("by $basis for $role is the same in the file, number by number", async ({ role, basis }) => {
    const reader = await api().as(role, { provinceCode: "33", satkerCode: "33.08" });
    const parts = `parts { code score ${MEASURE} }`;
    const { data, errors } = await reader.query(`{ computedRanking(province: "33", period: { year: 2026 }, basis: "${basis === "komposit" ? "INDEX" : "REQUEST_HANDLING"}") { groups { n entries { satker { code } rank ${MEASURE} sharedBy score ${MEASURE} value ${MEASURE} ${parts} } belowLine { satker { code } reason sentence ${parts} } } } }`);
    expect(errors).toEqual([]);
    interface Parts {
      satker: { code: string };
      parts: { code: string; score: Measure }[];
    }
    const { computedRanking } = data as { computedRanking: { groups: { n: number; entries: (Parts & { rank: Measure; sharedBy: number; score: Measure; value: Measure })[]; belowLine: (Parts & { reason: string; sentence: string })[] }[] } };
    const file = await take(reader, `peringkat-gabungan.json?provinsi=33&periode=2026&dasar=${basis}`);
    const lines = computedRanking.groups.flatMap((group) => [...group.entries.map((entry) => ({ group, entry, below: null })), ...group.belowLine.map((below) => ({ group, entry: null, below }))]);

    expect(lines.length).toBe(role === "SATKER_OPERATOR" ? 1 : 35);
    expect(file.rows.map(({ code }) => code)).toEqual(lines.map(({ entry, below }) => (entry ?? below)?.satker.code));
    lines.forEach(({ group, entry, below }, index) => {
      const row = file.rows[index];
      expect(row?.["groupSize"]).toBe(group.n);
      for (const { code, score } of (entry ?? below)?.parts ?? []) expectSame(row, `part_${code}`, score);
      if (entry === null) {
        expect([row?.["place"], row?.["placeStatus"], row?.["placeMissing"], row?.["reason"]]).toEqual([null, below?.reason, "di bawah garis", below?.sentence]);
        return;
      }
      expectSame(row, "place", entry.rank);
      expectSame(row, "scorePoints", entry.score);
      expectSame(row, "value", entry.value);
      expect([row?.["sharedBy"], row?.["placeLow90"], row?.["scoreHigh90"]]).toEqual([entry.sharedBy, entry.rank.interval?.low ?? null, entry.score.interval?.high ?? null]);
    });
  }, 60_000);
});

describe("the matrix of duties", () => {
  const WORDS: Readonly<Record<string, string>> = { CURRENT: "mutakhir", LATE: "terlambat", MISSING: "belum ada", NOT_DUE: "belum waktunya", DORMANT: "tidur", NOT_APPLICABLE: "tidak berlaku", UNKNOWN: "belum diperiksa" };

  it.each(["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"] as const)("for %s is the same in the file, cell by cell", async (role) => {
    const reader = await api().as(role, { provinceCode: "33", satkerCode: "33.08" });
    const { data } = await reader.query(`{ publicationMatrix(province: "33") { items { code } legend { code state } rows { satker { code } states stateCounts { state count } currentShare ${MEASURE} } } }`);
    const { publicationMatrix: matrix } = data as {
      publicationMatrix: { items: { code: string }[]; legend: { code: string; state: string }[]; rows: { satker: { code: string }; states: string; stateCounts: { state: string; count: number }[]; currentShare: Measure }[] };
    };
    const file = await take(reader, "matriks.json?provinsi=33");
    const stateOf = new Map(matrix.legend.map(({ code, state }) => [code, state]));

    expect(file.rows.map(({ code }) => code)).toEqual(matrix.rows.map(({ satker }) => satker.code));
    expect(matrix.rows).toHaveLength(role === "SATKER_OPERATOR" ? 1 : 35);
    matrix.rows.forEach((shown, index) => {
      const row = file.rows[index];
      expectSame(row, "currentPercent", shown.currentShare);
      expect(row?.["currentOf"]).toBe(shown.currentShare.n);
      matrix.items.forEach(({ code }, at) => expect(row?.[code]).toBe(WORDS[stateOf.get(shown.states[at] ?? "") ?? ""]));
      const counts = file.columns.filter(({ key }) => key.startsWith("count")).map(({ key }) => row?.[key]);
      expect(counts).toEqual(shown.stateCounts.map(({ count }) => count));
    });
  });

  it("is not for the commission's liaison, as a page or as a file", async () => {
    const liaison = await api().as("KI_LIAISON");
    const { errors } = await liaison.query('{ publicationMatrix(province: "33") { id } }');

    expect(errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect((await fetchFile(api().url, "/ekspor/matriks.json?provinsi=33", { cookie: liaison.cookie })).status).toBe(403);
  });
});

describe("the figures of request handling", () => {
  const QUERY = `query Figures($scope: ScopeInput!, $year: Int!) { requestStatistics(scope: $scope, period: { year: $year }) {
    smallCountsAreHeldBack
    requests ${MEASURE}
    byRegime { requests ${MEASURE} medianWorkingDays ${MEASURE} p90WorkingDays ${MEASURE} onTime ${MEASURE} onTimeWithoutExtension ${MEASURE} }
    unclassified ${MEASURE}
    outcomes { granted ${MEASURE} grantedInPart ${MEASURE} refusedExempt ${MEASURE} refusedNotHeld ${MEASURE} withdrawn ${MEASURE} lapsedIncomplete ${MEASURE} open ${MEASURE} }
    refusalsByLetter { count ${MEASURE} } withConsequenceTest ${MEASURE}
    open { open ${MEASURE} overdue ${MEASURE} withoutAge ${MEASURE} byAge { count ${MEASURE} } }
    funnel { objections ${MEASURE} objectionsWithoutRequest ${MEASURE} disputes ${MEASURE} prematureDisputes ${MEASURE} decidedDisputes ${MEASURE}
      requestsObjected ${MEASURE} objectionsAnsweredOnTime ${MEASURE} objectionsDisputed ${MEASURE} disputesDecided ${MEASURE} }
  } }`;

  /** Every measure of the answer that the file tells, in the file's order: the four figures of Pasal 12 first. */
  function measuresInOrder(answer: Record<string, unknown>): Measure[] {
    const figures = answer as {
      requests: Measure;
      unclassified: Measure;
      withConsequenceTest: Measure;
      byRegime: Record<"requests" | "medianWorkingDays" | "p90WorkingDays" | "onTime" | "onTimeWithoutExtension", Measure>[];
      outcomes: Record<string, Measure>;
      refusalsByLetter: { count: Measure }[];
      open: { open: Measure; overdue: Measure; withoutAge: Measure; byAge: { count: Measure }[] };
      funnel: Record<string, Measure>;
    };
    const { byRegime, open, outcomes, funnel } = figures;
    return [
      figures.requests,
      ...byRegime.map(({ requests }) => requests),
      figures.unclassified,
      ...byRegime.flatMap((one) => [one.medianWorkingDays, one.p90WorkingDays, one.onTime, one.onTimeWithoutExtension]),
      ...Object.values(outcomes),
      ...figures.refusalsByLetter.map(({ count }) => count),
      figures.withConsequenceTest,
      open.open,
      open.overdue,
      open.withoutAge,
      ...open.byAge.map(({ count }) => count),
      ...Object.values(funnel),
    ];
  }

  const readers: { readonly role: AccountRole; readonly scope: Record<string, string>; readonly address: string }[] = [
    ...(["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR"] as const).map((role) => ({ role, scope: { province: "33" }, address: "provinsi=33" })),
    ...(["DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR"] as const).map((role) => ({ role, scope: { satker: "33.08" }, address: "satker=33.08" })),
  ];

  it.each(readers.flatMap((reader) => [2024, 2026].map((year) => ({ ...reader, year }))))("of $address in $year for $role are the same in the file, number by number", async ({ role, scope, address, year }) => {
    const reader = await api().as(role, { provinceCode: "33", satkerCode: "33.08" });
    const { data, errors } = await reader.query(QUERY, { scope, year });
    expect(errors).toEqual([]);
    const measures = measuresInOrder((data as { requestStatistics: Record<string, unknown> }).requestStatistics);
    const file = await take(reader, `angka-permohonan.json?${address}&tahun=${year}`);

    expect(file.rows).toHaveLength(measures.length);
    measures.forEach((shown, index) => {
      const row = file.rows[index];
      expectSame(row, "value", shown);
      expect(row?.["status"]).toBe(shown.status);
      expect(row?.["n"]).toBe(shown.n);
      expect([row?.["low95"], row?.["high95"]]).toEqual([shown.interval?.low ?? null, shown.interval?.high ?? null]);
    });
  });

  it("hold small counts back from the liaison in the file as on the page", async () => {
    const file = await take(await api().as("KI_LIAISON"), "angka-permohonan.json?satker=33.08&tahun=2026");

    expect(file.rows.some(({ status }) => status === "SUPPRESSED")).toBe(true);
    expect(file.rows.filter(({ status }) => status === "SUPPRESSED").every(({ value, valueMissing }) => value === null && valueMissing === "disamarkan")).toBe(true);
  });
});
