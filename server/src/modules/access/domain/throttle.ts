/** Failed attempts in a row on one key, and when the last one was. */
export interface Throttle {
  /** Unit: attempts. */
  readonly failures: number;
  readonly lastFailureAt: Date;
}

/** How many failures one key may have before it has to wait. */
export const ACCOUNT_LIMIT = 5;
export const ADDRESS_LIMIT = 20;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** Below the limit, failures are forgotten after this long without another. */
const WINDOW_MS = 15 * MINUTE_MS;
/** At or above the limit, memory is longer: otherwise waiting would start anew each time. */
const LONG_MEMORY_MS = 60 * MINUTE_MS;
const FIRST_DELAY_MS = 30 * SECOND_MS;
const LONGEST_DELAY_MS = 30 * MINUTE_MS;

/**
 * Unit: seconds until the next attempt is looked at; 0: now. The limit-th failure costs 30 s, each further one twice as
 * much, up to 30 min. Source: the sign-in limits of ASVS 5.0, 6.3.1, with numbers of our own.
 */
export function retryAfterSeconds(throttle: Throttle | null, limit: number, now: Date): number {
  if (throttle === null || throttle.failures < limit || isForgotten(throttle, limit, now)) return 0;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** Math.min(throttle.failures - limit, 16), LONGEST_DELAY_MS);
  return Math.max(0, Math.ceil((throttle.lastFailureAt.getTime() + delay - now.getTime()) / SECOND_MS));
}

/** The throttle after one more failure. */
export function afterFailure(throttle: Throttle | null, limit: number, now: Date): Throttle {
  const before = throttle === null || isForgotten(throttle, limit, now) ? 0 : throttle.failures;
  return { failures: before + 1, lastFailureAt: now };
}

/** Unit: milliseconds after which a row means nothing any more and may be swept away. */
export const THROTTLE_MEMORY_MS = LONG_MEMORY_MS;

function isForgotten({ failures, lastFailureAt }: Throttle, limit: number, now: Date): boolean {
  return now.getTime() - lastFailureAt.getTime() >= (failures < limit ? WINDOW_MS : LONG_MEMORY_MS);
}
