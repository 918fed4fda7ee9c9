import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useTestApi, type Reader } from "../support/api.ts";
import { rowsOf } from "../support/registers.ts";

const api = useTestApi();

type Json = Record<string, unknown>;

/** One answer by its only root field; refusals are the test's business. */
async function ask<Found>(reader: Reader, document: string, variables: Json = {}): Promise<Found> {
  const { data, errors } = await reader.query(document, variables);
  expect(errors).toEqual([]);
  return Object.values(data as Record<string, Found>)[0] as Found;
}

/** What two people do to one record: each sees it, writes with what was seen, and what stands on record afterwards. */
interface Shared {
  readonly first: Reader;
  readonly second: Reader;
  readonly seen: () => Promise<string>;
  readonly write: (as: Reader, word: "first" | "second", expectedRevision: string | null) => ReturnType<Reader["query"]>;
  /** Who of the two is on record now. */
  readonly kept: () => Promise<readonly string[]>;
  /** What the sentence says of the first writer. */
  readonly by: RegExp;
}

const opened = (on: string) => [{ kind: "RECEIVED", on }, { kind: "COMPLETED", on }, { kind: "REGISTERED", on, regime: "GENERAL", reason: "bukan informasi pemilu" }];
let numbers = 0;
async function aRequest(events: readonly Json[] = opened("2026-11-16")): Promise<{ operator: Reader; other: Reader; id: string; number: string }> {
  const [operator, other] = [await api().as("SATKER_OPERATOR"), await api().as("SATKER_OPERATOR")];
  const number = `K-${(numbers += 1)}`;
  const { id } = await ask<{ id: string }>(operator, "mutation R($input: RecordRequestInput!) { recordRequest(input: $input) { ... on InformationRequest { id } } }", { input: { satker: "33.08", number, events } });
  return { operator, other, id, number };
}
const EVENTS = "mutation E($id: ID!, $events: [RequestEventInput!]!, $seen: String) { recordRequestEvents(request: $id, events: $events, expectedRevision: $seen) { __typename ... on RecordingRefusal { code } } }";
const REQUEST = "query Q($id: ID!) { informationRequest(id: $id) { legalHold { reason } explanation { revision events { id kind toUnit } } } }";
interface RequestNow {
  readonly legalHold: { readonly reason: string } | null;
  readonly explanation: { readonly revision: string; readonly events: readonly { readonly kind: string; readonly toUnit: string | null }[] };
}
const words = (texts: readonly (string | null | undefined)[]) => texts.filter((text): text is string => text === "first" || text === "second");

const RECORDS: Record<string, () => Promise<Shared>> = {
  "the events of a request": async () => {
    const { operator, other, id } = await aRequest();
    const now = () => ask<RequestNow>(operator, REQUEST, { id });
    return {
      first: operator,
      second: other,
      seen: async () => (await now()).explanation.revision,
      write: (as, word, seen) => as.query(EVENTS, { id, seen, events: [{ kind: "FORWARDED", on: "2026-11-17", toUnit: word }] }),
      kept: async () => words((await now()).explanation.events.map(({ toUnit }) => toUnit)),
      by: /oleh operator satker \(satker 33\.08\) pada 22 November 2026 pukul 10\.\d\d WIB.*catatan terakhir: penerusan/,
    };
  },
  "the legal hold of a request": async () => {
    const { operator, id } = await aRequest();
    const [first, second] = [await api().as("DIVISION_LEGAL"), await api().as("DIVISION_LEGAL")];
    const now = () => ask<RequestNow>(operator, REQUEST, { id });
    return {
      first,
      second,
      seen: async () => (await now()).explanation.revision,
      write: (as, word, seen) => as.query("mutation H($id: ID!, $word: String, $seen: String) { setLegalHold(request: $id, reason: $word, expectedRevision: $seen) { __typename } }", { id, word, seen }),
      kept: async () => words([(await now()).legalHold?.reason]),
      by: /oleh Divisi Hukum/,
    };
  },
  "the answers to an objection": async () => {
    const { operator, number } = await aRequest([...opened("2026-10-01"), { kind: "WRITTEN_NOTICE", on: "2026-10-09", decision: "GRANTED" }]);
    const [first, second] = [await api().as("DIVISION_LEGAL"), await api().as("DIVISION_LEGAL")];
    const input = { satker: "33.08", number: `${number}-K`, requestNumber: number, ground: "a", groundFoundOn: "2026-10-12", receivedOn: "2026-10-13", regime: "GENERAL" };
    const { id } = await ask<{ id: string }>(first, "mutation O($input: RecordObjectionInput!) { recordObjection(input: $input) { ... on Objection { id } ... on RecordingRefusal { code message } } }", { input });
    const now = () => ask<{ explanation: { revision: string; events: { on: string }[] } }>(operator, "query Q($id: ID!) { objection(id: $id) { explanation { revision events { on } } } }", { id });
    const days = { first: "2026-10-20", second: "2026-10-21" };
    return {
      first,
      second,
      seen: async () => (await now()).explanation.revision,
      write: (as, word, seen) =>
        as.query("mutation A($id: ID!, $event: ObjectionEventInput!, $seen: String) { recordObjectionEvent(objection: $id, event: $event, expectedRevision: $seen) { __typename ... on RecordingRefusal { code message } } }", { id, seen, event: { kind: "ORAL_ANSWER", on: days[word] } }),
      kept: async () => (await now()).explanation.events.map(({ on }) => (on === days.first ? "first" : "second")),
      by: /oleh Divisi Hukum.*catatan terakhir bertanggal 2026-10-20/,
    };
  },
  "a published result": async () => {
    const [first, second] = [await api().as("DIVISION_DATA"), await api().as("DIVISION_DATA")];
    const key = { satker: "33.20", issuer: "ki-jawa-tengah", year: 2020 };
    interface Result { year: number; issuer: { id: string }; revision: string | null; qualification: string; corrections: { reason: string }[]; provenance: { sources: { text: string }[] } }
    const now = async () => {
      const history = await ask<Result[]>(first, 'query H { evaluationHistory(satker: "33.20") { year issuer { id } revision qualification corrections { reason } provenance { sources { text } } } }');
      const found = history.find((one) => one.year === key.year && one.issuer.id === key.issuer);
      if (!found) throw new Error("no such result");
      return found;
    };
    return {
      first,
      second,
      seen: async () => (await now()).revision ?? "",
      write: async (as, word, seen) => {
        const { provenance } = await now();
        const corrected = { qualification: "INFORMATIVE", rank: 5, peerGroup: "35 KPU kab/kota Jateng", peerGroupSize: 35, source: `surat ${word}` };
        return as.query("mutation C($key: ResultKeyInput!, $source: String!, $corrected: CorrectedResultInput!, $reason: String!, $seen: String) { correctResult(result: $key, correctsSource: $source, corrected: $corrected, reason: $reason, expectedRevision: $seen) { id } }", {
          key, seen, corrected, source: provenance.sources[0]?.text, reason: word,
        });
      },
      kept: async () => words((await now()).corrections.map(({ reason }) => reason)),
      by: /^Hasil ini sudah diubah oleh Divisi Data/,
    };
  },
  "the dates of a cycle": async () => {
    const [first, second] = [await api().as("DIVISION_DATA", { provinceCode: "35" }), await api().as("DIVISION_DATA", { provinceCode: "35" })];
    const [cycle] = await ask<{ id: string }[]>(first, "{ evaluationCycles(issuer: \"ki-jawa-timur\") { id } }");
    const now = async () => {
      const cycles = await ask<{ id: string; revision: string; revisions: { reason: string | null }[] }[]>(first, "{ evaluationCycles(issuer: \"ki-jawa-timur\") { id revision revisions { reason } } }");
      return cycles.find(({ id }) => id === cycle?.id) ?? { revision: "", revisions: [] };
    };
    return {
      first,
      second,
      seen: async () => (await now()).revision,
      write: (as, word, seen) =>
        as.query("mutation R($revision: CycleRevisionInput!) { reviseCycleDates(revision: $revision) { id } }", { revision: { cycle: cycle?.id, state: word === "first" ? "OPEN" : "VERIFYING", dates: [], reason: word, source: "surat", expectedRevision: seen } }),
      kept: async () => words((await now()).revisions.map(({ reason }) => reason)),
      by: /^Jadwal siklus ini sudah diubah oleh Divisi Data/,
    };
  },
  "the calendar that a preview was counted by": async () => {
    const [first, second] = [await api().as("ADMINISTRATOR"), await api().as("ADMINISTRATOR")];
    numbers += 1;
    const day = { first: `2026-12-${String((numbers % 4) * 7 + 1).padStart(2, "0")}`, second: `2026-12-${String((numbers % 4) * 7 + 2).padStart(2, "0")}` };
    return {
      first,
      second,
      seen: async () => (await ask<{ calendarRevision: string }>(first, '{ dayOffPreview(date: "2026-12-30") { calendarRevision } }')).calendarRevision,
      write: (as, word, seen) =>
        as.query("mutation D($day: DayOffInput!) { addDayOff(day: $day) { changed } }", { day: { date: day[word], name: word, kind: "OTHER", decree: `Keppres ${word}`, announcedOn: "2026-11-20", source: "uji", expectedRevision: seen } }),
      kept: async () => words((await ask<{ name: string; date: string }[]>(first, "{ calendarChanges(year: 2026) { name date } }")).filter(({ date }) => date === day.first || date === day.second).map(({ name }) => name)),
      by: /^Kalender kerja sudah diubah oleh administrator/,
    };
  },
  "an event that was held": async () => {
    const [first, second] = [await api().as("DIVISION_DATA"), await api().as("DIVISION_DATA")];
    const key = `rakor-uji-${(numbers += 1)}`;
    const events = () => ask<{ id: string; key: string; title: string }[]>(first, '{ assistanceEvents(province: "33", dataset: PUBLISHED) { id key title } }');
    return {
      first,
      second,
      seen: async () => (await events()).find((event) => event.key === key)?.id ?? "none",
      write: (as, word, seen) =>
        as.query("mutation A($input: AssistanceEventInput!) { recordAssistanceEvent(input: $input) { id } }", { input: { key, province: "33", kind: "COORDINATION_MEETING", title: word, heldOn: "2026-11-10", source: "undangan", expectedRevision: seen } }),
      kept: async () => words((await rowsOf(api().testDatabase.database, "SELECT title FROM assistance_event WHERE key = $1 ORDER BY superseded_at NULLS LAST", [key])).map(({ title }) => String(title))),
      by: /^Kegiatan ini sudah diubah oleh Divisi Data.*tercatat sebagai “first”/,
    };
  },
  "the name of a shared view": async () => {
    const [first, second] = [await api().as("COMMISSIONER"), await api().as("DIVISION_DATA")];
    const { id } = await ask<{ id: string }>(first, `mutation { saveView(input: { name: "Pleno ${(numbers += 1)}", address: "/33/peringkat", grammarVersion: 2, sharedWith: "33" }) { id } }`);
    const views = () => ask<{ id: string; name: string; revision: string }[]>(second, "{ savedViews { id name revision } }");
    return {
      first,
      second,
      seen: async () => (await views()).find((view) => view.id === id)?.revision ?? "",
      write: (as, word, seen) => {
        api().clock.advance(1000);
        return as.query("mutation N($id: ID!, $name: String!, $seen: String) { renameView(id: $id, name: $name, expectedRevision: $seen) { id } }", { id, name: word, seen });
      },
      kept: async () => words((await views()).filter((view) => view.id === id).map(({ name }) => name)),
      by: /^Tampilan ini sudah diubah oleh komisioner.*kini bernama “first”/,
    };
  },
  "the role of an account": async () => {
    const [first, second, person] = [await api().as("ADMINISTRATOR"), await api().as("ADMINISTRATOR"), await api().as("KI_LIAISON")];
    const accounts = () => ask<{ id: string; role: string; revision: string }[]>(first, "{ accounts { id role revision } }");
    const roles = { first: "DIVISION_DATA", second: "DIVISION_LEGAL" };
    const now = async () => (await accounts()).find(({ id }) => id === person.accountId);
    return {
      first,
      second,
      seen: async () => (await now())?.revision ?? "",
      write: (as, word, seen) => as.query('mutation C($id: ID!, $role: AccountRole!, $seen: String) { changeAccountRole(id: $id, role: $role, provinceCode: "33", expectedRevision: $seen) { id } }', { id: person.accountId, role: roles[word], seen }),
      kept: async () => { const role = (await now())?.role; return role === roles.first ? ["first"] : role === roles.second ? ["second"] : []; },
      by: /^Akun ini sudah diubah oleh administrator/,
    };
  },
};
/** Where the newer value takes the place of the older, which stays in the audit trail or among older versions. */
const REPLACING = new Set(["the legal hold of a request", "the name of a shared view", "the role of an account"]);

describe("two people who opened the same record", () => {
  it.each(Object.keys(RECORDS))("%s: the second is told who changed it and when, nothing is overwritten, and keeping one's own is a deed of its own", async (name) => {
    const shared = await RECORDS[name]?.();
    if (!shared) throw new Error(name);
    const seen = await shared.seen();
    expect(await shared.kept()).toEqual([]);
    expect((await shared.write(shared.first, "first", seen)).errors).toEqual([]);

    const { errors } = await shared.write(shared.second, "second", seen);
    expect(errors[0]?.extensions).toMatchObject({ code: "CONFLICT", isOwnChange: false, currentRevision: await shared.seen() });
    expect(errors[0]?.message).toMatch(shared.by);
    expect(errors[0]?.message).toMatch(/Yang Anda tulis belum disimpan\. Lihat keadaan yang baru, lalu tetap simpan tulisan Anda atau pakai yang baru\.$/);
    expect(errors[0]?.message).not.toMatch(/@|satker_operator-|division_|administrator-|commissioner-/);
    expect(await shared.kept()).toEqual(["first"]);

    const kept = await shared.write(shared.second, "second", String(errors[0]?.extensions["currentRevision"]));
    expect(kept.errors).toEqual([]);
    expect((await shared.kept()).toSorted()).toEqual(REPLACING.has(name) ? ["second"] : ["first", "second"]);
  });

  it.each(Object.keys(RECORDS))("%s: of two who write at the same moment with the same sight, one is told", async (name) => {
    const shared = await RECORDS[name]?.();
    if (!shared) throw new Error(name);
    const seen = await shared.seen();
    const before = await shared.kept();
    const answers = await Promise.all([shared.write(shared.first, "first", seen), shared.write(shared.second, "second", seen)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions["code"] ?? null);
    expect(codes.filter((code) => code !== null)).toEqual(["CONFLICT"]);
    const winner = codes[0] === null ? "first" : "second";
    expect((await shared.kept()).slice(REPLACING.has(name) ? 0 : before.length)).toEqual([winner]);
  });
});

describe("a program that does not compare", () => {
  it("appends as before: the argument is for those who saw the record", async () => {
    const { operator, id } = await aRequest();
    for (const unit of ["first", "second"]) expect((await operator.query(EVENTS, { id, events: [{ kind: "FORWARDED", on: "2026-11-17", toUnit: unit }] })).errors).toEqual([]);
  });
});

describe("the sentence of a conflict", () => {
  it("tells somebody with two windows that it was the own account", async () => {
    const { operator, id } = await aRequest();
    const seen = (await ask<RequestNow>(operator, REQUEST, { id })).explanation.revision;
    const write = (unit: string) => operator.query(EVENTS, { id, seen, events: [{ kind: "FORWARDED", on: "2026-11-17", toUnit: unit }] });
    await write("first");
    const { errors } = await write("second");
    expect(errors[0]?.extensions).toMatchObject({ code: "CONFLICT", isOwnChange: true });
    expect(errors[0]?.message).toMatch(/oleh akun Anda sendiri/);
  });

  it("is not told to whoever may not write there at all: scope comes before it", async () => {
    const { id } = await aRequest();
    const stranger = await api().as("SATKER_OPERATOR", { satkerCode: "33.09" });
    const { errors } = await stranger.query(EVENTS, { id, seen: "old", events: [{ kind: "FORWARDED", on: "2026-11-17", toUnit: "x" }] });
    expect(errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});

describe("however two writers interleave", () => {
  it("everything acknowledged stands on record, and nothing else", async () => {
    const step = fc.record({ who: fc.constantFrom(0, 1), does: fc.constantFrom("look", "write", "write", "both") });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const { operator, other, id } = await aRequest();
        const writers = [operator, other];
        const look = async () => (await ask<RequestNow>(operator, REQUEST, { id })).explanation;
        const sight = [(await look()).revision, (await look()).revision];
        const acknowledged: string[] = [];
        const write = async (who: number, unit: string) => {
          const { errors } = await (writers[who] ?? operator).query(EVENTS, { id, seen: sight[who], events: [{ kind: "FORWARDED", on: "2026-11-17", toUnit: unit }] });
          if (errors.length === 0) acknowledged.push(unit);
          else expect(errors[0]?.extensions["code"]).toBe("CONFLICT");
        };
        for (const [at, { who, does }] of steps.entries()) {
          if (does === "look") sight[who] = (await look()).revision;
          else if (does === "write") await write(who, `${at}`);
          else await Promise.all([write(0, `${at}a`), write(1, `${at}b`)]);
        }
        const kept = (await look()).events.flatMap(({ toUnit }) => (toUnit === null ? [] : [toUnit]));
        expect(kept.toSorted()).toEqual(acknowledged.toSorted());
      }),
      { numRuns: 6, seed: 20261122 },
    );
  });
});
