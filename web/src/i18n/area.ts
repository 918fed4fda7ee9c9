import { areaEn } from "./area.en.ts";
import { areaId } from "./area.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    area: typeof areaId;
  }
}

/** Words for how far a page looks: one province, or all. */
export const useAreaWords = defineSection("area", areaId, areaEn);
