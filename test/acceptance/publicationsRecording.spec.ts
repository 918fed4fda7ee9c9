import { beforeAll, describe, expect, it } from "vitest";
import { useTestApi, type SignedInReader } from "../support/api.ts";

const api = useTestApi();
let operator: SignedInReader;
let division: SignedInReader;
beforeAll(async () => {
  operator = await api().as("SATKER_OPERATOR", { provinceCode: "33", satkerCode: "33.08" });
  division = await api().as("DIVISION_DATA", { provinceCode: "33" });
});

const DAY_MS = 86_400_000;
const RECORD = /* GraphQL */ `
  mutation Record($input: PublicationUpdateInput!) {
    recordPublicationUpdate(input: $input) { dataset duties { item { code } state since nextStep redatedCount refreshedOn lastUpdate { id evidenceUrl recordedBy correctionReason } lastCheck { outcome checkedBy } } }
  }
`;
const LOG = "query Log($item: ID!, $asKnownOn: LocalDate) { publicationLog(satker: \"33.08\", item: $item, asKnownOn: $asKnownOn) { id on kind evidenceUrl verdict correctsId correctionReason } }";
interface Duty {
  item: { code: string };
  state: string;
  since: string | null;
  nextStep: string;
  redatedCount: number;
  refreshedOn: string | null;
  lastUpdate: { id: string; evidenceUrl: string | null; recordedBy: string; correctionReason: string | null } | null;
  lastCheck: { outcome: string; checkedBy: string } | null;
}
interface LogLine { id: string; on: string; evidenceUrl: string | null; verdict: string | null; correctsId: string | null }

async function record(input: Record<string, unknown>, reader: SignedInReader = operator): Promise<Duty> {
  const { data, errors } = await reader.query(RECORD, { input: { satker: "33.08", ...input } });
  expect(errors).toEqual([]);
  const { duties } = (data as { recordPublicationUpdate: { duties: Duty[] } }).recordPublicationUpdate;
  const duty = duties.find(({ item }) => item.code === input["item"]);
  if (!duty) throw new Error(`No duty ${String(input["item"])}`);
  return duty;
}
async function codeOf(input: Record<string, unknown>): Promise<unknown> {
  return (await operator.query(RECORD, { input: { satker: "33.08", item: "B01", ...input } })).errors[0]?.extensions["code"];
}
const log = async (item: string, asKnownOn?: string): Promise<LogLine[]> => ((await operator.query(LOG, { item, asKnownOn })).data as { publicationLog: LogLine[] }).publicationLog;

describe("an update recorded by form", () => {
  it("makes an unknown duty current, and says who recorded it", async () => {
    const duty = await record({ item: "B01", evidenceUrl: "https://kab-magelang.kpu.go.id/profil", publishedOn: "2026-11-20" });
    expect(duty).toMatchObject({ state: "CURRENT", since: "2026-11-22", refreshedOn: "2026-11-22", lastUpdate: { evidenceUrl: "https://kab-magelang.kpu.go.id/profil" } });
    expect(duty.lastUpdate?.recordedBy).not.toBe("");
  });

  it("twice is one entry", async () => {
    await record({ item: "B02", evidenceUrl: "https://kab-magelang.kpu.go.id/struktur" });
    await record({ item: "B02", evidenceUrl: "https://kab-magelang.kpu.go.id/struktur" });
    expect(await log("B02")).toHaveLength(1);
  });

  it("several times a day is one refresh, and the date of the Jakarta day", async () => {
    for (const happenedAt of ["2026-11-19T18:00:00Z", "2026-11-20T01:00:00Z", "2026-11-20T09:00:00Z"]) await record({ item: "B03", happenedAt });
    expect((await log("B03")).map(({ on, verdict }) => [on, verdict])).toEqual([
      ["2026-11-20", "REFRESH"],
      ["2026-11-20", "SAME_DAY"],
      ["2026-11-20", "SAME_DAY"],
    ]);
  });

  it("with unchanged content renews nothing", async () => {
    const contentHash = "A".repeat(64);
    await record({ item: "B05", happenedAt: "2025-01-10T03:00:00Z", contentHash });
    expect(await record({ item: "B05", happenedAt: "2026-11-21T03:00:00Z", contentHash: contentHash.toLowerCase() })).toMatchObject({ state: "LATE", since: "2026-01-11", refreshedOn: "2025-01-10", redatedCount: 1, nextStep: "REFRESH" });
  });

  it("is written into the audit trail, for the satker's operator to read", async () => {
    const { data } = await operator.query("{ auditLog(first: 1) { edges { node { action subject satkerCode detailsJson } } } }");
    const [edge] = (data as { auditLog: { edges: { node: { action: string; subject: string; satkerCode: string } }[] } }).auditLog.edges;
    expect(edge?.node).toMatchObject({ action: "RECORD_EDITED", satkerCode: "33.08" });
    expect(edge?.node.subject).toMatch(/^publication:/);
  });
});

describe("a look recorded by form", () => {
  it("in vain makes the duty missing since that day, not before", async () => {
    const duty = await record({ item: "B06", kind: "CHECK", outcome: "ABSENT", happenedAt: "2026-11-10T03:00:00Z" }, division);
    expect(duty).toMatchObject({ state: "MISSING", since: "2026-11-10", nextStep: "PUBLISH", lastCheck: { outcome: "ABSENT" } });
  });
});

describe("a correction", () => {
  it("takes the place of the entry, and what was known before stays readable as known then", async () => {
    const wrong = await record({ item: "B07", happenedAt: "2026-11-01T03:00:00Z", evidenceUrl: "https://salah.kpu.go.id/" });
    const corrects = wrong.lastUpdate?.id;
    api().clock.advance(2 * DAY_MS);
    const today = operator;
    operator = await api().as("SATKER_OPERATOR", { provinceCode: "33", satkerCode: "33.08" });
    try {
      const right = await record({ item: "B07", happenedAt: "2026-10-01T03:00:00Z", evidenceUrl: "https://benar.kpu.go.id/", corrects, correctionReason: "tanggal keliru" });
      expect(right).toMatchObject({ refreshedOn: "2026-10-01", lastUpdate: { evidenceUrl: "https://benar.kpu.go.id/", correctionReason: "tanggal keliru" } });
      expect((await log("B07")).map(({ on, correctsId }) => [on, correctsId])).toEqual([["2026-10-01", corrects]]);
      expect((await log("B07", "2026-11-22")).map(({ on, evidenceUrl }) => [on, evidenceUrl])).toEqual([["2026-11-01", "https://salah.kpu.go.id/"]]);
      expect(await log("B07", "2026-11-21")).toEqual([]);
      expect(await codeOf({ item: "B07", corrects, correctionReason: "sekali lagi" })).toBe("ENTRY_CHANGED_MEANWHILE");
    } finally {
      api().clock.advance(-2 * DAY_MS);
      operator = today;
    }
  });

  it.each([
    [{ corrects: "bukan-uuid", correctionReason: "uji" }, "NOT_FOUND"],
    [{ corrects: "00000000-0000-4000-8000-000000000000", correctionReason: "uji" }, "NOT_FOUND"],
    [{ corrects: "00000000-0000-4000-8000-000000000000" }, "INVALID_INPUT"],
  ])("%o is refused with %s", async (input, code) => {
    expect(await codeOf(input)).toBe(code);
  });
});

describe("the log", () => {
  it("is append-only: no entry is edited, deleted or swept away", async () => {
    const { pool } = api().testDatabase.database;
    await expect(pool.query("UPDATE publication_update SET note = 'diubah'")).rejects.toThrow("append-only");
    await expect(pool.query("UPDATE publication_update SET superseded_at = now(), entry_on = '2026-01-01' WHERE superseded_at IS NULL")).rejects.toThrow("append-only");
    await expect(pool.query("DELETE FROM publication_update")).rejects.toThrow("append-only");
    await expect(pool.query("TRUNCATE publication_update")).rejects.toThrow("append-only");
    await expect(pool.query("DELETE FROM assistance_event")).rejects.toThrow("append-only");
  });
});

describe("what a form may not hold", () => {
  it.each([
    [{ happenedAt: "2026-11-22T03:00:01Z" }, "happenedAt"],
    [{ publishedOn: "2026-11-23" }, "publishedOn"],
    [{ evidenceUrl: "kab-magelang.kpu.go.id" }, "evidenceUrl"],
    [{ evidenceUrl: "javascript:alert(1)" }, "evidenceUrl"],
    [{ evidenceUrl: "https://siti:rahasia@kpu.go.id/" }, "evidenceUrl"],
    [{ contentHash: "abc" }, "contentHash"],
    [{ note: "x".repeat(1001) }, "note"],
    [{ outcome: "FOUND" }, "outcome"],
    [{ kind: "CHECK" }, "outcome"],
    [{ kind: "CHECK", outcome: "GONE" }, "outcome"],
    [{ kind: "CHECK", outcome: "FOUND", publishedOn: "2026-11-01" }, "publishedOn"],
  ])("%o names the field %s", async (input, field) => {
    const { errors } = await operator.query(RECORD, { input: { satker: "33.08", item: "B09", ...input } });
    expect(errors[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field });
    expect(await log("B09")).toEqual([]);
  });

  it.each([
    [{ item: "Z99" }, "NOT_FOUND"],
    [{ satker: "33.09" }, "FORBIDDEN"],
    [{ satker: "35.29" }, "FORBIDDEN"],
  ])("%o is refused with %s", async (input, code) => {
    expect(await codeOf(input)).toBe(code);
  });
});

describe("real entries and the demo scenario", () => {
  it("never stand in one list: an entry of the demo dataset is seen only there", async () => {
    await record({ item: "B10", dataset: "DEMO" });
    expect(await log("B10")).toEqual([]);
    const { data } = await operator.query('{ publicationLog(satker: "33.08", item: "B10", dataset: DEMO) { provenance { containsDemoData } } }');
    expect(data).toEqual({ publicationLog: [{ provenance: { containsDemoData: true } }] });
  });
});

describe("an assistance event recorded by form", () => {
  const EVENT = "mutation Event($input: AssistanceEventInput!) { recordAssistanceEvent(input: $input) { id key title attendanceKnown invitationKnown attending { code } topics } }";
  const rakor = { key: "rakor-uji", province: "33", kind: "COORDINATION_MEETING", title: "Rakor", heldOn: "2026-11-10", source: "undangan 12/2026", topics: ["DIP", "DIP", " SAQ "] };
  const keyed = async () => ((await division.query('{ assistanceEvents(province: "33", dataset: PUBLISHED) { key title attending { code } } }')).data as { assistanceEvents: { key: string; title: string; attending: unknown[] }[] }).assistanceEvents.filter(({ key }) => key === "rakor-uji");

  it("keeps nobody apart from not known, and told anew takes the place of the older telling", async () => {
    const first = await division.query(EVENT, { input: rakor });
    expect(first.errors).toEqual([]);
    expect(first.data).toMatchObject({ recordAssistanceEvent: { attendanceKnown: false, invitationKnown: false, attending: [], topics: ["DIP", "SAQ"] } });
    const second = await division.query(EVENT, { input: { ...rakor, title: "Rakor (dengan daftar hadir)", attending: ["33.08", "33.09"], invited: [] } });
    expect(second.data).toMatchObject({ recordAssistanceEvent: { attendanceKnown: true, invitationKnown: true, attending: [{ code: "33.08" }, { code: "33.09" }] } });
    expect(await keyed()).toEqual([{ key: "rakor-uji", title: "Rakor (dengan daftar hadir)", attending: [{ code: "33.08" }, { code: "33.09" }] }]);
    const { rows } = await api().testDatabase.database.pool.query("SELECT count(*)::int AS n, count(*) FILTER (WHERE superseded_at IS NULL)::int AS in_force FROM assistance_event WHERE key = 'rakor-uji'");
    expect(rows).toEqual([{ n: 2, in_force: 1 }]);
  });

  it.each([
    [{ key: "Rakor Uji" }, "key"],
    [{ title: " " }, "title"],
    [{ endedOn: "2026-11-09" }, "endedOn"],
    [{ attending: ["35.29"] }, "attending"],
    [{ heldOn: "2026-12-01", attending: ["33.08"] }, "attending"],
  ])("%o names the field %s", async (input, field) => {
    expect((await division.query(EVENT, { input: { ...rakor, key: "rakor-lain", ...input } })).errors[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field });
  });

  it("is not an operator's to record", async () => {
    expect((await operator.query(EVENT, { input: rakor })).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
