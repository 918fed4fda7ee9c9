import type { Confidence } from "../../../kernel/provenance.ts";
import { EVALUATION_ROUNDS, EVALUATION_STAGES, type EvaluationRound, type EvaluationStage, type Qualification } from "../../evaluations/domain/claim.ts";
import { integer, name, text, word } from "./cells.ts";
import { confidence, points, qualification, satkerCode, slug, year } from "./commonCells.ts";
import { bodyRules } from "./evaluatedBody.ts";
import { PUBLIC_BODY_KINDS, scaleKey, type FileKind, type PublicBodyKind, type Reference } from "./fileKind.ts";
import { checkIssuer } from "./issuerCell.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface EvaluationResultFields {
  readonly satkerCode: string | null;
  readonly body: string;
  readonly bodyKind: PublicBodyKind;
  readonly issuerId: string;
  readonly year: number;
  /** Points 0-100. Null: not published. */
  readonly score: number | null;
  /** Null: no class was published. */
  readonly qualification: Qualification | null;
  readonly publishedLabel: string | null;
  /** Place in peerGroup. Null: not published. */
  readonly rank: number | null;
  readonly peerGroup: string | null;
  /** Bodies. Null: not published. */
  readonly peerGroupSize: number | null;
  readonly stageReached: EvaluationStage | null;
  /** FINAL unless the file says otherwise. */
  readonly round: EvaluationRound;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/** Largest group anybody ranks: all public bodies of the country. */
const LARGEST_GROUP = 100_000;

/** Columns of a claim. */
export const RESULT_COLUMNS = {
  required: ["body", "body_kind", "issuer_id", "year", "source", "confidence"],
  optional: ["satker_code", "score", "class", "published_label", "rank", "peer_group", "peer_group_size", "stage_reached", "round", "note"],
} as const;

/** What sources say of evaluations. Natural key: body, issuer, year, source, stage reached, round. Empty means not published, never zero. */
export const evaluationResultsFile: FileKind<EvaluationResultFields> = {
  ...RESULT_COLUMNS,
  check(rows, reference) {
    const checkBody = bodyRules(reference);
    return checkRows<EvaluationResultFields>(rows, {
      keyColumn: "body",
      naturalKey: (result) => JSON.stringify([result.body, result.issuerId, result.year, result.source, result.stageReached, result.round]),
      read(cells) {
        const result = readResult(cells);
        if (result === undefined) return undefined;
        checkBody(cells, result);
        checkStatement(cells, result, reference);
        return result;
      },
    });
  },
};

/** Rules of a claim that need no other row. */
export function checkStatement(cells: RowReader, result: EvaluationResultFields, reference: Reference): void {
  checkIssuer(cells, result.issuerId, reference);
  checkClass(cells, result, reference);
  checkRank(cells, result);
  checkContent(cells, result);
}

/** The claim of a row. Undefined when a required cell could not be read. */
export function readResult(cells: RowReader): EvaluationResultFields | undefined {
  const body = cells.required("body", name);
  const bodyKind = cells.required("body_kind", word(PUBLIC_BODY_KINDS));
  const issuerId = cells.required("issuer_id", slug);
  const resultYear = cells.required("year", year);
  const source = cells.required("source", text);
  const sure = cells.required("confidence", confidence);
  const optional = {
    satkerCode: cells.optional("satker_code", satkerCode),
    score: cells.optional("score", points),
    qualification: cells.optional("class", qualification),
    publishedLabel: cells.optional("published_label", text),
    rank: cells.optional("rank", integer(1, LARGEST_GROUP)),
    peerGroup: cells.optional("peer_group", name),
    peerGroupSize: cells.optional("peer_group_size", integer(1, LARGEST_GROUP)),
    stageReached: cells.optional("stage_reached", word(EVALUATION_STAGES)),
    round: cells.optional("round", word(EVALUATION_ROUNDS)) ?? "FINAL",
    note: cells.optional("note", text),
  };
  if (body === undefined || bodyKind === undefined || issuerId === undefined) return undefined;
  if (resultYear === undefined || source === undefined || sure === undefined) return undefined;
  return { body, bodyKind, issuerId, year: resultYear, source, confidence: sure, ...optional };
}

/** A class must be one that the issuer used that year, as far as its scale is known. Whether the score fits it is not asked: a published class is stored, never recomputed. */
function checkClass(cells: RowReader, result: EvaluationResultFields, reference: Reference): void {
  const classes = reference.scaleClasses.get(scaleKey(result.issuerId, result.year));
  if (result.qualification === null || classes === undefined || classes.has(result.qualification)) return;
  cells.reject("class", {
    code: "CLASS_NOT_IN_SCALE",
    rule: `skala ${result.issuerId} tahun ${result.year} tidak punya kelas ini`,
    mend: "Periksa kelas, penerbit, dan tahunnya; bila skalanya belum lengkap, impor skala yang lengkap lebih dahulu (jenis scales).",
  });
}

/** A rank has a peer group; a group size has a group; a rank lies within its group. */
function checkRank(cells: RowReader, { rank, peerGroup, peerGroupSize }: EvaluationResultFields): void {
  if (rank !== null && peerGroup === null)
    cells.reject("peer_group", { code: "RANK_WITHOUT_GROUP", rule: "peringkat tanpa kelompok pembanding tidak bermakna", mend: "Isi peer_group: di antara siapa peringkat itu diberikan." });
  if (rank === null && peerGroup !== null)
    cells.reject("peer_group", { code: "CONTRADICTION", rule: "kelompok pembanding tanpa peringkat", mend: "Isi rank, atau pindahkan keterangan ini ke kolom note." });
  if (peerGroupSize !== null && peerGroup === null)
    cells.reject("peer_group_size", { code: "RANK_WITHOUT_GROUP", rule: "ukuran kelompok tanpa nama kelompok", mend: "Isi peer_group, atau kosongkan sel ini." });
  if (rank !== null && peerGroupSize !== null && rank > peerGroupSize)
    cells.reject("rank", { code: "OUT_OF_RANGE", rule: `peringkat melampaui ukuran kelompok (${peerGroupSize})`, mend: "Periksa peringkat dan ukuran kelompok pada sumbernya." });
}

/** A row that names a body and says nothing about it is not a fact. */
function checkContent(cells: RowReader, result: EvaluationResultFields): void {
  const said = [result.score, result.qualification, result.publishedLabel, result.rank, result.stageReached, result.note];
  if (said.some((figure) => figure !== null)) return;
  cells.reject(null, { code: "REQUIRED", rule: "baris ini tidak mengatakan apa-apa", mend: "Isi salah satu: score, class, published_label, rank, stage_reached, atau note; atau hapus barisnya." });
}
