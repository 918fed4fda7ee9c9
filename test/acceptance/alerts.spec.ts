import { beforeAll, describe, expect, it } from "vitest";
import { trendsFor } from "../../server/src/app/trendsFor.ts";
import { AlertEvaluation } from "../../server/src/modules/alerts/evaluation.service.ts";
import { loadDemo, removeDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { statementsOf } from "../support/database.ts";

const api = useTestApi();
const ANSWER = "id state since streak mutedUntil sentence satker { code } rule { rule title kind version threshold dataset measure { key } } finding { period unknownReason figure { value n status provenance { dataAsOf methodVersion containsDemoData } } } acknowledgement { reason byName }";
const LIST = `query L($p: ID!) { alerts(province: $p) { id counts { state count } mutedCount containsDemoData status { health lastDone { onDay } last { state problem } } alerts { ${ANSWER} } } }`;
const STORY = `query S($id: ID!) { alert(id: $id) { alert { ${ANSWER} } events { onDay fromState toState threshold recoveryLine ruleVersion finding { period figure { value } } } notes { kind reason untilDay byName } versions { version threshold changeReason createdBy } } }`;
const SAVE = "mutation R($input: AlertRuleInput!) { saveAlertRule(input: $input) { rule version title threshold changeReason createdBy dataset } }";

interface Told { id: string; state: string; since: string; mutedUntil: string | null; sentence: string; satker: { code: string } | null; rule: { rule: string; title: string; kind: string; version: number; dataset: string; measure: { key: string } }; finding: { period: string; unknownReason: string | null; figure: { value: number | null; n: number | null; status: string } | null }; acknowledgement: { reason: string } | null }
interface List { counts: { state: string; count: number }[]; mutedCount: number; status: { health: string; last: { state: string; problem: string | null } | null }; alerts: Told[] }
interface Story { alert: Told; events: { onDay: string; fromState: string; toState: string; threshold: number | null; ruleVersion: number; finding: { period: string; figure: { value: number | null } | null } }[]; notes: { kind: string; reason: string; untilDay: string | null; byName: string }[]; versions: { version: number; threshold: number | null }[] }

const listOf = async (reader: Reader, province = "33"): Promise<List> => (dataOf(await reader.query(LIST, { p: province })) as { alerts: List }).alerts;
const storyOf = async (reader: Reader, id: string): Promise<Story> => (dataOf(await reader.query(STORY, { id })) as { alert: Story }).alert;
function dataOf(answer: { data: unknown; errors: readonly { message: string }[] }): unknown {
  expect(answer.errors).toEqual([]);
  return answer.data;
}
const evaluate = () => {
  const { database } = api().testDatabase;
  return new AlertEvaluation(database, api().clock, (reader) => trendsFor(database, api().clock, reader)).run("DAILY");
};
const RULE = { province: "33", title: "Kurang mutakhir", kind: "THRESHOLD", measure: "publications.currentShare", granularity: "MONTH", subject: "SATKER", direction: "BELOW", threshold: 100, recoveryMargin: 0, pendingEvaluations: 2, recoveryEvaluations: 1, graceDays: 0, maxAgePeriods: 12, issuer: "KPU Provinsi Jawa Tengah", basis: "PRODUCT_DEFAULT", source: "uji", validFrom: "2026-01-01", reason: "Uji aturan" } as const;

const toDay = (day: string): void => api().clock.advance(new Date(`${day}T03:00:00Z`).getTime() - api().clock.now().getTime());

beforeAll(() => loadDemo(api().testDatabase.database), 120_000);

describe("alerts", () => {
  it("before any evaluation say that there was none, not that all is well", async () => {
    const list = await listOf(await api().as("COMMISSIONER"));
    expect([list.alerts, list.status.health]).toEqual([[], "NEVER"]);
  });

  it("are evaluated once for each day and state of the records", async () => {
    expect(await evaluate()).toBe("DONE");
    expect(await evaluate()).toBe("UP_TO_DATE");
    const [first, list] = [await listOf(await api().as("COMMISSIONER")), await listOf(await api().as("COMMISSIONER"))];
    expect(first.alerts.map(({ id, state }) => [id, state])).toEqual(list.alerts.map(({ id, state }) => [id, state]));
    expect(list.status).toMatchObject({ health: "OK", lastDone: { onDay: "2026-11-22" } });
    expect(list.alerts.length).toBeGreaterThan(100);
    expect(list.counts.reduce((sum, { count }) => sum + count, 0)).toBe(list.alerts.length);
  });

  it("tell an absence by its own rule: a month without a report is neither zero nor an error", async () => {
    const { alerts } = await listOf(await api().as("COMMISSIONER"));
    const absences = alerts.filter(({ rule }) => rule.kind === "ABSENCE");
    expect(absences).toHaveLength(35);
    for (const { state, finding } of absences) expect([state, finding.period, finding.figure, finding.unknownReason]).toEqual(["FIRING", "2026-10", null, null]);
  });

  it("judge by the newest figure that the rule lets stand, and say its period and day", async () => {
    const { alerts } = await listOf(await api().as("COMMISSIONER"));
    const current = alerts.filter(({ rule, satker }) => rule.measure.key === "publications.currentShare" && satker !== null);
    const [known, unknown] = [current.filter(({ state }) => state !== "UNKNOWN"), current.filter(({ state }) => state === "UNKNOWN")];
    expect(new Set(known.map(({ finding }) => finding.period))).toEqual(new Set(["2026-06"]));
    expect(known.every(({ finding }) => finding.figure?.value !== null)).toBe(true);
    for (const { finding } of unknown) expect([finding.period, finding.unknownReason, finding.figure?.value]).toEqual(["2026-10", "NOT_REPORTED", null]);
    expect(known[0]?.sentence).toMatch(/%.*Juni 2026.*data per 30 Juni 2026/);
    expect(known[0]).toMatchObject({ rule: { dataset: "DEMO" }, finding: { figure: { provenance: { containsDemoData: true, dataAsOf: "2026-06-30" } } } });
  });

  it("hold small counts back from everybody: what is held back is unknown, never an alert or its absence", async () => {
    for (const role of ["COMMISSIONER", "DIVISION_LEGAL"] as const) {
      const { alerts } = await listOf(await api().as(role));
      const shares = alerts.filter(({ rule }) => rule.measure.key === "requests.answeredInTimeShare");
      const held = shares.filter(({ finding }) => finding.unknownReason === "SUPPRESSED");
      for (const { state, finding } of held) expect([state, finding.figure?.value]).toEqual(["UNKNOWN", null]);
      for (const { finding } of shares) if (typeof finding.figure?.value === "number") expect(finding.figure.n).toBeGreaterThanOrEqual(5);
    }
  });

  it("stay within the scope: a satker finds its own, no other's and not the province's", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { alerts } = await listOf(operator);
    expect(alerts.length).toBeGreaterThan(0);
    expect(new Set(alerts.map(({ satker }) => satker?.code))).toEqual(new Set(["33.08"]));
    const other = (await listOf(await api().as("COMMISSIONER"))).alerts.find(({ satker }) => satker?.code === "33.74");
    expect((await operator.query(STORY, { id: other?.id })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
  });

  it("cost the same number of statements for one satker as for 35", async () => {
    const [one, all] = [await (await api().as("SATKER_OPERATOR", { satkerCode: "33.08" })).query(LIST, { p: "33" }), await (await api().as("COMMISSIONER")).query(LIST, { p: "33" })];
    expect([one.statements.length, all.statements.length]).toEqual([5, 5]);
  });
});

describe("a rule", () => {
  let rule = "";

  it("is set by the division, with its reason in the trail, and not by a commissioner", async () => {
    const division = await api().as("DIVISION_DATA");
    const [saved] = (dataOf(await division.query(SAVE, { input: { ...RULE, measure: "publications.presentShare" } })) as { saveAlertRule: { rule: string; version: number; createdBy: string; dataset: string }[] }).saveAlertRule;
    expect(saved).toMatchObject({ version: 1, dataset: "PUBLISHED" });
    rule = saved?.rule ?? "";
    const refused = await (await api().as("COMMISSIONER")).query(SAVE, { input: RULE });
    expect(refused.errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    const { rows } = await api().testDatabase.database.pool.query("SELECT action, subject, province_code FROM audit_entry ORDER BY sequence DESC LIMIT 2");
    expect(rows).toContainEqual({ action: "ALERT_RULE_CHANGED", subject: `alert-rule:${rule}`, province_code: "33" });
  });

  it.each([
    ["an unknown measure", { measure: "tidak.ada" }, "measure"],
    ["a threshold on absence", { kind: "ABSENCE" }, "threshold"],
    ["months of what is announced yearly", { measure: "assessment.score" }, "granularity"],
    ["no source", { source: " " }, "sourceText"],
    ["no reason", { reason: "" }, "reason"],
    ["a satker of elsewhere", { satker: "35.78" }, "satkerCode"],
  ])("is refused with %s, and says which field", async (_, over, field) => {
    const answer = await (await api().as("DIVISION_DATA")).query(SAVE, { input: { ...RULE, ...over } });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field });
  });

  it("that somebody else changed meanwhile is not overwritten", async () => {
    const division = await api().as("DIVISION_DATA");
    const change = { ...RULE, measure: "publications.presentShare", rule, version: 1, threshold: 90, reason: "Ambang terlalu tinggi" };
    const versions = (dataOf(await division.query(SAVE, { input: change })) as { saveAlertRule: { version: number; threshold: number }[] }).saveAlertRule;
    expect(versions.map(({ version, threshold }) => [version, threshold])).toEqual([[2, 90], [1, 100]]);
    expect((await division.query(SAVE, { input: change })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", currentRevision: "2" });
  });

  it("is told with its versions to whoever reads alerts", async () => {
    const reader = await api().as("COMMISSIONER");
    const rules = (dataOf(await reader.query('{ alertRules(province: "33") { rule version } }')) as { alertRules: { rule: string; version: number }[] }).alertRules;
    expect(rules.find((told) => told.rule === rule)?.version).toBe(2);
    const versions = (dataOf(await reader.query(`{ alertRuleVersions(rule: "${rule}") { threshold changeReason } }`)) as { alertRuleVersions: { threshold: number; changeReason: string }[] }).alertRuleVersions;
    expect(versions.map(({ threshold, changeReason }) => [threshold, changeReason])).toEqual([[90, "Ambang terlalu tinggi"], [100, "Uji aturan"]]);
    const runs = (dataOf(await reader.query("{ alertRuns(first: 5) { runs { state evaluated } } }")) as { alertRuns: { runs: { state: string; evaluated: number }[] } }).alertRuns.runs;
    expect(runs).toEqual([{ state: "DONE", evaluated: expect.any(Number) }]);
  });

  it("is never edited or deleted behind the program's back", async () => {
    const { pool } = api().testDatabase.database;
    await expect(pool.query("UPDATE alert_rule SET threshold = 1 WHERE dataset = 'PUBLISHED'")).rejects.toThrow("never edited");
    await expect(pool.query("DELETE FROM alert_event WHERE false OR dataset = 'PUBLISHED'")).resolves.toBeDefined();
    await expect(pool.query("UPDATE alert_event SET value = 0")).rejects.toThrow("never edited");
  });
});

describe("an alert", () => {
  const fires = async (): Promise<Told> => {
    const found = (await listOf(await api().as("COMMISSIONER"))).alerts.find(({ rule, satker }) => rule.kind === "ABSENCE" && satker?.code === "33.08");
    if (found === undefined) throw new Error("No alert");
    return found;
  };

  it("keeps threshold, figure, method and period as they were when it changed", async () => {
    const { alerts } = await listOf(await api().as("COMMISSIONER"));
    const share = alerts.find(({ rule, state }) => rule.measure.key === "publications.currentShare" && state === "FIRING");
    const story = await storyOf(await api().as("COMMISSIONER"), share?.id ?? "");
    expect(story.events[0]).toMatchObject({ onDay: "2026-11-22", fromState: "NORMAL", toState: "FIRING", ruleVersion: 1, finding: { period: "2026-06" } });
    expect(story.events[0]?.threshold).toBe(story.versions[0]?.threshold);
    expect(story.events[0]?.finding.figure?.value).toBe(share?.finding.figure?.value);
  });

  it("is acknowledged with a reason, also by its satker; muting is the division's", async () => {
    const { id } = await fires();
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const seen = await operator.query(`mutation { acknowledgeAlert(alert: "${id}", reason: "Register sedang disusun") { alert { acknowledgement { reason } } notes { kind } } }`);
    expect(seen.data).toEqual({ acknowledgeAlert: { alert: { acknowledgement: { reason: "Register sedang disusun" } }, notes: [{ kind: "ACKNOWLEDGED" }] } });
    const refused = await operator.query(`mutation { muteAlert(alert: "${id}", reason: "jangan ganggu", until: "2026-11-30") { id } }`);
    expect(refused.errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  it("that is muted stays in the list, is counted apart, and comes back on its own", async () => {
    const { id } = await fires();
    const division = await api().as("DIVISION_LEGAL");
    const before = await listOf(division);
    expect((await division.query(`mutation { muteAlert(alert: "${id}", reason: "Kantor pindah", until: "2027-12-31") { id } }`)).errors[0]?.extensions["code"]).toBe("INVALID_INPUT");
    dataOf(await division.query(`mutation { muteAlert(alert: "${id}", reason: "Kantor pindah", until: "2026-11-23") { id } }`));
    const muted = await listOf(division);
    expect(muted.mutedCount).toBe(before.mutedCount + 1);
    expect(muted.alerts.find((alert) => alert.id === id)).toMatchObject({ state: "FIRING", mutedUntil: "2026-11-23" });
    const unmuted = (dataOf(await division.query(`mutation { unmuteAlert(alert: "${id}", reason: "Sudah pindah") { alert { mutedUntil } } }`)) as { unmuteAlert: { alert: { mutedUntil: string | null } } });
    expect(unmuted.unmuteAlert.alert.mutedUntil).toBeNull();
    dataOf(await division.query(`mutation { muteAlert(alert: "${id}", reason: "Belum selesai", until: "2026-11-23") { id } }`));
    toDay("2026-11-24");
    expect((await listOf(await api().as("DIVISION_LEGAL"))).alerts.find((alert) => alert.id === id)?.mutedUntil).toBeNull();
  });
});

describe("a weekly digest", () => {
  interface Digest { week: string; from: string; isOver: boolean; entries: { section: string; satker: { code: string } | null; rule: { title: string } }[]; daysWithoutRun: string[]; text: string; containsDemoData: boolean }
  const digestOf = async (reader: Reader, week: string): Promise<Digest> => (dataOf(await reader.query(`{ weeklyDigest(province: "33", week: "${week}") { week from isOver daysWithoutRun containsDemoData text entries { section satker { code } rule { title } } } }`)) as { weeklyDigest: Digest }).weeklyDigest;

  it("tells what began, in words, within the reader's scope, and on which days nothing was evaluated", async () => {
    const digest = await digestOf(await api().as("COMMISSIONER"), "2026-W47");
    expect([digest.from, digest.isOver, digest.containsDemoData]).toEqual(["2026-11-16", true, true]);
    expect(digest.daysWithoutRun).toEqual(["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21"]);
    expect(digest.entries.filter(({ section, rule }) => section === "BEGAN" && rule.title === "Belum ada laporan register bulan ini")).toHaveLength(34);
    expect(digest.entries.filter(({ section }) => section === "MUTED").map(({ satker }) => satker?.code)).toEqual(["33.08"]);
    expect(digest.text).toMatch(/^Ringkasan mingguan peringatan Jawa Tengah, 16 November 2026 sampai 22 November 2026/);
    expect(digest.text).toContain("Data demo");
    const own = await digestOf(await api().as("SATKER_OPERATOR", { satkerCode: "33.08" }), "2026-W47");
    expect(new Set(own.entries.map(({ satker }) => satker?.code))).toEqual(new Set(["33.08"]));
    expect(own.text).not.toContain("33.74");
    expect(own.text).not.toContain("Semarang");
  });

  it("carries on what is still so in the week after, and refuses weeks that are not", async () => {
    const next = await digestOf(await api().as("COMMISSIONER"), "2026-W48");
    expect(next.isOver).toBe(false);
    expect(next.entries.some(({ section }) => section === "STILL")).toBe(true);
    expect(next.entries.some(({ section }) => section === "BEGAN")).toBe(false);
    for (const week of ["2026-W54", "2026-W49", "kemarin"]) expect((await (await api().as("COMMISSIONER")).query(`{ weeklyDigest(province: "33", week: "${week}") { id } }`)).errors[0]?.extensions["code"]).toBe("INVALID_INPUT");
  });
});

describe("an evaluation", () => {
  it("counts days, not calls: a rule that waits for two fires on the second day", async () => {
    const division = await api().as("DIVISION_DATA");
    const demo = { ...RULE, title: "Dua hari berturut-turut" };
    const [saved] = (dataOf(await division.query(SAVE, { input: demo })) as { saveAlertRule: { rule: string }[] }).saveAlertRule;
    const { pool } = api().testDatabase.database;
    // A real account's rule is about real records, of which there are none: unknown, and not normal.
    const stateOf = async (): Promise<Set<string>> => new Set((await listOf(division)).alerts.filter(({ rule }) => rule.rule === saved?.rule).map(({ state }) => state));
    expect(await evaluate()).toBe("DONE");
    expect(await stateOf()).toEqual(new Set(["UNKNOWN"]));
    const { rows } = await pool.query<{ n: number }>("SELECT count(*)::int AS n FROM alert_event");
    toDay("2026-11-25");
    expect(await evaluate()).toBe("DONE");
    expect((await pool.query<{ n: number }>("SELECT count(*)::int AS n FROM alert_event")).rows).toEqual(rows);
  });

  it("is one at a time, and asks as often for 35 satker as for one", async () => {
    const { database } = api().testDatabase;
    toDay("2026-11-26");
    const both = await Promise.all([evaluate(), evaluate()]);
    expect(both.toSorted()).not.toEqual(["DONE", "DONE"]);
    toDay("2026-11-27");
    expect((await statementsOf(database, evaluate)).length).toBeLessThan(120);
  });

  it("that fails leaves everything as it was, and says so on the list", async () => {
    const { database } = api().testDatabase;
    toDay("2026-11-28");
    const before = (await listOf(await api().as("COMMISSIONER"))).alerts;
    const broken = new AlertEvaluation(database, api().clock, () => ({ trends: () => Promise.reject(new Error("uji")) }));
    await expect(broken.run("DAILY")).rejects.toThrow("uji");
    const list = await listOf(await api().as("COMMISSIONER"));
    expect(list.status).toMatchObject({ health: "FAILED", last: { state: "FAILED", problem: expect.stringContaining("Pemeriksaan gagal") } });
    expect(list.alerts).toEqual(before);
    const checked = await (await api().as("DIVISION_DATA")).query('mutation { checkAlerts(province: "33") { status { health } } }');
    expect(checked.data).toEqual({ checkAlerts: { status: { health: "OK" } } });
  });

  it("that did not take place for two days is late", async () => {
    toDay("2026-11-30");
    expect((await listOf(await api().as("COMMISSIONER"))).status.health).toBe("LATE");
  });

  it("of the demo scenario is taken out with it, real rules stay", async () => {
    await removeDemo(api().testDatabase.database);
    const { rows } = await api().testDatabase.database.pool.query("SELECT DISTINCT dataset::text FROM alert_rule");
    expect(rows).toEqual([{ dataset: "PUBLISHED" }]);
  });
});
