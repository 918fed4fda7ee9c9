import { file, isScoredAt, resultRow, RESULT_SOURCE, type DemoFile } from "./demoFiles.ts";
import { crosswalkRows, instrumentId, instrumentRows, INSTRUMENT_YEARS, type InstrumentYear } from "./demoInstruments.ts";
import { DEMO_ISSUERS, type DemoIssuer } from "./demoIssuers.ts";
import { demoResults, type DemoResult, type DemoSatker } from "./demoResults.ts";
import { demoParticipation, OPEN_YEAR, VERIFIED_YEAR } from "./demoSelfAssessments.ts";

const SOURCE = "Skenario demo: siklus rekaan";
/** Place of the office whose result is corrected with a reason. */
const EXPLAINED_PLACE = 8;

/** Instruments, cycles and questionnaires of the demo issuers, after demoFiles. */
export function demoEvaluationFiles(satkers: readonly DemoSatker[]): readonly DemoFile[] {
  const ofIssuer = DEMO_ISSUERS.map((issuer) => {
    const offices = satkers.filter(({ code }) => code.startsWith(`${issuer.provinceCode}.`)).toSorted((a, b) => a.code.localeCompare(b.code));
    return { issuer, offices, results: demoResults(issuer, offices) };
  });
  const filled = ofIssuer.flatMap(({ issuer, offices, results }) =>
    ([VERIFIED_YEAR, OPEN_YEAR] as const).flatMap((year) =>
      offices.map((satker) => demoParticipation(issuer, satker, year, results.find((result) => result.satkerCode === satker.code && result.year === year))),
    ),
  );
  const latest = ofIssuer.flatMap(({ issuer, results }) => results.filter(({ year }) => year === VERIFIED_YEAR).map((result) => ({ issuer, result })));
  const explained = latest.filter(({ result }) => isScoredAt(result, EXPLAINED_PLACE));
  return [
    file("scales", "skala-demo-2026.csv", DEMO_ISSUERS.flatMap(scaleRows2026)),
    file("instruments", "instrumen-demo.csv", DEMO_ISSUERS.flatMap(instrumentRows)),
    file("crosswalks", "padanan-dimensi-demo.csv", DEMO_ISSUERS.flatMap(crosswalkRows)),
    file("cycles", "siklus-demo.csv", DEMO_ISSUERS.flatMap((issuer) => INSTRUMENT_YEARS.flatMap((year) => cycleRows(issuer, year)))),
    file("cycle-participations", "keikutsertaan-demo.csv", filled.map(({ participation }) => participation)),
    file("stage-scores", "nilai-tahap-demo.csv", filled.flatMap(({ stageScores }) => stageScores)),
    file("self-assessment-answers", "jawaban-saq-demo.csv", filled.flatMap(({ answers }) => answers)),
    file("self-assessment-evidence", "data-dukung-demo.csv", filled.flatMap(({ evidence }) => evidence)),
    file("evaluation-results", "hasil-sementara-demo.csv", latest.filter(({ result }) => result.score !== null && result.satkerCode !== null).map(({ issuer, result }) => provisionalRow(issuer, result))),
    ...(explained.length === 0 ? [] : [file("corrections", "ralat-demo.csv", explained.map(({ issuer, result }) => correctionRow(issuer, result)))]),
  ];
}

function scaleRows2026(issuer: DemoIssuer): readonly object[] {
  const bands = [["Informatif", 90, 100], ["Menuju Informatif", 80, 89.9], ["Cukup Informatif", 60, 79.9], ["Kurang Informatif", 40, 59.9], ["Tidak Informatif", 0, 39.9]] as const;
  return bands.map(([label, min, max]) => ({ issuer_id: issuer.id, year: OPEN_YEAR, label, class: label, min, max, source: SOURCE, confidence: "medium", note: null }));
}

/** The open cycle was extended once; the finished ones ended in December. */
function cycleRows(issuer: DemoIssuer, year: InstrumentYear): readonly object[] {
  const row = (field: string, facts: object): object => ({
    issuer_id: issuer.id, year, body_kind: "regency", field, state: null, on_date: null, announced_on: null, reason: null, instrument_id: instrumentId(issuer, year), source: SOURCE, confidence: "medium", ...facts,
  });
  if (year !== OPEN_YEAR) {
    return [
      row("opens_on", { on_date: `${year}-06-16` }),
      row("saq_due_on", { on_date: `${year}-09-19` }),
      row("verification_from", { on_date: `${year}-09-29` }),
      row("provisional_on", { on_date: `${year}-11-20` }),
      row("results_on", { on_date: `${year}-12-10` }),
      row("state", { state: "final", on_date: `${year}-12-10` }),
    ];
  }
  return [
    row("announced_on", { on_date: "2026-05-25" }),
    row("opens_on", { on_date: "2026-06-15" }),
    row("state", { state: "open", on_date: "2026-06-15" }),
    row("saq_due_on", { on_date: "2026-11-27", announced_on: "2026-05-25" }),
    row("saq_due_on", { on_date: "2026-12-11", announced_on: "2026-06-29", reason: "gangguan sistem e-monev (data demo)" }),
    row("state", { state: "extended", on_date: "2026-06-29" }),
    row("results_on", { on_date: "2027-02-18" }),
  ];
}

function provisionalRow(issuer: DemoIssuer, result: DemoResult): object {
  const score = result.score === null ? null : (result.score - 0.4).toFixed(2);
  return { ...resultRow(issuer, result), score, rank: null, peer_group: null, peer_group_size: null, class: null, round: "provisional", note: "hasil sementara sebelum sanggahan (data demo)" };
}

function correctionRow(issuer: DemoIssuer, result: DemoResult): object {
  const score = result.score === null ? null : (result.score - 0.05).toFixed(2);
  return {
    ...resultRow(issuer, result), score, note: "nilai setelah ralat (data demo)", source: "Skenario demo: surat ralat rekaan", corrects_source: RESULT_SOURCE, corrects_round: "final",
    reason: "Nilai visitasi salah salin (data demo)", corrected_by: "Komisi contoh (data demo)",
  };
}
