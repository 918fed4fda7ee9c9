import { describe, expect, it } from "vitest";
import { createFirstAdministrator } from "../../server/src/modules/access/firstAdministrator.service.ts";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";
import { createTestDatabase } from "../support/database.ts";

const api = useTestApi("registry", { publicView: false });

const DAY = 86_400_000;
const INVITE = "mutation Invite($input: InviteAccountInput!) { inviteAccount(input: $input) { path expiresAt account { id role provinceCode satkerCode status } } }";
const ACCEPT = "mutation Accept($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) { id role scope { provinceCodes satkerCodes } } }";
const PASSWORD = "empat kata acak baru";
const code = ({ errors }: GraphqlAnswer) => errors[0]?.extensions["code"];

interface Invitation {
  readonly inviteAccount: { readonly path: string; readonly account: { readonly id: string } };
}

let count = 0;
async function invite(by: Reader, input: Record<string, unknown> = {}): Promise<{ answer: GraphqlAnswer; secret: string; id: string; email: string }> {
  count += 1;
  const email = `orang.baru.${count}@uji.pantau`;
  const answer = await by.query(INVITE, { input: { email, displayName: "Orang Baru", role: "COMMISSIONER", provinceCode: "33", ...input } });
  const invitation = (answer.data as Invitation | null)?.inviteAccount;
  return { answer, secret: invitation?.path.split("#")[1] ?? "", id: invitation?.account.id ?? "", email };
}

describe("an invitation", () => {
  it("lets the person set the password, once, and signs the person in", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { secret } = await invite(administrator, { role: "SATKER_OPERATOR", provinceCode: null, satkerCode: "33.08" });
    const accepted = await api().query(ACCEPT, { token: secret, password: PASSWORD });

    expect(accepted.data).toMatchObject({ acceptInvitation: { role: "SATKER_OPERATOR", scope: { provinceCodes: [], satkerCodes: ["33.08"] } } });
    expect(code(await api().query(ACCEPT, { token: secret, password: PASSWORD }))).toBe("INVITATION_EXPIRED");
  });

  it("is used once, even when two press at the same moment", async () => {
    const { secret } = await invite(await api().as("ADMINISTRATOR"));
    const answers = await Promise.all([1, 2].map(() => api().query(ACCEPT, { token: secret, password: PASSWORD })));

    expect(answers.filter((answer) => code(answer) === "INVITATION_EXPIRED").length).toBe(1);
  });

  it("expires after a week", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { secret } = await invite(administrator);
    api().clock.advance(7 * DAY);

    expect(code(await api().query(ACCEPT, { token: secret, password: PASSWORD }))).toBe("INVITATION_EXPIRED");
  });

  it("is kept as a hash, and its secret stands behind # where servers do not see it", async () => {
    const { secret, answer } = await invite(await api().as("ADMINISTRATOR"));
    const { rows } = await api().testDatabase.database.pool.query<{ dump: string }>("SELECT string_agg(i::text, ' ') || (SELECT string_agg(e::text, ' ') FROM audit_entry e) AS dump FROM invitation i");

    expect((answer.data as Invitation).inviteAccount.path).toBe(`/undangan#${secret}`);
    expect(rows[0]?.dump).not.toContain(secret);
  });

  it("asks for a password that is hard to guess, and says what to change", async () => {
    const { secret } = await invite(await api().as("ADMINISTRATOR"));
    const answer = await api().query(ACCEPT, { token: secret, password: "rahasia" });

    expect(code(answer)).toBe("PASSWORD_TOO_WEAK");
    expect(answer.errors[0]?.message).toContain("12 karakter");
  });

  it.each([
    ["ACCOUNT_SCOPE_INVALID", "a satker that is not registered", { role: "SATKER_OPERATOR", provinceCode: null, satkerCode: "33.98" }],
    ["ACCOUNT_SCOPE_INVALID", "an operator without a satker", { role: "SATKER_OPERATOR", provinceCode: "33" }],
    ["ACCOUNT_SCOPE_INVALID", "a division without a province", { role: "DIVISION_DATA", provinceCode: null }],
    ["INVALID_INPUT", "an e-mail that is none", { email: "bukan surel" }],
    ["INVALID_INPUT", "nobody's name", { displayName: "  " }],
  ])("is refused with %s for %s", async (expected, _what, input) => {
    expect(code((await invite(await api().as("ADMINISTRATOR"), input)).answer)).toBe(expected);
  });

  it("is refused for an e-mail that has an account, in capitals too", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { email } = await invite(administrator);

    expect(code((await invite(administrator, { email: email.toUpperCase() })).answer)).toBe("ACCOUNT_EXISTS");
  });
});

describe("an administrator of one province", () => {
  it.each([
    ["another province", { provinceCode: "35" }],
    ["a satker of another province", { role: "SATKER_OPERATOR", provinceCode: null, satkerCode: "35.29" }],
    ["all provinces", { role: "ADMINISTRATOR", provinceCode: null }],
  ])("gives nobody %s", async (_what, input) => {
    expect(code((await invite(await api().as("ADMINISTRATOR", { provinceCode: "33" }), input)).answer)).toBe("FORBIDDEN");
  });

  it("does not change the own account: no way up and no way to lock everybody out", async () => {
    const administrator = await api().as("ADMINISTRATOR", { provinceCode: "33" });

    expect(code(await administrator.query(`mutation { changeAccountRole(id: "${administrator.accountId}", role: ADMINISTRATOR) { id } }`))).toBe("FORBIDDEN");
    expect(code(await administrator.query(`mutation { disableAccount(id: "${administrator.accountId}") { id } }`))).toBe("FORBIDDEN");
  });
});

describe("a disabled account", () => {
  it("does not come back with its old password", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { secret, id, email } = await invite(administrator);
    await api().query(ACCEPT, { token: secret, password: PASSWORD });
    await administrator.query(`mutation { disableAccount(id: "${id}") { id } }`);
    const enabled = await administrator.query(`mutation { enableAccount(id: "${id}") { status } }`);

    expect(enabled.data).toEqual({ enableAccount: { status: "INVITED" } });
    expect(code(await api().query("mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }", { email, password: PASSWORD }))).toBe("SIGN_IN_FAILED");
  });

  it("cannot use a link it still had", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { secret, id } = await invite(administrator);
    await administrator.query(`mutation { disableAccount(id: "${id}") { id } }`);

    expect(code(await api().query(ACCEPT, { token: secret, password: PASSWORD }))).toBe("INVITATION_EXPIRED");
  });
});

describe("the first administrator", () => {
  it("is made once, by a command, with a link and without a password", async () => {
    const { database, drop } = await createTestDatabase("empty");
    try {
      const person = { email: "Kepala@Kantor.example", displayName: "" };
      const link = await createFirstAdministrator(database, api().clock, person);

      expect(link.account).toMatchObject({ email: "kepala@kantor.example", role: "ADMINISTRATOR", provinceCode: null, status: "INVITED" });
      await expect(createFirstAdministrator(database, api().clock, { ...person, email: "lain@kantor.example" })).rejects.toThrow("Sudah ada administrator");
    } finally {
      await drop();
    }
  });
});
