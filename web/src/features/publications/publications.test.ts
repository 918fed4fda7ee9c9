import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, it } from "vitest";
import { publicationsEn } from "../../i18n/publications.en.ts";
import { publicationsId } from "../../i18n/publications.id.ts";
import { publicationWords } from "../../testing/publicationWords.ts";
import { wordsId } from "../../testing/words.ts";
import { effectSentence, peopleText, signedNumber } from "./eventWords.ts";
import { eventFaults, eventInput, eventKey, updateFaults, updateInput } from "./formValues.ts";
import { dueText, evidenceText, evidenceUrl, splitDuties } from "./nextSteps.ts";
import { refusalOf } from "./refusal.ts";

describe("what to do next", () => {
  it("keeps the server's order and sets aside what asks for nothing", () => {
    const duties = (["PUBLISH_NOW", "NOTHING", "CHECK"] as const).map((nextStep) => ({ nextStep }));
    expect(splitDuties(duties)).toEqual({ wanted: [{ nextStep: "PUBLISH_NOW" }, { nextStep: "CHECK" }], rest: [{ nextStep: "NOTHING" }] });
  });

  it("says by how many days something is overdue, and that no date is no date", () => {
    expect(dueText({ dueOn: "2026-10-14", daysOverdue: 39 }, publicationWords)).toBe("Jatuh tempo 14 Oktober 2026, lewat 39 hari");
    expect(dueText({ dueOn: "2027-01-14", daysOverdue: null }, publicationWords)).toBe("Jatuh tempo 14 Januari 2027");
    expect(dueText({ dueOn: null, daysOverdue: null }, publicationWords)).toBe("Tanpa tanggal jatuh tempo");
  });

  it("never calls a silent network a dead link", () => {
    const look = { on: "2026-05-04", httpStatus: null };
    expect(evidenceText({ ...look, outcome: "INCONCLUSIVE" }, publicationWords)).toMatch(/bukan tautan mati/);
    expect(evidenceText({ ...look, outcome: "GONE", httpStatus: 404 }, publicationWords)).toBe("tautan mati (404) pada pemeriksaan 4 Mei 2026");
    expect(evidenceText(null, publicationWords)).toBe("tautan belum diperiksa");
  });

  it("links only to web addresses", () => {
    expect(evidenceUrl({ lastUpdate: { evidenceUrl: "javascript:alert(1)" }, lastCheck: null })).toBeNull();
    expect(evidenceUrl({ lastUpdate: null, lastCheck: { evidenceUrl: "https://contoh.go.id/a" } })).toBe("https://contoh.go.id/a");
  });
});

describe("before and after an event", () => {
  const effect = { verdict: "COMPARED" as const, attendingCount: 14, othersCount: 20, leastGroupSize: 5, differencePoints: 4.23, afterTo: "2026-09-16" };

  it("states its n", () => {
    expect(effectSentence(effect, publicationWords)).toBe("Perubahan satker yang hadir berbeda +4,2 poin persen dari satker lain (n = 14 hadir, 20 lain).");
  });

  it("refuses to speak below the least size, and says why", () => {
    expect(effectSentence({ ...effect, verdict: "TOO_FEW", attendingCount: 4 }, publicationWords)).toMatch(/^Tidak dibandingkan: hanya 4 satker hadir dan 20 satker lain.*sedikitnya 5 satker\.$/);
    expect(effectSentence({ ...effect, verdict: "WINDOW_OPEN" }, publicationWords)).toBe("Belum dibandingkan: masa sesudah kegiatan baru lengkap pada 16 September 2026.");
  });

  it("does not take an unknown attendance for nobody", () => {
    expect(peopleText(false, 0, publicationWords)).toBe("tidak disebut sumber");
    expect(peopleText(true, 0, publicationWords)).toBe("0 satker");
  });

  it.each([
    { value: -0.31, text: "−0,3" },
    { value: 0.04, text: "0" },
    { value: 12, text: "+12" },
  ])("writes $value as $text", ({ value, text }) => {
    expect(signedNumber(value, "id-ID")).toBe(text);
  });
});

describe("recording", () => {
  const update = { kind: "UPDATE" as const, outcome: "FOUND" as const, on: "", url: "", note: " " };
  const duty = { satker: "33.08", item: "B09", dataset: "PUBLISHED" as const, today: "2026-11-22" };

  it("tells today as now, and a past day as noon in Jakarta", () => {
    expect(updateInput({ ...update, on: "2026-11-22" }, duty)).toMatchObject({ satker: "33.08", item: "B09", happenedAt: null, outcome: null, evidenceUrl: null, note: null });
    expect(updateInput({ ...update, on: "2026-11-20" }, duty).happenedAt).toBe("2026-11-20T12:00:00+07:00");
    expect(updateInput({ ...update, kind: "CHECK", outcome: "ABSENT" }, duty)).toMatchObject({ kind: "CHECK", outcome: "ABSENT" });
  });

  it.each(["contoh.go.id", "ftp://contoh.go.id/a", "javascript:alert(1)"])("refuses %s as a link before it is sent", (url) => {
    expect(updateFaults({ ...update, url })).toEqual({ url: "badUrl" });
  });

  it("asks for title, day and source of an event, and for days in order", () => {
    const event = { title: "Rakor PPID", kind: "COORDINATION_MEETING" as const, heldOn: "2026-06-30", endedOn: "", place: "", topics: "SAQ; ; DIP", source: "Surat undangan", attending: null };
    expect(eventFaults(event)).toEqual({});
    expect(eventFaults({ ...event, title: " ", heldOn: "", source: "" })).toEqual({ title: "required", heldOn: "required", source: "required" });
    expect(eventFaults({ ...event, endedOn: "2026-06-29" })).toEqual({ endedOn: "badOrder" });
    expect(eventInput(event, { province: "33", dataset: "PUBLISHED" })).toMatchObject({ key: "rakor-ppid-2026-06-30", topics: ["SAQ", "DIP"], attending: null, endedOn: null });
  });

  it("gives an event a key that the API takes, however long its title", () => {
    const key = eventKey({ title: `Bimbingan “teknis” ${"x".repeat(200)}`, heldOn: "2026-06-30" });
    expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(key.length).toBeLessThanOrEqual(80);
  });

  it("passes on the server's own sentence and the field it is about", () => {
    const refused = (code: string, message: string, field?: string) => refusalOf(new CombinedGraphQLErrors({ errors: [{ message, extensions: { code, field } }] }), wordsId, publicationWords.words);
    expect(refused("INVALID_INPUT", "Waktunya belum tiba.", "happenedAt")).toEqual({ text: "Waktunya belum tiba.", field: "happenedAt", isSignedOut: false });
    expect(refused("UNAUTHENTICATED", "x")).toMatchObject({ text: "Anda perlu masuk dahulu untuk melihat bagian ini.", isSignedOut: true });
    expect(refused("INTERNAL", "stack trace").text).not.toContain("stack");
  });
});

describe("the two languages of these pages", () => {
  const sentences = (node: object, path = ""): [string, string][] =>
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "string" ? [[`${path}.${key}`, value] as [string, string]] : typeof value === "object" && value !== null ? sentences(value, `${path}.${key}`) : [],
    );
  const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").toSorted();

  it("say the same things about the same facts", () => {
    const english = new Map(sentences(publicationsEn));
    const indonesian = sentences(publicationsId);
    expect(indonesian.map(([path]) => [path, holes(english.get(path) ?? "missing")])).toEqual(indonesian.map(([path, text]) => [path, holes(text)]));
  });
});
