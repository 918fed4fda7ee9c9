import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { RequestEventInput } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./RecordEventForm.module.css";
import { CLOSING_REASONS, DECISIONS, emptyOnes, eventInput, LETTERS, neededFields, NEXT_EVENT_KINDS, REFUSAL_GROUNDS, REGIMES } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField, type FormState } from "./RequestFields.tsx";
import { fieldOfRefusal, useRecordForm } from "./useRecordForm.ts";

export const RECORD_EVENTS = graphql(`
  mutation RecordEvents($request: ID!, $events: [RequestEventInput!]!) {
    recordRequestEvents(request: $request, events: $events) {
      __typename
      ... on InformationRequest {
        id
      }
      ... on RecordingRefusal {
        code
        message
      }
    }
  }
`);

const SHOWN = ["on", "regime", "reason", "toUnit", "decision", "refusalGround", "exemptionLetter", "closingReason"] as const;

/** What happened next to a request. What the law refuses is told at the field; nothing is changed then. */
export function RecordEventForm({ requestId, refetch }: { requestId: string; refetch: string }) {
  const { words } = useRequestWords();
  const { form, fields, setFields, setFaults } = useRecordForm({});
  const [message, setMessage] = useState<{ tone: "quiet" | "alarm"; text: string } | null>(null);
  const [record, { loading, error }] = useMutation(RECORD_EVENTS, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const kind = NEXT_EVENT_KINDS.find((known) => known === fields["kind"]);
  const handleSave = async () => {
    setMessage(null);
    if (kind === undefined) return setFaults({ kind: words("form.required") });
    const empty = emptyOnes(neededFields(kind, fields), fields);
    setFaults(Object.fromEntries(empty.map((name) => [name, words("form.required")])));
    if (empty.length > 0) return;
    const event: RequestEventInput = { ...eventInput(kind, fields) };
    const { data } = await record({ variables: { request: requestId, events: [event] } });
    const result = data?.recordRequestEvents;
    if (result?.__typename === "InformationRequest") {
      setFields({});
      setMessage({ tone: "quiet", text: words("form.saved") });
    } else if (result?.__typename === "RecordingRefusal") {
      const field = fieldOfRefusal(result, SHOWN);
      if (field === null) setMessage({ tone: "alarm", text: result.message });
      else setFaults({ [field]: result.message });
    }
  };
  return (
    <Panel title={words("request.actions")}>
      <form
        className={styles.form}
        aria-label={words("form.addEvent")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleSave().catch(() => undefined);
        }}
      >
        <FieldRow>
          <ChoiceField form={form} name="kind" label={words("form.event")} none={words("form.chooseEvent")} choices={NEXT_EVENT_KINDS.map((known) => ({ value: known, label: words(`event.${known}`) }))} isRequired />
          <InputField form={form} name="on" label={words("form.on")} type="date" isRequired />
        </FieldRow>
        {kind === "ORAL_ANSWER" ? <Notice tone="quiet">{words("form.oralWarning")}</Notice> : null}
        {kind === undefined ? null : <KindFields kind={kind} form={form} />}
        {message ? (
          <Notice tone={message.tone} role={message.tone === "alarm" ? "alert" : "status"} {...(message.tone === "alarm" ? { title: words("form.refused") } : {})}>
            {message.text}
          </Notice>
        ) : null}
        {error ? <ErrorMessage error={error} /> : null}
        <p>
          <Button type="submit" look="main" disabled={loading}>
            {words(loading ? "form.saving" : "form.addEvent")}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

/** The fields that a kind of event needs, and no others. */
function KindFields({ kind, form }: { kind: (typeof NEXT_EVENT_KINDS)[number]; form: FormState }) {
  const { words } = useRequestWords();
  const { decision, refusalGround } = form.fields;
  const mayRefuse = decision === "REFUSED" || decision === "GRANTED_IN_PART";
  if (kind === "REGISTERED") {
    return (
      <FieldRow>
        <ChoiceField form={form} name="regime" label={words("form.regime")} none={words("form.chooseRegime")} choices={REGIMES.map((regime) => ({ value: regime, label: words(`regime.long${regime}`) }))} isRequired />
        <InputField form={form} name="reason" label={words("form.regimeWhy")} isRequired />
      </FieldRow>
    );
  }
  if (kind === "FORWARDED") return <InputField form={form} name="toUnit" label={words("form.toUnit")} isRequired />;
  if (kind === "EXTENDED") {
    return (
      <FieldRow>
        <InputField form={form} name="reason" label={words("form.reason")} isRequired />
        <ChoiceField form={form} name="inWriting" label={words("form.inWriting")} none={words("form.orally")} choices={[{ value: "yes", label: words("form.inWritingYes") }]} />
      </FieldRow>
    );
  }
  if (kind === "CLOSED") {
    return <ChoiceField form={form} name="closingReason" label={words("form.closing")} none={words("form.choose")} choices={CLOSING_REASONS.map((reason) => ({ value: reason, label: words(`form.${reason}`) }))} isRequired />;
  }
  if (kind !== "WRITTEN_NOTICE") return null;
  return (
    <FieldRow>
      <ChoiceField form={form} name="decision" label={words("form.decision")} hint={words("form.noticeStops")} none={words("form.choose")} choices={DECISIONS.map((known) => ({ value: known, label: words(`decision.${known}`) }))} isRequired />
      {mayRefuse ? (
        <ChoiceField
          form={form}
          name="refusalGround"
          label={words("form.refusalGround")}
          none={words("form.testUnknown")}
          choices={REFUSAL_GROUNDS.map((ground) => ({ value: ground, label: ground === "EXEMPT" ? words("figures.refusedExempt") : words("decision.NOT_HELD") }))}
        />
      ) : null}
      {mayRefuse && refusalGround === "EXEMPT" ? (
        <>
          <ChoiceField form={form} name="exemptionLetter" label={words("form.letter")} none={words("form.choose")} choices={LETTERS.map((letter) => ({ value: letter, label: letter }))} isRequired />
          <ChoiceField
            form={form}
            name="hasConsequenceTest"
            label={words("form.test")}
            none={words("form.testUnknown")}
            choices={[
              { value: "yes", label: words("form.testYes") },
              { value: "no", label: words("form.testNo") },
            ]}
          />
        </>
      ) : null}
    </FieldRow>
  );
}
