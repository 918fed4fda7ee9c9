import { publicationsEn } from "./publications.en.ts";
import { publicationsId } from "./publications.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    publications: typeof publicationsId;
  }
}

/** Words of the pages Pemutakhiran and Kegiatan. */
export const usePublicationWords = defineSection("publications", publicationsId, publicationsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type PublicationWords = ReturnType<typeof usePublicationWords>["words"];
