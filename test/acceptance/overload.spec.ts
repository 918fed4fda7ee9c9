import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { TEST_NOW } from "../support/api.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { PlainPoster } from "../support/plainPost.ts";

// A server with two connections and room for three statements in line.
let testDatabase: TestDatabase;
let server: RunningHttpServer;
let poster: PlainPoster;

beforeAll(async () => {
  testDatabase = await createTestDatabase("registry", { maxConnections: 2, maxWaiting: 3 });
  server = await startHttpServer({ database: testDatabase.database, clock: fixedClock(TEST_NOW), logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder: null, production: true, access: { ...CLOSED, publicView: true } });
  poster = new PlainPoster(server.url);
});
afterAll(async () => {
  poster.end();
  await server.stop();
  await testDatabase.drop();
});

describe("more questions than the database can take", () => {
  it("are turned away with 503 and Retry-After instead of waiting in a line without end; kept answers still go out, and afterwards all is well", async () => {
    const { pool } = testDatabase.database;
    const kept = { query: "{ provinces { code } }" };
    const question = (n: number) => ({ query: `{ satkers(province: "33") { c${n}: code } }` });
    for (const _time of [1, 2]) expect((await poster.post(kept)).status).toBe(200);
    const held = await Promise.all([pool.connect(), pool.connect()]);

    const waiting = Array.from({ length: 3 }, (_, n) => poster.post(question(n)));
    while (pool.waitingCount < 3) await new Promise((resolve) => setImmediate(resolve));
    const turnedAway = await Promise.all(Array.from({ length: 20 }, (_, n) => poster.post(question(n + 10))));
    const known = await poster.post(kept);
    held.forEach((client) => client.release());

    expect(new Set(turnedAway.map(({ status }) => status))).toEqual(new Set([503]));
    expect(turnedAway[0]).toMatchObject({ headers: { "retry-after": expect.stringMatching(/^\d+$/) }, text: expect.stringContaining("DATABASE_BUSY") });
    expect(known.status).toBe(200);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await poster.post(question(99))).status).toBe(200);
  });
});
