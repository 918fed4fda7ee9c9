import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { officeDay } from "../../lib/officeClock.ts";
import { Notice } from "../../ui/Notice.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_OBJECTION_EVENT = graphql(`
  mutation RecordObjectionEvent($objection: ID!, $event: ObjectionEventInput!, $expectedRevision: String) {
    recordObjectionEvent(objection: $objection, event: $event, expectedRevision: $expectedRevision) {
      __typename
      ... on Objection {
        id
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

const KINDS = ["WRITTEN_ANSWER", "ORAL_ANSWER"] as const;
const ANSWER_FIELDS = ["kind", "on"] as const;
const RETRACT_FIELDS = ["retractsEventId", "reason"] as const;

interface ObjectionEventFormProps {
  objection: { id: string; number: string; explanation: { revision: string } };
  refetch: string;
}

/** The superior's answer to an objection. An oral one is kept as evidence and stops nothing. */
export function ObjectionAnswerForm({ objection, refetch }: ObjectionEventFormProps) {
  const { words } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(ANSWER_FIELDS, { draft: { form: "objection-answer", subject: objection.id, keeps: ANSWER_FIELDS }, revision: objection.explanation.revision });
  const [record, { loading, error }] = useMutation(RECORD_OBJECTION_EVENT, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const kind = KINDS.find((known) => known === fields["kind"]);
  const handleSave = async (expectedRevision: string | null) => {
    if (!isFilled(ANSWER_FIELDS) || kind === undefined) return;
    const { data } = await record({ variables: { objection: objection.id, event: { kind, on: fields["on"] ?? "" }, expectedRevision } });
    if (data) take(data.recordObjectionEvent.__typename === "RecordingRefusal" ? data.recordObjectionEvent : null);
  };
  return (
    <CaseForm label={words("form.answer")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <ChoiceField form={form} name="kind" label={words("form.answerKind")} none={words("form.choose")} choices={KINDS.map((known) => ({ value: known, label: words(`pages.cases.${known}`) }))} isRequired />
        <InputField form={form} name="on" label={words("form.on")} type="date" isRequired />
      </FieldRow>
      {kind === "ORAL_ANSWER" ? <Notice tone="quiet">{words("form.answerOral")}</Notice> : null}
    </CaseForm>
  );
}

interface RetractAnswerFormProps extends ObjectionEventFormProps {
  /** Entries that stand. */
  entries: readonly { id: string; kind: "WRITTEN_ANSWER" | "ORAL_ANSWER" | "RETRACTED"; on: string }[];
}

/** Takes a wrong answer away; the clock runs again. */
export function RetractAnswerForm({ objection, entries, refetch }: RetractAnswerFormProps) {
  const { words, locale } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(RETRACT_FIELDS, { draft: { form: "objection-retraction", subject: objection.id, keeps: ["retractsEventId"] }, revision: objection.explanation.revision });
  const [record, { loading, error }] = useMutation(RECORD_OBJECTION_EVENT, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async (expectedRevision: string | null) => {
    if (!isFilled(RETRACT_FIELDS)) return;
    const { retractsEventId = "", reason = "" } = fields;
    const { data } = await record({ variables: { objection: objection.id, event: { kind: "RETRACTED", on: officeDay(), retractsEventId, reason }, expectedRevision } });
    if (data) take(data.recordObjectionEvent.__typename === "RecordingRefusal" ? data.recordObjectionEvent : null);
  };
  return (
    <CaseForm label={words("form.retractSend")} note={words("form.retractNote")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <ChoiceField form={form} name="retractsEventId" label={words("form.retractEntry")} none={words("form.choose")} choices={entries.map(({ id, kind, on }) => ({ value: id, label: `${words(`pages.cases.${kind}`)}, ${formatLocalDate(on, locale)}` }))} isRequired />
        <InputField form={form} name="reason" label={words("form.retractWhy")} isRequired />
      </FieldRow>
    </CaseForm>
  );
}
