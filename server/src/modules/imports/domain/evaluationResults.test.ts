import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluationResultsFile } from "./evaluationResults.ts";
import { fileRows, knownRegistry, places } from "./fileRows.fixture.ts";

const magelang = {
  satker_code: "33.08",
  body: "KPU Kabupaten Magelang",
  body_kind: "satker",
  issuer_id: "ki-jawa-tengah",
  year: "2024",
  class: "Informatif",
  rank: "2",
  peer_group: "penyelenggara pemilu",
  source: "sebuah surat kabar",
  confidence: "high",
};
const pemkab = { body: "Pemkab Klaten", body_kind: "government", issuer_id: "ki-jawa-tengah", year: "2023", score: "92.06", source: "kompas", confidence: "high" };

const check = (...rows: readonly Readonly<Record<string, string>>[]) => evaluationResultsFile.check(fileRows(...rows), knownRegistry);

describe("an evaluation result", () => {
  it("is taken as published: class and rank without score, score without class", () => {
    const { accepted, rejected } = check(magelang, pemkab);

    expect(rejected).toEqual([]);
    expect(accepted[0]).toMatchObject({ row: 1, qualification: "INFORMATIVE", rank: 2, peerGroup: "penyelenggara pemilu", peerGroupSize: null, score: null });
    expect(accepted[1]).toMatchObject({ row: 2, qualification: null, rank: null, score: 92.06, satkerCode: null });
  });

  it("keeps a class that today's bands would not give: a published class is never recomputed", () => {
    expect(places(check({ ...pemkab, year: "2020", score: "91.7", class: "Menuju Informatif" }))).toEqual([]);
  });

  it.each([
    ["a satker code that is not registered", { satker_code: "33.99" }, ["1 satker_code UNKNOWN_REFERENCE"]],
    ["a satker code of another shape", { satker_code: "3308" }, ["1 satker_code FORMAT", "1 satker_code REQUIRED"]],
    ["a code that belongs to the other office of that name", { satker_code: "33.71" }, ["1 body CONTRADICTION"]],
    ["a satker without code", { satker_code: "" }, ["1 satker_code REQUIRED"]],
    ["a satker's name passed off as another body", { satker_code: "", body_kind: "other" }, ["1 satker_code CONTRADICTION"]],
    ["a name that could be Kabupaten or Kota", { satker_code: "", body_kind: "other", body: "KPU Magelang" }, ["1 body CONTRADICTION"]],
    ["an abbreviated satker name", { satker_code: "", body_kind: "other", body: "KPU Kab. Magelang" }, ["1 body CONTRADICTION"]],
    ["a satker code on a row of another kind", { body_kind: "bawaslu" }, ["1 body_kind CONTRADICTION"]],
    ["an unknown issuer", { issuer_id: "ki-bali" }, ["1 issuer_id UNKNOWN_REFERENCE"]],
    ["an issuer of the demo scenario", { issuer_id: "komisi-contoh-33" }, ["1 issuer_id WRONG_DATASET"]],
    ["a year before 2000", { year: "1999" }, ["1 year OUT_OF_RANGE"]],
    ["a year after 2100", { year: "2101" }, ["1 year OUT_OF_RANGE"]],
    ["a score below 0", { score: "-0.5" }, ["1 score OUT_OF_RANGE"]],
    ["a score above 100", { score: "100,01" }, ["1 score OUT_OF_RANGE"]],
    ["a class that is none of the five", { class: "Sangat Informatif" }, ["1 class UNKNOWN_WORD"]],
    ["a class that the known scale of that year does not have", { year: "2020", class: "Tidak Informatif" }, ["1 class CLASS_NOT_IN_SCALE"]],
    ["a rank without a peer group", { peer_group: "" }, ["1 peer_group RANK_WITHOUT_GROUP"]],
    ["a rank below 1", { rank: "0" }, ["1 rank OUT_OF_RANGE", "1 peer_group CONTRADICTION"]],
    ["a rank beyond its group", { peer_group_size: "1" }, ["1 rank OUT_OF_RANGE"]],
    ["a peer group without a rank", { rank: "" }, ["1 peer_group CONTRADICTION"]],
    ["a group size without a group", { rank: "", peer_group: "", peer_group_size: "35" }, ["1 peer_group_size RANK_WITHOUT_GROUP"]],
    ["a stage nobody runs", { stage_reached: "final" }, ["1 stage_reached UNKNOWN_WORD"]],
    ["a row without source", { source: "" }, ["1 source REQUIRED"]],
    ["a row that says nothing of the body", { class: "", rank: "", peer_group: "" }, ["1 - REQUIRED"]],
    ["two mistakes: both are told", { score: "200", year: "1900" }, ["1 year OUT_OF_RANGE", "1 score OUT_OF_RANGE"]],
  ])("refuses %s", (_mistake, cells, expected) => {
    expect(places(check({ ...magelang, ...cells }))).toEqual(expected);
  });

  it("takes a class of a year whose scale is not known, if it is one of the five", () => {
    expect(places(check({ ...magelang, year: "2021", class: "Tidak Informatif" }))).toEqual([]);
  });

  it("is not told twice by one source", () => {
    expect(places(check(magelang, pemkab, { ...magelang, rank: "3" }))).toEqual(["3 body DUPLICATE"]);
  });

  it("may be told by two sources, and of two stages", () => {
    expect(places(check(magelang, { ...magelang, source: "surat kabar lain" }, { ...magelang, stage_reached: "visit" }))).toEqual([]);
  });

  it("is about one kind of body throughout", () => {
    expect(places(check({ ...pemkab, body: "KPU RI", body_kind: "other" }))).toEqual(["1 body_kind CONTRADICTION"]);
    expect(places(check(pemkab, { ...pemkab, year: "2024", body_kind: "other" }))).toEqual(["2 body_kind CONTRADICTION"]);
  });

  it("means the same wherever its row stands in the file", () => {
    const rows = [magelang, pemkab, { ...magelang, year: "2023" }, { ...pemkab, year: "2024" }, { ...magelang, source: "lain" }];
    const facts = (shuffled: typeof rows) => {
      const { accepted, rejected } = check(...shuffled);
      return { rejected, accepted: accepted.map(({ row: _row, ...fields }) => JSON.stringify(fields)).toSorted() };
    };
    const inOrder = facts(rows);

    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(facts(shuffled)).toEqual(inOrder);
        expect(inOrder.rejected).toEqual([]);
      }),
    );
  });
});
