import { requestsEn } from "./requests.en.ts";
import { requestsId } from "./requests.id.ts";
import { defineSection } from "./sections.ts";

declare module "./sections.ts" {
  interface Sections {
    requests: typeof requestsId;
  }
}

/** Words of requests, deadlines, objections and disputes. */
export const useRequestWords = defineSection("requests", requestsId, requestsEn);
/** The function that finds a sentence of this section; view models take it as an argument. */
export type RequestWords = ReturnType<typeof useRequestWords>["words"];
