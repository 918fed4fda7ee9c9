/** Life of a sign-in, ASVS 5.0 7.3: unused for half an hour, or twelve hours old, it ends. Unit: milliseconds. */
export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_ABSOLUTE_MS = 12 * 60 * 60_000;
/** Use is written down at most this often, so that reading a page does not write ten rows. */
export const SEEN_RESOLUTION_MS = 60_000;
/** A link to set a password. */
export const INVITATION_LIFE_MS = 7 * 24 * 60 * 60_000;
export const PASSWORD_RESET_LIFE_MS = 24 * 60 * 60_000;
/** Unit: days. */
export const LONGEST_TOKEN_LIFE_DAYS = 365;

interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** True while neither limit has been reached; the instant of a limit itself is too late. */
export function isSessionAlive({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now.getTime() < expiresAt.getTime() && now.getTime() - lastSeenAt.getTime() < SESSION_IDLE_MS;
}

/** True if the use should be written down now. */
export function isWorthNoting(lastAt: Date | null, now: Date): boolean {
  return lastAt === null || now.getTime() - lastAt.getTime() >= SEEN_RESOLUTION_MS;
}
