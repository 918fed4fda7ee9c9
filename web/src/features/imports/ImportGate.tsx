import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useImportWords } from "../../i18n/imports.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";

/** Shows imports to whom they are for; others read why not. The server refuses anyway. */
export function ImportGate({ viewer, children }: { viewer: ViewerFacts; children: ReactNode }) {
  const { t, words } = useImportWords();
  const { pathname, search } = useLocation();
  if (may(viewer, "IMPORTS_READ") || may(viewer, "IMPORTS_COMMIT")) return children;
  return (
    <EmptyState
      title={words("closed")}
      next={words(viewer.isSignedIn ? "closedNext" : "closedSignIn")}
      actions={viewer.isSignedIn ? undefined : <AppLink to={addresses.signIn(pathname + search)}>{t("frame.signIn")}</AppLink>}
    />
  );
}
