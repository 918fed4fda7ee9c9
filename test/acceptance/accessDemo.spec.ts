import { describe, expect, it } from "vitest";
import { createDemoAccounts, DEMO_PASSWORD, removeDemoAccounts } from "../../server/src/modules/access/demoAccounts.service.ts";
import { useTestApi } from "../support/api.ts";

const onLoopback = useTestApi("registry", { demoAccountsUsable: true });
const elsewhere = useTestApi("registry", { demoAccountsUsable: false });

const OPTIONS = "{ signInOptions { passwordMinLength demoAccounts { email role password } } }";
const SIGN_IN = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { role } }";
const credentials = { email: "komisioner.33@contoh.pantau", password: DEMO_PASSWORD };

const load = (api: typeof onLoopback) => api().testDatabase.database.prisma.$transaction((transaction) => createDemoAccounts(transaction, api().clock.now()));

describe("demo accounts", () => {
  it("are one per role and province, shown with their password, and work, on this computer", async () => {
    expect(await load(onLoopback)).toBe(12);
    expect(await load(onLoopback)).toBe(0);
    const { signInOptions } = (await onLoopback().query(OPTIONS)).data as { signInOptions: { demoAccounts: { email: string; password: string }[] } };

    expect(signInOptions.demoAccounts.map(({ email }) => email)).toContain("operator.35@contoh.pantau");
    for (const { email, password } of signInOptions.demoAccounts) expect((await onLoopback().query(SIGN_IN, { email, password })).errors).toEqual([]);
  });

  it("are not shown and do not work where other computers reach the server", async () => {
    await load(elsewhere);

    expect((await elsewhere().query(OPTIONS)).data).toMatchObject({ signInOptions: { demoAccounts: [] } });
    expect((await elsewhere().query(SIGN_IN, credentials)).errors[0]?.extensions["code"]).toBe("SIGN_IN_FAILED");
  });

  it("keep their password: nobody locks the others out", async () => {
    const answer = await onLoopback().query(SIGN_IN, credentials);
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const changed = await onLoopback().with({ cookie }).query(`mutation { changePassword(current: "${DEMO_PASSWORD}", next: "empat kata acak baru") { id } }`);

    expect(changed.errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("go with the demo scenario, and their sessions with them", async () => {
    const signedIn = await onLoopback().query(SIGN_IN, credentials);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await onLoopback().testDatabase.database.prisma.$transaction((transaction) => removeDemoAccounts(transaction, onLoopback().clock.now()));

    expect((await onLoopback().with({ cookie }).query("{ viewer { role } }")).data).toEqual({ viewer: { role: "PUBLIC" } });
    expect((await onLoopback().query(SIGN_IN, credentials)).errors[0]?.extensions["code"]).toBe("SIGN_IN_FAILED");
  });
});
