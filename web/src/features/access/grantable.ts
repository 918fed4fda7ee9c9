import type { Permission } from "../../gql/graphql.ts";

/** Reading that can be put into a token. What every token may anyway (asking who one is, documents of one's own) is left out. */
const GRANTABLE: readonly Permission[] = [
  "PUBLISHED_READ",
  "SELF_ASSESSMENTS_READ",
  "REQUESTS_READ",
  "REQUEST_FIGURES_READ",
  "REQUEST_TEXTS_READ",
  "PUBLICATIONS_READ",
  "RANKINGS_READ",
  "ALERTS_READ",
  "REPORTS_READ",
  "IMPORTS_READ",
  "EXPORT",
  "AUDIT_READ",
  "AUDIT_VERIFY",
];

/** What this owner may put into a token: reading only, and no more than the owner may. */
export function grantable(permissions: readonly Permission[]): readonly Permission[] {
  return GRANTABLE.filter((permission) => permissions.includes(permission));
}

/** Permissions for the eye: what may be read, what may be done. Signing in and out, which everyone may, is left out. */
export function permissionsByKind(permissions: readonly Permission[]): { reads: readonly Permission[]; does: readonly Permission[] } {
  const told = permissions.filter((permission) => permission !== "VIEWER_READ" && !permission.startsWith("SESSION_"));
  const isRead = (permission: Permission) => permission.endsWith("_READ") || permission === "AUDIT_VERIFY" || permission === "SCHEMA_INTROSPECT";
  return { reads: told.filter(isRead), does: told.filter((permission) => !isRead(permission)) };
}
