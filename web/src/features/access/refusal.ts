import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { TFunction } from "i18next";
import type { Translate } from "../../i18n/i18n.ts";
import { errorFacts, errorSentence } from "../../pieces/errorSentence.ts";

/** The function that finds a sentence of this section. */
export type AccessWords = TFunction<"access">;

/** Refusals that have a sentence of their own here. */
const WORDED = ["SIGN_IN_FAILED", "INVITATION_EXPIRED", "PASSWORD_TOO_WEAK", "ACCOUNT_EXISTS", "ACCOUNT_SCOPE_INVALID"] as const;
/** Refusals whose own sentence from the server, in Indonesian, says more than a sentence for all cases could. */
const TOLD_BY_SERVER: readonly string[] = ["PASSWORD_TOO_WEAK", "ACCOUNT_SCOPE_INVALID", "INVALID_INPUT", "FORBIDDEN", "NOT_FOUND"];
/** Unit: seconds. From here on waiting is told in minutes. */
const IN_MINUTES_FROM = 120;

interface RefusalWords {
  words: AccessWords;
  t: Translate;
  language: "id" | "en";
}

/** Why something was refused and what to do, in a sentence. */
export function refusalSentence(error: unknown, { words, t, language }: RefusalWords): string {
  const refusal = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const code = refusal?.extensions?.["code"];
  const seconds = refusal?.extensions?.["retryAfterSeconds"];
  if (code === "RATE_LIMITED" && typeof seconds === "number") return words("refusal.RATE_LIMITED", { wait: waitingTime(seconds, words) });
  if (refusal && language === "id" && typeof code === "string" && TOLD_BY_SERVER.includes(code)) return refusal.message;
  const worded = WORDED.find((known) => known === code);
  return worded ? words(`refusal.${worded}`) : errorSentence(errorFacts(error), t);
}

/** True when the server answered with this code. */
export function isRefusedAs(error: unknown, code: string): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.["code"] === code;
}

function waitingTime(seconds: number, words: AccessWords): string {
  return seconds < IN_MINUTES_FROM ? words("refusal.seconds", { n: seconds }) : words("refusal.minutes", { n: Math.ceil(seconds / 60) });
}
