import { briefingsEn } from "./briefings.en.ts";
import { briefingsId } from "./briefings.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    briefings: typeof briefingsId;
  }
}

/** Words of home pages: the week's work, decisions, follow-up of a commission. */
export const useBriefingWords = defineSection("briefings", briefingsId, briefingsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type BriefingWords = ReturnType<typeof useBriefingWords>["words"];
