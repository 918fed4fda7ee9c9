import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Why a deed was not done: the server's own sentence where a rule refused it. */
export function DeedFailure({ error, title }: { error: unknown; title: string }) {
  if (!error) return null;
  const refusal = refusalOf(error);
  if (refusal === null) return <ErrorMessage error={error} />;
  return (
    <Notice tone="alarm" role="alert" title={title}>
      {refusal.sentence}
    </Notice>
  );
}
