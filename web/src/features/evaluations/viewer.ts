import type { Permission } from "../../gql/graphql.ts";
import type { ViewerFacts } from "../../pieces/viewer.ts";

/** Whether to show a door for a satker; the server decides again. */
export function mayForSatker(viewer: ViewerFacts, permission: Permission, satkerCode: string): boolean {
  const { isNational, provinceCodes, satkerCodes } = viewer.scope;
  return viewer.permissions.includes(permission) && (isNational || provinceCodes.includes(satkerCode.slice(0, 2)) || satkerCodes.includes(satkerCode));
}

/** Whether to show a door for a whole province. */
export function mayForProvince(viewer: ViewerFacts, permission: Permission, provinceCode: string): boolean {
  return viewer.permissions.includes(permission) && (viewer.scope.isNational || viewer.scope.provinceCodes.includes(provinceCode));
}
