import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { DisputeRuling, DisputeStage } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { officeDay } from "../../lib/officeClock.ts";
import { CaseForm } from "./CaseForm.tsx";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_DISPUTE_STEP = graphql(`
  mutation RecordDisputeStep($dispute: ID!, $step: DisputeStepInput!, $expectedRevision: String) {
    recordDisputeStep(dispute: $dispute, step: $step, expectedRevision: $expectedRevision) {
      __typename
      ... on Dispute {
        id
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

/** Stages after the filing, which is recorded with the dispute. */
const STAGES: readonly DisputeStage[] = ["REGISTERED", "STARTED", "MEDIATION", "ADJUDICATION", "DECIDED", "COURT", "EXECUTED"];
const RULINGS: readonly DisputeRuling[] = ["INADMISSIBLE_PREMATURE", "INADMISSIBLE_OTHER", "SETTLED", "OPEN_ALL", "OPEN_PART", "STAYS_CLOSED", "WITHDRAWN", "DROPPED"];
const STEP_FIELDS = ["stage", "on", "ruling"] as const;
const RETRACT_FIELDS = ["retractsEventId", "reason"] as const;

interface DisputeStepFormProps {
  disputeId: string;
  revision: string;
  refetch: string;
}

/** A stage that a dispute reached, with the ruling if there was one. */
export function DisputeStepForm({ disputeId, revision, refetch }: DisputeStepFormProps) {
  const { words } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(STEP_FIELDS, { draft: { form: "dispute-step", subject: disputeId, keeps: STEP_FIELDS }, revision });
  const [record, { loading, error }] = useMutation(RECORD_DISPUTE_STEP, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async (expectedRevision: string | null) => {
    const stage = STAGES.find((known) => known === fields["stage"]);
    if (!isFilled(["stage", "on"]) || stage === undefined) return;
    const ruling = RULINGS.find((known) => known === fields["ruling"]) ?? null;
    const { data } = await record({ variables: { dispute: disputeId, step: { stage, ruling, on: fields["on"] ?? "" }, expectedRevision } });
    if (data) take(data.recordDisputeStep.__typename === "RecordingRefusal" ? data.recordDisputeStep : null);
  };
  return (
    <CaseForm label={words("form.step")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <ChoiceField form={form} name="stage" label={words("form.stepStage")} none={words("form.choose")} choices={STAGES.map((stage) => ({ value: stage, label: words(`dispute.${stage}`) }))} isRequired />
        <InputField form={form} name="on" label={words("form.on")} type="date" isRequired />
        <ChoiceField form={form} name="ruling" label={words("form.stepRuling")} none={words("form.stepNoRuling")} choices={RULINGS.map((ruling) => ({ value: ruling, label: words(`dispute.${ruling}`) }))} />
      </FieldRow>
    </CaseForm>
  );
}

interface RetractStepFormProps extends DisputeStepFormProps {
  /** Stages that stand. */
  entries: readonly { id: string; stage: DisputeStage | null; on: string }[];
}

/** Takes a wrong stage away. */
export function RetractStepForm({ disputeId, revision, entries, refetch }: RetractStepFormProps) {
  const { words, locale } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(RETRACT_FIELDS, { draft: { form: "dispute-retraction", subject: disputeId, keeps: ["retractsEventId"] }, revision });
  const [record, { loading, error }] = useMutation(RECORD_DISPUTE_STEP, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async (expectedRevision: string | null) => {
    if (!isFilled(RETRACT_FIELDS)) return;
    const { retractsEventId = "", reason = "" } = fields;
    const { data } = await record({ variables: { dispute: disputeId, step: { on: officeDay(), retractsEventId, reason }, expectedRevision } });
    if (data) take(data.recordDisputeStep.__typename === "RecordingRefusal" ? data.recordDisputeStep : null);
  };
  return (
    <CaseForm label={words("form.retractSend")} note={words("form.retractNote")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <ChoiceField form={form} name="retractsEventId" label={words("form.retractEntry")} none={words("form.choose")} choices={entries.map(({ id, stage, on }) => ({ value: id, label: `${stage === null ? words("pages.cases.RETRACTED") : words(`dispute.${stage}`)}, ${formatLocalDate(on, locale)}` }))} isRequired />
        <InputField form={form} name="reason" label={words("form.retractWhy")} isRequired />
      </FieldRow>
    </CaseForm>
  );
}
