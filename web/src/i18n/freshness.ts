import { freshnessEn } from "./freshness.en.ts";
import { freshnessId } from "./freshness.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    freshness: typeof freshnessId;
  }
}

/** Names of the kinds of files. */
export const useFreshnessWords = defineSection("freshness", freshnessId, freshnessEn);
