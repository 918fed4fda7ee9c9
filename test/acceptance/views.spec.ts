import { describe, expect, it } from "vitest";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";

const api = useTestApi("registry");

const FIELDS = "id name address grammarVersion sharedWith keeperName isOwn mayChange isStart";
const SAVE = `mutation Save($input: SaveViewInput!) { saveView(input: $input) { ${FIELDS} } }`;
const LIST = `{ savedViews { ${FIELDS} } }`;
const ADDRESS = "/33/peringkat?dasar=komposit&periode=2025";

interface View {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly isStart: boolean;
  readonly mayChange: boolean;
  readonly isOwn: boolean;
}
const code = ({ errors }: GraphqlAnswer) => errors[0]?.extensions["code"];
const saved = ({ data, errors }: GraphqlAnswer) => {
  expect(errors).toEqual([]);
  return (data as { saveView: View }).saveView;
};
const viewsOf = async (reader: Reader) => ((await reader.query(LIST)).data as { savedViews: View[] }).savedViews;
const input = (name: string, rest: Record<string, unknown> = {}) => ({ input: { name, address: ADDRESS, grammarVersion: 2, ...rest } });
const changesOf = async (subject: string) => {
  const { prisma } = api().testDatabase.database;
  return (await prisma.auditEntry.findMany({ where: { subject }, orderBy: { sequence: "asc" } })).map(({ action, details }) => [action, (details as { change?: string }).change]);
};

describe("a saved view", () => {
  it("is found, renamed and deleted by who keeps it, and by nobody else; each deed is in the audit trail", async () => {
    const [keeper, other] = [await api().as("COMMISSIONER"), await api().as("DIVISION_DATA")];
    const view = saved(await keeper.query(SAVE, input("  Indeks  2025 ")));
    expect(view).toMatchObject({ name: "Indeks 2025", address: ADDRESS, grammarVersion: 2, sharedWith: null, isOwn: true, mayChange: true, isStart: false });
    expect(await viewsOf(other)).toEqual([]);
    for (const document of [`mutation { renameView(id: "${view.id}", name: "Lain") { id } }`, `mutation { deleteView(id: "${view.id}") }`, `mutation { setStartView(id: "${view.id}") { id } }`]) {
      expect(code(await other.query(document))).toBe("NOT_FOUND");
    }

    await keeper.query(`mutation { renameView(id: "${view.id}", name: "Indeks") { id } }`);
    expect((await viewsOf(keeper)).map(({ name }) => name)).toEqual(["Indeks"]);
    expect((await keeper.query(`mutation { deleteView(id: "${view.id}") }`)).data).toEqual({ deleteView: view.id });
    expect(await viewsOf(keeper)).toEqual([]);
    expect(await changesOf(`view:${view.id}`)).toEqual([["RECORD_EDITED", "saved"], ["RECORD_EDITED", "renamed"], ["RECORD_EDITED", "deleted"]]);
  });

  it("is shared with a province by those who speak for it, and found there by everybody who works there", async () => {
    const [keeper, data] = [await api().as("COMMISSIONER"), await api().as("DIVISION_DATA")];
    const [operator, liaison, elsewhere] = [await api().as("SATKER_OPERATOR"), await api().as("KI_LIAISON"), await api().as("COMMISSIONER", { provinceCode: "35" })];
    const view = saved(await keeper.query(SAVE, input("Pleno", { sharedWith: "33" })));
    for (const reader of [operator, liaison, data]) expect(await viewsOf(reader)).toMatchObject([{ id: view.id, isOwn: false }]);
    expect(await viewsOf(elsewhere)).toEqual([]);
    expect((await viewsOf(operator))[0]?.mayChange).toBe(false);
    expect(code(await operator.query(`mutation { deleteView(id: "${view.id}") }`))).toBe("NOT_FOUND");
    for (const reader of [operator, liaison]) expect(code(await reader.query(SAVE, input("Bersama", { sharedWith: "33" })))).toBe("FORBIDDEN");
    expect(code(await keeper.query(SAVE, input("Jatim", { sharedWith: "35" })))).toBe("FORBIDDEN");

    expect((await data.query(`mutation { deleteView(id: "${view.id}") }`)).errors).toEqual([]);
    expect(await viewsOf(operator)).toEqual([]);
  });

  it("can be what one begins with, until it is deleted", async () => {
    const [keeper, operator] = [await api().as("COMMISSIONER"), await api().as("SATKER_OPERATOR")];
    const [first, second] = [saved(await keeper.query(SAVE, input("Satu", { sharedWith: "33" }))), saved(await keeper.query(SAVE, input("Dua")))];
    await keeper.query(`mutation { setStartView(id: "${second.id}") { id } }`);
    await operator.query(`mutation { setStartView(id: "${first.id}") { id } }`);
    const starts = async (reader: Reader) => (await viewsOf(reader)).filter(({ isStart }) => isStart).map(({ name }) => name);
    expect([await starts(keeper), await starts(operator)]).toEqual([["Dua"], ["Satu"]]);
    await keeper.query(`mutation { deleteView(id: "${first.id}") }`);
    await keeper.query("mutation { setStartView(id: null) { id } }");
    expect([await starts(keeper), await starts(operator)]).toEqual([[], []]);
  });

  it("has a name of its own, and leads to no other site", async () => {
    const keeper = await api().as("KI_LIAISON");
    saved(await keeper.query(SAVE, input("Sama")));
    expect(code(await keeper.query(SAVE, input("Sama")))).toBe("VIEW_NAME_TAKEN");
    for (const address of ["//jahat.example", "/masuk?tujuan=/33", "https://jahat.example/33"]) expect(code(await keeper.query(SAVE, input("Lain", { address })))).toBe("INVALID_INPUT");
    expect(code(await keeper.query(SAVE, input("   ")))).toBe("INVALID_INPUT");
    expect(await viewsOf(keeper)).toHaveLength(1);
  });

  it("is read in one statement, however many there are", async () => {
    const keeper = await api().as("DIVISION_LEGAL");
    for (const name of ["A", "B", "C"]) saved(await keeper.query(SAVE, input(name)));
    const counted = await keeper.query(LIST);
    expect((counted.data as { savedViews: View[] }).savedViews).toHaveLength(3);
    expect(counted.statements.filter((statement) => statement.includes("saved_view"))).toHaveLength(1);
  });

  it("shows whoever opens it only what they may see", async () => {
    const keeper = await api().as("DIVISION_DATA");
    saved(await keeper.query(SAVE, input("Permohonan lain", { address: "/33/permohonan/daftar?satker=33.09", sharedWith: "33" })));
    const operator = await api().as("SATKER_OPERATOR");
    expect((await viewsOf(operator)).map(({ address }) => address)).toContain("/33/permohonan/daftar?satker=33.09");
    const { data, errors } = await operator.query('{ informationRequests(filter: { satker: "33.09" }, first: 5) { edges { node { id } } } }');
    expect([data, ...errors.map(({ extensions }) => extensions["code"])]).toEqual([null, "NOT_FOUND"]);
  });
});
