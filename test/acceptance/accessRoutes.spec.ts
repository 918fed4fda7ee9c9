import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApolloServer } from "../../server/src/app/graphql/apolloServer.ts";
import { createExpressApp } from "../../server/src/app/http/expressApp.ts";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED, type AccessOptions, type HttpServerOptions } from "../../server/src/app/serverOptions.ts";
import { RULES } from "../../server/src/modules/access/domain/rules.ts";
import { systemClock } from "../../server/src/platform/clock.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, TEST_PASSWORD } from "../support/accounts.ts";
import { useTestDatabase } from "../support/database.ts";

const testDatabase = useTestDatabase("registry");
const OIDC: Partial<AccessOptions> = {
  publicUrl: new URL("http://127.0.0.1:4000"),
  openIdConnect: { issuer: new URL("http://127.0.0.1:9"), clientId: "pantau", clientSecret: "uji" },
};
let webFolder: string;
beforeAll(async () => {
  webFolder = await mkdtemp(path.join(os.tmpdir(), "pantau-page-"));
  await mkdir(path.join(webFolder, "assets"));
  await writeFile(path.join(webFolder, "index.html"), '<html><head><script src="/tema.js"></script><link rel="stylesheet" href="/assets/index.css"></head><div id="root"></div></html>');
  await writeFile(path.join(webFolder, "tema.js"), "");
  await writeFile(path.join(webFolder, "assets/index.css"), "");
});
afterAll(() => rm(webFolder, { recursive: true, force: true }));

const optionsWith = (access: Partial<AccessOptions>): HttpServerOptions => ({
  database: testDatabase().database,
  clock: systemClock,
  logger: createLogger("silent"),
  host: "127.0.0.1",
  port: 0,
  webFolder,
  production: true,
  access: { ...CLOSED, ...access },
});

interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** "GET /healthz" of every route, those of the one router that is mounted below a path too. */
function routesOf(app: ReturnType<typeof createExpressApp>): string[] {
  const { stack } = app.router as { readonly stack: unknown } as { readonly stack: readonly Layer[] };
  return stack.flatMap(({ route, handle }) => (route ? named(route, "") : (handle.stack ?? []).flatMap((inner) => (inner.route ? named(inner.route, "/masuk/oidc") : []))));
}

function named({ path: pattern, methods }: NonNullable<Layer["route"]>, prefix: string): string[] {
  const place = pattern instanceof RegExp ? "/*" : `${prefix}${pattern}`.replace(/(?<=.)\/$/, "");
  return Object.keys(methods).map((method) => `${method.toUpperCase()} ${place}`);
}

describe("every route beside GraphQL", () => {
  it("has a rule, and no rule is for a route that is gone", async () => {
    const options = optionsWith(OIDC);
    const apollo = await createApolloServer(options);
    const app = createExpressApp(apollo, options);
    await apollo.stop();

    expect(routesOf(app).toSorted()).toEqual(Object.keys(RULES.Route).toSorted());
  });
});

describe("behind a proxy that ends TLS", () => {
  async function withServer<Result>(access: Partial<AccessOptions>, work: (server: RunningHttpServer) => Promise<Result>): Promise<Result> {
    const server = await startHttpServer(optionsWith(access));
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  }

  async function signInAt({ url }: RunningHttpServer, headers: Record<string, string>): Promise<Response> {
    const { email } = await anAccount(testDatabase().database, systemClock, "COMMISSIONER");
    const query = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }";
    return fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query, variables: { email, password: TEST_PASSWORD } }) });
  }

  it("the cookie is Secure and bound to this host, and the browser is told to come by TLS", async () => {
    const response = await withServer({ trustedProxies: ["loopback"] }, (server) => signInAt(server, { "x-forwarded-proto": "https" }));

    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-pantau_session=[\w-]{43}; Max-Age=43(?:200|1\d\d); Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  it("nobody is believed about TLS or about an address who was not named as a proxy", async () => {
    const response = await withServer({}, (server) => signInAt(server, { "x-forwarded-proto": "https" }));

    expect(response.headers.getSetCookie()[0]).toMatch(/^pantau_session=/);
    expect(response.headers.get("strict-transport-security")).toBeNull();
  });

  it("a new address in a header does not make guessing free", async () => {
    const codes = await withServer({}, async ({ url }) => {
      const found: string[] = [];
      for (let n = 0; n < 22; n += 1) {
        const query = `mutation { signIn(email: "orang.${n}@uji.pantau", password: "sandi yang sama saja") { id } }`;
        const response = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", "x-forwarded-for": `10.0.0.${n}` }, body: JSON.stringify({ query }) });
        found.push(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? "");
      }
      return found;
    });

    expect(codes.at(-1)).toBe("RATE_LIMITED");
  });
});
