import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** Why there is no questionnaire here, and what can be done about it. */
export function CycleSilence({ reason, isSignedIn }: { reason: "noCycle" | "notAllowed" | "noItems" | "noAnswers"; isSignedIn: boolean }) {
  const { words } = useEvaluationWords();
  return (
    <Panel title={words("saq.title")}>
      <EmptyState title={words(`saq.${reason}`)} next={words(`saq.${reason}Next`)} actions={reason === "notAllowed" && !isSignedIn ? <AppLink to="/masuk">{words("form.signIn")}</AppLink> : undefined} />
    </Panel>
  );
}
