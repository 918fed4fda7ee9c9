import { useMemo } from "react";
import { useRankingWords } from "../../i18n/rankings.ts";
import type { Wording } from "./standingWords.ts";

/** Words and number locale of the ranking pages; the same object until the language changes, so that charts are not drawn anew. */
export function useWording(): Wording {
  const { t, words, locale } = useRankingWords();
  return useMemo(() => ({ t, words, locale }), [t, words, locale]);
}
