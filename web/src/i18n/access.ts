import { accessEn } from "./access.en.ts";
import { accessId } from "./access.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    access: typeof accessId;
  }
}

export const useAccessWords = defineSection("access", accessId, accessEn);
