/**
 * A reason why Pantau cannot start that the person at the keyboard can mend.
 *
 * The message is one or more whole Indonesian sentences that name the place (a variable, a folder, a port) and the
 * mend; it is printed as it stands, without a stack. Anything else that is thrown while starting is a bug.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

/** The `code` of a Node or PostgreSQL error ("ECONNREFUSED", "28P01"), or undefined if it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
