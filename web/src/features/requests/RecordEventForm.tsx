import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RequestEventInput } from "../../gql/graphql.ts";
import { useFormWords } from "../../i18n/forms.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { officeDay } from "../../lib/officeClock.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { CLOSING_REASONS, DECISIONS, eventInput, LETTERS, neededFields, NEXT_EVENT_KINDS, REFUSAL_GROUNDS, REGIMES } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField, type FormState } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_EVENTS = graphql(`
  mutation RecordEvents($request: ID!, $events: [RequestEventInput!]!, $expectedRevision: String) {
    recordRequestEvents(request: $request, events: $events, expectedRevision: $expectedRevision) {
      __typename
      ... on InformationRequest {
        id
        explanation {
          id
          revision
          events {
            id
          }
        }
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

export const RECORDED_EVENTS = graphql(`
  fragment RecordEventForm_request on InformationRequest {
    id
    explanation {
      id
      revision
      events {
        id
      }
    }
  }
`);

/** What the answer says of entries is too little for the page, which asks for all of them anew. */
const askAnew = (refetch: string) => ({ fetchPolicy: "no-cache" as const, refetchQueries: [refetch], awaitRefetchQueries: true });

const SHOWN = ["kind", "on", "regime", "reason", "toUnit", "inWriting", "decision", "refusalGround", "exemptionLetter", "closingReason", "hasConsequenceTest"] as const;
/** None of these is free text, so none can name a person on this device. */
const KEPT = ["kind", "on", "regime", "inWriting", "decision", "refusalGround", "exemptionLetter", "closingReason", "hasConsequenceTest"] as const;

/** What happened next to a request. What the law refuses is told at the field; nothing is changed then. */
export function RecordEventForm({ request: from, refetch }: { request: FragmentType<typeof RECORDED_EVENTS>; refetch: string }) {
  const { words } = useRequestWords();
  const forms = useFormWords();
  const { data: request } = useSuspenseFragment({ fragment: RECORDED_EVENTS, from });
  const { revision, events: before } = request.explanation;
  const { form, fields, frame, isFilled, take } = useAnswer(SHOWN, { draft: { form: "request-event", subject: request.id, keeps: KEPT }, revision });
  const [record, { loading, error }] = useMutation(RECORD_EVENTS, askAnew(refetch));
  const [retract] = useMutation(RECORD_EVENTS, askAnew(refetch));
  const kind = NEXT_EVENT_KINDS.find((one) => one === fields["kind"]);
  /** What was recorded a moment ago is retracted, and both entries stay; only while nothing else was recorded since. */
  const undoOf = (eventId: string, expectedRevision: string) => async () => {
    const { data } = await retract({ variables: { request: request.id, events: [{ kind: "RETRACTED", on: officeDay(), retractsEventId: eventId, reason: forms.words("undo.reason") }], expectedRevision } });
    if (data?.recordRequestEvents.__typename !== "InformationRequest") throw new Error("not undone");
  };
  const handleSave = async (expectedRevision: string | null) => {
    if (!isFilled(kind === undefined ? ["kind"] : neededFields(kind, fields)) || kind === undefined) return;
    const event: RequestEventInput = { ...eventInput(kind, fields) };
    const { data } = await record({ variables: { request: request.id, events: [event], expectedRevision } });
    if (!data) return;
    const result = data.recordRequestEvents;
    if (result.__typename === "RecordingRefusal") return take(result);
    const [added, ...others] = result.explanation.events.filter(({ id }) => !before.some((one) => one.id === id));
    take(null, words("form.saved"), added === undefined || others.length > 0 ? null : undoOf(added.id, result.explanation.revision));
  };
  return (
    <Panel title={words("request.actions")}>
      <CaseForm label={words("form.addEvent")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
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
