import { evaluationsEn } from "./evaluations.en.ts";
import { evaluationsId } from "./evaluations.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    evaluations: typeof evaluationsId;
  }
}

/** Words of the pages about evaluations. */
export const useEvaluationWords = defineSection("evaluations", evaluationsId, evaluationsEn);

/** What pure view models get: words of the section, words of the frame, locale of numbers. */
export type EvaluationWords = Pick<ReturnType<typeof useEvaluationWords>, "t" | "words" | "locale">;
