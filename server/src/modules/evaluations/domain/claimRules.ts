import { InvalidInput } from "../../../kernel/domainError.ts";
import type { Confidence } from "../../../kernel/provenance.ts";
import type { EvaluationRound, EvaluationStage, Qualification } from "./claim.ts";
import type { QualificationScale } from "./scale.ts";

/** A whole claim as somebody writes it down. Null: not stated, which is never zero. */
export interface NewClaim {
  /** Points 0-100. */
  readonly score: number | null;
  readonly qualification: Qualification | null;
  readonly publishedLabel: string | null;
  readonly rank: number | null;
  readonly peerGroup: string | null;
  /** Bodies. */
  readonly peerGroupSize: number | null;
  readonly stageReached: EvaluationStage | null;
  readonly round: EvaluationRound;
  readonly note: string | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * The rules of a published result, the same as for a file's row. The class is not compared with the score: a published
 * class is stored, never recomputed.
 * @throws InvalidInput naming the field and the rule.
 */
export function checkClaim(claim: NewClaim, scale: QualificationScale | null): void {
  const refuse = (field: keyof NewClaim, rule: string): never => {
    throw new InvalidInput(`Ralat ditolak, tidak ada yang disimpan: ${rule}`, { field, value: claim[field] });
  };
  const { score, qualification, rank, peerGroup, peerGroupSize } = claim;
  if (score !== null && !(score >= 0 && score <= 100)) refuse("score", "nilai harus 0 sampai 100.");
  if (score !== null && !/^\d+(\.\d{1,3})?$/.test(String(score))) refuse("score", "nilai paling banyak tiga angka di belakang koma.");
  if (qualification !== null && scale !== null && !scale.bands.some((band) => band.qualification === qualification))
    refuse("qualification", `skala ${scale.issuer.name} tahun ${scale.year} tidak punya kelas ini.`);
  if (rank !== null && rank < 1) refuse("rank", "peringkat dimulai dari 1.");
  if (rank !== null && peerGroup === null) refuse("peerGroup", "peringkat tanpa kelompok pembanding tidak bermakna. Isi di antara siapa peringkat itu diberikan.");
  if (rank === null && (peerGroup !== null || peerGroupSize !== null)) refuse("rank", "kelompok pembanding tanpa peringkat. Isi peringkatnya, atau kosongkan kelompoknya.");
  if (rank !== null && peerGroupSize !== null && rank > peerGroupSize) refuse("rank", `peringkat melampaui ukuran kelompok (${peerGroupSize}).`);
  if (claim.source.trim() === "") refuse("source", "ralat tanpa sumber. Sebutkan surat, keputusan, atau halaman yang menjadi dasarnya.");
  if ([score, qualification, claim.publishedLabel, rank, claim.stageReached, claim.note].every((figure) => figure === null))
    refuse("score", "hasil yang baru tidak mengatakan apa-apa. Isi nilai, kelas, peringkat, tahap, atau catatannya.");
}
