import type { AgeBand } from "./openRequests.ts";
import type { SuspicionPolicy } from "./suspiciousRegister.ts";

/** Bands of age of what is open: up to the first limit of either regime, then beyond each. Not limits of law; they only sort. */
export const AGE_BANDS: readonly AgeBand[] = [
  { fromWorkingDays: 0, toWorkingDays: 3 },
  { fromWorkingDays: 4, toWorkingDays: 10 },
  { fromWorkingDays: 11, toWorkingDays: 17 },
  { fromWorkingDays: 18, toWorkingDays: 30 },
  { fromWorkingDays: 31, toWorkingDays: null },
];

/** When a pattern of a register is worth a look. */
export const SUSPICION: SuspicionPolicy = { leastRows: 5, constantGapPercent: 80, leastOnOneDayOff: 3 };

/** Name and version of the rules behind every figure of this module. */
export const HANDLING_METHOD = "handling-1";
