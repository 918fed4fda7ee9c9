import { describe, expect, it } from "vitest";
import { startHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, TEST_PASSWORD } from "../support/accounts.ts";
import { testApi, useTestApi, type GraphqlAnswer, type TestApi } from "../support/api.ts";

const api = useTestApi("registry", { publicView: false });

const SIGN_IN = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id role } }";
const VIEWER = "{ viewer { id role isSignedIn } }";
const MINUTE = 60_000;

const account = (role: Parameters<typeof anAccount>[2] = "COMMISSIONER") => anAccount(api().testDatabase.database, api().clock, role);
const signIn = (email: string, password = TEST_PASSWORD, on: Pick<TestApi, "with"> = api(), headers: Record<string, string> = {}) => on.with(headers).query(SIGN_IN, { email, password });
const code = ({ errors }: GraphqlAnswer) => errors[0]?.extensions["code"];
const setCookie = ({ headers }: GraphqlAnswer) => headers.getSetCookie()[0] ?? "";
const cookieOf = (answer: GraphqlAnswer) => setCookie(answer).split(";")[0] ?? "";
const roleOf = async (cookie: string) => ((await api().with({ cookie }).query(VIEWER)).data as { viewer: { role: string } }).viewer.role;

describe("signing in", () => {
  it("opens a session in a cookie that no script reads and no other site sends", async () => {
    const { email, id } = await account();
    const answer = await signIn(` ${email.toUpperCase()} `);

    expect(answer.data).toEqual({ signIn: { id, role: "COMMISSIONER" } });
    expect(setCookie(answer)).toMatch(/^pantau_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(await roleOf(cookieOf(answer))).toBe("COMMISSIONER");
  });

  it("keeps neither the password nor the secret of the session", async () => {
    const { email } = await account();
    const secret = cookieOf(await signIn(email)).split("=")[1] ?? "";
    const { rows } = await api().testDatabase.database.pool.query<{ dump: string }>(
      "SELECT (SELECT string_agg(s::text, ' ') FROM session s) || (SELECT string_agg(a::text, ' ') FROM account a) || (SELECT string_agg(e::text, ' ') FROM audit_entry e) AS dump",
    );

    expect(rows[0]?.dump).toContain("$argon2id$v=19$m=65536,t=3,p=1$");
    expect(rows[0]?.dump).not.toContain(secret);
    expect(rows[0]?.dump).not.toContain(TEST_PASSWORD);
  });

  it("says the same for a wrong password, an unknown name and a disabled account", async () => {
    const { email } = await account();
    const disabled = await account();
    await api().testDatabase.database.prisma.account.update({ where: { id: disabled.id }, data: { status: "DISABLED" } });
    const answers = [await signIn(email, "salah sekali sandinya"), await signIn("tidak.ada@uji.pantau"), await signIn(disabled.email)];
    const said = answers.map(({ errors, status, data }) => ({ status, data, message: errors[0]?.message, code: errors[0]?.extensions["code"] }));

    expect(new Set(said.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(said[0]?.code).toBe("SIGN_IN_FAILED");
  });

  it("does as much work for a name that nobody has", async () => {
    const { email } = await account();
    const known = await signIn(email, "salah sekali sandinya");
    const unknown = await signIn("siapa.ini@uji.pantau", "salah sekali sandinya");

    expect(unknown.statements.map((text) => text.slice(0, 40))).toEqual(known.statements.map((text) => text.slice(0, 40)));
  });
});

describe("a session", () => {
  it("gets a new secret at each sign-in; the one the browser brought along is worth nothing (session fixation)", async () => {
    const { email } = await account();
    const planted = "pantau_session=planted-by-somebody-else-0123456789abcdefghijk";
    const first = await signIn(email, TEST_PASSWORD, api(), { cookie: planted });
    const second = await signIn(email, TEST_PASSWORD, api(), { cookie: cookieOf(first) });

    expect(new Set([planted, cookieOf(first), cookieOf(second)]).size).toBe(3);
    expect(await roleOf(planted)).toBe("ANONYMOUS");
    expect(await roleOf(cookieOf(first))).toBe("ANONYMOUS");
    expect(await roleOf(cookieOf(second))).toBe("COMMISSIONER");
  });

  it("cannot be replayed after signing out", async () => {
    const reader = await api().as("COMMISSIONER");
    const out = await reader.query("mutation { signOut { role } }");

    expect(out.data).toEqual({ signOut: { role: "ANONYMOUS" } });
    expect(setCookie(out)).toMatch(/^pantau_session=;.*1970/);
    expect(await roleOf(reader.cookie)).toBe("ANONYMOUS");
  });

  it("ends in every browser at once when asked to", async () => {
    const { email } = await account();
    const cookies = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    await api().with({ cookie: cookies[0] ?? "" }).query("mutation { signOutEverywhere { role } }");

    expect(await Promise.all(cookies.map(roleOf))).toEqual(["ANONYMOUS", "ANONYMOUS"]);
  });

  it("ends after half an hour without use, and lives on with use", async () => {
    const reader = await api().as("COMMISSIONER");
    for (let n = 0; n < 3; n += 1) {
      api().clock.advance(29 * MINUTE);
      expect(await roleOf(reader.cookie)).toBe("COMMISSIONER");
    }
    api().clock.advance(30 * MINUTE);
    expect(await roleOf(reader.cookie)).toBe("ANONYMOUS");
  });

  it("ends after twelve hours, however busy", async () => {
    const reader = await api().as("COMMISSIONER");
    for (let n = 0; n < 25; n += 1) {
      api().clock.advance(28 * MINUTE);
      expect(await roleOf(reader.cookie)).toBe("COMMISSIONER");
    }
    api().clock.advance(20 * MINUTE);
    expect(await roleOf(reader.cookie)).toBe("ANONYMOUS");
  });

  it.each([
    ["the account is disabled", (id: string) => `mutation { disableAccount(id: "${id}") { id } }`],
    ["the role changes", (id: string) => `mutation { changeAccountRole(id: "${id}", role: KI_LIAISON, provinceCode: "33") { id } }`],
    ["a new password is asked for", (id: string) => `mutation { resetAccountPassword(id: "${id}") { expiresAt } }`],
  ])("ends at once when %s", async (_when, mutation) => {
    const administrator = await api().as("ADMINISTRATOR");
    const reader = await api().as("COMMISSIONER");
    expect((await administrator.query(mutation(reader.accountId))).errors).toEqual([]);

    expect(await roleOf(reader.cookie)).toBe("ANONYMOUS");
  });

  it("ends everywhere but here when the password changes, and the old password no longer works", async () => {
    const { email } = await account();
    const [here, there] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    const next = "empat kata acak baru";
    const answer = await api().with({ cookie: here }).query("mutation Change($current: String!, $next: String!) { changePassword(current: $current, next: $next) { role } }", { current: TEST_PASSWORD, next });

    expect(answer.errors).toEqual([]);
    expect(await Promise.all([here, there, cookieOf(answer)].map(roleOf))).toEqual(["ANONYMOUS", "ANONYMOUS", "COMMISSIONER"]);
    expect(code(await signIn(email))).toBe("SIGN_IN_FAILED");
    expect(code(await signIn(email, next))).toBeUndefined();
  });
});

describe("guessing passwords", () => {
  it("is slowed down after five wrong ones, even for the right one, and the waiting survives a restart", async () => {
    const { email } = await account();
    for (let n = 0; n < 5; n += 1) expect(code(await signIn(email, `tebakan nomor ${n} ya`))).toBe("SIGN_IN_FAILED");
    const refused = await signIn(email);
    expect([code(refused), refused.errors[0]?.extensions["retryAfterSeconds"]]).toEqual(["RATE_LIMITED", 30]);

    const { database } = api().testDatabase;
    const restarted = await startHttpServer({ database, clock: api().clock, logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder: null, production: true, access: CLOSED });
    try {
      expect(code(await signIn(email, TEST_PASSWORD, testApi(restarted.url, api().testDatabase, api().clock)))).toBe("RATE_LIMITED");
      api().clock.advance(30_000);
      expect(code(await signIn(email, TEST_PASSWORD, testApi(restarted.url, api().testDatabase, api().clock)))).toBeUndefined();
    } finally {
      await restarted.stop();
    }
  });

  it("gains nothing by asking a hundred times at once: five are looked at", async () => {
    api().clock.advance(120 * MINUTE);
    const { email } = await account();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => signIn(email, `tebakan nomor ${n} ya`)));

    expect(answers.filter((answer) => code(answer) === "SIGN_IN_FAILED").length).toBe(5);
    expect(answers.filter((answer) => code(answer) === "RATE_LIMITED").length).toBe(35);
  });

  it("gains nothing by trying many names: one address has twenty failures", async () => {
    api().clock.advance(120 * MINUTE);
    const codes: unknown[] = [];
    for (let n = 0; n < 22; n += 1) codes.push(code(await signIn(`orang.${n}@uji.pantau`, "sandi yang sama saja")));

    expect(codes.filter((found) => found === "SIGN_IN_FAILED").length).toBe(20);
    expect(codes.slice(20)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
    api().clock.advance(120 * MINUTE);
  });

  it("keeps no address and no name of those who tried", async () => {
    await signIn("orang.tertentu@uji.pantau", "salah sekali sandinya");
    const { rows } = await api().testDatabase.database.pool.query<{ dump: string }>("SELECT string_agg(t::text, ' ') AS dump FROM sign_in_throttle t");

    expect(rows[0]?.dump).not.toMatch(/127\.0\.0\.1|orang/);
  });
});
