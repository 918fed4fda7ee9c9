import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, it } from "vitest";
import { evaluationWordsId as sentences } from "../../testing/evaluationFacts.ts";
import { correctedResult, correctionFaults, typedNumber, type CorrectionDraft } from "./correctionDraft.ts";
import { refusalOf } from "./refusal.ts";
import { figureText } from "./ResultCorrections.tsx";

const draft = (change: Partial<CorrectionDraft> = {}): CorrectionDraft => ({
  correctsSource: "S01",
  score: "91,7",
  qualification: "APPROACHING_INFORMATIVE",
  publishedLabel: "",
  rank: "",
  peerGroup: "",
  peerGroupSize: "",
  stageReached: "",
  round: "FINAL",
  confidence: "HIGH",
  note: "",
  source: "Surat ralat 12/2025",
  reason: "Salah salin",
  ...change,
});

describe("a correction as typed", () => {
  it.each([
    ["91,7", 91.7],
    ["91.7", 91.7],
    [" 100 ", 100],
    ["", null],
    ["sembilan", Number.NaN],
    ["-1", Number.NaN],
  ])("reads “%s” as %s", (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it("is in order with a ground and a reason, and what is empty is not stated, which is not zero", () => {
    expect(correctionFaults(draft(), sentences)).toEqual({});
    expect(correctedResult(draft())).toEqual({
      score: 91.7,
      qualification: "APPROACHING_INFORMATIVE",
      publishedLabel: null,
      rank: null,
      peerGroup: null,
      peerGroupSize: null,
      stageReached: null,
      round: "FINAL",
      confidence: "HIGH",
      note: null,
      source: "Surat ralat 12/2025",
    });
  });

  it("names the field that is wrong and the rule", () => {
    expect(correctionFaults(draft({ score: "101", rank: "1,5", reason: " ", source: "" }), sentences)).toEqual({
      score: "Nilai harus angka 0 sampai 100.",
      rank: "Peringkat harus bilangan bulat mulai 1.",
      peerGroup: "Peringkat harus disertai kelompoknya.",
      source: "Sebutkan dasar ralatnya.",
      reason: "Tulis alasannya.",
    });
  });
});

describe("a refusal of the server", () => {
  const refused = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: "baris 3: kelas tidak ada dalam skala", extensions: { code } }] });

  it("is told in the server's words where they name the rule", () => {
    expect(refusalOf(refused("INVALID_INPUT"), sentences)).toEqual({ sentence: "baris 3: kelas tidak ada dalam skala", needsSignIn: false, conflict: null });
  });

  it("is told as a conflict when somebody else was faster", () => {
    expect(refusalOf(refused("RESULT_CHANGED_MEANWHILE"), sentences).sentence).toMatch(/baru saja diralat orang lain/);
  });

  it("leads to the sign-in page when the session is over, and not when one may not", () => {
    expect(refusalOf(refused("UNAUTHENTICATED"), sentences).needsSignIn).toBe(true);
    expect(refusalOf(refused("FORBIDDEN"), sentences)).toMatchObject({ needsSignIn: false, sentence: expect.stringContaining("tidak berhak") });
  });
});

describe("a corrected figure", () => {
  it.each([
    ["score", "91.7", "91,7"],
    ["qualification", "INFORMATIVE", "Informatif"],
    ["round", "PROVISIONAL", "sementara"],
    ["rank", null, "tidak dinyatakan"],
    ["note", "salah salin", "salah salin"],
  ])("%s %s reads “%s”", (figure, value, shown) => {
    expect(figureText(figure, value, sentences)).toBe(shown);
  });
});
