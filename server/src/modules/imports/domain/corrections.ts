import { EVALUATION_ROUNDS, EVALUATION_STAGES } from "../../evaluations/domain/claim.ts";
import { text, word } from "./cells.ts";
import { claimKey } from "./evaluationReference.ts";
import { checkStatement, readResult, RESULT_COLUMNS, type EvaluationResultFields } from "./evaluationResults.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

/** A whole new claim in the place of one that is in force. */
export interface CorrectionFields extends EvaluationResultFields {
  /** Source of the claim that is replaced. */
  readonly correctsSource: string;
  /** Given where that source has several claims. */
  readonly correctsStage: string | null;
  readonly correctsRound: string | null;
  readonly reason: string;
  /** Null: whoever imports the file. */
  readonly correctedBy: string | null;
}

/**
 * Corrections of published results: the row holds the claim as it ought to read, in whole; the old one stays and is no
 * longer in force. Natural key: body, issuer, year, corrected source, stage, round.
 */
export const correctionsFile: FileKind<CorrectionFields> = {
  required: [...RESULT_COLUMNS.required, "corrects_source", "reason"],
  optional: [...RESULT_COLUMNS.optional, "corrects_stage_reached", "corrects_round", "corrected_by"],
  check: (rows, reference) =>
    checkRows(rows, {
      keyColumn: "corrects_source",
      naturalKey: (correction) => JSON.stringify([correction.body, correction.issuerId, correction.year, correction.correctsSource, correction.correctsStage, correction.correctsRound]),
      read(cells) {
        const result = readResult(cells);
        const correctsSource = cells.required("corrects_source", text);
        const reason = cells.required("reason", text);
        const optional = {
          correctsStage: cells.optional("corrects_stage_reached", word(EVALUATION_STAGES)),
          correctsRound: cells.optional("corrects_round", word(EVALUATION_ROUNDS)),
          correctedBy: cells.optional("corrected_by", text),
        };
        if (result === undefined || correctsSource === undefined || reason === undefined) return undefined;
        checkStatement(cells, result, reference);
        const correction = { ...result, correctsSource, reason, ...optional };
        checkTarget(cells, correction, reference);
        return correction;
      },
    }),
};

function checkTarget(cells: RowReader, correction: CorrectionFields, reference: Reference): void {
  const key = claimKey({ ...correction, source: correction.correctsSource });
  const targets = (reference.evaluations.claims.get(key) ?? []).filter(
    (claim) => (correction.correctsStage === null || claim.stageReached === correction.correctsStage) && (correction.correctsRound === null || claim.round === correction.correctsRound),
  );
  if (targets.length === 0)
    cells.reject("corrects_source", { code: "UNKNOWN_REFERENCE", rule: "tidak ada hasil yang berlaku dari sumber ini untuk badan, penerbit, dan tahun itu", mend: "Salin sumbernya persis seperti pada hasil yang diralat." });
  if (targets.length > 1)
    cells.reject("corrects_source", { code: "DUPLICATE", rule: "sumber ini memuat beberapa hasil untuk badan, penerbit, dan tahun itu", mend: "Isi corrects_stage_reached atau corrects_round supaya jelas yang mana." });
}
