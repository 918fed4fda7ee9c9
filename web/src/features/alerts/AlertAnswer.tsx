import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { useFormWords } from "../../i18n/forms.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { UndoNotice } from "../../pieces/UndoNotice.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./Alerts.module.css";

const STORY = { refetchQueries: ["AlertRoute"], awaitRefetchQueries: true };

export const ACKNOWLEDGE_ALERT = graphql(`
  mutation AcknowledgeAlert($alert: ID!, $reason: String!) {
    acknowledgeAlert(alert: $alert, reason: $reason) {
      id
    }
  }
`);
export const MUTE_ALERT = graphql(`
  mutation MuteAlert($alert: ID!, $reason: String!, $until: LocalDate!) {
    muteAlert(alert: $alert, reason: $reason, until: $until) {
      id
    }
  }
`);
export const UNMUTE_ALERT = graphql(`
  mutation UnmuteAlert($alert: ID!, $reason: String!) {
    unmuteAlert(alert: $alert, reason: $reason) {
      id
    }
  }
`);

type Deed = "seen" | "mute" | "unmute";

/** Acknowledges, mutes until a day, or unmutes; each with a reason that stays. */
export function AlertAnswer({ alert, isMuted, mayMute }: { alert: string; isMuted: boolean; mayMute: boolean }) {
  const { words } = useAlertWords();
  const [deed, setDeed] = useState<Deed>("seen");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState<{ undo: (() => Promise<void>) | null; count: number } | null>(null);
  const forms = useFormWords();
  const [acknowledge, acknowledging] = useMutation(ACKNOWLEDGE_ALERT, STORY);
  const [mute, muting] = useMutation(MUTE_ALERT, STORY);
  const [unmute, unmuting] = useMutation(UNMUTE_ALERT, STORY);
  const deeds: readonly Deed[] = ["seen", ...(mayMute ? [isMuted ? ("unmute" as const) : ("mute" as const)] : [])];
  const chosen = deeds.includes(deed) ? deed : "seen";
  const error = acknowledging.error ?? muting.error ?? unmuting.error;
  const refusal = error === undefined ? null : refusalOf(error);
  const isBusy = acknowledging.loading || muting.loading || unmuting.loading;
  const fault = (value: string, label: string) => (isTried && value.trim() === "" ? words("answer.missing", { field: label }) : null);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setDone(null);
    if (reason.trim() === "" || (chosen === "mute" && until === "")) return;
    const told = { alert, reason: reason.trim() };
    const doing = chosen === "mute" ? mute({ variables: { ...told, until } }) : chosen === "unmute" ? unmute({ variables: told }) : acknowledge({ variables: told });
    doing.then(
      () => {
        setReason("");
        setTried(false);
        // Somebody has seen an alert or has not: only what was muted can be put back.
        const undo = chosen !== "mute" ? null : async () => {
          await unmute({ variables: { alert, reason: forms.words("undo.reason") } });
        };
        setDone((before) => ({ undo, count: (before?.count ?? 0) + 1 }));
      },
      () => undefined,
    );
  };

  return (
    <Panel title={words("answer.title")}>
      <form className={styles.form} aria-label={words("answer.title")} noValidate onSubmit={handleSubmit}>
        <LiveFields>
          <Select label={words("answer.title")} labelShown={false} value={chosen} onChange={(event) => setDeed(deeds.find((one) => one === event.target.value) ?? "seen")}>
            {deeds.map((one) => (
              <option key={one} value={one}>
                {words(`answer.${one}`)}
              </option>
            ))}
          </Select>
          {chosen === "mute" ? (
            <FormField label={words("answer.until")} hint={words("answer.untilHint")} isRequired fault={fault(until, words("answer.until"))}>
              {(control) => <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
            </FormField>
          ) : null}
          <FormField label={words("answer.reason")} hint={words("answer.reasonHint")} isRequired fault={fault(reason, words("answer.reason"))}>
            {(control) => <textarea {...control} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </FormField>
          {refusal === null ? <ErrorMessageIf error={error} /> : <Notice tone="alarm" role="alert" title={words("answer.refused")}>{refusal.sentence}</Notice>}
          {done === null ? null : <UndoNotice key={done.count} sentence={words("answer.done")} undo={done.undo} />}
          <p>
            <Button type="submit" disabled={isBusy}>
              {words(isBusy ? "answer.saving" : "answer.save")}
            </Button>
          </p>
        </LiveFields>
      </form>
    </Panel>
  );
}

function ErrorMessageIf({ error }: { error: unknown }) {
  return error === undefined ? null : <ErrorMessage error={error} />;
}
