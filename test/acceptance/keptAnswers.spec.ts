import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED, type HttpServerOptions } from "../../server/src/app/serverOptions.ts";
import { KEPT_FIELDS, mayBeKept } from "../../server/src/app/answers/keptFields.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { Draw } from "../fuzz/random.ts";
import { useTestApi } from "../support/api.ts";
import { statementsOf } from "../support/database.ts";
import { DOORS } from "../support/doors.ts";
import { PlainPoster } from "../support/plainPost.ts";

const api = useTestApi();
/** The same server over the same database, which keeps nothing. */
let forgetful: RunningHttpServer;
let poster: PlainPoster;
let plain: PlainPoster;

const started = (options: Partial<HttpServerOptions> = {}): Promise<RunningHttpServer> =>
  startHttpServer({ database: api().testDatabase.database, clock: api().clock, logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder: null, production: true, access: { ...CLOSED, publicView: true }, ...options });

beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
  forgetful = await started({ keptAnswersBytes: 0 });
  poster = new PlainPoster(api().url);
  plain = new PlainPoster(forgetful.url);
}, 120_000);
afterAll(async () => {
  poster.end();
  plain.end();
  await forgetful.stop();
});

const RANKING = { query: '{ ranking(province: "33", period: { year: 2024 }) { id rows { satker { code name } } } }' };
const SEATS = { query: '{ satkers(province: "33") { code seat } }' };
const isStatementOf = (table: string) => (text: string) => text.includes(table);

/** Root fields that are asked anew each time, by what they tell of. */
const NEVER_KEPT = {
  persons: ["viewer", "signInOptions", "accounts", "accessTokens", "auditLog", "verifyAuditChain"],
  oneCase: ["informationRequest", "informationRequestText", "objection", "dispute", "deadlineReceipt", "disputeAdmissibility"],
  imports: ["importBatches", "importBatch", "importJobs", "importJob", "importOptions", "columnMapping", "importedRow"],
  previews: ["deadlineRecounts", "dayOffPreview", "legalRulePreview"],
};

describe("which answers may be kept", () => {
  it("is decided by name for fields that are there; a field that nobody decided about is asked anew", () => {
    const asked = Object.keys(DOORS).flatMap((door) => (door.startsWith("Query.") ? [door.slice("Query.".length)] : []));

    expect([...KEPT_FIELDS].filter((field) => !asked.includes(field))).toEqual(["__typename"]);
    expect(mayBeKept("{ somethingNew { id } }", null)).toBe(false);
  });

  it("leaves out whatever tells of persons, of one case, of imports under way and of changes on trial", () => {
    expect(Object.values(NEVER_KEPT).flat().filter((field) => mayBeKept(`{ ${field} }`, null))).toEqual([]);
  });

  it.each([
    ["a mutation", "mutation { provinces }", null],
    ["one field of a person among others", "{ provinces { code } viewer { id } }", null],
    ["the same below fragments", "{ ...A } fragment A on Query { ... on Query { viewer { id } } }", null],
    ["the schema", "{ __schema { types { name } } }", null],
    ["two operations without a name", "query A { provinces { code } } query B { provinces { code } }", null],
    ["a name that is not there", "query A { provinces { code } }", "B"],
    ["what cannot be read", "{ provinces {", null],
  ])("leaves out %s", (_, document, operationName) => {
    expect(mayBeKept(document, operationName)).toBe(false);
  });
});

describe("a kept answer", () => {
  it("is worked out once for fifty who ask at once, and then not again", async () => {
    const { database } = api().testDatabase;
    const alone = await statementsOf(database, () => plain.post(RANKING));
    await poster.post(RANKING); // a document that is no page's own is answered once before answers to it are kept
    await database.pool.query("UPDATE satker SET seat = seat");
    const first = await statementsOf(database, () => Promise.all(Array.from({ length: 50 }, () => poster.post(RANKING))));
    const again = await statementsOf(database, () => poster.post({ variables: {}, ...RANKING }));

    const ofResults = (statements: readonly string[]) => statements.filter(isStatementOf("evaluation_result"));
    expect(ofResults(alone).length).toBeGreaterThan(0);
    expect(ofResults(first)).toEqual(ofResults(alone));
    expect(ofResults(again)).toEqual([]);
    expect(again).toHaveLength(1);
  });

  it("never holds what the next reader may not see: 10,000 questions of six roles and a visitor, mixed, with writes between", { timeout: 300_000 }, async () => {
    const draw = new Draw(3);
    const readers = [{}, ...(await Promise.all((["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "KI_LIAISON", "SATKER_OPERATOR", "ADMINISTRATOR"] as const).map(async (role, n) => ({ cookie: (await api().as(role, role === "SATKER_OPERATOR" ? { satkerCode: "33.08" } : { provinceCode: n % 2 === 0 ? "33" : "35" })).cookie }))))];
    const fields = ["provinces", "satkers", "satker", "ranking", "evaluationHistory", "evaluationCycles", "instruments", "requestStatistics", "informationRequests", "dueBoard", "objections", "disputes", "dataFreshness", "satkerPublications"];
    const kept = fields.map((field) => DOORS[`Query.${field}`]).filter((door) => door !== undefined);
    const questions = kept.flatMap(({ ask }) => [ask({ province: "33", satker: "33.08" }), ask({ province: "35", satker: "35.29" })]).concat(['query S { satkers(province: "33") { code name } __typename }', "{ provinces { code name } dataFreshness { kind } }"]);
    const told = (text: string): string => text.replace(/"requestId":"[^"]*"/g, "");
    const expected = new Map<string, string>();
    for (const [n, reader] of readers.entries()) for (const query of questions) expected.set(`${n} ${query}`, told((await plain.post({ query }, reader)).text));

    const wrong: string[] = [];
    let asked = 0;
    async function askOn(): Promise<void> {
      while (asked < 10_000) {
        asked += 1;
        if (asked % 3_000 === 0) await api().testDatabase.database.pool.query("UPDATE province SET name = name");
        const [n, query] = [draw.below(readers.length), draw.one(questions)];
        const answer = await poster.post({ query }, readers[n]);
        if (told(answer.text) !== expected.get(`${n} ${query}`)) wrong.push(`${n} ${query}: ${answer.text.slice(0, 300)}`);
      }
    }
    await Promise.all(Array.from({ length: 20 }, askOn));

    expect(wrong.slice(0, 3)).toEqual([]);
    expect(new Set(expected.values()).size).toBeGreaterThan(50);
  });

  it("is not given to whoever asks after a write, however many ask the same meanwhile", async () => {
    const { pool } = api().testDatabase.database;
    for (let round = 0; round < 15; round += 1) {
      const seat = `Magelang ${round}`;
      const meanwhile = Array.from({ length: 10 }, () => poster.post(SEATS));
      await pool.query("UPDATE satker SET seat = $1 WHERE code = '33.08'", [seat]);
      expect((await poster.post(SEATS)).text).toContain(`"${seat}"`);
      await Promise.all(meanwhile);
    }
  });

  it("is not there when working it out failed", async () => {
    const { pool } = api().testDatabase.database;
    const question = { query: '{ satkers(province: "35") { code type } }' };
    await pool.query("ALTER TABLE satker RENAME TO satker_away");
    const failed = await poster.post(question);
    await pool.query("ALTER TABLE satker_away RENAME TO satker");

    expect(failed.text).toContain('"code":"INTERNAL"');
    expect((await poster.post(question)).text).toBe((await plain.post(question)).text);
  });

  it("comes to those who wait for it, also when the first who asked has left", async () => {
    const { database } = api().testDatabase;
    const question = { query: '{ satkers(province: "33") { code latitude } }' };
    const alone = await statementsOf(database, () => plain.post(question));
    await poster.post(question);
    await database.pool.query("UPDATE province SET name = name");
    const holder = await database.pool.connect();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE satker IN ACCESS EXCLUSIVE MODE");
    const leaving = new AbortController();
    const statements = await statementsOf(database, async () => {
      const left = poster.post(question, {}, leaving.signal);
      const seen = new Promise<void>((resolve) => {
        const end = database.onStatement(({ text }) => {
          if (text.includes("data_version") || !text.includes("satker")) return;
          end();
          resolve();
        });
      });
      await seen;
      const followers = Array.from({ length: 5 }, () => poster.post(question));
      leaving.abort();
      await expect(left).rejects.toThrow(/abort/i);
      await holder.query("COMMIT");
      holder.release();
      for (const answer of await Promise.all(followers)) expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('"33.08"') });
    });

    const ofSatkers = (sent: readonly string[]) => sent.filter((text) => text.includes("FROM satker"));
    expect(ofSatkers(alone).length).toBeGreaterThan(0);
    expect(ofSatkers(statements)).toEqual(ofSatkers(alone));
  });

  it("is asked for anew on another day", async () => {
    const { database } = api().testDatabase;
    const question = { query: '{ publishedDisputes(scope: { province: "33" }) { id } }' };
    for (const _time of [1, 2]) await poster.post(question);
    api().clock.advance(24 * 3_600_000);
    const statements = await statementsOf(database, () => poster.post(question));
    api().clock.advance(-24 * 3_600_000);

    expect(statements.length).toBeGreaterThan(1);
  });

  it("leaves as brotli, gzip or as it stands, as the client likes, with the headers of every answer", async () => {
    const [bare, br, gzip, unwilling] = await Promise.all([{}, { "accept-encoding": "gzip, deflate, br" }, { "accept-encoding": "gzip" }, { "accept-encoding": "br;q=0, gzip;q=0" }].map((headers) => poster.post(RANKING, headers)));
    const longWay = await poster.post(RANKING, { "content-type": 'application/json; charset="utf-8"' });

    expect([br, gzip, bare, unwilling].map((answer) => answer?.headers["content-encoding"])).toEqual(["br", "gzip", undefined, undefined]);
    expect(new Set([bare, br, gzip, unwilling, longWay].map((answer) => answer?.text)).size).toBe(1);
    expect((br?.bytes.length ?? 0) * 4).toBeLessThan(bare?.bytes.length ?? 0);
    const comparable = (answer: typeof bare) => Object.fromEntries(Object.entries(answer?.headers ?? {}).filter(([name]) => !["date", "x-request-id", "content-length", "content-encoding", "connection", "keep-alive", "transfer-encoding"].includes(name)));
    expect(comparable(bare)).toEqual(comparable(longWay));
    expect(bare?.headers).toMatchObject({ "cache-control": "no-store", vary: "Accept-Encoding", "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(bare?.headers["x-request-id"]).not.toBe(br?.headers["x-request-id"]);
  });

  it("opens no door: who asks, from where, and with which rights is looked at before it", async () => {
    const { database } = api().testDatabase;
    const reader = await api().as("COMMISSIONER");
    const own = { query: '{ requestStatistics(scope: { province: "33" }, period: { year: 2026 }) { id } }' };
    const cookie = { cookie: reader.cookie };
    for (const _time of [1, 2, 3]) expect((await poster.post(own, cookie)).text).toContain('"data":{"requestStatistics"');

    expect((await poster.post(own)).text).toContain("UNAUTHENTICATED");
    expect((await poster.post(own, { ...cookie, origin: "https://lain.example" })).status).toBe(403);
    expect((await poster.post(own, { ...cookie, host: "lain.example" })).status).toBe(421);
    expect((await poster.post(own, { authorization: "Bearer tidak-ada" })).status).toBe(401);
    await database.pool.query("UPDATE account SET role = 'ADMINISTRATOR' WHERE id = $1", [reader.accountId]);
    expect((await poster.post(own, cookie)).text).toContain("FORBIDDEN");
    await database.pool.query("UPDATE account SET status = 'DISABLED' WHERE id = $1", [reader.accountId]);
    expect((await poster.post(own, cookie)).text).toContain("UNAUTHENTICATED");
  });
});
