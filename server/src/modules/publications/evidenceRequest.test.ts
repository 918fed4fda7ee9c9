import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findingOf, mayBeOurFault } from "./domain/evidenceAnswer.ts";
import { askEvidence, EVIDENCE_LIMITS, PUBLIC_NETWORK } from "./evidenceRequest.ts";
import { broken, endless, html, LOCAL_NETWORK, redirect, silent, startLocalSite, type LocalSite } from "./evidenceServer.fixture.ts";

const LIMITS = { timeoutMs: 400, maxBytes: 100_000, maxRedirects: 5 };
const PATIENT = { ...LIMITS, timeoutMs: 10_000 };
let site: LocalSite;
beforeAll(async () => {
  site = await startLocalSite();
});
beforeEach(() => {
  site.asked.length = 0;
});
afterAll(() => site.stop());

const ask = (url: string, limits = PATIENT) => askEvidence(url, LOCAL_NETWORK, limits);

describe("a page that is there", () => {
  it("is asked with HEAD, then with GET, and its content leaves a hash", async () => {
    site.pages = { "/dip": html("daftar informasi publik") };
    expect(await ask(site.url("/dip"))).toEqual({ kind: "ANSWERED", httpStatus: 200, contentHash: createHash("sha256").update("daftar informasi publik").digest("hex"), isTruncated: false });
    expect(site.asked).toEqual(["HEAD /dip", "GET /dip"]);
  });

  it("is reached by the address that was looked at, whatever the name says elsewhere", async () => {
    site.pages = { "/dip": html("isi") };
    expect(await ask(site.url("/dip", "nama-yang-tidak-ada-di-mana-pun.uji"))).toMatchObject({ kind: "ANSWERED", httpStatus: 200 });
  });

  it("is believed when HEAD says otherwise: the page itself is asked", async () => {
    const body = html("isi");
    site.pages = { "/tanpa-head": (request, response) => (request.method === "HEAD" ? void response.writeHead(404).end() : body(request, response)) };
    expect(await ask(site.url("/tanpa-head"))).toMatchObject({ kind: "ANSWERED", httpStatus: 200 });
  });

  it("is asked with GET when HEAD breaks off", async () => {
    const body = html("isi");
    site.pages = { "/head-putus": (request, response) => (request.method === "HEAD" ? broken(request, response) : body(request, response)) };
    expect(await ask(site.url("/head-putus"))).toMatchObject({ kind: "ANSWERED", httpStatus: 200 });
  });

  it("is asked with GET when HEAD is never answered", async () => {
    const body = html("isi");
    site.pages = { "/head-diam": (request, response) => (request.method === "HEAD" ? silent(request, response) : body(request, response)) };
    expect(await ask(site.url("/head-diam"), { ...PATIENT, timeoutMs: 1_500 })).toMatchObject({ kind: "ANSWERED", httpStatus: 200 });
  });

  it("is followed through redirects", async () => {
    site.pages = { "/lama": redirect("/baru", 301), "/baru": html("isi") };
    expect(await ask(site.url("/lama"))).toMatchObject({ kind: "ANSWERED", httpStatus: 200 });
  });
});

describe("a link that is dead", () => {
  it.each([404, 410])("answers %i, and only then it is gone", async (status) => {
    site.pages = { "/hilang": html("tidak ada", status) };
    expect(findingOf(await ask(site.url("/hilang")))).toMatchObject({ outcome: "GONE", httpStatus: status, contentHash: null });
  });

  it.each([401, 403, 429, 500, 503])("is not one that answers %i", async (status) => {
    site.pages = { "/galat": html("galat", status) };
    expect(findingOf(await ask(site.url("/galat")))).toMatchObject({ outcome: "INCONCLUSIVE", httpStatus: status });
  });
});

describe("a host that misbehaves", () => {
  it("that has no name is inconclusive, and may be our own fault", async () => {
    const answer = await ask("http://mati.uji/");
    expect(answer).toEqual({ kind: "UNREACHABLE", why: "NAME" });
    expect([findingOf(answer).outcome, mayBeOurFault(answer)]).toEqual(["INCONCLUSIVE", true]);
  });

  it("that refuses the connection is inconclusive", async () => {
    const gone = await startLocalSite();
    await gone.stop();
    expect(await ask(gone.url("/"))).toEqual({ kind: "UNREACHABLE", why: "CONNECTION" });
  });

  it("that never answers costs no more than the time allowed", async () => {
    site.pages = { "/diam": silent };
    expect(await ask(site.url("/diam"), LIMITS)).toEqual({ kind: "UNREACHABLE", why: "TIME" });
  });

  it("whose name server never answers costs no more either", async () => {
    const network = { ...LOCAL_NETWORK, resolve: () => new Promise<string[]>(() => undefined) };
    expect(await askEvidence(site.url("/"), network, LIMITS)).toEqual({ kind: "UNREACHABLE", why: "TIME" });
  });

  it("whose body never ends is there, without a hash", async () => {
    site.pages = { "/tanpa-akhir": endless };
    expect(await ask(site.url("/tanpa-akhir"))).toEqual({ kind: "ANSWERED", httpStatus: 200, contentHash: null, isTruncated: true });
  });

  it("whose body comes too slowly is there, without a hash", async () => {
    site.pages = { "/tersendat": (_request, response) => void response.writeHead(200).write("awal") };
    expect(await ask(site.url("/tersendat"), LIMITS)).toEqual({ kind: "ANSWERED", httpStatus: 200, contentHash: null, isTruncated: true });
  });

  it("that announces a body too long is not asked for it", async () => {
    site.pages = { "/besar": (_request, response) => void response.writeHead(200, { "content-length": 10_000_000 }).end() };
    expect(await ask(site.url("/besar"))).toMatchObject({ kind: "ANSWERED", contentHash: null, isTruncated: true });
    expect(site.asked).toEqual(["HEAD /besar"]);
  });

  it("that hangs up is inconclusive", async () => {
    site.pages = { "/putus": broken };
    expect(await ask(site.url("/putus"))).toEqual({ kind: "UNREACHABLE", why: "PROTOCOL" });
  });

  it("that redirects in a ring is let go", async () => {
    site.pages = { "/a": redirect("/b"), "/b": redirect("/a") };
    expect(await ask(site.url("/a"))).toEqual({ kind: "REFUSED", why: "REDIRECT_LOOP" });
    expect(site.asked).toEqual(["HEAD /a", "HEAD /b"]);
  });

  it("that redirects on and on is let go", async () => {
    site.pages = Object.fromEntries(Array.from({ length: 20 }, (_, hop) => [`/${hop}`, redirect(`/${hop + 1}`)]));
    expect(await ask(site.url("/0"))).toEqual({ kind: "REFUSED", why: "TOO_MANY_REDIRECTS" });
  });

  it("that redirects to nonsense is let go", async () => {
    site.pages = { "/aneh": redirect("http://[") };
    expect(await ask(site.url("/aneh"))).toEqual({ kind: "REFUSED", why: "BAD_LOCATION" });
  });
});

describe("a private address", () => {
  const inside = () => [
    `http://dalam.uji/`,
    `http://dalam6.uji/`,
    `http://campur.uji:${site.port}/`,
    `http://berpetakan.uji/latest/meta-data`,
    `http://127.0.0.2:${site.port}/`,
    `http://0x7f.2:${site.port}/`,
    `http://2130706434:${site.port}/`,
    `http://[::1]:${site.port}/`,
    `http://[::ffff:10.0.0.1]/`,
    `http://[::ffff:7f00:2]:${site.port}/`,
    `http://[fe80::1]/`,
  ];

  it("is never asked, however it is written", async () => {
    for (const url of inside()) expect([url, await ask(url)]).toEqual([url, { kind: "REFUSED", why: "NOT_PUBLIC" }]);
    expect(site.asked).toEqual([]);
  });

  it("is never asked when a public page redirects to it", async () => {
    for (const url of inside()) {
      site.pages = { "/umpan": redirect(url) };
      site.asked.length = 0;
      expect([url, await ask(site.url("/umpan"))]).toEqual([url, { kind: "REFUSED", why: "NOT_PUBLIC" }]);
      expect(site.asked).toEqual(["HEAD /umpan"]);
    }
  });

  it("is never asked by the real network's rules: this machine is closed, and so is every port but those of the web", async () => {
    expect(await askEvidence(site.url("/", "127.0.0.1"), PUBLIC_NETWORK, EVIDENCE_LIMITS)).toEqual({ kind: "REFUSED", why: "NOT_PUBLIC" });
    expect(await askEvidence(site.url("/", "localhost"), PUBLIC_NETWORK, EVIDENCE_LIMITS)).toEqual({ kind: "REFUSED", why: "NOT_PUBLIC" });
    expect([PUBLIC_NETWORK.isAllowed("8.8.8.8", 443), PUBLIC_NETWORK.isAllowed("8.8.8.8", 22), PUBLIC_NETWORK.isAllowed("10.0.0.1", 443)]).toEqual([true, false, false]);
    expect(site.asked).toEqual([]);
  });

  it.each([
    ["ftp://satker.uji/", "SCHEME"],
    ["file:///etc/passwd", "SCHEME"],
    ["bukan alamat", "SCHEME"],
    ["http://siti:rahasia@satker.uji/", "CREDENTIALS"],
  ])("nor is %s: %s", async (url, why) => {
    expect(await ask(url)).toEqual({ kind: "REFUSED", why });
  });
});
