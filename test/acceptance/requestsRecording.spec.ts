import { beforeAll, describe, expect, it } from "vitest";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";

const api = useTestApi();

const RECORD = /* GraphQL */ `
  mutation Record($input: RecordRequestInput!) {
    recordRequest(input: $input) {
      __typename
      ... on InformationRequest { id number status regime dueOn receivedOn dataset requesterType }
      ... on RecordingRefusal { code message field }
    }
  }
`;
const EVENTS = /* GraphQL */ `
  mutation Events($request: ID!, $events: [RequestEventInput!]!) {
    recordRequestEvents(request: $request, events: $events) {
      __typename
      ... on InformationRequest { id status dueOn noticeOn workingDaysToNotice extendedOn hasOralAnswer }
      ... on RecordingRefusal { code message field }
    }
  }
`;
const ONE = /* GraphQL */ `
  query One($id: ID!) {
    informationRequest(id: $id) {
      id number status dueOn firstNotifiedDueOn requesterType occupationGroup legalHold { reason }
      satker { code name }
      explanation {
        mayReadText receiptUnknownBecause
        events { id kind on isStanding reason decidedBy retractsEventId origin { recordedBy fileName } }
        receipt { startsOn dueOn workingDays calendarAnnouncedOn rule { article verified } skippedDays { date reason decree } wouldChange { kind dueOn } caveats }
        deadlineByRegime { regime dueOn unknownBecause }
        versions { calendarAnnouncedOn dueOn }
      }
      objections { id ground status }
    }
  }
`;

type Answer = { __typename: string; id?: string; code?: string; message?: string } & Record<string, unknown>;

async function mutate(reader: Reader, document: string, variables: object): Promise<Answer> {
  const { data, errors } = await reader.query(document, variables as Record<string, unknown>);
  expect(errors).toEqual([]);
  return Object.values(data as Record<string, Answer>)[0] ?? { __typename: "" };
}

const opened = (on: string, at: string | null = null) => [
  { kind: "RECEIVED", on, at },
  { kind: "COMPLETED", on },
  { kind: "REGISTERED", on, regime: "GENERAL", reason: "pokok permohonan bukan informasi pemilu" },
];
let taken = 0;
const number = () => `F-${(taken += 1)}`;

describe("recording by form", () => {
  it("gives a request its due date at once, by the decreed calendar", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const request = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), requesterType: "INDIVIDUAL", events: opened("2026-11-16") } });
    expect(request).toMatchObject({ __typename: "InformationRequest", status: "RUNNING", regime: "GENERAL", dueOn: "2026-11-30", dataset: "PUBLISHED", requesterType: "INDIVIDUAL" });
  });

  it("lets only a written notice stop the clock: an oral answer is kept and stops nothing", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { id } = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events: opened("2026-11-02") } });
    expect(await mutate(operator, EVENTS, { request: id, events: [{ kind: "ORAL_ANSWER", on: "2026-11-04" }] })).toMatchObject({ status: "OVERDUE", hasOralAnswer: true, noticeOn: null });
    expect(await mutate(operator, EVENTS, { request: id, events: [{ kind: "WRITTEN_NOTICE", on: "2026-11-20", decision: "GRANTED" }] })).toMatchObject({ status: "ANSWERED_LATE", noticeOn: "2026-11-20", workingDaysToNotice: 14 });
  });

  it("corrects in one step by retracting and telling anew; the line keeps both", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { id } = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events: [...opened("2026-11-02"), { kind: "WRITTEN_NOTICE", on: "2026-11-09", decision: "GRANTED" }] } });
    const line = async () => ((await operator.query(ONE, { id })).data as { informationRequest: { status: string; explanation: { events: { id: string; kind: string; isStanding: boolean }[] } } }).informationRequest;
    const notice = (await line()).explanation.events.find(({ kind }) => kind === "WRITTEN_NOTICE");
    const corrected = await mutate(operator, EVENTS, { request: id, events: [{ kind: "RETRACTED", on: "2026-11-20", retractsEventId: notice?.id, reason: "tanggal salah baca" }, { kind: "WRITTEN_NOTICE", on: "2026-11-10", decision: "GRANTED" }] });
    expect(corrected).toMatchObject({ noticeOn: "2026-11-10" });
    expect((await line()).explanation.events.filter(({ kind }) => kind === "WRITTEN_NOTICE").map(({ isStanding }) => isStanding)).toEqual(expect.arrayContaining([false, true]));
  });

  it.each([
    ["an event before its cause", [{ kind: "RECEIVED", on: "2026-11-10" }, { kind: "COMPLETED", on: "2026-11-09" }], "EVENT_BEFORE_CAUSE", "events.1.on"],
    ["a registration without a reason", [{ kind: "RECEIVED", on: "2026-11-10" }, { kind: "COMPLETED", on: "2026-11-10" }, { kind: "REGISTERED", on: "2026-11-10", regime: "GENERAL" }], "REASON_MISSING", "events.2.reason"],
    ["a registration without a regime", [{ kind: "RECEIVED", on: "2026-11-10" }, { kind: "REGISTERED", on: "2026-11-10", reason: "x" }], "TEXT_MISSING", "events.1.regime"],
    ["an extension by mouth", [...opened("2026-11-10"), { kind: "EXTENDED", on: "2026-11-12", inWriting: false, reason: "x" }], "EXTENSION_NOT_IN_WRITING", "events.3.inWriting"],
    ["an extension after the limit", [...opened("2026-11-02"), { kind: "EXTENDED", on: "2026-11-17", inWriting: true, reason: "dokumen dicari" }], "EXTENSION_AFTER_LIMIT", "events.3.on"],
    ["something in the future", [{ kind: "RECEIVED", on: "2026-11-23" }], "EVENT_IN_FUTURE", "events.0.on"],
    ["a closing as answered without a notice", [...opened("2026-11-10"), { kind: "CLOSED", on: "2026-11-12", closingReason: "ANSWERED" }], "CLOSING_WITHOUT_NOTICE", "events.3.closingReason"],
    ["a refusal without a ground", [...opened("2026-11-10"), { kind: "WRITTEN_NOTICE", on: "2026-11-12", decision: "REFUSED" }], "TEXT_MISSING", "events.3.refusalGround"],
    ["a telephone number in a reason", [{ kind: "RECEIVED", on: "2026-11-10" }, { kind: "COMPLETED", on: "2026-11-10" }, { kind: "REGISTERED", on: "2026-11-10", regime: "GENERAL", reason: "hubungi 0812-3456-7890" }], "PERSONAL_DATA", "events.2.reason"],
    ["nothing received", [{ kind: "COMPLETED", on: "2026-11-10" }], "CAUSE_MISSING", "events.0.kind"],
  ])("tells of %s in a sentence at its field and changes nothing", async (_what, events, code, field) => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { database } = api().testDatabase;
    const before = await tableHashes(database);
    const refusal = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events } });
    expect(refusal).toMatchObject({ __typename: "RecordingRefusal", code, field });
    expect(refusal.message).toMatch(/^[A-Z].*\.$/);
    const { session: _before, ...unchanged } = await tableHashes(database);
    const { session: _after, ...expected } = before;
    expect(unchanged).toEqual(expected);
  });

  it("refuses a number twice in a year", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const input = { satker: "33.08", number: number(), events: [{ kind: "RECEIVED", on: "2026-11-10" }] };
    await mutate(operator, RECORD, { input });
    expect(await mutate(operator, RECORD, { input })).toMatchObject({ code: "NUMBER_TAKEN" });
  });

  it("shows both dates while no regime is decided, and one of them a rule without its extension", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { id, status } = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events: [{ kind: "RECEIVED", on: "2026-11-16" }, { kind: "COMPLETED", on: "2026-11-16" }] } });
    const { data } = await operator.query(ONE, { id });
    expect(status).toBe("UNREGISTERED");
    expect((data as { informationRequest: { explanation: { deadlineByRegime: object[] } } }).informationRequest.explanation.deadlineByRegime).toEqual([
      { regime: "GENERAL", dueOn: "2026-11-30", unknownBecause: null },
      { regime: "ELECTION", dueOn: "2026-11-19", unknownBecause: null },
    ]);
  });

  it("says that a date outside the shipped calendars is not known, and never counts weekdays instead", async () => {
    const weeks = 37 * 86_400_000;
    api().clock.advance(weeks);
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const request = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events: opened("2026-12-28") } });
    expect(request).toMatchObject({ status: "DUE_UNKNOWN", dueOn: null });
    const { data } = await operator.query(ONE, { id: request.id });
    expect((data as { informationRequest: { explanation: { receiptUnknownBecause: string } } }).informationRequest.explanation.receiptUnknownBecause).toMatch(/2027.*belum dimuat/);
    const { data: board } = await operator.query('{ dueBoard(scope: { satker: "33.08" }) { groups { group count items { request { id } leftWorkingDays } } } }');
    const unknown = (board as { dueBoard: { groups: { group: string; items: { request: { id: string }; leftWorkingDays: number | null }[] }[] } }).dueBoard.groups.find(({ group }) => group === "UNKNOWN");
    expect(unknown?.items.find(({ request: one }) => one.id === request.id)?.leftWorkingDays).toBeNull();
    api().clock.advance(-weeks);
  });

  it("sets a legal hold with a reason, by the legal division, and writes it down", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const legal = await api().as("DIVISION_LEGAL");
    const { id } = await mutate(operator, RECORD, { input: { satker: "33.08", number: number(), events: opened("2026-11-16") } });
    const held = await mutate(legal, "mutation Hold($request: ID!, $reason: String) { setLegalHold(request: $request, reason: $reason) { __typename ... on InformationRequest { legalHold { reason setBy } } ... on RecordingRefusal { code } } }", { request: id, reason: "sengketa di KI Jawa Tengah" });
    expect(held).toMatchObject({ legalHold: { reason: "sengketa di KI Jawa Tengah" } });
    const [entry] = await rowsOf(api().testDatabase.database, "SELECT action, subject, satker_code::text AS satker FROM audit_entry WHERE subject = $1 ORDER BY sequence DESC LIMIT 1", [`request:${id}`]);
    expect(entry).toEqual({ action: "RECORD_EDITED", subject: `request:${id}`, satker: "33.08" });
  });

  it("makes no request mean zero once the satker says that its register is complete", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.10" });
    const status = async () => ((await operator.query('{ requestStatistics(scope: { satker: "33.10" }, period: { year: 2026, toMonth: 6 }) { requests { value status } } }')).data as { requestStatistics: { requests: object } }).requestStatistics.requests;
    expect(await status()).toEqual({ value: null, status: "NOT_REPORTED" });
    const document = "mutation Period($from: LocalDate!, $to: LocalDate!) { recordRegisterPeriod(satker: \"33.10\", from: $from, to: $to) { __typename ... on RecordingRefusal { code } } }";
    expect(await mutate(operator, document, { from: "2026-06-30", to: "2026-01-01" })).toMatchObject({ code: "PERIOD_TURNED" });
    expect(await mutate(operator, document, { from: "2026-01-01", to: "2026-06-30" })).toMatchObject({ __typename: "RegisterPeriodRecorded" });
    expect(await status()).toEqual({ value: 0, status: "REPORTED_ZERO" });
  });
});

describe("counts after recording by form", () => {
  const rollups = async () => {
    const { database } = api().testDatabase;
    const of = (table: string) => rowsOf(database, `SELECT * FROM ${table} t ORDER BY t::text`);
    return { months: await of("request_month"), totals: await of("request_running_total"), backlogs: await of("request_backlog") };
  };

  it("are what a rebuild gives when a wrong receipt is moved to another month and when several write at once", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.20" });
    const { id } = await mutate(operator, RECORD, { input: { satker: "33.20", number: number(), events: [{ kind: "RECEIVED", on: "2026-03-02" }] } });
    const { data } = await operator.query(ONE, { id });
    const [received] = (data as { informationRequest: { explanation: { events: { id: string }[] } } }).informationRequest.explanation.events;
    const moved = await mutate(operator, EVENTS, { request: id, events: [{ kind: "RETRACTED", on: "2026-11-20", retractsEventId: received?.id, reason: "salah bulan" }, { kind: "RECEIVED", on: "2026-05-04" }] });
    expect(moved.__typename).toBe("InformationRequest");

    const atOnce = await Promise.all(Array.from({ length: 6 }, () => mutate(operator, RECORD, { input: { satker: "33.20", number: number(), events: opened("2026-05-11") } })));
    expect(atOnce.map(({ __typename }) => __typename)).toEqual(atOnce.map(() => "InformationRequest"));

    const kept = await rollups();
    expect(kept.months.filter((row) => row["satker_code"] === "33.20").reduce((sum, row) => sum + Number(row["requests"]), 0)).toBe(7);
    await inRegisterTransaction(api().testDatabase.database.prisma, rebuildRollups);
    expect(await rollups()).toEqual(kept);
  });
});

describe("the text of a request", () => {
  let id = "";
  beforeAll(async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const input = { satker: "33.08", number: number(), occupationGroup: "JOURNALIST", informationSought: "salinan DIP, kirim ke siti@example.org", events: opened("2026-11-16") };
    id = String((await mutate(operator, RECORD, { input })).id);
  });
  const TEXT = "query Text($id: ID!) { informationRequestText(id: $id) { informationSought } }";

  it.each([["SATKER_OPERATOR", { satkerCode: "33.08" }], ["DIVISION_LEGAL", {}]] as const)("is read by the %s, without contacts, and each reading is in the audit trail", async (role, place) => {
    const { database } = api().testDatabase;
    const views = async () => rowsOf(database, "SELECT 1 FROM audit_entry WHERE action = 'REQUEST_TEXT_VIEWED' AND subject = $1", [`request:${id}`]);
    const before = (await views()).length;
    const { data, errors } = await (await api().as(role, place)).query(TEXT, { id });
    expect(errors).toEqual([]);
    expect(data).toEqual({ informationRequestText: { informationSought: "salinan DIP, kirim ke [dihapus]" } });
    expect(await views()).toHaveLength(before + 1);
  });

  it.each([["COMMISSIONER", "FORBIDDEN", {}], ["KI_LIAISON", "FORBIDDEN", {}], ["DIVISION_DATA", "FORBIDDEN", {}], ["ADMINISTRATOR", "FORBIDDEN", {}], ["SATKER_OPERATOR", "NOT_FOUND", { satkerCode: "33.09" }], ["DIVISION_LEGAL", "NOT_FOUND", { provinceCode: "35" }]] as const)("is closed to a %s: %s", async (role, code, place) => {
    const { errors } = await (await api().as(role, place)).query(TEXT, { id });
    expect(errors[0]?.extensions["code"]).toBe(code);
  });

  it("stays away from a commissioner together with groups and reasons, though the clocks are shown", async () => {
    const { data } = await (await api().as("COMMISSIONER")).query(ONE, { id });
    const request = (data as { informationRequest: { dueOn: string; occupationGroup: null; explanation: { mayReadText: boolean; events: { kind: string; reason: string | null; decidedBy: string | null }[]; receipt: { skippedDays: object[] } } } }).informationRequest;
    expect(request).toMatchObject({ dueOn: "2026-11-30", occupationGroup: null, explanation: { mayReadText: false } });
    expect(request.explanation.events.find(({ kind }) => kind === "REGISTERED")).toMatchObject({ reason: null, decidedBy: expect.stringContaining("SATKER_OPERATOR") });
    expect(request.explanation.receipt.skippedDays).toHaveLength(4);
  });
});

describe("objections and disputes by form", () => {
  const OBJECT = "mutation O($input: RecordObjectionInput!) { recordObjection(input: $input) { __typename ... on Objection { id status dueOn filing requestId } ... on RecordingRefusal { code message field } } }";
  const DISPUTE = "mutation D($input: RecordDisputeInput!) { recordDispute(input: $input) { __typename ... on Dispute { id admissibility stage respondents } ... on RecordingRefusal { code message field } } }";
  const STEP = "mutation S($dispute: ID!, $step: DisputeStepInput!) { recordDisputeStep(dispute: $dispute, step: $step) { __typename ... on Dispute { stage ruling decidedOn } ... on RecordingRefusal { code } } }";
  const ANSWER = "mutation A($objection: ID!, $event: ObjectionEventInput!) { recordObjectionEvent(objection: $objection, event: $event) { __typename ... on Objection { status answeredOn } ... on RecordingRefusal { code } } }";

  it("an objection of 30 January 2025 is due on 13 March, and a dispute filed before is taken and marked premature", async () => {
    const { database } = api().testDatabase;
    await importRegister(database, "requests", [aRequest("T-1", "2024-12-16", { satker_code: "33.28", oral_answer_on: "2024-12-19" })]);
    const legal = await api().as("DIVISION_LEGAL");
    const objection = await mutate(legal, OBJECT, { input: { satker: "33.28", number: "K-1", requestNumber: "T-1", ground: "c", groundFoundOn: "2025-01-06", receivedOn: "2025-01-30", regime: "GENERAL" } });
    expect(objection).toMatchObject({ __typename: "Objection", dueOn: "2025-03-13", status: "OVERDUE", filing: "IN_TIME" });
    expect(await mutate(legal, ANSWER, { objection: objection.id, event: { kind: "ORAL_ANSWER", on: "2025-01-29" } })).toMatchObject({ code: "ANSWER_BEFORE_OBJECTION" });
    expect(await mutate(legal, OBJECT, { input: { satker: "33.28", number: "K-2", requestNumber: "T-1", ground: "c", groundFoundOn: "2024-12-01", receivedOn: "2024-12-13", regime: "GENERAL" } })).toMatchObject({ code: "EVENT_BEFORE_CAUSE", field: "receivedOn" });
    expect(await mutate(legal, ANSWER, { objection: objection.id, event: { kind: "ORAL_ANSWER", on: "2025-02-10" } })).toMatchObject({ status: "OVERDUE", answeredOn: null });
    const dispute = await mutate(legal, DISPUTE, { input: { satker: "33.28", number: "D-1", objectionNumber: "K-1", forum: "KI_PROVINSI", respondents: ["KPU Kabupaten Tegal", "PPID KPU Kabupaten Tegal"], filedOn: "2025-03-03" } });
    expect(dispute).toMatchObject({ __typename: "Dispute", admissibility: "PREMATURE", stage: "FILED", respondents: ["KPU Kabupaten Tegal", "PPID KPU Kabupaten Tegal"] });
    expect(await mutate(legal, STEP, { dispute: dispute.id, step: { stage: "DECIDED", ruling: "INADMISSIBLE_PREMATURE", on: "2025-07-29" } })).toMatchObject({ stage: "DECIDED", ruling: "INADMISSIBLE_PREMATURE", decidedOn: "2025-07-29" });
    expect(await mutate(legal, STEP, { dispute: dispute.id, step: { stage: "REGISTERED", on: "2025-08-01" } })).toMatchObject({ code: "DISPUTE_STAGE_ORDER" });

    const { data, errors } = await legal.query("query X($o: ID!, $d: ID!) { objection(id: $o) { satker { code } explanation { filingLatestOn receipt { dueOn } events { kind } disputes { id } unknownBecause } } dispute(id: $d) { objection { id } satker { code } explanation { window { verdict earliestOn answerDueOn } events { stage } finish { dueOn } } } }", { o: objection.id, d: dispute.id });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      objection: { satker: { code: "33.28" }, explanation: { receipt: { dueOn: "2025-03-13" }, events: [{ kind: "ORAL_ANSWER" }], disputes: [{ id: dispute.id }] } },
      dispute: { objection: { id: objection.id }, explanation: { window: { verdict: "PREMATURE", earliestOn: "2025-03-14", answerDueOn: "2025-03-13" }, events: [{ stage: "FILED" }, { stage: "DECIDED" }] } },
    });
  });

  it("an objection on nothing and a dispute on nothing are refused", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const input = { satker: "33.08", number: "K-9", requestNumber: "tidak ada", ground: "c", groundFoundOn: "2025-01-06", receivedOn: "2025-01-30", regime: "GENERAL" };
    expect(await mutate(legal, OBJECT, { input })).toMatchObject({ code: "REQUEST_UNKNOWN", field: "requestNumber" });
    expect(await mutate(legal, DISPUTE, { input: { satker: "33.08", number: "D-9", objectionNumber: "tidak ada", forum: "KI_PUSAT", respondents: ["KPU"], filedOn: "2025-03-03" } })).toMatchObject({ code: "OBJECTION_UNKNOWN" });
  });

  it("takes no contact of anybody, and no empty number, into the registers of objections and disputes", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const objection = { satker: "33.08", ground: "b", groundFoundOn: "2025-01-06", receivedOn: "2025-01-30", regime: "GENERAL" };
    expect(await mutate(legal, OBJECT, { input: { ...objection, number: "K 0812-3456-7890" } })).toMatchObject({ code: "PERSONAL_DATA", field: "number" });
    expect(await mutate(legal, OBJECT, { input: { ...objection, number: " " } })).toMatchObject({ code: "TEXT_MISSING", field: "number", message: "Isian nomor wajib diisi." });
    const dispute = { satker: "33.08", number: "D-8", objectionNumber: "K-8", forum: "KI_PUSAT", filedOn: "2025-03-03" };
    expect(await mutate(legal, DISPUTE, { input: { ...dispute, respondents: ["KPU", "siti@example.org"] } })).toMatchObject({ code: "PERSONAL_DATA", field: "respondents" });
  });

  it("what was published stands apart, with its source", async () => {
    const { data, errors } = await api().query('{ publishedDisputes(scope: { satker: "33.28" }) { respondent outcome provenance { sources { text } } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ publishedDisputes: [{ respondent: "KPU Kabupaten Tegal", outcome: expect.stringContaining("prematur"), provenance: { sources: [{ text: expect.stringContaining("panturanews") }] } }] });
  });
});

describe("lists of the register", () => {
  beforeAll(() => loadDemo(api().testDatabase.database));
  const PAGE = "query Page($filter: InformationRequestFilter!, $first: Int!, $after: String) { informationRequests(filter: $filter, first: $first, after: $after) { dataset pageInfo { hasNextPage endCursor } edges { cursor node { id receivedOn satkerCode status regime satker { name } } } } }";
  interface Page { informationRequests: { dataset: string; pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: { id: string; receivedOn: string; status: string; regime: string | null } }[] } }

  it("go through every request once, newest first, page by page, in few statements", async () => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: "35" });
    const seen: { id: string; receivedOn: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors, statements } = await legal.query(PAGE, { filter: { province: "35" }, first: 50, after });
      expect(errors).toEqual([]);
      expect(statements.length).toBeLessThanOrEqual(6);
      const { edges, pageInfo } = (data as Page).informationRequests;
      seen.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const [row] = await rowsOf(api().testDatabase.database, "SELECT count(*)::int AS n FROM information_request WHERE left(satker_code, 2) = '35'");
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([row?.["n"], row?.["n"]]);
    expect(seen.map(({ receivedOn }) => receivedOn)).toEqual(seen.map(({ receivedOn }) => receivedOn).toSorted().toReversed());
  });

  it.each([["OVERDUE"], ["ANSWERED_LATE"], ["ANSWERED_ON_TIME"], ["UNREGISTERED"], ["INCOMPLETE"], ["WITHDRAWN"]])("find by status %s what is told to have it", async (status) => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: "35" });
    const { data } = await legal.query(PAGE, { filter: { province: "35", statuses: [status] }, first: 200 });
    const found = (data as Page).informationRequests.edges.map(({ node }) => node.status);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([status]));
  });

  it("never show real and invented requests in one list", async () => {
    const [demo, real] = [await api().as("DIVISION_LEGAL", { provinceCode: "35" }), await api().as("DIVISION_LEGAL", { provinceCode: "33" })];
    expect(((await demo.query(PAGE, { filter: {}, first: 1 })).data as Page).informationRequests.dataset).toBe("DEMO");
    expect(((await real.query(PAGE, { filter: {}, first: 1 })).data as Page).informationRequests.dataset).toBe("PUBLISHED");
  });

  it("of objections and disputes keep to the reader's scope", async () => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: "35" });
    const { data, errors } = await legal.query('{ objections(scope: { province: "35" }) { id satkerCode status } disputes(scope: { province: "35" }) { satkerCode admissibility } }');
    expect(errors).toEqual([]);
    const { objections, disputes } = data as { objections: { satkerCode: string }[]; disputes: { satkerCode: string }[] };
    expect(objections.length).toBeGreaterThan(5);
    expect([...objections, ...disputes].every(({ satkerCode }) => satkerCode.startsWith("35."))).toBe(true);
    expect((await legal.query('{ objections(scope: { province: "33" }) { id } }')).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  it("put every open request on the board once, in the group its date says", async () => {
    const legal = await api().as("DIVISION_LEGAL", { provinceCode: "35" });
    const { data, errors } = await legal.query('{ dueBoard(scope: { province: "35" }) { today weekFrom weekTo satkerCount groups { group count byRegime { regime count } items { request { dueOn status } lateWorkingDays deadlineByRegime { regime } } } } }');
    expect(errors).toEqual([]);
    const board = (data as { dueBoard: { today: string; weekFrom: string; groups: { group: string; count: number; byRegime: { count: number }[]; items: { request: { dueOn: string | null } }[] }[] } }).dueBoard;
    const [row] = await rowsOf(api().testDatabase.database, "SELECT count(*)::int AS n FROM information_request WHERE left(satker_code, 2) = '35' AND standing IN ('INCOMPLETE', 'UNREGISTERED', 'RUNNING', 'DUE_UNKNOWN')");
    expect(board.groups.reduce((sum, { count }) => sum + count, 0)).toBe(row?.["n"]);
    expect(board.groups.map(({ group }) => group)).toEqual(["OVERDUE", "TODAY", "THIS_WEEK", "LATER", "UNKNOWN"]);
    expect(board.groups[0]?.items.every(({ request }) => String(request.dueOn) < board.today)).toBe(true);
    expect([board.today, board.weekFrom]).toEqual(["2026-11-22", "2026-11-16"]);
  });
});
