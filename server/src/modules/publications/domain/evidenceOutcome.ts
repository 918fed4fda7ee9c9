import type { EvidenceOutcome } from "./dutyLog.ts";

/**
 * What an HTTP status says of the evidence. Only 404 and 410 say that it is gone; a refusal (401, 403, 429), an error of
 * the server or any other answer says nothing. Source: RFC 9110, sections 15.5.5 and 15.5.11.
 */
export function outcomeOfStatus(httpStatus: number): EvidenceOutcome {
  if (httpStatus >= 200 && httpStatus < 300) return "FOUND";
  return httpStatus === 404 || httpStatus === 410 ? "GONE" : "INCONCLUSIVE";
}
