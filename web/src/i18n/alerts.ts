import { alertsEn } from "./alerts.en.ts";
import { alertsId } from "./alerts.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    alerts: typeof alertsId;
  }
}

/** Words of alerts. */
export const useAlertWords = defineSection("alerts", alertsId, alertsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type AlertWords = ReturnType<typeof useAlertWords>["words"];
