import { defineSection } from "./sections.ts";
import { trendsEn } from "./trends.en.ts";
import { trendsId } from "./trends.id.ts";

declare module "./sections.ts" {
  interface Sections {
    trends: typeof trendsId;
  }
}

/** Words of trends. */
export const useTrendWords = defineSection("trends", trendsId, trendsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type TrendWords = ReturnType<typeof useTrendWords>["words"];
