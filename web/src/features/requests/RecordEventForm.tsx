import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RequestEventInput } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { CLOSING_REASONS, DECISIONS, eventInput, LETTERS, neededFields, NEXT_EVENT_KINDS, REFUSAL_GROUNDS, REGIMES } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField, type FormState } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_EVENTS = graphql(`
  mutation RecordEvents($request: ID!, $events: [RequestEventInput!]!) {
    recordRequestEvents(request: $request, events: $events) {
      __typename
      ... on InformationRequest {
        id
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

const SHOWN = ["kind", "on", "regime", "reason", "toUnit", "inWriting", "decision", "refusalGround", "exemptionLetter", "closingReason"] as const;

/** What happened next to a request. What the law refuses is told at the field; nothing is changed then. */
export function RecordEventForm({ requestId, refetch }: { requestId: string; refetch: string }) {
  const { words } = useRequestWords();
  const { form, fields, message, isFilled, take } = useAnswer(SHOWN);
  const [record, { loading, error }] = useMutation(RECORD_EVENTS, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const kind = NEXT_EVENT_KINDS.find((known) => known === fields["kind"]);
  const handleSave = async () => {
    if (!isFilled(kind === undefined ? ["kind"] : neededFields(kind, fields)) || kind === undefined) return;
    const event: RequestEventInput = { ...eventInput(kind, fields) };
    const { data } = await record({ variables: { request: requestId, events: [event] } });
    if (data) take(data.recordRequestEvents.__typename === "RecordingRefusal" ? data.recordRequestEvents : null);
  };
  return (
    <Panel title={words("request.actions")}>
      <CaseForm label={words("form.addEvent")} isSaving={loading} error={error} message={message} onSave={handleSave}>
        <FieldRow>
          <ChoiceField form={form} name="kind" label={words("form.event")} none={words("form.chooseEvent")} choices={NEXT_EVENT_KINDS.map((known) => ({ value: known, label: words(`event.${known}`) }))} isRequired />
          <InputField form={form} name="on" label={words("form.on")} type="date" isRequired />
        </FieldRow>
        {kind === "ORAL_ANSWER" ? <Notice tone="quiet">{words("form.oralWarning")}</Notice> : null}
        {kind === undefined ? null : <KindFields kind={kind} form={form} />}
      </CaseForm>
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
