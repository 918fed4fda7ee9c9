import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { systemClock } from "../../server/src/platform/clock.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount } from "../support/accounts.ts";
import { useTestDatabase } from "../support/database.ts";

const testDatabase = useTestDatabase("registry");
const CLIENT = { client_id: "pantau", client_secret: "rahasia-klien-uji-yang-cukup-panjang" };
const PROVIDERS_PAGE = "/masuk-di-sini/";
/** What the provider says of who signs in there; the account is the e-mail, "-" an e-mail that it has not verified. */
let identity = "";
let idp: Server;
let pantau: RunningHttpServer;
let publicUrl: URL;

beforeAll(async () => {
  const port = await freePort();
  publicUrl = new URL(`http://127.0.0.1:${port}`);
  idp = createServer();
  await new Promise<void>((resolve) => idp.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(idp.address() as AddressInfo).port}`;
  const provider = providerFor(issuer, new URL("/masuk/oidc/kembali", publicUrl).href);
  const answer = provider.callback();
  idp.on("request", (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (!url.pathname.startsWith(PROVIDERS_PAGE)) void answer(request, response);
    // The page on which one would type a password there: whoever the test says has done so.
    else void provider.interactionFinished(request, response, { login: { accountId: url.searchParams.get("sebagai") ?? "" } });
  });
  pantau = await startHttpServer({
    database: testDatabase().database,
    clock: systemClock,
    logger: createLogger("silent"),
    host: "127.0.0.1",
    port,
    webFolder: null,
    production: true,
    access: { ...CLOSED, publicUrl, openIdConnect: { issuer: new URL(issuer), clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret } },
  });
});
afterAll(async () => {
  await pantau?.stop();
  idp?.closeAllConnections();
  await new Promise((resolve) => idp?.close(resolve));
});

function providerFor(issuer: string, callback: string): Provider {
  return new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [callback], response_types: ["code"], grant_types: ["authorization_code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id.replace(/^-/, ""), email_verified: !id.startsWith("-") }) }),
    interactions: { url: (_context, interaction) => `${PROVIDERS_PAGE}${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: CLIENT.client_id, accountId: context.oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
}

/** A browser with cookies per site, that follows redirects and signs in at the provider. */
class Browser {
  readonly #jar = new Map<string, Map<string, string>>();

  async visit(address: URL): Promise<{ url: URL; response: Response }> {
    let url = address;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.fetch(url);
      const location = response.headers.get("location");
      if (location === null) return { url, response };
      const next = new URL(location, url);
      if (next.host === publicUrl.host && !next.pathname.startsWith("/masuk/oidc")) return { url: next, response };
      if (next.pathname.startsWith(PROVIDERS_PAGE)) return { url: next, response };
      url = next;
    }
    throw new Error("too many redirects");
  }

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jar.get(url.host) ?? new Map<string, string>();
    this.#jar.set(url.host, jar);
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...(init.headers as Record<string, string>), cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  async roleHere(): Promise<string> {
    const response = await this.fetch(new URL("/graphql", publicUrl), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ viewer { role } }" }) });
    return ((await response.json()) as { data: { viewer: { role: string } } }).data.viewer.role;
  }
}

/** Goes to Pantau's door for the provider, signs in there as `identity`, and comes back. */
async function signInAs(email: string, returnTo = "/peringkat"): Promise<{ browser: Browser; endsAt: URL }> {
  identity = email;
  const browser = new Browser();
  let { url } = await browser.visit(new URL(`/masuk/oidc?tujuan=${encodeURIComponent(returnTo)}`, publicUrl));
  if (url.pathname.startsWith(PROVIDERS_PAGE)) url = (await browser.visit(await finishedInteraction(browser, url))).url;
  return { browser, endsAt: url };
}

/** The provider's own sign-in page, which the test stands in for. */
async function finishedInteraction(browser: Browser, url: URL): Promise<URL> {
  const response = await browser.fetch(new URL(`${url.href}?sebagai=${encodeURIComponent(identity)}`));
  return new URL(response.headers.get("location") ?? "", url);
}

describe("signing in through an identity provider", () => {
  it("is offered where it is set up", async () => {
    const response = await new Browser().fetch(new URL("/graphql", publicUrl), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ signInOptions { hasOpenIdConnect } }" }) });
    expect(await response.json()).toMatchObject({ data: { signInOptions: { hasOpenIdConnect: true } } });
  });

  it("asks with PKCE, state and nonce, for the e-mail only", async () => {
    const response = await new Browser().fetch(new URL("/masuk/oidc", publicUrl));
    const asked = new URL(response.headers.get("location") ?? "").searchParams;

    expect(Object.fromEntries(asked)).toMatchObject({ response_type: "code", scope: "openid email", code_challenge_method: "S256", state: expect.stringMatching(/.{20}/), nonce: expect.stringMatching(/.{20}/) });
    expect(response.headers.getSetCookie()[0]).toMatch(/^pantau_oidc=[^;]+; Path=\/masuk\/oidc; HttpOnly; SameSite=Lax$/);
  });

  it("opens the account that has the verified e-mail, and leads back to where one came from", async () => {
    const { email } = await anAccount(testDatabase().database, systemClock, "DIVISION_LEGAL");
    const { browser, endsAt } = await signInAs(email.toUpperCase(), "/peringkat?tahun=2024");

    expect(endsAt.href).toBe(new URL("/peringkat?tahun=2024", publicUrl).href);
    expect(await browser.roleHere()).toBe("DIVISION_LEGAL");
  });

  it.each(["https://jahat.example/", "//jahat.example/x", "/\\jahat.example"])("never leads to another site: %s", async (returnTo) => {
    const { email } = await anAccount(testDatabase().database, systemClock, "COMMISSIONER");
    const { endsAt } = await signInAs(email, returnTo);

    expect(endsAt.href).toBe(new URL("/", publicUrl).href);
  });

  it("makes no account: an e-mail that nobody has is refused", async () => {
    const { browser, endsAt } = await signInAs("orang.asing@uji.pantau");

    expect(endsAt.href).toBe(new URL("/masuk?gagal=oidc", publicUrl).href);
    expect(await browser.roleHere()).toBe("ANONYMOUS");
    expect(await testDatabase().database.prisma.account.count({ where: { email: "orang.asing@uji.pantau" } })).toBe(0);
  });

  it("believes no e-mail that the provider has not verified", async () => {
    const { email } = await anAccount(testDatabase().database, systemClock, "ADMINISTRATOR");
    const { browser } = await signInAs(`-${email}`);

    expect(await browser.roleHere()).toBe("ANONYMOUS");
  });

  it("opens no disabled account and no demo account", async () => {
    const { prisma } = testDatabase().database;
    const disabled = await anAccount(testDatabase().database, systemClock, "COMMISSIONER");
    await prisma.account.update({ where: { id: disabled.id }, data: { status: "DISABLED" } });
    const demo = await anAccount(testDatabase().database, systemClock, "COMMISSIONER");
    await prisma.account.update({ where: { id: demo.id }, data: { isDemo: true } });

    for (const { email } of [disabled, demo]) expect(await (await signInAs(email)).browser.roleHere()).toBe("ANONYMOUS");
  });

  it("is finished only in the browser that began it (sign-in by somebody else's link)", async () => {
    const attacker = new Browser();
    identity = (await anAccount(testDatabase().database, systemClock, "COMMISSIONER")).email;
    const { url } = await attacker.visit(new URL("/masuk/oidc", publicUrl));
    let step = await finishedInteraction(attacker, url);
    while (step.host !== publicUrl.host) step = new URL((await attacker.fetch(step)).headers.get("location") ?? "", step);
    const victim = new Browser();
    const response = await victim.fetch(step);

    expect(response.headers.get("location")).toBe("/masuk?gagal=oidc");
    expect(await victim.roleHere()).toBe("ANONYMOUS");
  });

  it.each(["/masuk/oidc/kembali", "/masuk/oidc/kembali?code=x&state=y", "/masuk/oidc/kembali?error=access_denied"])("comes to nothing when one goes straight to %s", async (path) => {
    const response = await new Browser().fetch(new URL(path, publicUrl));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/masuk?gagal=oidc"]);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
