import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();

describe("what leaves the server when something is wrong", () => {
  it("a document that is no GraphQL is refused as the client's fault", async () => {
    const { status, errors } = await api().query("{ provinces {");
    expect([status, errors[0]?.extensions["code"]]).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  });

  it("an operation that the document does not hold, or does not single out, is the client's fault", async () => {
    for (const body of [{ query: "query Ada { provinces { code } }", operationName: "Lain" }, { query: "query A { provinces { code } } query B { provinces { name } }" }]) {
      const response = await fetch(`${api().url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }] }]);
    }
  });

  it("a bug says nothing of its cause, only a code, a sentence and the request id", async () => {
    const { pool } = api().testDatabase.database;
    await pool.query("ALTER TABLE source RENAME TO source_away");
    try {
      const { errors } = await api().query("{ sources { key } }");
      expect(errors[0]?.extensions).toEqual({ code: "INTERNAL", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(JSON.stringify(errors)).not.toMatch(/source_away|relation|prisma|select/i);
    } finally {
      await pool.query("ALTER TABLE source_away RENAME TO source");
    }
  });

  it("a body that is no JSON, or too large, gets one clear sentence", async () => {
    for (const [body, status] of [["{", 400], [JSON.stringify({ query: "x".repeat(200_000) }), 413]] as const) {
      const response = await fetch(`${api().url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    }
  });
});
