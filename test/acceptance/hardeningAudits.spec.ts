import { serverAudits } from "graphql-http";
import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

// Two of the audits ask the schema for a type: they are made with the token of somebody who may.
const api = useTestApi("registry", { publicView: false });

/** The three that CSRF prevention causes on purpose: a GET without a header that a foreign page cannot set is refused. */
const CSRF_NOTICES = ["5A70", "6A70", "D6D5"];

describe("GraphQL over HTTP, by graphql-http's own audits, against the hardened server", () => {
  it("has no error, no warning, and the three notices of CSRF prevention", async () => {
    const owner = await api().as("ADMINISTRATOR");
    const { data } = await owner.query('mutation { createAccessToken(input: { name: "audit", permissions: [SCHEMA_INTROSPECT] }) { secret } }');
    const { secret } = (data as { createAccessToken: { secret: string } }).createAccessToken;
    const audits = serverAudits({
      url: `${api().url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${secret}` } }),
    });
    const results: Awaited<ReturnType<(typeof audits)[number]["fn"]>>[] = [];
    for (const audit of audits) results.push(await audit.fn());

    const table = ["ok", "notice", "warn", "error"].map((status) => `${status} ${results.filter((result) => result.status === status).length}`).join(" · ");
    process.stdout.write(`serverAudits: ${results.length} audits: ${table}\n${results.filter(({ status }) => status !== "ok").map(({ id, status, name }) => `  ${status} ${id} ${name}\n`).join("")}`);
    const reasons = results.filter(({ status }) => status === "error" || status === "warn").map((result) => `${result.id} ${result.name}: ${"reason" in result ? result.reason : ""}`);
    expect(reasons).toEqual([]);
    expect(results.filter(({ status }) => status === "notice").map(({ id }) => id).toSorted()).toEqual(CSRF_NOTICES);
    expect(results.length).toBeGreaterThan(55);
  });
});
