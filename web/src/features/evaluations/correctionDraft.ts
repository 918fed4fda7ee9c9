import type { Confidence, CorrectedResultInput, EvaluationRound, EvaluationStage, Qualification } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";

/** A correction as typed; empty means not stated. */
export interface CorrectionDraft {
  correctsSource: string;
  score: string;
  qualification: Qualification | "";
  publishedLabel: string;
  rank: string;
  peerGroup: string;
  peerGroupSize: string;
  stageReached: EvaluationStage | "";
  round: EvaluationRound;
  confidence: Confidence;
  note: string;
  source: string;
  reason: string;
}

export type CorrectionFaults = Partial<Record<keyof CorrectionDraft, string>>;

/** "91,7" and "91.7" are the same number. Null: empty. NaN: no number. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** What the form can say before the server is asked: the same rules, by field. */
export function correctionFaults(draft: CorrectionDraft, { words }: Pick<EvaluationWords, "words">): CorrectionFaults {
  const score = typedNumber(draft.score);
  const faults: CorrectionFaults = {};
  if (score !== null && !(score >= 0 && score <= 100)) faults.score = words("corrections.scoreRange");
  if (!isPlace(typedNumber(draft.rank))) faults.rank = words("corrections.rankWhole");
  if (!isPlace(typedNumber(draft.peerGroupSize))) faults.peerGroupSize = words("corrections.sizeWhole");
  if (draft.rank.trim() !== "" && draft.peerGroup.trim() === "") faults.peerGroup = words("corrections.groupNeeded");
  if (draft.source.trim() === "") faults.source = words("corrections.sourceNeeded");
  if (draft.reason.trim() === "") faults.reason = words("corrections.reasonNeeded");
  return faults;
}

function isPlace(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 1);
}

/** The draft as the API wants it; call only without faults. */
export function correctedResult(draft: CorrectionDraft): CorrectedResultInput {
  const text = (typed: string) => typed.trim() || null;
  return {
    score: typedNumber(draft.score),
    qualification: draft.qualification || null,
    publishedLabel: text(draft.publishedLabel),
    rank: typedNumber(draft.rank),
    peerGroup: text(draft.peerGroup),
    peerGroupSize: typedNumber(draft.peerGroupSize),
    stageReached: draft.stageReached || null,
    round: draft.round,
    confidence: draft.confidence,
    note: text(draft.note),
    source: draft.source.trim(),
  };
}
