import type { Permission, Role } from "../gql/graphql.ts";

/** Who reads, as every page of a province knows it. */
export interface ViewerFacts {
  id: string;
  displayName: string;
  role: Role;
  isSignedIn: boolean;
  permissions: readonly Permission[];
  /** Whose rows one works with: all, whole provinces, or single satker (Kemendagri codes). */
  scope: { isNational: boolean; provinceCodes: readonly string[]; satkerCodes: readonly string[] };
}

/** Whether to show a door. The server decides anew when somebody goes through it. */
export function may(viewer: Pick<ViewerFacts, "permissions">, permission: Permission): boolean {
  return viewer.permissions.includes(permission);
}
