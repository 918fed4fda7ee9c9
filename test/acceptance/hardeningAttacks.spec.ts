import { getIntrospectionQuery } from "graphql";
import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "../../server/src/app/graphql/documentLimits.ts";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";

const api = useTestApi("registry", { publicView: true });

const code = ({ errors }: GraphqlAnswer) => errors[0]?.extensions["code"];
const repeat = (times: number, part: (n: number) => string) => Array.from({ length: times }, (_, n) => part(n)).join(" ");
const nested = (levels: number) => `{ satker(code: "33.08") ${"{ homonym ".repeat(levels)} { code } ${"}".repeat(levels)} }`;
const raw = (init: RequestInit, path = "/graphql") => fetch(`${api().url}${path}`, init);
const json = { "content-type": "application/json" };

describe("a document that costs more than it says", () => {
  it.each([
    ["a hundred aliases of one field", `{ ${repeat(101, (n) => `a${n}: __typename`)} }`, "DOCUMENT_LIMIT"],
    ["a hundred aliases below a field", `{ provinces { ${repeat(101, (n) => `a${n}: code`)} } }`, "DOCUMENT_LIMIT"],
    ["aliases spread over fragments", `{ ...F } fragment F on Query { ${repeat(30, (n) => `a${n}: viewer { id }`)} }`, "DOCUMENT_LIMIT"],
    ["one field a thousand times", `{ ${repeat(1_001, () => "__typename")} }`, "DOCUMENT_LIMIT"],
    ["two thousand fields that overlap", `{ provinces { ${repeat(2_000, () => "code")} } }`, "GRAPHQL_PARSE_FAILED"],
    ["a depth of fifty", nested(50), "DOCUMENT_LIMIT"],
    ["a depth of fifty through fragments", `{ satker(code: "33.08") { ...F0 } } ${repeat(50, (n) => `fragment F${n} on Satker { homonym { ${n === 49 ? "code" : `...F${n + 1}`} } }`)}`, "DOCUMENT_LIMIT"],
    ["twenty thousand braces", "{a".repeat(20_000), "GRAPHQL_PARSE_FAILED"],
    ["fragments that double each other 2^22 times", `{ provinces { ...F0 } } ${repeat(22, (n) => `fragment F${n} on Province { ...F${n + 1} ...F${n + 1} }`)} fragment F22 on Province { evaluationPeriods { year } }`, "DOCUMENT_TOO_COSTLY"],
    ["twenty-one directives", `{ viewer { id ${repeat(21, () => "@include(if: true)")} } }`, "GRAPHQL_VALIDATION_FAILED"],
    ["directives spread over fields", `{ viewer { ${repeat(21, () => "id @include(if: true)")} } }`, "DOCUMENT_LIMIT"],
    ["a fan-out of thousands of rows", `{ ${repeat(14, (n) => `r${n}: ranking(province: "33", period: { year: 2024 }) { rows { satker { homonym { code } province { evaluationPeriods { year } } } } }`)} }`, "DOCUMENT_TOO_COSTLY"],
    ["fragments in a ring", "{ provinces { ...A } } fragment A on Province { ...B } fragment B on Province { ...A }", "GRAPHQL_VALIDATION_FAILED"],
  ])("%s is refused with 400 before anything runs", async (_what, document, expected) => {
    const answer = await api().query(document);

    expect([answer.status, answer.data]).toEqual([400, null]);
    expect(answer.errors.map(({ extensions }) => extensions["code"])).toContain(expected);
    expect(answer.statements).toEqual([]);
  });

  it("a hundred sign-ins in one request are refused: one mutation a request", async () => {
    const answer = await api().query(`mutation { ${repeat(2, (n) => `a${n}: signIn(email: "a@b.example", password: "p") { id }`)} }`);
    expect([answer.status, code(answer), answer.errors[0]?.extensions["limit"]]).toEqual([400, "DOCUMENT_LIMIT", "mutations"]);
  });

  it("what a document may cost is told with every answer, and depends on who asks", async () => {
    const document = "{ provinces { code evaluationPeriods { year } } }";
    const operator = await api().as("SATKER_OPERATOR");

    expect((await api().query(document)).extensions["cost"]).toEqual({ requested: 110, limit: 5_000 });
    expect((await operator.query(document)).extensions["cost"]).toEqual({ requested: 110, limit: 10_000 });
  });

  it("a page size in a variable counts as much as one that is written out", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const { extensions } = await administrator.query("query Log($first: Int!) { auditLog(first: $first) { edges { node { id } } } }", { first: 100 });
    expect(extensions["cost"]).toEqual({ requested: 201, limit: 10_000 });
  });
});

describe("what must not be asked in production", () => {
  it.each([
    ["a visitor", async () => api()],
    ["an operator", () => api().as("SATKER_OPERATOR")],
  ])("the schema, by %s", async (_who, reader: () => Promise<Reader>) => {
    for (const document of [getIntrospectionQuery(), '{ __type(name: "Query") { name } }', "{ ...F } fragment F on Query { __schema { types { name } } }"]) {
      const answer = await (await reader()).query(document);
      expect([answer.status, answer.data, code(answer)]).toEqual([400, null, "INTROSPECTION_REFUSED"]);
    }
  });

  it("is open to those who build on it: administrators and the data division", async () => {
    for (const role of ["ADMINISTRATOR", "DIVISION_DATA"] as const) {
      expect((await (await api().as(role)).query(getIntrospectionQuery())).errors).toEqual([]);
    }
  });

  it.each([
    ["a misspelt field", "{ provinsi { code } }"],
    ["a misspelt field below", "{ provinces { codes } }"],
    ["a wrong argument", '{ satkers(provinse: "33") { code } }'],
    ["a wrong type", "query Q($p: Provinse!) { satkers(province: $p) { code } }"],
    ["a missing selection", "{ provinces }"],
  ])("%s gets no hint of what is there", async (_what, document) => {
    const answer = await api().query(document);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.errors)).not.toMatch(/did you mean|Query|Province|String|stack|node_modules/i);
  });

  it("a variable of the wrong kind names no type of the schema", async () => {
    const answer = await api().query("query Q($period: PeriodInput!) { ranking(province: \"33\", period: $period) { id } }", { period: { tahun: 2024 } });
    expect(code(answer)).toBe("BAD_USER_INPUT");
    expect(JSON.stringify(answer.errors)).not.toMatch(/PeriodInput|year/);
  });

  it("no page of a playground is served, and no word of what serves", async () => {
    const response = await raw({ headers: { accept: "text/html" } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/<html|playground|graphiql|sandbox/i);
    expect(response.headers.get("x-powered-by")).toBeNull();
  });
});

describe("a request that a foreign page could make", () => {
  const document = "mutation { signOut { id } }";

  it.each([
    ["a form", "application/x-www-form-urlencoded", `query=${encodeURIComponent(document)}`],
    ["plain text", "text/plain", JSON.stringify({ query: document })],
    ["a form with files", "multipart/form-data; boundary=x", `--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n${document}\r\n--x--`],
    ["no content type", "", JSON.stringify({ query: document })],
    ["a made-up content type", "message/json", JSON.stringify({ query: document })],
  ])("is refused as %s", async (_how, type, body) => {
    const response = await raw({ method: "POST", body: new TextEncoder().encode(body), headers: type === "" ? {} : { "content-type": type } });
    expect(response.status).toBe(400);
  });

  it("is refused from another origin, with the right content type too", async () => {
    const { cookie } = await api().as("COMMISSIONER");
    for (const headers of [{ origin: "https://jahat.example" }, { origin: "null" }, { origin: `${api().url}.jahat.example` }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
      const response = await raw({ method: "POST", headers: { ...json, cookie, ...headers }, body: JSON.stringify({ query: document }) });
      expect([response.status, ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code]).toEqual([403, "ORIGIN_REFUSED"]);
    }
  });

  it("is let through from our own page", async () => {
    const response = await raw({ method: "POST", headers: { ...json, origin: api().url }, body: JSON.stringify({ query: "{ viewer { id } }" }) });
    expect(response.status).toBe(200);
  });

  it.each([[{}], [{ "content-type": "message/json" }], [{ "content-type": "text/plain" }]])("is refused as GET without a header that only our own script can set: %j", async (headers: Record<string, string>) => {
    const response = await raw({ headers }, `/graphql?query=${encodeURIComponent("{ viewer { id } }")}`);
    expect([400, 415]).toContain(response.status);
  });

  it("never changes anything by GET", async () => {
    const { cookie } = await api().as("COMMISSIONER");
    const response = await raw({ headers: { cookie, "apollo-require-preflight": "1" } }, `/graphql?query=${encodeURIComponent(document)}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("bodies and methods", () => {
  it("ten documents in one request are refused", async () => {
    const response = await raw({ method: "POST", headers: json, body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ viewer { id } }" }))) });
    expect(response.status).toBe(400);
  });

  it.each([
    ["of 100 kB", 99_000, 400],
    ["of more than 100 kB", 101_000, 413],
    ["of 2 MB", 2_000_000, 413],
  ])("a body %s", async (_how, size, status) => {
    const response = await raw({ method: "POST", headers: json, body: JSON.stringify({ query: `{ a }${" ".repeat(size)}#`, operationName: "x" }) });
    expect(response.status).toBe(status);
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not spoken here", async (method) => {
    const response = await raw({ method, headers: json, body: method === "OPTIONS" ? null : "{}" });
    expect([400, 403, 404, 405]).toContain(response.status);
  });

  it.each(['"text"', "1", "null", "[]", "{}", '{"query":1}', '{"query":{"kind":"Document"}}', '{"query":"{ viewer { id } }","variables":[]}', '{"query":"{ viewer { id } }","extensions":"x"}', '{"query":"{ viewer { id } }","operationName":{}}', '{"__proto__":{"query":"{ viewer { id } }"}}'])(
    "a body %s is the client's fault",
    async (body) => {
      const response = await raw({ method: "POST", headers: json, body });
      expect(response.status).toBe(400);
    },
  );

  it("another name than this computer's is refused (DNS rebinding)", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request(`${api().url}/graphql`, { headers: { host: "jahat.example" } }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(421);
  });
});

describe("values that want to be code", () => {
  it.each(["33' OR '1'='1", "33'; DROP TABLE satker; --", "33\\", "%", "33/**/UNION/**/SELECT", "🦆", "x".repeat(50_000)])("%j is a code that nobody has", async (text) => {
    const answers = [
      await api().query("query Q($code: ID!) { satker(code: $code) { code } }", { code: text }),
      await api().query("query Q($code: ID!) { satkers(province: $code) { code } }", { code: text }),
      await api().query("query Q($code: ID!) { ranking(province: \"33\", period: { year: 2024 }, issuer: $code) { id } }", { code: text }),
    ];

    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions["code"]))).not.toContain("INTERNAL");
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await api().query("{ provinces { satkerCount } }")).data).toEqual({ provinces: [{ satkerCount: 35 }, { satkerCount: 38 }] });
  });
});

describe("a text with a NUL, which PostgreSQL cannot hold", () => {
  it("is the client's fault, written out or in a variable", async () => {
    const answers = [await api().query('{ satker(code: "33\\u0000") { code } }'), await api().query("query Q($code: ID!) { satker(code: $code) { code } }", { code: "33\u0000" })];
    expect(answers.map((answer) => [answer.status, code(answer)])).toEqual([[400, "INVALID_INPUT"], [400, "INVALID_INPUT"]]);
  });
});

describe("headers of every answer", () => {
  it("let in no foreign script, frame or form, and no inline script", async () => {
    const { headers } = await api().query("{ viewer { id } }");
    const policy = headers.get("content-security-policy") ?? "";

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the limits themselves", () => {
  it("let through what a page of ours asks: deep, with aliases, under every limit", async () => {
    const deep = `{ satker(code: "33.08") { homonym { homonym { province { evaluationPeriods { issuer { id } } } } } } ${repeat(DOCUMENT_LIMITS.aliases, (n) => `a${n}: viewer { id }`)} }`;
    expect((await api().query(deep)).errors).toEqual([]);
  });
});
