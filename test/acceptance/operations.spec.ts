import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { startOperationsServer, type OperationsServer } from "../../server/src/app/operations/operationsServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { databaseReadiness, type Readiness } from "../../server/src/platform/database/readiness.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { createMetrics } from "../../server/src/platform/metrics.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { TEST_NOW } from "../support/api.ts";
import { useTestDatabase } from "../support/database.ts";
import { movingClock } from "../support/movingClock.ts";

const testDatabase = useTestDatabase("registry");
const clock = movingClock(TEST_NOW);
const lines: string[] = [];
let server: RunningHttpServer;
let operations: OperationsServer;
let readiness: Readiness;
beforeAll(async () => {
  const { database } = testDatabase();
  const logger = createLogger("debug", { write: (line) => void lines.push(line) });
  const metrics = createMetrics(database, "1.2.3");
  readiness = databaseReadiness(database);
  server = await startHttpServer({ database, clock, logger, host: "127.0.0.1", port: 0, webFolder: null, production: true, access: { ...CLOSED, publicView: true }, metrics, readiness });
  operations = await startOperationsServer(metrics, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await operations.stop();
  await server.stop();
});

const metricsText = async (): Promise<string> => (await fetch(operations.url)).text();

/** The value of one line of the metrics. */
function valueOf(text: string, line: string): number {
  const found = text.split("\n").find((candidate) => candidate.startsWith(`${line} `));
  return found === undefined ? 0 : Number(found.slice(line.length));
}

/** Lines are written when the connection is done, a moment after the answer was read. */
async function logged(requestId: string | null): Promise<Record<string, unknown>> {
  await expect.poll(() => lines.some((line) => line.includes(`"${requestId}"`))).toBe(true);
  return JSON.parse(lines.find((line) => line.includes(`"${requestId}"`)) ?? "{}") as Record<string, unknown>;
}

describe("whoever runs Pantau", () => {
  it("reads for each request one line with its id, door, status and time", async () => {
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ provinces { code } }" }) });
    await response.text();

    expect(await logged(response.headers.get("x-request-id"))).toMatchObject({ level: "info", msg: "request", door: "graphql", method: "POST", status: 200, milliseconds: expect.any(Number), isWhole: true });
  });

  it("reads no personal data there: no account, address, cookie, path, search or body", async () => {
    const account = await anAccount(testDatabase().database, clock, "COMMISSIONER");
    const cookie = await sessionCookie(testDatabase().database, clock, account);
    const query = 'query CariNamaOrang { search(text: "Siti Rahayu", provinceCode: "33") { __typename } }';
    await (await fetch(`${server.url}/33/satker?cari=Siti+Rahayu`, { headers: { cookie } })).text();
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify({ query }) });
    await response.text();
    await logged(response.headers.get("x-request-id"));

    const all = `${lines.join("\n")}\n${await metricsText()}`;
    for (const word of ["Siti", "Rahayu", "CariNamaOrang", account.email, account.id, cookie.split("=")[1] ?? "-", "127.0.0.1", "cari="]) expect([word, all.includes(word)]).toEqual([word, false]);
  });

  it("counts requests by door and status, statements and connections, for a Prometheus", async () => {
    const before = await metricsText();
    await (await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "{ provinces { code } }" }) })).text();
    await (await fetch(`${server.url}/tidak-ada`)).text();

    const line = 'pantau_http_requests_total{door="graphql",method="POST",status="200",outcome="whole"}';
    await expect.poll(async () => valueOf(await metricsText(), line)).toBe(valueOf(before, line) + 1);
    const after = await metricsText();
    expect(valueOf(after, 'pantau_http_requests_total{door="other",method="GET",status="404",outcome="whole"}')).toBeGreaterThan(0);
    expect(valueOf(after, "pantau_database_statements_total")).toBeGreaterThan(valueOf(before, "pantau_database_statements_total"));
    expect(valueOf(after, 'pantau_http_request_duration_seconds_count{door="graphql"}')).toBeGreaterThan(0);
    expect(after).toMatch(/^pantau_database_connections\{state="idle"\} \d+$/m);
    expect(after).toMatch(/^pantau_build_info\{version="1\.2\.3"\} 1$/m);
    expect(after).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it("finds metrics at their own door only, and nothing else behind it", async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect((await fetch(operations.url.replace("/metrics", "/graphql"))).status).toBe(404);
    expect((await fetch(operations.url, { method: "POST" })).status).toBe(404);
  });

  it("is told that a process is alive and ready, and that it no longer takes requests while it stops", async () => {
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([200, "ok\n"]);

    readiness.stop();

    const stopping = await fetch(`${server.url}/readyz`);
    expect([stopping.status, await stopping.text(), (await fetch(`${server.url}/healthz`)).status]).toEqual([503, "stopping\n", 200]);
  });

  it("is told when the database does not answer", async () => {
    const nowhere = openDatabase("postgresql://pantau@127.0.0.1:9/pantau", { onConnectionLost: () => undefined });
    expect(await databaseReadiness(nowhere).reason()).toBe("database");
    await nowhere.close();
  });
});
