/**
 * The address with sessions as Pantau needs them. In UTC, whatever zone the server, the role or the address itself says: instants are sent without their
 * zone and read as UTC, in a session of another zone each would be hours off. And without JIT unless the address asks for it: a page's statements take
 * milliseconds, compiling one takes hundreds, and PostgreSQL decides by an estimate that is far too high for tests of existence in large tables.
 */
export function inPantauSessions(connectionString: string): string {
  const url = new URL(connectionString);
  const options = url.searchParams.get("options");
  url.searchParams.set("options", ["-c jit=off", options, "-c TimeZone=UTC"].filter(Boolean).join(" ")); // of two settings the later one counts
  return url.href;
}
