import { beforeAll, describe, expect, it } from "vitest";
import { IMPORT_KINDS } from "../../server/src/modules/imports/domain/fileKind.ts";
import { dataKindOf } from "../../server/src/modules/imports/domain/freshness.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";

const api = useTestApi();
beforeAll(() => loadDemo(api().testDatabase.database));

const FRESHNESS = `query Freshness($scope: ScopeInput!) { dataFreshness(scope: $scope) { kind fileName rowCount } }`;

async function filesFor(reader: Reader, scope: object): Promise<readonly { readonly kind: string; readonly fileName: string; readonly rowCount: number }[]> {
  const { data, errors } = await reader.query(FRESHNESS, { scope });
  expect(errors).toEqual([]);
  return (data as { dataFreshness: readonly { kind: string; fileName: string; rowCount: number }[] }).dataFreshness;
}

describe("the freshness of all data, with registry and demo scenario", () => {
  it("lists every kind of file there is: none is forgotten", async () => {
    const files = [];
    for (const provinceCode of ["33", "35"]) files.push(...(await filesFor(await api().as("DIVISION_DATA", { provinceCode }), {})));
    const kinds = new Set(files.map(({ kind }) => kind));
    const imported = (await api().testDatabase.database.pool.query("SELECT DISTINCT kind FROM import_batch")).rows as readonly { kind: string }[];
    expect(IMPORT_KINDS.filter((kind) => imported.some((batch) => batch.kind === kind) && !kinds.has(dataKindOf(kind)))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
  });

  it("counts for an operator the rows of the own satker only", async () => {
    const [province, satker] = [await filesFor(await api().as("DIVISION_DATA", { provinceCode: "33" }), { province: "33" }), await filesFor(await api().as("SATKER_OPERATOR", { satkerCode: "33.08" }), { satker: "33.08" })];
    const requestsOf = (files: typeof satker) => files.filter(({ kind }) => kind === "REQUESTS").reduce((sum, { rowCount }) => sum + rowCount, 0);
    expect(requestsOf(satker)).toBeGreaterThan(0);
    expect(requestsOf(satker)).toBeLessThan(requestsOf(province) / 10);
  });

  it("tells nobody of files whose rows are not theirs to read", async () => {
    const kindsFor = async (reader: Reader) => (await filesFor(reader, { province: "33" })).map(({ kind }) => kind);
    expect((await kindsFor(api())).filter((kind) => /^(REQUESTS|OBJECTIONS|DISPUTES|REGISTER_|PUBLICATION_|SELF_ASSESSMENT|STAGE_)/.test(kind))).toEqual([]);
    const liaison = await kindsFor(await api().as("KI_LIAISON", { provinceCode: "33" }));
    expect(liaison).toContain("SELF_ASSESSMENT_ANSWERS");
    expect(liaison).not.toContain("REQUESTS");
  });

  it("is one statement beside those that check the place and the reader", async () => {
    const { statements } = await api().query(FRESHNESS, { scope: { province: "33" } });
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});
