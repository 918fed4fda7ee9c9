import { rankingsEn } from "./rankings.en.ts";
import { rankingsId } from "./rankings.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    rankings: typeof rankingsId;
  }
}

/** Words of the computed rankings: index, dimensions, measures, trials. */
export const useRankingWords = defineSection("rankings", rankingsId, rankingsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type RankingWords = ReturnType<typeof useRankingWords>["words"];
