import { useLocation } from "react-router";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { refusalOf } from "./refusal.ts";

/** Why an entry was not stored, and the way to sign in where that helps. */
export function RefusalNotice({ error }: { error: unknown }) {
  const { t, words } = usePublicationWords();
  const { pathname } = useLocation();
  if (error === undefined || error === null) return null;
  const refusal = refusalOf(error, t, words);
  return (
    <Notice
      tone="alarm"
      role="alert"
      title={words("form.refused")}
      actions={refusal.isSignedOut ? <AppLink to={addresses.signIn(pathname)}>{words("form.signIn")}</AppLink> : undefined}
    >
      <p>{refusal.text}</p>
    </Notice>
  );
}
