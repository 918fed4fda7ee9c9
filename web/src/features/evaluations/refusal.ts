import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { conflictOf, type Conflict } from "../../pieces/conflict.ts";
import { errorFacts, errorSentence } from "../../pieces/errorSentence.ts";

/** Why something was not stored, and whether signing in would help. */
export interface Refusal {
  sentence: string;
  needsSignIn: boolean;
  /** Null: nobody else was quicker, or the server does not say what is there now. */
  conflict: Conflict | null;
}

/** Codes whose message the server wrote for the person at the form: it names the field and the rule. */
const TOLD_BY_SERVER = new Set(["INVALID_INPUT", "NOT_FOUND"]);

/** The sentence for a refused form: the server's own where it names the rule, ours for a conflict and everything else. */
export function refusalOf(error: unknown, { t, words }: EvaluationWords): Refusal {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const code = first?.extensions?.["code"];
  const conflict = conflictOf(error);
  if (conflict !== null) return { sentence: conflict.sentence, needsSignIn: false, conflict };
  if (code === "RESULT_CHANGED_MEANWHILE") return { sentence: words("corrections.conflict"), needsSignIn: false, conflict: null };
  if (first && typeof code === "string" && TOLD_BY_SERVER.has(code)) return { sentence: first.message, needsSignIn: false, conflict: null };
  const facts = errorFacts(error);
  return { sentence: errorSentence(facts, t), needsSignIn: facts.kind === "UNAUTHENTICATED", conflict: null };
}
