import { reportsEn } from "./reports.en.ts";
import { reportsId } from "./reports.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    reports: typeof reportsId;
  }
}

/** Words of the reports on paper. */
export const useReportWords = defineSection("reports", reportsId, reportsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type ReportWords = ReturnType<typeof useReportWords>["words"];
