import { formsEn } from "./forms.en.ts";
import { formsId } from "./forms.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    forms: typeof formsId;
  }
}

/** Words of drafts, conflicts and undoing. */
export const useFormWords = defineSection("forms", formsId, formsEn);
