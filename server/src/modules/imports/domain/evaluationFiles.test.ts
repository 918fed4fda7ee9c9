import { describe, expect, it } from "vitest";
import { correctionsFile } from "./corrections.ts";
import { crosswalksFile } from "./crosswalks.ts";
import { cyclesFile, participationsFile, stageScoresFile } from "./cycles.ts";
import { evaluationAggregatesFile } from "./evaluationAggregates.ts";
import { claimKey } from "./evaluationReference.ts";
import type { Reference } from "./fileKind.ts";
import { fileRows, knownRegistry, places } from "./fileRows.fixture.ts";
import { instrumentFingerprint, instrumentsFile } from "./instruments.ts";
import { selfAssessmentAnswersFile, selfAssessmentEvidenceFile } from "./selfAssessments.ts";

type Cells = Readonly<Record<string, string>>;
const key = { issuer_id: "ki-jawa-tengah", year: "2020", body_kind: "regency" };
const fact = { source: "surat kabar", confidence: "high" };
const part = (level: string, facts: Cells): Cells => ({ ...key, version: "1", level, title: level, ...fact, ...facts });
const whole = part("instrument", { rounding_rule: "each_indicator_to_2" });
const instrument = [
  whole,
  part("stage", { code: "saq", stage: "saq", weight: "80" }),
  part("indicator", { code: "layanan", parent_code: "saq", weight: "100" }),
  part("item", { code: "layanan.01", parent_code: "layanan", weight: "10", evidence_required: "tautan" }),
  part("stage", { code: "visit", stage: "visit", weight: "20" }),
];
const id = "ki-jawa-tengah-2020-regency-v1";

function withInstrument(rows: readonly Cells[] = instrument): Reference {
  const { accepted } = instrumentsFile.check(fileRows(...rows), knownRegistry);
  const parts = new Map(accepted.flatMap(({ code, level, weight }) => (level === "INSTRUMENT" ? [] : [[code, { level, weight }] as const])));
  const stored = { issuerId: key.issuer_id, dataset: "PUBLISHED", published: true, fingerprint: instrumentFingerprint(accepted), parts } as const;
  const target = claimKey({ body: "KPU RI", issuerId: key.issuer_id, year: 2020, source: "koran" });
  return {
    ...knownRegistry,
    evaluations: {
      instruments: new Map([[id, stored]]),
      cycles: new Map([["ki-jawa-tengah-2020-regency", { dataset: "PUBLISHED", instrumentId: id }]]),
      claims: new Map([[target, [{ stageReached: null, round: "PROVISIONAL" }, { stageReached: null, round: "FINAL" }]]]),
    },
  };
}

describe("a file of instruments", () => {
  const check = (rows: readonly Cells[], reference = knownRegistry) => instrumentsFile.check(fileRows(...rows), reference);

  it("is taken whole: the instrument, its stages, indicators and items", () => {
    const checked = check(instrument);
    expect(places(checked)).toEqual([]);
    expect(checked.accepted[0]).toMatchObject({ id, status: "PUBLISHED", roundingRule: "EACH_INDICATOR_TO_2", missingStagePolicy: null });
  });

  it("is refused when the weights of its stages do not sum to 100, naming the rows", () => {
    const checked = check(instrument.map((row) => (row["code"] === "visit" ? { ...row, weight: "30" } : row)));
    expect(places(checked)).toEqual(["2 weight WEIGHT_SUM"]);
    expect(checked.rejected[0]?.rule).toBe("bobot tahap berjumlah 110, bukan 100 (baris 2, 5)");
  });

  it("may leave weights unknown", () => {
    expect(places(check(instrument.map((row) => (row["code"] === "visit" ? { ...row, weight: "" } : row))))).toEqual([]);
  });

  it("is refused when it would edit a published instrument, and taken when it says the same or is a new version", () => {
    const edited = instrument.map((row) => (row["code"] === "layanan.01" ? { ...row, title: "Lain" } : row));
    expect(places(check(edited, withInstrument()))).toEqual(["1 version PUBLISHED_INSTRUMENT"]);
    expect(places(check(instrument, withInstrument()))).toEqual([]);
    expect(places(check(edited.map((row) => ({ ...row, version: "2" })), withInstrument()))).toEqual([]);
  });

  it("is refused when a part hangs in the air, is no part, or carries what it cannot", () => {
    expect(places(check([whole, part("item", { code: "a", parent_code: "saq" }), part("stage", { code: "saq", stage: "saq" })]))).toEqual(["2 parent_code UNKNOWN_REFERENCE"]);
    expect(places(check([part("stage", { code: "saq", stage: "saq" })]))).toEqual(["1 level REQUIRED"]);
    expect(places(check([{ ...whole, weight: "10" }, part("stage", { code: "saq", weight: "101" })]))).toEqual(["1 weight CONTRADICTION", "2 weight OUT_OF_RANGE", "2 stage REQUIRED"]);
  });
});

describe("a file of crosswalks", () => {
  it("names dimensions that are there, on the sides that the relation has", () => {
    const line = { from_instrument_id: id, to_instrument_id: id, ...fact };
    const checked = crosswalksFile.check(fileRows({ ...line, relation: "same_name", from_code: "layanan", to_code: "" }, { ...line, relation: "dropped", from_code: "tidak_ada" }), withInstrument());
    expect(places(checked)).toEqual(["1 from_code UNKNOWN_REFERENCE", "1 to_code REQUIRED", "2 from_code UNKNOWN_REFERENCE"]);
  });
});

describe("a file of cycles", () => {
  const check = (...rows: readonly Cells[]) => cyclesFile.check(fileRows(...rows.map((row) => ({ ...key, ...fact, ...row }))), withInstrument());

  it("keeps every deadline that was set", () => {
    const checked = check({ field: "state", state: "open" }, { field: "saq_due_on", on_date: "2020-09-19" }, { field: "saq_due_on", on_date: "2020-10-03" });
    expect(places(checked)).toEqual([]);
    expect(checked.accepted.map(({ onDate }) => onDate)).toEqual([null, "2020-09-19", "2020-10-03"]);
  });

  it("is refused when it is due before it opens, or a date is withdrawn without a reason", () => {
    expect(places(check({ field: "opens_on", on_date: "2020-10-04" }, { field: "saq_due_on", on_date: "2020-10-03" }))).toEqual(["2 on_date CONTRADICTION"]);
    expect(places(check({ field: "results_on" }))).toEqual(["1 on_date REQUIRED"]);
    expect(places(check({ field: "state", state: "final", instrument_id: "tidak-ada" }))).toEqual(["1 instrument_id UNKNOWN_REFERENCE", "1 instrument_id CONTRADICTION"]);
  });
});

describe("files about a satker in a cycle", () => {
  const row = { ...key, satker_code: "33.08", ...fact };

  it("name a cycle and a satker that are there", () => {
    const checked = participationsFile.check(fileRows({ ...row, year: "2021", state: "invited" }, { ...row, satker_code: "33.99", state: "stopped_at_stage" }), withInstrument());
    expect(places(checked)).toEqual(["1 issuer_id UNKNOWN_REFERENCE", "2 satker_code UNKNOWN_REFERENCE", "2 stage REQUIRED"]);
  });

  it("give stage scores of 0 to 100 to stages of the instrument", () => {
    const checked = stageScoresFile.check(fileRows({ ...row, stage_code: "visit", points: "100,5" }, { ...row, stage_code: "layanan", points: "90" }), withInstrument());
    expect(places(checked)).toEqual(["1 points OUT_OF_RANGE", "2 stage_code UNKNOWN_REFERENCE"]);
  });

  it("claim no more than an item weighs, and tell no, not applicable and unanswered apart", () => {
    const answer = { ...row, item_code: "layanan.01" };
    const check = (facts: Cells) => selfAssessmentAnswersFile.check(fileRows({ ...answer, ...facts }), withInstrument());
    expect(places(check({ answer: "yes", claimed_points: "10.5" }))).toEqual(["1 claimed_points OUT_OF_RANGE"]);
    expect(places(check({ answer: "yes" }))).toEqual(["1 claimed_points REQUIRED"]);
    expect(places(check({ answer: "not_applicable", claimed_points: "0" }))).toEqual(["1 claimed_points CONTRADICTION"]);
    expect(check({ answer: "no" }).accepted[0]).toMatchObject({ claimedPoints: 0, verification: "NOT_YET" });
  });

  it("say when a link was looked at before saying that it is dead", () => {
    const link = { ...key, satker_code: "33.08", item_code: "layanan.01", url: "https://contoh.invalid/a" };
    const checked = selfAssessmentEvidenceFile.check(fileRows({ ...link, link_state: "dead" }, { ...link, url: "berkas.pdf" }), withInstrument());
    expect(places(checked)).toEqual(["1 checked_on REQUIRED", "2 url FORMAT"]);
  });
});

describe("a file of corrections", () => {
  const correction = { body: "KPU RI", body_kind: "kpu_national", issuer_id: "ki-jawa-tengah", year: "2020", score: "97.6", source: "ralat", confidence: "high", corrects_source: "koran", reason: "salah cetak" };
  const check = (facts: Cells) => correctionsFile.check(fileRows({ ...correction, ...facts }), withInstrument());

  it("names one claim that is in force, and says why", () => {
    expect(places(check({ corrects_round: "final" }))).toEqual([]);
    expect(places(check({}))).toEqual(["1 corrects_source DUPLICATE"]);
    expect(places(check({ corrects_source: "lain" }))).toEqual(["1 corrects_source UNKNOWN_REFERENCE"]);
    expect(places(check({ corrects_round: "final", reason: "" }))).toEqual(["1 reason REQUIRED"]);
  });

  it("keeps the rules of a result: points of 0 to 100, a class of that scale, a rank with its group", () => {
    const checked = check({ corrects_round: "final", score: "101", class: "Tidak Informatif", rank: "2" });
    expect(places(checked)).toEqual(["1 score OUT_OF_RANGE", "1 class CLASS_NOT_IN_SCALE", "1 peer_group RANK_WITHOUT_GROUP"]);
  });
});

describe("a file of counts", () => {
  it("cannot have more returned than invited", () => {
    const checked = evaluationAggregatesFile.check(fileRows({ issuer_id: "ki-jawa-tengah", year: "2020", scope: "semua", participants: "35", returned: "36", ...fact }), knownRegistry);
    expect(places(checked)).toEqual(["1 returned CONTRADICTION"]);
  });
});
