import { graphql } from "../../gql/index.ts";
import type { EvaluationViewer_viewerFragment, Permission } from "../../gql/graphql.ts";

/** What the reader may do here, and for whom. */
export const EVALUATION_VIEWER = graphql(`
  fragment EvaluationViewer_viewer on Viewer {
    id
    isSignedIn
    permissions
    scope {
      isNational
      provinceCodes
      satkerCodes
    }
  }
`);

/** Whether to show a door for a satker; the server decides again. */
export function mayForSatker(viewer: EvaluationViewer_viewerFragment, permission: Permission, satkerCode: string): boolean {
  const { isNational, provinceCodes, satkerCodes } = viewer.scope;
  return viewer.permissions.includes(permission) && (isNational || provinceCodes.includes(satkerCode.slice(0, 2)) || satkerCodes.includes(satkerCode));
}

/** Whether to show a door for a whole province. */
export function mayForProvince(viewer: EvaluationViewer_viewerFragment, permission: Permission, provinceCode: string): boolean {
  return viewer.permissions.includes(permission) && (viewer.scope.isNational || viewer.scope.provinceCodes.includes(provinceCode));
}
