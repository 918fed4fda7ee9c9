import { defineSection } from "./sections.ts";
import { viewsEn } from "./views.en.ts";
import { viewsId } from "./views.id.ts";

declare module "./sections.ts" {
  interface Sections {
    views: typeof viewsId;
  }
}

/** Words of named views. */
export const useViewWords = defineSection("views", viewsId, viewsEn);
