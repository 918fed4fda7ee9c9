import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useAlertWords } from "../../i18n/alerts.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { may, type ViewerFacts } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";

/** Shows alerts to whom they are for; others read why not. The server refuses anyway. */
export function AlertGate({ viewer, children }: { viewer: ViewerFacts; children: ReactNode }) {
  const { t, words } = useAlertWords();
  const { pathname, search } = useLocation();
  if (may(viewer, "ALERTS_READ")) return children;
  return (
    <>
      <PageHead title={words("title")} />
      <EmptyState title={words("closed")} next={words("closedNext")} actions={viewer.isSignedIn ? undefined : <AppLink to={addresses.signIn(pathname + search)}>{t("frame.signIn")}</AppLink>} />
    </>
  );
}
