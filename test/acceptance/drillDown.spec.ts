import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { fetchFile, jsonOf } from "../support/exportFile.ts";

const api = useTestApi("registry");
beforeAll(() => loadDemo(api().testDatabase.database));

async function answered<Data>(reader: Reader, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await reader.query(document, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

const countOf = (keys: readonly (string | null)[]) => {
  const counts = new Map<string | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

interface RequestRow {
  readonly status: string;
  readonly regime: string | null;
  readonly receivedOn: string;
}

/** All rows of the list that a figure leads to, page by page. */
async function requestsOf(reader: Reader, filter: Record<string, unknown>): Promise<RequestRow[]> {
  const rows: RequestRow[] = [];
  let after: string | null = null;
  do {
    const page: { informationRequests: { edges: { node: RequestRow }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } = await answered(
      reader,
      "query List($filter: InformationRequestFilter!, $after: String) { informationRequests(filter: $filter, first: 100, after: $after) { edges { node { id status regime receivedOn } } pageInfo { hasNextPage endCursor } } }",
      { filter, after },
    );
    rows.push(...page.informationRequests.edges.map(({ node }) => node));
    after = page.informationRequests.pageInfo.hasNextPage ? page.informationRequests.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

describe("the rows that a mark leads to are as many as the mark says", () => {
  it("in the classes of every published ranking", async () => {
    const reader = await api().as("COMMISSIONER");
    const { provinces } = await answered<{ provinces: { code: string; evaluationPeriods: { year: number; issuer: { id: string } }[] }[] }>(reader, "{ provinces { code evaluationPeriods { year issuer { id } } } }");
    const periods = provinces.filter(({ code }) => code === "33").flatMap(({ evaluationPeriods }) => evaluationPeriods);
    expect(periods.length).toBeGreaterThan(2);
    for (const { year, issuer } of periods) {
      const { ranking } = await answered<{
        ranking: { announcedCount: number; stageOnlyCount: number; notAnnouncedCount: number; qualificationCounts: { qualification: string | null; count: number }[]; rows: { result: { standing: string; qualification: string | null } }[] };
      }>(
        reader,
        "query Ranking($year: Int!, $issuer: ID!) { ranking(province: \"33\", period: { year: $year }, issuer: $issuer) { announcedCount stageOnlyCount notAnnouncedCount qualificationCounts { qualification count } rows { result { standing qualification } } } }",
        { year, issuer: issuer.id },
      );
      const results = ranking.rows.map(({ result }) => result);
      const announced = results.filter(({ standing }) => standing === "RANKED" || standing === "CLASS_ONLY");
      const classes = countOf(results.map(({ qualification }) => qualification));
      for (const { qualification, count } of ranking.qualificationCounts) expect(classes.get(qualification) ?? 0, `${issuer.id} ${year} ${qualification}`).toBe(count);
      expect([announced.length, results.filter(({ standing }) => standing === "STAGE_ONLY").length, results.filter(({ standing }) => standing === "NOT_ANNOUNCED").length]).toEqual([
        ranking.announcedCount,
        ranking.stageOnlyCount,
        ranking.notAnnouncedCount,
      ]);
    }
  });

  it("in the file of each class of a published ranking, as its address on the page names it", async () => {
    const reader = await api().as("COMMISSIONER");
    const { ranking } = await answered<{ ranking: { announcedCount: number; stageOnlyCount: number; notAnnouncedCount: number; qualificationCounts: { qualification: string | null; count: number }[] } }>(
      reader,
      '{ ranking(province: "33", period: { year: 2024 }, issuer: "ki-jawa-tengah") { announcedCount stageOnlyCount notAnnouncedCount qualificationCounts { qualification count } } }',
    );
    const of = (wanted: string) => ranking.qualificationCounts.find(({ qualification }) => qualification === wanted)?.count ?? 0;
    const told = {
      diumumkan: ranking.announcedCount,
      informatif: of("INFORMATIVE"),
      "menuju-informatif": of("APPROACHING_INFORMATIVE"),
      "cukup-informatif": of("FAIRLY_INFORMATIVE"),
      "kurang-informatif": of("LESS_INFORMATIVE"),
      "tidak-informatif": of("NOT_INFORMATIVE"),
      tahap: ranking.stageOnlyCount,
      "tidak-diumumkan": ranking.notAnnouncedCount,
    };
    expect(told.informatif).toBeGreaterThan(0);
    for (const [group, count] of Object.entries(told)) {
      const file = jsonOf(await fetchFile(api().url, `/ekspor/peringkat.json?provinsi=33&penerbit=ki-jawa-tengah&periode=2024&kelas=${group}`, { cookie: reader.cookie }));
      expect(file.rows.length, group).toBe(count);
    }
    expect((await fetchFile(api().url, "/ekspor/peringkat.json?provinsi=33&kelas=sangat-informatif", { cookie: reader.cookie })).status).toBe(400);
  });

  it("in each row of the matrix of updates", async () => {
    const reader = await api().as("DIVISION_DATA");
    const { publicationMatrix: matrix } = await answered<{ publicationMatrix: { asOf: string; rows: { satker: { code: string }; stateCounts: { state: string; count: number }[] }[] } }>(
      reader,
      '{ publicationMatrix(province: "33") { asOf rows { satker { code } stateCounts { state count } } } }',
    );
    for (const row of [...matrix.rows.slice(0, 3), ...matrix.rows.slice(-2)]) {
      const { satkerPublications } = await answered<{ satkerPublications: { duties: { state: string }[] } }>(
        reader,
        "query Page($satker: ID!, $asOf: LocalDate) { satkerPublications(satker: $satker, asOf: $asOf) { duties { state } } }",
        { satker: row.satker.code, asOf: matrix.asOf },
      );
      const states = countOf(satkerPublications.duties.map(({ state }) => state));
      for (const { state, count } of row.stateCounts) expect(states.get(state) ?? 0, `${row.satker.code} ${state}`).toBe(count);
    }
  });

  it("in the figures of handling, by year and satker, for whom small counts are not held back", async () => {
    const reader = await api().as("SATKER_OPERATOR");
    for (const year of [2025, 2026]) {
      const { requestStatistics: figures } = await answered<{ requestStatistics: { requests: { value: number | null }; byRegime: { regime: string; requests: { value: number | null } }[]; outcomes: { open: { value: number | null }; withdrawn: { value: number | null } } } }>(
        reader,
        'query Figures($year: Int!) { requestStatistics(scope: { satker: "33.08" }, period: { year: $year }) { requests { value } byRegime { regime requests { value } } outcomes { open { value } withdrawn { value } } } }',
        { year },
      );
      const rows = await requestsOf(reader, { satker: "33.08", receivedFrom: `${year}-01-01`, receivedTo: `${year}-12-31` });
      expect(rows.length, `${year}`).toBe(figures.requests.value);
      for (const { regime, requests } of figures.byRegime) expect(rows.filter((row) => row.regime === regime).length, `${year} ${regime}`).toBe(requests.value);
      expect(rows.filter(({ status }) => status === "WITHDRAWN").length, `${year} withdrawn`).toBe(figures.outcomes.withdrawn.value);
      const openStatuses = ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_TODAY", "OVERDUE", "DUE_UNKNOWN"];
      expect(rows.filter(({ status }) => openStatuses.includes(status)).length, `${year} open`).toBe(figures.outcomes.open.value);
    }
  });

  it("in the groups of the due board, which hold what the list calls overdue", async () => {
    const reader = await api().as("DIVISION_LEGAL");
    const { dueBoard } = await answered<{ dueBoard: { groups: { group: string; count: number; byRegime: { count: number }[]; items: { id: string }[] }[] } }>(
      reader,
      '{ dueBoard(scope: { satker: "33.08" }) { groups { group count byRegime { count } items { id } } } }',
    );
    for (const { group, count, byRegime, items } of dueBoard.groups) {
      expect(byRegime.reduce((sum, one) => sum + one.count, 0), group).toBe(count);
      expect(items.length, group).toBeLessThanOrEqual(count);
    }
    expect(dueBoard.groups.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  });
});
