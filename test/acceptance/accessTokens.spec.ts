import { describe, expect, it } from "vitest";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";

// The public view is on: a token that is not in force must not fall back to what everybody may read.
const api = useTestApi("registry", { publicView: true });

const DAY = 86_400_000;
const CREATE = "mutation Create($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret token { id prefix permissions expiresAt } } }";
const code = ({ errors }: GraphqlAnswer) => errors[0]?.extensions["code"];

interface Created {
  readonly createAccessToken: { readonly secret: string; readonly token: { readonly id: string; readonly prefix: string } };
}

async function tokenOf(owner: Reader, permissions: readonly string[], validDays = 30): Promise<{ id: string; secret: string; prefix: string; script: Reader }> {
  const { data, errors } = await owner.query(CREATE, { input: { name: "skrip", permissions, validDays } });
  expect(errors).toEqual([]);
  const { secret, token } = (data as Created).createAccessToken;
  return { ...token, secret, script: api().with({ authorization: `Bearer ${secret}` }) };
}

describe("a personal access token", () => {
  it("reads what it was made for, and no more, as its owner", async () => {
    const owner = await api().as("DIVISION_DATA");
    const { script } = await tokenOf(owner, ["PUBLISHED_READ"]);

    expect((await script.query("{ viewer { id permissions } provinces { code } }")).data).toMatchObject({ viewer: { id: owner.accountId, permissions: ["VIEWER_READ", "PUBLISHED_READ", "DOCUMENT_AD_HOC"] } });
    expect(code(await script.query("{ accessTokens { id } }"))).toBe("FORBIDDEN");
  });

  it("cannot make tokens, change passwords or do anything that writes", async () => {
    const { script } = await tokenOf(await api().as("ADMINISTRATOR"), ["AUDIT_READ"]);

    for (const mutation of ["createAccessToken(input: { name: \"x\", permissions: [AUDIT_READ] }) { secret }", "signOutEverywhere { id }", "disableAccount(id: \"x\") { id }"]) {
      expect(code(await script.query(`mutation { ${mutation} }`))).toBe("FORBIDDEN");
    }
  });

  it.each([["ACCOUNTS_MANAGE"], ["OWN_ACCOUNT_CHANGE"], ["IMPORTS_COMMIT"]])("is not given %s, which writes", async (permission) => {
    const owner = await api().as("ADMINISTRATOR");
    expect(code(await owner.query(CREATE, { input: { name: "skrip", permissions: [permission] } }))).toBe("FORBIDDEN");
  });

  it("is not given what its owner may not do", async () => {
    const owner = await api().as("KI_LIAISON");
    expect(code(await owner.query(CREATE, { input: { name: "skrip", permissions: ["REQUESTS_READ"] } }))).toBe("FORBIDDEN");
  });

  it("loses what its owner loses", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const owner = await api().as("DIVISION_DATA");
    const { script } = await tokenOf(owner, ["PUBLISHED_READ", "IMPORTS_READ"]);
    await api().testDatabase.database.prisma.account.update({ where: { id: owner.accountId }, data: { role: "KI_LIAISON" } });
    expect((await script.query("{ viewer { permissions } }")).data).toMatchObject({ viewer: { permissions: ["VIEWER_READ", "PUBLISHED_READ", "DOCUMENT_AD_HOC"] } });

    await administrator.query(`mutation { disableAccount(id: "${owner.accountId}") { id } }`);
    expect((await script.query("{ provinces { code } }")).status).toBe(401);
  });

  it.each([
    ["expired", async () => {
      const { script } = await tokenOf(await api().as("COMMISSIONER"), ["PUBLISHED_READ"], 1);
      api().clock.advance(DAY);
      return script;
    }],
    ["revoked", async () => {
      const owner = await api().as("COMMISSIONER");
      const { id, script } = await tokenOf(owner, ["PUBLISHED_READ"]);
      expect((await owner.query(`mutation { revokeAccessToken(id: "${id}") { revokedAt } }`)).errors).toEqual([]);
      return script;
    }],
    ["forged", async () => api().with({ authorization: "Bearer pantau_0123456789012345678901234567890123456789012" })],
    ["unreadable", async () => api().with({ authorization: "Basic YTpi" })],
  ])("that is %s is refused, never taken for a visitor", async (_how, scriptOf) => {
    const answer = await (await scriptOf()).query("{ provinces { code } }");

    expect([answer.status, answer.data, code(answer)]).toEqual([401, null, "UNAUTHENTICATED"]);
  });

  it("stands alone: a cookie beside a bad token does not help", async () => {
    const { cookie } = await api().as("COMMISSIONER");
    expect((await api().with({ cookie, authorization: "Bearer salah" }).query("{ viewer { id } }")).status).toBe(401);
  });

  it("is kept as a hash and shows only how it begins", async () => {
    const owner = await api().as("COMMISSIONER");
    const { secret, prefix } = await tokenOf(owner, ["PUBLISHED_READ"]);
    const { rows } = await api().testDatabase.database.pool.query<{ dump: string }>("SELECT string_agg(t::text, ' ') || (SELECT string_agg(e::text, ' ') FROM audit_entry e) AS dump FROM access_token t");

    expect(secret).toMatch(/^pantau_[\w-]{43}$/);
    expect(secret.startsWith(prefix) && prefix.length < 16).toBe(true);
    expect(rows[0]?.dump).not.toContain(secret);
  });

  it.each([0, 366])("does not live %i days", async (validDays) => {
    const owner = await api().as("COMMISSIONER");
    expect(code(await owner.query(CREATE, { input: { name: "skrip", permissions: ["PUBLISHED_READ"], validDays } }))).toBe("INVALID_INPUT");
  });

  it("of somebody else cannot be revoked, nor seen", async () => {
    const { id } = await tokenOf(await api().as("COMMISSIONER"), ["PUBLISHED_READ"]);
    const other = await api().as("COMMISSIONER");

    expect(code(await other.query(`mutation { revokeAccessToken(id: "${id}") { id } }`))).toBe("NOT_FOUND");
    expect((await other.query("{ accessTokens { id } }")).data).toEqual({ accessTokens: [] });
  });
});
