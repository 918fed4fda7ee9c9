import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { guardRootFields } from "../../server/src/app/graphql/rootRules.ts";
import { RULES } from "../../server/src/modules/access/domain/rules.ts";
import { ACCOUNT_ROLES, ROLES, type AccountRole, type Role } from "../../server/src/modules/access/domain/roles.ts";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";
import { DOORS } from "../support/doors.ts";

const closed = useTestApi("registry", { publicView: false });
const open = useTestApi("registry", { publicView: true });

const OWN = { province: "33", satker: "33.08" };
const ELSEWHERE = { province: "35", satker: "35.29" };
const rules = { Query: RULES.Query, Mutation: RULES.Mutation };
const fields = Object.entries(rules).flatMap(([door, names]) => Object.keys(names).map((name) => `${door}.${name}`));
const isAccountRole = (role: Role): role is AccountRole => ACCOUNT_ROLES.some((known) => known === role);

/** Somebody of this role; administrators here are those of one province. */
async function readerOf(role: Role): Promise<Reader> {
  if (isAccountRole(role)) return closed().as(role, { provinceCode: "33", satkerCode: "33.08" });
  return role === "PUBLIC" ? open() : closed();
}

function codesOf(answer: GraphqlAnswer): string[] {
  return answer.errors.map(({ extensions }) => String(extensions["code"]));
}

describe("every field of Query and Mutation", () => {
  it("has a line in test/support/doors.ts, and no line is for a field that is gone", () => {
    expect(Object.keys(DOORS).toSorted()).toEqual(fields.toSorted());
  });

  const knocks = fields.flatMap((field) => ROLES.map((role) => ({ field, role, opens: DOORS[field]?.opensFor.includes(role) ?? false })));

  it.each(knocks)("$field for $role: opens $opens", async ({ field, role, opens }) => {
    const reader = await readerOf(role);
    const codes = codesOf(await reader.query(DOORS[field]?.ask(OWN) ?? ""));

    if (opens) expect(codes.filter((code) => ["FORBIDDEN", "UNAUTHENTICATED", "INTERNAL", "GRAPHQL_VALIDATION_FAILED"].includes(code))).toEqual([]);
    else expect(codes).toEqual([isAccountRole(role) ? "FORBIDDEN" : "UNAUTHENTICATED"]);
  });

  const foreign = Object.entries(DOORS).flatMap(([field, { elsewhere, opensFor }]) =>
    elsewhere === undefined ? [] : opensFor.filter(isAccountRole).map((role) => ({ field, role, elsewhere })),
  );

  it.each(foreign)("$field for $role of another area: $elsewhere", async ({ field, role, elsewhere }) => {
    const reader = await readerOf(role);
    const door = DOORS[field];
    const own = await reader.query(door?.ask(OWN) ?? "");
    const other = await reader.query(door?.ask(ELSEWHERE) ?? "");

    expect(codesOf(own)).toEqual([]);
    expect(Object.values(own.data as object)).not.toEqual([null]);
    if (elsewhere === "null") expect(other.data).toEqual({ [field.split(".")[1] ?? ""]: null });
    else if (elsewhere === "[]") expect(other.data).toEqual({ [field.split(".")[1] ?? ""]: [] });
    else expect(codesOf(other)).toEqual([elsewhere]);
  });
});

describe("rows below a field", () => {
  it.each(ACCOUNT_ROLES)("%s of Jawa Tengah sees Jawa Tengah only, while the public view is off", async (role) => {
    const reader = await readerOf(role);
    const { data } = await reader.query("{ provinces { code satkerCount } }");

    expect(data).toEqual({ provinces: [{ code: "33", satkerCount: 35 }] });
  });

  it("an administrator of all provinces sees all, and so does everybody while the public view is on", async () => {
    const national = await closed().as("ADMINISTRATOR");
    const operator = await open().as("SATKER_OPERATOR");
    const codes = { provinces: [{ code: "33" }, { code: "35" }] };

    expect((await national.query("{ provinces { code } }")).data).toEqual(codes);
    expect((await operator.query("{ provinces { code } }")).data).toEqual(codes);
  });

  it("accounts of another province are not listed and not found", async () => {
    const administrator = await closed().as("ADMINISTRATOR", { provinceCode: "35" });
    const stranger = await closed().as("COMMISSIONER");
    const { data } = await administrator.query("{ accounts { id provinceCode } }");

    expect((data as { accounts: { provinceCode: string }[] }).accounts.every(({ provinceCode }) => provinceCode === "35")).toBe(true);
    for (const mutation of ["disableAccount", "enableAccount", "resetAccountPassword"]) {
      const inside = mutation === "resetAccountPassword" ? "expiresAt" : "id";
      expect(codesOf(await administrator.query(`mutation { ${mutation}(id: "${stranger.accountId}") { ${inside} } }`))).toEqual(["NOT_FOUND"]);
    }
  });
});

describe("a field that somebody adds without a rule", () => {
  it("is refused to everyone", () => {
    const schema = guardRootFields(buildSchema("type Query { secretOfTheDay: String }"));
    const field = schema.getQueryType()?.getFields()["secretOfTheDay"];

    expect(() => field?.resolve?.({ secretOfTheDay: "x" }, {}, {}, {} as never)).toThrow("belum dibuka untuk siapa pun");
  });
});
