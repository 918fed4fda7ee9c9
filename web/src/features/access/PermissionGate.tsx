import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { Permission } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";

interface PermissionGateProps {
  viewer: ViewerFacts;
  /** One of these opens the page. */
  anyOf: readonly Permission[];
  children: ReactNode;
}

/** Shows a page to whom it is for; others read why not, and what to do. The server refuses anyway. */
export function PermissionGate({ viewer, anyOf, children }: PermissionGateProps) {
  const { words, t } = useAccessWords();
  const { pathname, search } = useLocation();
  if (anyOf.some((permission) => may(viewer, permission))) return children;
  if (viewer.isSignedIn) return <EmptyState title={words("settings.forbidden")} next={words("settings.forbiddenNext")} />;
  return (
    <EmptyState
      title={words("account.signInNeeded")}
      next={words("account.signInNeededNext")}
      actions={<AppLink to={addresses.signIn(pathname + search)}>{t("frame.signIn")}</AppLink>}
    />
  );
}
