import { beforeAll, describe, expect, it } from "vitest";
import { useTestApi, type Reader } from "../support/api.ts";
import { tableHashes } from "../support/tableHashes.ts";
import { aRequest, importRegister, rowsOf } from "../support/registers.ts";

const api = useTestApi();

const ADD = "mutation Add($day: DayOffInput!) { addDayOff(day: $day) { cause change examined changed } }";
const WITHDRAW = "mutation Withdraw($day: DayOffInput!) { withdrawDayOff(day: $day) { change examined changed } }";
const PREVIEW = "query Preview($date: LocalDate!, $withdrawn: Boolean = false, $satker: ID) { dayOffPreview(date: $date, withdrawn: $withdrawn, satker: $satker) { examined requests objections disputes isComplete } }";
const RULE_PREVIEW = "query Preview($rule: RuleChangeInput!) { legalRulePreview(rule: $rule) { examined requests isComplete } }";
const DAY = { date: "2026-12-01", name: "Hari libur uji", kind: "OTHER", decree: "Keppres 99/2026", announcedOn: "2026-11-20", source: "uji" };

const codeOf = async (reader: Reader, document: string, variables: object): Promise<unknown> => (await reader.query(document, variables as Record<string, unknown>)).errors[0]?.extensions["code"];
/** Signing in for a test writes accounts and sessions; nothing else may have changed. */
const hashesBeside = ({ session: _session, account: _account, ...tables }: Record<string, string>) => tables;
/** Working days left of the request "open", as the board tells them. */
const leftOfOpen = async (reader: Reader): Promise<number | undefined> => {
  const { data } = await reader.query('{ dueBoard(scope: { satker: "33.08" }) { groups { items { leftWorkingDays request { number } } } } }');
  const { dueBoard } = data as { dueBoard: { groups: { items: { leftWorkingDays: number; request: { number: string } }[] }[] } };
  return dueBoard.groups.flatMap(({ items }) => items).find(({ request }) => request.number === "open")?.leftWorkingDays;
};
const dueDates = () => rowsOf(api().testDatabase.database, "SELECT number, due_on::text AS due, first_notified_due_on::text AS first FROM information_request ORDER BY number");

describe("a deadline receipt for any day", () => {
  const RECEIPT = /* GraphQL */ `
    query Receipt($startsOn: LocalDate!, $announced: LocalDate, $regime: LegalRegime = GENERAL, $clock: ClockKind = REQUEST_RESPONSE, $extended: Boolean = false, $satker: ID) {
      deadlineReceipt(clock: $clock, regime: $regime, startsOn: $startsOn, extended: $extended, satker: $satker, calendarAnnouncedOn: $announced) {
        dueOn startsOn workingDays calendarAnnouncedOn countingCitation jointLeaveCitation rule { article verified limitWorkingDays } skippedDays { date reason name decree } wouldChange { kind } caveats lateness { basis isLate }
      }
    }
  `;
  const receipt = async (variables: object) => {
    const { data, errors } = await api().query(RECEIPT, variables as Record<string, unknown>);
    return errors[0] ?? (data as { deadlineReceipt: { dueOn: string; skippedDays: { date: string; decree: string | null }[]; caveats: string[] } }).deadlineReceipt;
  };

  it.each([
    ["2023-03-28", "2023-05-03", "by the decree as first made"],
    ["2023-03-29", "2023-05-04", "as revised on 29 March"],
    [null, "2023-05-04", "by every decree recorded now"],
  ])("received on 12 April 2023 and announced by %s it is due on %s: %s", async (announced, dueOn, _because) => {
    expect(await receipt({ startsOn: "2023-04-12", announced })).toMatchObject({ dueOn, startsOn: "2023-04-12", workingDays: 10 });
  });

  it("names every skipped day with its decree, and that no rule was checked against the gazette yet", async () => {
    const found = await receipt({ startsOn: "2025-08-11" });
    expect(found).toMatchObject({ dueOn: "2025-08-26", rule: { article: expect.stringContaining("Pasal 22"), verified: false }, caveats: expect.arrayContaining(["RULE_NOT_VERIFIED"]) });
    expect("skippedDays" in found && found.skippedDays.find(({ date }) => date === "2025-08-18")).toMatchObject({ reason: "JOINT_LEAVE", decree: expect.stringContaining("933/2025") });
  });

  it.each([
    [{ startsOn: "2026-12-28" }, "CALENDAR_NOT_SHIPPED"],
    [{ startsOn: "2019-05-06" }, "CALENDAR_NOT_SHIPPED"],
    [{ startsOn: "2025-02-03", regime: "ELECTION", clock: "DISPUTE_FILING" }, "LIMIT_NOT_FOUND"],
    [{ startsOn: "2025-02-03", clock: "OBJECTION_RESPONSE", extended: true }, "EXTENSION_NOT_PROVIDED"],
    [{ startsOn: "2025-02-03", satker: "99.99" }, "NOT_FOUND"],
  ])("%j is refused with %s, not guessed", async (variables, code) => {
    expect(await receipt(variables)).toMatchObject({ extensions: { code } });
  });

  it("an objection of 30 January 2025 opens the door to a dispute on 14 March, not before", async () => {
    const ask = (on: string) => api().query('query W($on: LocalDate!) { disputeAdmissibility(objectionReceivedOn: "2025-01-30", regime: GENERAL, on: $on) { verdict earliestOn latestOn answerDueOn isAnsweredInTime } }', { on });
    expect((await ask("2025-03-13")).data).toMatchObject({ disputeAdmissibility: { verdict: "PREMATURE", earliestOn: "2025-03-14", answerDueOn: "2025-03-13", isAnsweredInTime: false } });
    expect((await ask("2025-03-14")).data).toMatchObject({ disputeAdmissibility: { verdict: "OPEN" } });
  });

  it("rests on rules that are data, each with its citation", async () => {
    const { data, errors } = await api().query("{ legalRules { regime clock limitWorkingDays article source verified } }");
    expect(errors).toEqual([]);
    const { legalRules } = data as { legalRules: { verified: boolean; article: string }[] };
    expect(legalRules.length).toBeGreaterThan(15);
    expect(legalRules.filter(({ article }) => article === "")).toEqual([]);
  });
});

describe("the working calendar of a year", () => {
  it("shows days off with decree and announcement, and how many working days are left", async () => {
    const { data, errors, statements } = await api().query("{ workingCalendar(year: 2025) { workingDayCount jointLeaveIsNonWorking jointLeaveCitation shippedFrom shippedTo daysOff { date name kind isCounted decree verified } } }");
    expect(errors).toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(6);
    const { workingCalendar } = data as { workingCalendar: { daysOff: { date: string }[]; workingDayCount: number } };
    expect(workingCalendar).toMatchObject({ jointLeaveIsNonWorking: true, shippedFrom: 2022, shippedTo: 2026 });
    expect(workingCalendar.daysOff).toHaveLength(28);
    expect(workingCalendar.workingDayCount).toBe(261 - 24);
  });

  it("is that of an earlier day when asked, and none at all for a year that was not shipped", async () => {
    const { data } = await api().query('{ workingCalendar(year: 2025, announcedOn: "2025-08-06") { daysOff { date } } }');
    expect((data as { workingCalendar: { daysOff: { date: string }[] } }).workingCalendar.daysOff.map(({ date }) => date)).not.toContain("2025-08-18");
    expect(await codeOf(api(), "{ workingCalendar(year: 2027) { id } }", {})).toBe("CALENDAR_NOT_SHIPPED");
  });
});

describe("an administrator who edits the calendar", () => {
  beforeAll(() =>
    importRegister(api().testDatabase.database, "requests", [
      aRequest("open", "2026-11-20"),
      aRequest("other satker", "2026-11-20", { satker_code: "33.09" }),
      aRequest("answered", "2026-11-05", { notice_on: "2026-11-12", decision: "dikabulkan" }),
      aRequest("extended", "2026-11-09", { extended_on: "2026-11-16", extension_reason: "dokumen dicari" }),
    ]),
  );

  it("is told beforehand how many deadlines a day off would move, in one's own province, and nothing is written", async () => {
    const before = await tableHashes(api().testDatabase.database);
    const administrator = await api().as("ADMINISTRATOR");
    const { data, errors, statements } = await administrator.query(PREVIEW, { date: DAY.date });
    expect(errors).toEqual([]);
    expect(data).toEqual({ dayOffPreview: { examined: 3, requests: 3, objections: 0, disputes: 0, isComplete: true } });
    expect(statements.length).toBeLessThanOrEqual(18);
    expect((await administrator.query(PREVIEW, { date: DAY.date, satker: "33.09" })).data).toMatchObject({ dayOffPreview: { requests: 1 } });
    const elsewhere = await api().as("ADMINISTRATOR", { provinceCode: "35" });
    expect((await elsewhere.query(PREVIEW, { date: DAY.date })).data).toMatchObject({ dayOffPreview: { examined: 0, requests: 0 } });
    expect((await administrator.query(PREVIEW, { date: "2026-12-06" })).data).toMatchObject({ dayOffPreview: { requests: 0 } });
    expect(hashesBeside(await tableHashes(api().testDatabase.database))).toEqual(hashesBeside(before));
  });

  it("is told beforehand how many deadlines another limit would move: those that start on its first day or later", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const count = async (effectiveFrom: string, limitWorkingDays = 5) => (await administrator.query(RULE_PREVIEW, { rule: { regime: "GENERAL", clock: "REQUEST_RESPONSE", effectiveFrom, limitWorkingDays } })).data;
    expect(await count("2026-11-20")).toMatchObject({ legalRulePreview: { requests: 2, isComplete: true } });
    expect(await count("2026-11-05")).toMatchObject({ legalRulePreview: { requests: 4 } });
    expect(await count("2026-11-23")).toMatchObject({ legalRulePreview: { requests: 0 } });
    expect(await codeOf(administrator, RULE_PREVIEW, { rule: { regime: "GENERAL", clock: "REQUEST_RESPONSE", effectiveFrom: "2026-11-20", limitWorkingDays: 0 } })).toBe("INVALID_INPUT");
  });

  it("adds a day off: open deadlines move with it, answered ones do not, and all of it is logged", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const left = await leftOfOpen(operator);
    expect(await dueDates()).toEqual([
      { number: "answered", due: "2026-11-19", first: "2026-11-19" },
      { number: "extended", due: "2026-12-02", first: "2026-12-02" },
      { number: "open", due: "2026-12-04", first: "2026-12-04" },
      { number: "other satker", due: "2026-12-04", first: "2026-12-04" },
    ]);
    const { data, errors } = await administrator.query(ADD, { day: DAY });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ addDayOff: { cause: "CALENDAR", change: "2026-12-01 ADDED Keppres 99/2026", examined: 3, changed: 3 } });
    expect(await dueDates()).toEqual([
      { number: "answered", due: "2026-11-19", first: "2026-11-19" },
      { number: "extended", due: "2026-12-03", first: "2026-12-02" },
      { number: "open", due: "2026-12-07", first: "2026-12-04" },
      { number: "other satker", due: "2026-12-07", first: "2026-12-04" },
    ]);
    // The day that was put in between does not count: as many working days are left as before, by the new calendar at once.
    expect(left).toBe(10);
    expect(await leftOfOpen(operator)).toBe(left);
    const { database } = api().testDatabase;
    expect(await rowsOf(database, "SELECT before, after FROM deadline_change ORDER BY before, after, subject_id LIMIT 1")).toEqual([{ before: "2026-12-02", after: "2026-12-03" }]);
    expect(await rowsOf(database, "SELECT action, details ->> 'changed' AS changed FROM audit_entry WHERE action = 'CALENDAR_CHANGED'")).toEqual([{ action: "CALENDAR_CHANGED", changed: "3" }]);
    expect(((await administrator.query("{ deadlineRecounts(first: 1) { change changed by } }")).data as { deadlineRecounts: object[] }).deadlineRecounts).toEqual([{ change: "2026-12-01 ADDED Keppres 99/2026", changed: 3, by: expect.any(String) }]);
  });

  it("shows the change beside the decrees that came in files, and the date's way on the request's receipt", async () => {
    const { data } = await api().query("{ calendarChanges(year: 2026) { date change decree recordedBy fileName } }");
    expect(data).toMatchObject({ calendarChanges: [{ date: "2026-12-01", change: "ADDED", decree: "Keppres 99/2026", fileName: null }] });
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { data: page } = await operator.query('{ informationRequests(filter: { satker: "33.08", statuses: [RUNNING] }, first: 5) { edges { node { number dueOn firstNotifiedDueOn explanation { versions { dueOn } moves { before after change } receipt { skippedDays { date decree } } } } } } }');
    const open = (page as { informationRequests: { edges: { node: { number: string; explanation: { receipt: { skippedDays: object[] } } } }[] } }).informationRequests.edges.find(({ node }) => node.number === "open")?.node;
    expect(open).toMatchObject({ dueOn: "2026-12-07", firstNotifiedDueOn: "2026-12-04", explanation: { moves: [{ before: "2026-12-04", after: "2026-12-07" }] } });
    expect(open?.explanation.receipt.skippedDays).toContainEqual({ date: "2026-12-01", decree: "Keppres 99/2026" });
  });

  it("withdraws it by a later decree: the deadlines go back", async () => {
    const administrator = await api().as("ADMINISTRATOR");
    expect((await administrator.query(PREVIEW, { date: DAY.date, withdrawn: true })).data).toMatchObject({ dayOffPreview: { requests: 3 } });
    expect(await codeOf(administrator, WITHDRAW, { day: { ...DAY, decree: "Keppres 98/2026", announcedOn: "2026-11-19" } })).toBe("DECREE_OUT_OF_ORDER");
    const { data } = await administrator.query(WITHDRAW, { day: { ...DAY, decree: "Keppres 100/2026", announcedOn: "2026-11-21" } });
    expect(data).toMatchObject({ withdrawDayOff: { change: "2026-12-01 WITHDRAWN Keppres 100/2026", changed: 3 } });
    expect((await dueDates()).map(({ due }) => due)).toEqual(["2026-11-19", "2026-12-02", "2026-12-04", "2026-12-04"]);
  });

  it("adds a local day off for one satker: only its own deadlines move", async () => {
    const administrator = await api().as("ADMINISTRATOR", { provinceCode: "33" });
    const { data, errors } = await administrator.query(ADD, { day: { ...DAY, date: "2026-12-02", satker: "33.09", decree: "Keputusan KPU 1/2026" } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ addDayOff: { examined: 1, changed: 1 } });
    expect(await rowsOf(api().testDatabase.database, "SELECT number, due_on::text AS due FROM information_request WHERE due_on > '2026-12-03' ORDER BY number")).toEqual([{ number: "open", due: "2026-12-04" }, { number: "other satker", due: "2026-12-07" }]);
  });

  it.each([
    [{ ...DAY, date: "2027-01-04" }, "CALENDAR_NOT_SHIPPED"],
    [{ ...DAY, date: "2026-12-25" }, "DAY_ALREADY_OFF"],
    [{ ...DAY, decree: " " }, "DECREE_MISSING"],
    [{ ...DAY, announcedOn: "2026-11-23" }, "ANNOUNCED_IN_FUTURE"],
    [{ ...DAY, satker: "99.99" }, "NOT_FOUND"],
  ])("is refused %j: %s", async (day, code) => {
    expect(await codeOf(await api().as("ADMINISTRATOR"), ADD, { day })).toBe(code);
  });

  it("cannot withdraw a day that is none, nor move dates of the whole country from one province", async () => {
    expect(await codeOf(await api().as("ADMINISTRATOR"), WITHDRAW, { day: { ...DAY, date: "2026-12-09" } })).toBe("DAY_NOT_OFF");
    expect(await codeOf(await api().as("ADMINISTRATOR", { provinceCode: "33" }), ADD, { day: DAY })).toBe("FORBIDDEN");
    expect(await codeOf(await api().as("ADMINISTRATOR", { provinceCode: "33" }), ADD, { day: { ...DAY, satker: "35.01" } })).toBe("FORBIDDEN");
  });

  it("cannot be undone behind the log: changes by hand and recounts are never edited", async () => {
    const { pool } = api().testDatabase.database;
    await expect(pool.query("UPDATE calendar_change SET date = date + 1 WHERE batch_id IS NULL")).rejects.toThrow(/never edited/);
    await expect(pool.query("DELETE FROM deadline_recount")).rejects.toThrow(/append-only/);
  });

  it("ships a year by file: unknown dates become known in the same transaction", async () => {
    const { database } = api().testDatabase;
    await importRegister(database, "requests", [aRequest("into 2027", "2026-11-20", { satker_code: "33.11" })]);
    await database.pool.query("UPDATE information_request SET standing = 'DUE_UNKNOWN', due_on = NULL, due_unknown_because = 'CALENDAR_NOT_SHIPPED' WHERE number = 'into 2027'");
    await importRegister(database, "holidays", [{ date: "2027-01-01", name: "Tahun Baru Masehi", kind: "national", decree: "SKB uji", confidence: "low" }]);
    await importRegister(database, "calendar-years", [{ year: "2027", decree: "SKB uji", source: "uji", confidence: "low" }]);
    expect(await rowsOf(database, "SELECT standing, due_on::text AS due FROM information_request WHERE number = 'into 2027'")).toEqual([{ standing: "RUNNING", due: "2026-12-04" }]);
    const { data } = await api().query('{ deadlineReceipt(clock: REQUEST_RESPONSE, regime: GENERAL, startsOn: "2026-12-28") { dueOn } }');
    expect(data).toEqual({ deadlineReceipt: { dueOn: "2027-01-12" } });
  });

  it("ships an unknown window by a rules file, shown as unverified", async () => {
    const { database } = api().testDatabase;
    const rule = { regime: "ELECTION", clock: "DISPUTE_FILING", limit_working_days: "3", extension_working_days: "0", article: "Perki 1/2019", effective_from: "2019-04-16", source: "ketentuan administrator", confidence: "low", verified: "false" };
    await importRegister(database, "legal-rules", [rule]);
    const { data } = await api().query('{ deadlineReceipt(clock: DISPUTE_FILING, regime: ELECTION, startsOn: "2025-02-03") { dueOn caveats rule { verified source } } }');
    expect(data).toMatchObject({ deadlineReceipt: { dueOn: "2025-02-06", caveats: expect.arrayContaining(["RULE_NOT_VERIFIED"]), rule: { verified: false, source: "ketentuan administrator" } } });
    await expect(importRegister(database, "legal-rules", [{ ...rule, effective_from: "2020-01-01" }])).rejects.toThrow(/bertumpang tindih/);
  });
});
