import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { Translate } from "../../i18n/i18n.ts";
import type { PublicationWords } from "../../i18n/publications.ts";
import { errorFacts, errorSentence } from "../../pieces/errorSentence.ts";

export interface Refusal {
  /** What to tell, in a sentence. */
  text: string;
  /** Field of the form that it is about. Null: the whole. */
  field: string | null;
  /** True: signing in would help. */
  isSignedOut: boolean;
}

/** Codes whose message the server writes for people, in Indonesian, with the mend. */
const SPOKEN_CODES: ReadonlySet<string> = new Set(["INVALID_INPUT", "NOT_FOUND", "FORBIDDEN"]);

/** Why nothing was stored, as a sentence. */
export function refusalOf(error: unknown, t: Translate, words: PublicationWords): Refusal {
  const facts = errorFacts(error);
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const [code, field] = [first?.extensions?.["code"], first?.extensions?.["field"]];
  const text =
    code === "ENTRY_CHANGED_MEANWHILE"
      ? words("form.ENTRY_CHANGED_MEANWHILE")
      : first && typeof code === "string" && SPOKEN_CODES.has(code)
        ? first.message
        : errorSentence(facts, t);
  return { text, field: typeof field === "string" ? field : null, isSignedOut: facts.kind === "UNAUTHENTICATED" };
}
