import { describe, expect, it } from "vitest";
import { assistanceEventsFile } from "./assistanceEvents.ts";
import type { FileKind } from "./fileKind.ts";
import { fileRows, knownRegistry, places } from "./fileRows.fixture.ts";
import { consequenceTestsFile, publicationDutiesFile, publicationTriggersFile } from "./publicationDuties.ts";
import { exemptionAuthoritiesFile, publicationCadencesFile, publicationItemsFile } from "./publicationItems.ts";
import { publicationUpdatesFile } from "./publicationUpdates.ts";

type Cells = Readonly<Record<string, string>>;
const origin = { source: "daftar", confidence: "high" };
const item = { code: "B09", year: "2024", title: "Anggaran", title_en: "Budget", class: "berkala", cadence: "semiannual", legal_basis: "UU 14/2008 Ps 9", owner_unit: "Keuangan", ...origin };
const cadence = { cadence: "semiannual", class: "berkala", valid_from: "2010-04-30", counting: "age", every_months: "6", legal_basis: "UU 14/2008 Ps 9", ...origin };
const duty = { satker_code: "33.08", item_code: "B09", year: "2026", applies: "ya", ...origin };
const decision = { item_code: "X01", level: "kpu_national", decree: "Keputusan 1/2024", decided_on: "2024-01-15", ...origin };
const update = { satker_code: "33.08", item_code: "B09", refreshed_at: "2026-06-30T09:15+07:00", evidence_url: "https://kab-magelang.kpu.go.id/lra", ...origin };
const look = { satker_code: "33.08", item_code: "B09", checked_at: "2026-06-30", checked_by: "pemeriksa", outcome: "absent", ...origin };
const event = { key: "rakor-2026", province_code: "33", kind: "rakor", title: "Rakor", held_on: "2026-06-30", ...origin };

const check =
  (kind: FileKind<unknown>) =>
  (...rows: readonly Cells[]): string[] =>
    places(kind.check(fileRows(...rows), knownRegistry));

describe("an item of the list of public information", () => {
  it.each([
    ["is taken as listed", {}, []],
    ["knows the classes by their legal names", { class: "Serta-merta", cadence: "on_event" }, []],
    ["that is exempted has no cadence", { class: "dikecualikan" }, ["1 cadence CONTRADICTION"]],
    ["that is not exempted has one", { cadence: "none" }, ["1 cadence CONTRADICTION"]],
    ["bound to stages names them", { cadence: "stage" }, ["1 stage_codes CONTRADICTION"]],
    ["not bound to stages names none", { stage_codes: "campaign" }, ["1 stage_codes CONTRADICTION"]],
    ["has a code of a letter and two digits", { code: "b9" }, ["1 code FORMAT"]],
    ["has a ground", { legal_basis: "" }, ["1 legal_basis REQUIRED"]],
    ["has a cadence that is known", { cadence: "harian" }, ["1 cadence UNKNOWN_WORD"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(publicationItemsFile)({ ...item, ...cells })).toEqual(expected);
  });

  it("stands once a year; another year is another wording", () => {
    expect(check(publicationItemsFile)(item, item)).toEqual(["2 code DUPLICATE"]);
    expect(check(publicationItemsFile)(item, { ...item, year: "2026" })).toEqual([]);
  });

  it("names its stages apart, each once", () => {
    const { accepted } = publicationItemsFile.check(fileRows({ ...item, cadence: "stage", stage_codes: "voting; counting;voting; " }), knownRegistry);
    expect(accepted[0]?.stageCodes).toEqual(["voting", "counting"]);
  });
});

describe("a row of the cadence table", () => {
  it.each([
    ["by age has one interval", {}, []],
    ["by age has an interval at all", { every_months: "" }, ["1 counting CONTRADICTION"]],
    ["by age has not two", { every_days: "7" }, ["1 counting CONTRADICTION"]],
    ["by date has a date", { counting: "yearly_date" }, ["1 counting CONTRADICTION"]],
    ["by date is taken", { counting: "yearly_date", every_months: "", due_month_day: "03-31" }, []],
    ["by date has a date that exists", { counting: "yearly_date", every_months: "", due_month_day: "13-31" }, ["1 due_month_day FORMAT", "1 counting CONTRADICTION"]],
    ["by event may have no limit at all", { counting: "event", every_months: "" }, []],
    ["that stands has no limit", { counting: "standing" }, ["1 counting CONTRADICTION"]],
    ["ends after it begins", { valid_to: "2010-04-29" }, ["1 valid_to CONTRADICTION"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(publicationCadencesFile)({ ...cadence, ...cells })).toEqual(expected);
  });

  it("is one for a cadence, class and day", () => {
    expect(check(publicationCadencesFile)(cadence, cadence, { ...cadence, class: "setiap saat" })).toEqual(["2 cadence DUPLICATE"]);
  });
});

describe("what a satker's own list says", () => {
  it.each([
    ["is taken", {}, []],
    ["is about a registered satker", { satker_code: "33.99" }, ["1 satker_code UNKNOWN_REFERENCE"]],
    ["is about a listed item", { item_code: "B99" }, ["1 item_code UNKNOWN_REFERENCE"]],
    ["gives a reason why something does not apply", { applies: "tidak" }, ["1 reason REQUIRED"]],
    ["does not oblige to what does not apply", { applies: "tidak", reason: "tidak ada hibah", obliged_from: "2026-04-01" }, ["1 obliged_from CONTRADICTION"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(publicationDutiesFile)({ ...duty, ...cells })).toEqual(expected);
  });

  it("and what happened there is told once a day", () => {
    const trigger = { satker_code: "33.08", item_code: "I02", occurred_on: "2026-03-10", what: "PSU", ...origin };
    expect(check(publicationTriggersFile)(trigger, trigger)).toEqual(["2 occurred_on DUPLICATE"]);
  });
});

describe("a decision on a consequence test", () => {
  it.each([
    ["is taken, also of a level that was not entitled: that is judged when it is read", { level: "satker" }, []],
    ["of a province names it", { level: "kpu_province" }, ["1 province_code REQUIRED"]],
    ["of a province names a registered one", { level: "kpu_province", province_code: "32" }, ["1 province_code UNKNOWN_REFERENCE"]],
    ["ends after it was made", { valid_until: "2024-01-14" }, ["1 valid_until CONTRADICTION"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(consequenceTestsFile)({ ...decision, ...cells })).toEqual(expected);
  });

  it("rests on an authority that has a ground and a beginning", () => {
    expect(check(exemptionAuthoritiesFile)({ level: "kpu_province", valid_from: "2025-12-29", legal_basis: "", ...origin })).toEqual(["1 legal_basis REQUIRED"]);
  });
});

describe("a row of the update log", () => {
  it.each([
    ["tells of an update", update, []],
    ["may know only the day", { ...update, refreshed_at: "30/06/2026" }, []],
    ["tells of a look", look, []],
    ["tells of one or the other", { ...update, refreshed_at: "" }, ["1 refreshed_at REQUIRED"]],
    ["has an hour with its time zone", { ...update, refreshed_at: "2026-06-30T09:15" }, ["1 refreshed_at FORMAT", "1 refreshed_at REQUIRED"]],
    ["has an address that anybody may open", { ...update, evidence_url: "file:///etc/passwd" }, ["1 evidence_url FORMAT"]],
    ["has an address without a password", { ...update, evidence_url: "https://siti:rahasia@kpu.go.id/" }, ["1 evidence_url FORMAT"]],
    ["has a hash that is one", { ...update, content_hash: "abc" }, ["1 content_hash FORMAT"]],
    ["was published before it was renewed", { ...update, published_on: "2026-07-01" }, ["1 published_on CONTRADICTION"]],
    ["of a look says who looked", { ...look, checked_by: "" }, ["1 checked_by REQUIRED"]],
    ["of a look says what came of it", { ...look, outcome: "" }, ["1 outcome REQUIRED"]],
    ["of a look may say so by its status", { ...look, outcome: "", http_status: "404" }, []],
    ["calls gone only what answers so", { ...look, outcome: "gone", http_status: "500" }, ["1 outcome CONTRADICTION"]],
    ["of an update cannot say that it is not there", { ...update, checked_at: "2026-06-30", checked_by: "x", outcome: "absent" }, ["1 outcome CONTRADICTION"]],
    ["does not know a result without a look", { ...update, outcome: "found" }, ["1 checked_at CONTRADICTION"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(publicationUpdatesFile)(cells)).toEqual(expected);
  });

  it("belongs to the day in Jakarta, also late in the evening of Greenwich", () => {
    const { accepted } = publicationUpdatesFile.check(fileRows({ ...update, refreshed_at: "2026-06-30T17:30:00Z" }), knownRegistry);
    expect(accepted[0]).toMatchObject({ kind: "UPDATE", entryOn: "2026-07-01", refreshedAt: "2026-06-30T17:30:00.000Z" });
  });

  it("stands once for one moment; two moments a day are two rows", () => {
    expect(check(publicationUpdatesFile)(update, update)).toEqual(["2 refreshed_at DUPLICATE"]);
    expect(check(publicationUpdatesFile)(update, { ...update, refreshed_at: "2026-06-30T10:15+07:00" })).toEqual([]);
  });
});

describe("an assistance event", () => {
  it.each([
    ["is taken without knowing who came", {}, []],
    ["names registered satker of its province", { attending: "33.08; 33.71" }, []],
    ["names no satker of another province", { attending: "35.06" }, ["1 attending CONTRADICTION"]],
    ["names no satker that is not there", { invited: "33.99" }, ["1 invited UNKNOWN_REFERENCE"]],
    ["names satker by their codes", { invited: "Magelang" }, ["1 invited FORMAT"]],
    ["ends after it begins", { ended_on: "2026-06-29" }, ["1 ended_on CONTRADICTION"]],
    ["is of a known kind", { kind: "pesta" }, ["1 kind UNKNOWN_WORD"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(assistanceEventsFile)({ ...event, ...cells })).toEqual(expected);
  });

  it("keeps nobody apart from not known", () => {
    const { accepted } = assistanceEventsFile.check(fileRows(event), knownRegistry);
    expect(accepted[0]).toMatchObject({ kind: "COORDINATION_MEETING", invited: null, attending: null });
  });
});
