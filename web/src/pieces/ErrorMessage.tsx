import { useWords } from "../i18n/i18n.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
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
  const facts = errorFacts(error);
  return (
    <Notice
      tone="alarm"
      role="alert"
      title={t("error.title")}
      actions={onRetry ? <Button onClick={onRetry}>{t("state.retry")}</Button> : undefined}
    >
      <p>{errorSentence(facts, t)}</p>
      {isPart ? <p>{t("state.partial")}</p> : null}
      {facts.requestId === null ? null : <p>{t("state.requestId", { id: facts.requestId })}</p>}
    </Notice>
  );
}
