import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

const VIEWER = "query Viewer { viewer { role } }";
const SATKER = "query Satker($code: ID!) { satker(code: $code) { code } }";
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const trustedDocuments = new Map([VIEWER, SATKER].map((text) => [hash(text), text]));

const closed = useTestApi("registry", { publicView: false, trustedDocuments });
const open = useTestApi("registry", { publicView: true, trustedDocuments });

async function ask(api: typeof closed, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: { data?: unknown; errors?: { extensions: { code: string } }[] } }> {
  const response = await fetch(`${api().url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { data?: unknown } };
}

describe("documents of our own page", () => {
  it.each([
    ["by documentId", { documentId: hash(VIEWER) }],
    ["by documentId with its kind", { documentId: `sha256:${hash(VIEWER)}` }],
    ["as Apollo Client names them", { extensions: { persistedQuery: { version: 1, sha256Hash: hash(VIEWER) } } }],
    ["by their text", { query: VIEWER }],
    ["by their text and name", { query: VIEWER, extensions: { persistedQuery: { version: 1, sha256Hash: hash(VIEWER) } } }],
  ])("are served to everyone, %s", async (_how, body) => {
    expect(await ask(closed, body)).toMatchObject({ status: 200, body: { data: { viewer: { role: "ANONYMOUS" } } } });
  });

  it("take variables, and can be asked by GET so that they can be kept", async () => {
    const variables = { code: "33.08" };
    expect((await ask(open, { documentId: hash(SATKER), variables })).body.data).toEqual({ satker: { code: "33.08" } });
    const search = new URLSearchParams({ documentId: hash(SATKER), variables: JSON.stringify(variables) });
    const byGet = await fetch(`${open().url}/graphql?${search.toString()}`, { headers: { "apollo-require-preflight": "1" } });
    expect(await byGet.json()).toMatchObject({ data: { satker: { code: "33.08" } } });
  });

  it("may cost more than those of others", async () => {
    const response = await ask(open, { documentId: hash(VIEWER) });
    expect(response.body).toMatchObject({ extensions: { cost: { limit: 50_000 } } });
  });

  it("that the server does not know are refused: none can be registered from outside", async () => {
    const unknown = "query Other { viewer { id } }";
    const persistedQuery = { version: 1, sha256Hash: hash(unknown) };
    const operator = await closed().as("SATKER_OPERATOR");
    const headers = { cookie: operator.cookie };

    expect((await ask(closed, { extensions: { persistedQuery } }, headers)).body.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await ask(closed, { query: unknown, extensions: { persistedQuery } }, headers)).status).toBe(200);
    expect((await ask(closed, { extensions: { persistedQuery } }, headers)).body.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});

describe("documents of one's own", () => {
  it("are for those who are signed in", async () => {
    const operator = await closed().as("SATKER_OPERATOR");
    expect((await operator.query("{ viewer { role } }")).data).toEqual({ viewer: { role: "SATKER_OPERATOR" } });
    expect(await ask(closed, { query: "{ viewer { role } }" })).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }] } });
  });

  it("are for everyone, within a low cost, while the public view is on", async () => {
    expect(await ask(open, { query: "{ provinces { code } }" })).toMatchObject({ status: 200, body: { data: { provinces: [{ code: "33" }, { code: "35" }] }, extensions: { cost: { limit: 5_000 } } } });
  });
});
