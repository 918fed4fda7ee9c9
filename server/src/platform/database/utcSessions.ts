/**
 * The address with sessions in UTC, whatever zone the server, the role or the address itself says. Prisma sends instants without their zone and reads
 * them as UTC: in a session of another zone every instant would be hours off.
 */
export function inUtcSessions(connectionString: string): string {
  const url = new URL(connectionString);
  const options = url.searchParams.get("options");
  url.searchParams.set("options", [options, "-c TimeZone=UTC"].filter(Boolean).join(" ")); // of two settings the later one counts
  return url.href;
}
