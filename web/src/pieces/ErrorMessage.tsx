import { useLocation } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { addresses } from "./addresses.ts";
import { AppLink } from "./AppLink.tsx";
import { errorFacts, errorSentence } from "./errorSentence.ts";

interface ErrorMessageProps {
  error: unknown;
  onRetry?: () => void;
  /** Other parts of the page stand; say that they are right. */
  isPart?: boolean;
}

/** A failed part of a page: a sentence, what to do, and the request number when there is one. */
export function ErrorMessage({ error, onRetry, isPart = false }: ErrorMessageProps) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const facts = errorFacts(error);
  return (
    <Notice
      tone="alarm"
      role="alert"
      title={t("error.title")}
      actions={
        <>
          {facts.kind === "UNAUTHENTICATED" ? <AppLink to={addresses.signIn(pathname + search)}>{t("frame.signIn")}</AppLink> : null}
          {onRetry ? <Button onClick={onRetry}>{t("state.retry")}</Button> : null}
        </>
      }
    >
      <p>{errorSentence(facts, t)}</p>
      {isPart ? <p>{t("state.partial")}</p> : null}
      {facts.requestId === null ? null : <p>{t("state.requestId", { id: facts.requestId })}</p>}
    </Notice>
  );
}
