import { describe, expect, it } from "vitest";
import { calendarChangesFile, holidaysFile } from "./calendars.ts";
import { electionStagesFile } from "./electionStages.ts";
import { checkHeader } from "./fileKind.ts";
import { fileRows, knownRegistry, places } from "./fileRows.fixture.ts";
import { issuersFile } from "./issuers.ts";
import { provincesFile } from "./provinces.ts";
import { satkersFile } from "./satkers.ts";
import { scalesFile } from "./scales.ts";
import { sourcesFile } from "./sources.ts";

type Cells = Readonly<Record<string, string>>;
const cilacap = {
  code: "33.01",
  name: "KPU Kabupaten Cilacap",
  type: "kabupaten",
  province_code: "33",
  seat: "Cilacap",
  latitude: "-7.7279",
  longitude: "109.0094",
  source: "daftar kode wilayah",
  confidence: "medium",
};
const band = { issuer_id: "ki-jawa-tengah", year: "2024", label: "Informatif", class: "Informatif", min: "97", max: "100", source: "surat kabar", confidence: "high" };
const issuer = { id: "ki-jawa-timur", name: "KI Jawa Timur", level: "province", province_code: "35" };
const holiday = { date: "2026-01-01", name: "Tahun Baru Masehi", kind: "national", confidence: "high" };
const change = { decree: "SKB 933/2025", announced_on: "2025-08-07", date: "2025-08-18", change: "added", name: "Cuti bersama", source: "S58", confidence: "high" };
const stage = { election: "pilkada-2024", stage_code: "voting", name_id: "Pemungutan suara", name_en: "Voting day", starts_on: "2024-11-27", ends_on: "2024-11-27", scope: "national", legal_basis: "PKPU 2/2024", source: "okezone", confidence: "high" };

describe("a header", () => {
  it("names every column that is missing, unknown or there twice", () => {
    const rejected = checkHeader(["code", "nama", "code", ""], provincesFile);
    expect(places({ rejected })).toEqual(["0 name COLUMN_MISSING", "0 nama COLUMN_UNKNOWN", "0 (tanpa nama) COLUMN_UNKNOWN", "0 code DUPLICATE"]);
  });

  it("may leave out what may be empty", () => {
    expect(checkHeader(["date", "name", "kind", "confidence"], holidaysFile)).toEqual([]);
  });
});

describe("a satker", () => {
  const check = (...rows: readonly Cells[]) => places(satkersFile.check(fileRows(...rows), knownRegistry));

  it.each([
    ["is taken as registered", {}, []],
    ["needs a registered province", { code: "32.01", province_code: "32" }, ["1 province_code UNKNOWN_REFERENCE"]],
    ["has a code of its province", { province_code: "35" }, ["1 code CONTRADICTION"]],
    ["has a name that says its type", { type: "kota" }, ["1 name CONTRADICTION"]],
    ["is not named like another satker", { name: "KPU Kabupaten Magelang" }, ["1 name DUPLICATE"]],
    ["lies in Indonesia, not with latitude and longitude exchanged", { latitude: "109.0094", longitude: "-7.7279" }, ["1 latitude OUT_OF_RANGE", "1 longitude OUT_OF_RANGE"]],
    ["has a web host, not an address", { web_host: "https://kab-cilacap.kpu.go.id/" }, ["1 web_host FORMAT"]],
    ["names a registered office as the other of its name", { homonym_code: "33.98" }, ["1 homonym_code UNKNOWN_REFERENCE"]],
    ["has a code of two and two digits", { code: "3301" }, ["1 code FORMAT"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check({ ...cilacap, ...cells })).toEqual(expected);
  });

  it("stands once in a file, by code and by name", () => {
    expect(check(cilacap, cilacap)).toEqual(["2 code DUPLICATE"]);
    expect(check(cilacap, { ...cilacap, code: "33.02" })).toEqual(["2 name DUPLICATE"]);
  });

  it("may name an office of the same file as the other of its name, whichever comes first", () => {
    const kota = { ...cilacap, code: "33.79", name: "KPU Kota Cilacap", type: "kota", homonym_code: "33.01" };
    expect(check({ ...cilacap, homonym_code: "33.79" }, kota)).toEqual([]);
  });
});

describe("a class band", () => {
  const check = (...rows: readonly Cells[]) => places(scalesFile.check(fileRows(...rows), knownRegistry));

  it("leaves the hole that was published between it and the next", () => {
    expect(check(band, { ...band, label: "Menuju Informatif", class: "Menuju Informatif", min: "80", max: "96" })).toEqual([]);
  });

  it("may touch the next one, and may carry a label that is no statutory class", () => {
    expect(check(band, { ...band, label: "B (tinggi)", class: "", min: "80", max: "97" })).toEqual([]);
  });

  it.each([
    ["does not lie over another", { label: "Menuju Informatif", min: "80", max: "97.5" }, ["1 min CONTRADICTION"]],
    ["does not lie within another", { label: "Menuju Informatif", min: "98", max: "99" }, ["2 min CONTRADICTION"]],
    ["stands once", {}, ["2 label DUPLICATE"]],
    ["begins below its end", { label: "Menuju Informatif", min: "96", max: "80" }, ["2 min CONTRADICTION"]],
    ["lies within 0-100", { label: "Menuju Informatif", max: "101" }, ["2 max OUT_OF_RANGE"]],
    ["has a known issuer", { issuer_id: "ki-bali" }, ["2 issuer_id UNKNOWN_REFERENCE"]],
    ["has an issuer of real material", { issuer_id: "komisi-contoh-33" }, ["2 issuer_id WRONG_DATASET"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check(band, { ...band, ...cells })).toEqual(expected);
  });

  it("of another year lies where it likes: boundaries move", () => {
    expect(check(band, { ...band, year: "2025", min: "90" })).toEqual([]);
  });
});

describe("an issuer", () => {
  const check = (...rows: readonly Cells[]) => places(issuersFile.check(fileRows(...rows), knownRegistry));

  it.each([
    ["is taken as registered", {}, []],
    ["keeps to its dataset", { id: "komisi-contoh-33", name: "Komisi lain" }, ["1 id WRONG_DATASET"]],
    ["has a name of its own", { name: "KI Jawa Tengah" }, ["1 name DUPLICATE"]],
    ["has a registered province or none", { province_code: "32" }, ["1 province_code UNKNOWN_REFERENCE"]],
    ["has no province when it is national", { level: "national" }, ["1 province_code CONTRADICTION"]],
    ["has an id that stays readable in an address", { id: "KI Jawa Timur" }, ["1 id FORMAT"]],
  ])("%s", (_wish, cells, expected) => {
    expect(check({ ...issuer, ...cells })).toEqual(expected);
  });
});

describe("a day off, a change of the calendar, a stage, a source", () => {
  it.each([
    ["a day off stands once", holidaysFile.check(fileRows(holiday, holiday), knownRegistry), ["2 date DUPLICATE"]],
    ["a day off has a date that exists", holidaysFile.check(fileRows({ ...holiday, date: "2026-02-29" }), knownRegistry), ["1 date FORMAT"]],
    ["an announcement in a month without a day is no date", holidaysFile.check(fileRows({ ...holiday, announced_on: "2022-04" }), knownRegistry), ["1 announced_on FORMAT"]],
    ["a decree changes a day once", calendarChangesFile.check(fileRows(change, change), knownRegistry), ["2 date DUPLICATE"]],
    ["a decree may add and withdraw", calendarChangesFile.check(fileRows(change, { ...change, change: "withdrawn" }), knownRegistry), []],
    ["a change has the day of its announcement", calendarChangesFile.check(fileRows({ ...change, announced_on: "" }), knownRegistry), ["1 announced_on REQUIRED"]],
    ["a stage does not end before it begins", electionStagesFile.check(fileRows({ ...stage, ends_on: "2024-11-26" }), knownRegistry), ["1 ends_on CONTRADICTION"]],
    ["a stage may have no fixed end", electionStagesFile.check(fileRows({ ...stage, ends_on: "" }), knownRegistry), []],
    ["a stage stands once in its election", electionStagesFile.check(fileRows(stage, { ...stage, name_id: "lain" }), knownRegistry), ["2 stage_code DUPLICATE"]],
    ["a source has a key of its own", sourcesFile.check(fileRows({ key: "S01", locator: "a", subject: "b" }, { key: "S01", locator: "c", subject: "d" }), knownRegistry), ["2 key DUPLICATE"]],
    ["a province has a code of two digits", provincesFile.check(fileRows({ code: "3", name: "Jawa" }), knownRegistry), ["1 code FORMAT"]],
  ])("%s", (_wish, checked, expected) => {
    expect(places(checked)).toEqual(expected);
  });
});
