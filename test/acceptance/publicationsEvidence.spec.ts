import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askEvidence } from "../../server/src/modules/publications/evidenceRequest.ts";
import { checkEvidence, type EvidenceTools } from "../../server/src/modules/publications/evidenceChecks.service.ts";
import { broken, html, LOCAL_NETWORK, redirect, silent, startLocalSite, type LocalSite } from "../../server/src/modules/publications/evidenceServer.fixture.ts";
import { runCli } from "../../server/src/cli.ts";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { useTestDatabase } from "../support/database.ts";

const clock = fixedClock("2026-11-22T03:00:00Z");
const testDatabase = useTestDatabase();
let site: LocalSite;
beforeAll(async () => {
  site = await startLocalSite();
});
afterAll(() => site.stop());

const LIMITS = { timeoutMs: 1_500, maxBytes: 100_000, maxRedirects: 5 };
const MANNERS = { hostsAtOnce: 2, pauseMs: 2_000, maxAddresses: 100 };

/** The local site behind the real questions; no pause is really waited for. */
function tools(overrides: Partial<EvidenceTools> = {}): EvidenceTools & { pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    ask: (url) => askEvidence(url, LOCAL_NETWORK, LIMITS),
    isNetworkUp: async () => true,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    ...overrides,
  };
}

const check = (parts: EvidenceTools, signal?: AbortSignal) => checkEvidence(testDatabase().database, clock, { startedBy: "uji", tools: parts, manners: MANNERS, ...(signal && { signal }) });

async function anUpdate(satker: string, item: string, url: string, options: { on?: string; dataset?: "PUBLISHED" | "DEMO" } = {}): Promise<void> {
  await testDatabase().database.pool.query(
    `INSERT INTO publication_update (satker_code, item_code, kind, entry_on, evidence_url, dataset, source_text, confidence, recorded_by, recorded_at)
     VALUES ($1, $2, 'UPDATE', $3, $4, $5, 'uji', 'HIGH', 'uji', now())`,
    [satker, item, options.on ?? "2026-11-01", url, options.dataset ?? "PUBLISHED"],
  );
}

async function looks(): Promise<{ key: string; outcome: string; http_status: number | null; hash: boolean; note: string | null }[]> {
  const { rows } = await testDatabase().database.pool.query(
    `SELECT satker_code || ' ' || item_code AS key, outcome::text, http_status, content_hash IS NOT NULL AS hash, note FROM publication_update WHERE kind = 'CHECK' ORDER BY recorded_at, key`,
  );
  return rows;
}

/** As before anything was checked: the log itself is append-only, so the tests go around it as its owner. */
beforeEach(async function emptyLog() {
  await testDatabase().database.pool.query(`
    ALTER TABLE publication_update DISABLE TRIGGER publication_update_is_append_only; DELETE FROM publication_update; ALTER TABLE publication_update ENABLE TRIGGER publication_update_is_append_only;
    DELETE FROM evidence_check_run`);
  site.asked.length = 0;
});

describe("a run of the evidence checker", () => {
  it("writes down what each address answered, once for every duty that it serves", async () => {
    site.pages = { "/ada": html("isi"), "/hilang": html("tidak ada", 404), "/galat": html("galat", 503), "/umpan": redirect("http://127.0.0.2/"), "/ring": redirect("/ring") };
    await anUpdate("33.08", "B01", site.url("/ada"));
    await anUpdate("33.09", "B01", site.url("/ada"));
    await anUpdate("33.08", "B02", site.url("/hilang"));
    await anUpdate("33.08", "B03", site.url("/galat"));
    await anUpdate("33.08", "B04", site.url("/umpan"));
    await anUpdate("33.08", "B05", site.url("/ring"));
    await anUpdate("33.08", "B06", "http://mati.uji/");

    const summary = await check(tools());

    expect(summary).toMatchObject({ status: "FINISHED", resumed: false, pausedWhy: null, entries: 7, remaining: 0, outcomes: { FOUND: 1, ABSENT: 0, GONE: 1, INCONCLUSIVE: 4 } });
    expect((await looks()).toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
      { key: "33.08 B01", outcome: "FOUND", http_status: 200, hash: true, note: null },
      { key: "33.08 B02", outcome: "GONE", http_status: 404, hash: false, note: null },
      { key: "33.08 B03", outcome: "INCONCLUSIVE", http_status: 503, hash: false, note: null },
      { key: "33.08 B04", outcome: "INCONCLUSIVE", http_status: null, hash: false, note: "alamat menuju jaringan yang bukan publik; tidak dibuka" },
      { key: "33.08 B05", outcome: "INCONCLUSIVE", http_status: null, hash: false, note: "pengalihan berputar-putar" },
      { key: "33.08 B06", outcome: "INCONCLUSIVE", http_status: null, hash: false, note: "nama situs tidak ditemukan" },
      { key: "33.09 B01", outcome: "FOUND", http_status: 200, hash: true, note: null },
    ]);
  });

  it("asks only the address in force, and never one of the demo scenario", async () => {
    site.pages = { "/lama": html("lama"), "/baru": html("baru") };
    await anUpdate("33.08", "B01", site.url("/lama"), { on: "2026-01-01" });
    await anUpdate("33.08", "B01", site.url("/baru"));
    await anUpdate("33.08", "B02", site.url("/demo"), { dataset: "DEMO" });

    expect(await check(tools())).toMatchObject({ entries: 1 });
    expect(site.asked).toEqual(["HEAD /baru", "GET /baru"]);
  });

  it("is polite: it pauses between two questions to one host, and asks no host twice at a time", async () => {
    let [running, most] = [0, 0];
    for (const path of ["/1", "/2", "/3"]) await anUpdate("33.08", `B0${path.slice(1)}`, site.url(path));
    const parts = tools({
      async ask(url) {
        running += 1;
        most = Math.max(most, running);
        const answer = await askEvidence(url, LOCAL_NETWORK, LIMITS);
        running -= 1;
        return answer;
      },
    });
    site.pages = { "/1": html("1"), "/2": html("2"), "/3": html("3") };
    await check(parts);

    expect(parts.pauses).toEqual([2_000, 2_000]);
    expect(most).toBe(1);
  });

  it("goes on after a host that is silent or hangs up", async () => {
    site.pages = { "/diam": silent, "/putus": broken, "/z": html("isi") };
    await anUpdate("33.08", "B01", site.url("/diam"));
    await anUpdate("33.08", "B02", site.url("/putus"));
    await anUpdate("33.08", "B03", site.url("/z"));
    expect(await check(tools())).toMatchObject({ status: "FINISHED", outcomes: { FOUND: 1, INCONCLUSIVE: 2 } });
  });

  it("is bounded: it takes no more addresses than allowed, those not looked at for longest first", async () => {
    site.pages = { "/1": html("1"), "/2": html("2") };
    await anUpdate("33.08", "B01", site.url("/1"));
    await anUpdate("33.08", "B02", site.url("/2"));
    const one = { ...MANNERS, maxAddresses: 1 };
    for (const _run of [1, 2]) await checkEvidence(testDatabase().database, clock, { startedBy: "uji", tools: tools(), manners: one });
    expect(site.asked.filter((line) => line.startsWith("GET"))).toEqual(["GET /1", "GET /2"]);
  });
});

describe("when our own network is down", () => {
  it("nothing is written down and the run pauses; later it goes on where it was", async () => {
    await anUpdate("33.08", "B01", "http://mati.uji/");
    await anUpdate("33.08", "B02", "http://juga.mati.uji/");
    const down = tools({ ask: async () => ({ kind: "UNREACHABLE", why: "NAME" }), isNetworkUp: async () => false });

    expect(await check(down)).toMatchObject({ status: "PAUSED", pausedWhy: "jaringan sendiri tidak berfungsi", entries: 0, remaining: 2 });
    expect(await looks()).toEqual([]);
    expect(await check(tools({ ask: async () => ({ kind: "UNREACHABLE", why: "NAME" }) }))).toMatchObject({ status: "FINISHED", resumed: true, entries: 2, remaining: 0 });
  });
});

describe("a restart in the middle", () => {
  const paths = Array.from({ length: 9 }, (_, index) => `/${index + 1}`);
  beforeEach(async function nineAddresses() {
    site.pages = Object.fromEntries(paths.map((path) => [path, html(path)]));
    for (const path of paths) await anUpdate("33.08", `B0${path.slice(1)}`, site.url(path));
  });

  it("after a request to stop counts nothing twice and loses nothing", async () => {
    const stop = new AbortController();
    let asked = 0;
    const stopping = tools({
      ask(url) {
        asked += 1;
        if (asked === 4) stop.abort();
        return askEvidence(url, LOCAL_NETWORK, LIMITS);
      },
    });
    const first = await check(stopping, stop.signal);
    expect(first).toMatchObject({ status: "PAUSED", pausedWhy: "dihentikan", entries: 4, remaining: 5 });

    const second = await check(tools());
    expect(second).toMatchObject({ runId: first.runId, status: "FINISHED", resumed: true, entries: 5, remaining: 0 });
    const keys = (await looks()).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(paths.map((path) => `33.08 B0${path.slice(1)}`));
    expect(site.asked.filter((line) => line.startsWith("GET")).toSorted()).toEqual(paths.map((path) => `GET ${path}`));
  });

  it("after a crash as well: what was not ticked off is asked again, what was is not", async () => {
    let asked = 0;
    const crashing = tools({
      ask(url) {
        asked += 1;
        if (asked === 3) throw new Error("listrik padam");
        return askEvidence(url, LOCAL_NETWORK, LIMITS);
      },
    });
    await expect(check(crashing)).rejects.toThrow("listrik padam");
    expect(await looks()).toHaveLength(2);

    expect(await check(tools())).toMatchObject({ status: "FINISHED", resumed: true, entries: 7 });
    expect(new Set((await looks()).map(({ key }) => key)).size).toBe(9);
    expect(await looks()).toHaveLength(9);
  });

  it("and two programs at once write each look once", async () => {
    await testDatabase().database.pool.query("INSERT INTO evidence_check_run (status, started_by, started_at) VALUES ('PAUSED', 'uji', now())");
    await testDatabase().database.pool.query("INSERT INTO evidence_check_task (run_id, url) SELECT (SELECT id FROM evidence_check_run), evidence_url FROM publication_update");

    const [one, two] = await Promise.all([check(tools()), check(tools())]);

    expect(one.entries + two.entries).toBe(9);
    expect(await looks()).toHaveLength(9);
  });

  it("a finished run is left alone: the next call looks anew", async () => {
    const first = await check(tools());
    const second = await checkEvidence(testDatabase().database, fixedClock("2026-11-29T03:00:00Z"), { startedBy: "uji", tools: tools(), manners: MANNERS });
    expect([second.resumed, second.runId === first.runId, second.entries]).toEqual([false, false, 9]);
  });
});

describe("the command evidence check", () => {
  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const code = await runCli(args, { DATABASE_URL: testDatabase().connectionString }, { say: (...lines) => void said.push(...lines), sayProblem: (line) => void said.push(line) });
    return { code, said };
  };

  it("walks through what there is and says what came of it; an address of this machine is not opened", async () => {
    await anUpdate("33.08", "B01", site.url("/ada", "127.0.0.1"));
    const { code, said } = await run("evidence", "check");
    expect([code, said]).toEqual([0, ["Pemeriksaan tautan: 1 alamat ditanya; 0 ada, 0 hilang (404 atau 410), 1 tidak dapat dipastikan; 1 catatan ditulis.", "Selesai."]]);
    expect(site.asked).toEqual([]);
  });

  it("is the only way to start it, and takes no other words", async () => {
    expect((await run("evidence")).code).toBe(2);
    expect((await run("evidence", "check", "semua")).code).toBe(2);
  });
});
