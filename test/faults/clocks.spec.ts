import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "../../server/src/modules/access/audit.service.ts";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { useTestApi } from "../support/api.ts";
import { ask } from "../support/httpClient.ts";
import { aRequest, importRegister } from "../support/registers.ts";
import { workbench } from "../start/program.ts";

const bench = workbench();
const ZONES = ["Asia/Jakarta", "Asia/Jayapura", "UTC", "America/New_York"];
let postgres: EmbeddedPostgres;
let database: Database;

/** Received at the ends of months and of years, and on 29 February: where another zone would count another month. */
const EDGES = ["2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-31", "2026-02-01"];

beforeAll(async function oneServerInEachZone() {
  postgres = await startEmbeddedPostgres(path.join(await bench.folder(), "pg"), { durable: false });
});
afterAll(async () => {
  await database?.close();
  await bench.cleanUp();
  await postgres?.stop();
});

/** The connection string of sessions that live in the zone. */
function sessionsIn(zone: string): string {
  const url = new URL(postgres.url);
  url.searchParams.set("options", `-c TimeZone=${zone}`);
  return url.href;
}

const api = useTestApi();
const HOUR = 3_600_000;

describe("a clock that is set back by two hours", () => {
  it("ends no session, forges no audit trail and changes no figure; set forward again nothing is missing", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const invite = (email: string) => administrator.query(`mutation { inviteAccount(input: { email: "${email}", displayName: "Orang", role: COMMISSIONER, provinceCode: "33" }) { account { id } } }`);
    expect((await invite("sebelum@uji.pantau")).errors).toEqual([]);
    api().clock.advance(-2 * HOUR);
    expect((await invite("mundur@uji.pantau")).errors).toEqual([]);
    api().clock.advance(2 * HOUR + 60_000);
    expect((await invite("sesudah@uji.pantau")).errors).toEqual([]);

    const { data } = await administrator.query("{ accounts { email } }");
    const emails = (data as { readonly accounts: readonly { readonly email: string }[] }).accounts.map(({ email }) => email);
    expect(emails).toEqual(expect.arrayContaining(["sebelum@uji.pantau", "mundur@uji.pantau", "sesudah@uji.pantau"]));
    expect(await verifyAuditChain(api().testDatabase.database)).toMatchObject({ firstBroken: null });
  });
});

describe("servers and database sessions in four time zones", () => {
  it("answer the same question alike to the last byte, also at the ends of months and years", async () => {
    const programs = ZONES.map((TZ) => bench.start({ DATABASE_URL: sessionsIn(TZ), TZ }));
    const urls = await Promise.all(programs.map((program) => program.url()));
    database = openDatabase(postgres.url);
    await importRegister(database, "requests", EDGES.map((day, n) => aRequest(`tepi-${n}`, day)));
    const cookie = await sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA"));
    const month = (year: number, from: number, to: number) => `m${year}_${from}: requestStatistics(scope: { satker: "33.08" }, period: { year: ${year}, fromMonth: ${from}, toMonth: ${to} }) { requests { value } byRegime { regime onTime { value n } } }`;
    const question = `{ ${[month(2024, 2, 2), month(2024, 3, 3), month(2024, 12, 12), month(2025, 1, 1), month(2025, 12, 12), month(2026, 1, 1), month(2026, 2, 2)].join(" ")} }`;
    const answers = await Promise.all(urls.map((url) => ask(url, question, cookie)));

    expect(answers.map(({ errors }) => errors)).toEqual(ZONES.map(() => []));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await verifyAuditChain(database)).toMatchObject({ firstBroken: null });
  });
});
