import { importsEn } from "./imports.en.ts";
import { importsId } from "./imports.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    imports: typeof importsId;
  }
}

/** Words of the pages on which files are taken in. */
export const useImportWords = defineSection("imports", importsId, importsEn);
export type ImportWords = ReturnType<typeof useImportWords>["words"];
