import { stringify } from "csv-stringify/sync";
import type { ImportKind } from "../../modules/imports/domain/fileKind.ts";
import type { Qualification } from "../../modules/evaluations/domain/claim.ts";
import { DEMO_ISSUERS, DEMO_YEARS, scaleOf, type DemoIssuer } from "./demoIssuers.ts";
import { demoResults, type DemoResult, type DemoSatker } from "./demoResults.ts";

/** A file as a user would hand it in. */
export interface DemoFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly csv: string;
}

const CLASS_NAMES: Readonly<Record<Qualification, string>> = {
  INFORMATIVE: "Informatif",
  APPROACHING_INFORMATIVE: "Menuju Informatif",
  FAIRLY_INFORMATIVE: "Cukup Informatif",
  LESS_INFORMATIVE: "Kurang Informatif",
  NOT_INFORMATIVE: "Tidak Informatif",
};

/** Source of every invented result. */
export const RESULT_SOURCE = "Skenario demo: angka rekaan, bukan hasil evaluasi";
const OTHER_SOURCE = "Skenario demo: media rekaan yang memuat angka lain";
/** Place of the office whose score was first told wrongly, then corrected. */
const CORRECTED_PLACE = 5;
/** Place of the office about whose score two sources disagree. */
const DISPUTED_PLACE = 2;

/** The demo scenario as files, in the order of taking in. `satkers` are the offices of both provinces. */
export function demoFiles(satkers: readonly DemoSatker[]): readonly DemoFile[] {
  const results = DEMO_ISSUERS.flatMap((issuer) =>
    demoResults(issuer, satkers.filter(({ code }) => code.startsWith(`${issuer.provinceCode}.`))).map((result) => ({ issuer, result })),
  );
  const corrected = results.filter(({ result }) => isScoredAt(result, CORRECTED_PLACE));
  const disputed = results.filter(({ result }) => result.year === 2025 && isScoredAt(result, DISPUTED_PLACE));
  return [
    file("issuers", "penerbit-demo.csv", DEMO_ISSUERS.map(issuerRow)),
    file("scales", "skala-demo.csv", DEMO_ISSUERS.flatMap(scaleRows)),
    file("evaluation-results", "hasil-evaluasi-demo.csv", [
      ...results.map(({ issuer, result }) => resultRow(issuer, isScoredAt(result, CORRECTED_PLACE) ? mistold(result) : result)),
      ...disputed.map(({ issuer, result }) => ({ ...resultRow(issuer, mistold(result)), rank: null, peer_group: null, peer_group_size: null, source: OTHER_SOURCE, confidence: "low" })),
    ]),
    file("evaluation-results", "hasil-evaluasi-demo-ralat.csv", corrected.map(({ issuer, result }) => ({ ...resultRow(issuer, result), note: "diperbaiki dengan ralat (data demo)" }))),
  ];
}

/** Whether the result is a satker's, with a score, at that place. */
export function isScoredAt(result: DemoResult, place: number): boolean {
  return result.rank === place && result.score !== null && result.satkerCode !== null;
}

/** The score with its last two digits the other way round, or a little less when they are equal: a slip of the pen. */
function mistold(result: DemoResult): DemoResult {
  if (result.score === null) return result;
  const [whole = "0", decimals = "00"] = result.score.toFixed(2).split(".");
  const swapped = Number(`${whole}.${decimals[1]}${decimals[0]}`);
  return { ...result, score: swapped === result.score ? Number((result.score - 0.3).toFixed(2)) : swapped };
}

function issuerRow(issuer: DemoIssuer): object {
  return { id: issuer.id, name: issuer.name, level: "province", province_code: issuer.provinceCode };
}

function scaleRows(issuer: DemoIssuer): readonly object[] {
  return DEMO_YEARS.flatMap((year) => {
    const { published, bands } = scaleOf(issuer, year);
    if (!published) return [];
    return bands.map(({ qualification, min, max }) => {
      const label = CLASS_NAMES[qualification];
      return { issuer_id: issuer.id, year, label, class: label, min, max, source: RESULT_SOURCE, confidence: "medium", note: null };
    });
  });
}

/** A result as a row of a file. */
export function resultRow(issuer: DemoIssuer, result: DemoResult): object {
  return {
    satker_code: result.satkerCode,
    body: result.body,
    body_kind: result.satkerCode === null ? "kpu_province" : "satker",
    issuer_id: issuer.id,
    year: result.year,
    score: result.score === null ? null : result.score.toFixed(2),
    class: result.qualification === null ? null : CLASS_NAMES[result.qualification],
    published_label: result.publishedLabel,
    rank: result.rank,
    peer_group: result.peerGroup,
    peer_group_size: result.peerGroupSize,
    stage_reached: result.stageReached?.toLowerCase() ?? null,
    source: RESULT_SOURCE,
    confidence: "medium",
    note: null,
  };
}

/** A file with a header row. */
export function file(kind: ImportKind, fileName: string, rows: readonly object[]): DemoFile {
  return { kind, fileName, csv: stringify([...rows], { header: true }) };
}
