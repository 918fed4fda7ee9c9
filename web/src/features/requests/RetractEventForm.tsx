import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { officeDay } from "../../lib/officeClock.ts";
import { CaseForm } from "./CaseForm.tsx";
import { RECORD_EVENTS } from "./RecordEventForm.tsx";
import { correctionEvents } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RETRACT_EVENT = graphql(`
  fragment RetractEventForm_request on InformationRequest {
    id
    explanation {
      id
      revision
      events {
        id
        kind
        on
        at
        isStanding
        regime
        reason
        toUnit
        decision
        refusalGround
        exemptionLetter
        hasConsequenceTest
        closingReason
      }
    }
  }
`);

const SHOWN = ["retractsEventId", "reason", "correctOn", "reasonAgain"] as const;
/** Why it was wrong may name somebody: not on this device. */
const KEPT = ["retractsEventId", "correctOn"] as const;
const NEEDED = ["retractsEventId", "reason"] as const;
/** What the API calls the fields of the two events that a correction sends. */
const NAMES = { "events.1.on": "correctOn", "events.1.kind": "correctOn", "events.0.kind": "retractsEventId", "events.1.reason": "reasonAgain" };

interface RetractEventFormProps {
  request: FragmentType<typeof RETRACT_EVENT>;
  refetch: string;
}

/** Takes a wrong entry away, and in the same step tells it anew with the right date. Nothing is ever deleted. */
export function RetractEventForm({ request: from, refetch }: RetractEventFormProps) {
  const { words, locale } = useRequestWords();
  const { data: request } = useSuspenseFragment({ fragment: RETRACT_EVENT, from });
  const { form, fields, frame, isFilled, take } = useAnswer(SHOWN, { names: NAMES, draft: { form: "request-retraction", subject: request.id, keeps: KEPT }, revision: request.explanation.revision });
  const [record, { loading, error }] = useMutation(RECORD_EVENTS, { fetchPolicy: "no-cache", refetchQueries: [refetch], awaitRefetchQueries: true });
  const standing = request.explanation.events.filter((event) => event.isStanding && event.kind !== "RETRACTED");
  const wrong = standing.find((event) => event.id === fields["retractsEventId"]);
  // The officer's reason is not shown to every reader who records; told anew, the entry needs it again.
  const needsReasonAgain = Boolean(fields["correctOn"]) && (wrong?.kind === "REGISTERED" || wrong?.kind === "EXTENDED") && wrong.reason === null;
  const handleSave = async (expectedRevision: string | null) => {
    if (!isFilled(needsReasonAgain ? [...NEEDED, "reasonAgain"] : NEEDED) || wrong === undefined) return;
    const { reason = "", correctOn = "", reasonAgain = "" } = fields;
    const { data } = await record({ variables: { request: request.id, events: correctionEvents(needsReasonAgain ? { ...wrong, reason: reasonAgain } : wrong, { on: officeDay(), reason, correctOn }), expectedRevision } });
    if (data) take(data.recordRequestEvents.__typename === "RecordingRefusal" ? data.recordRequestEvents : null);
  };
  return (
    <CaseForm label={words("form.retractSend")} note={words("form.retractNote")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <ChoiceField
          form={form}
          name="retractsEventId"
          label={words("form.retractEntry")}
          none={words("form.choose")}
          choices={standing.map((event) => ({ value: event.id, label: `${words(`event.${event.kind}`)}, ${formatLocalDate(event.on, locale)}` }))}
          isRequired
        />
        <InputField form={form} name="reason" label={words("form.retractWhy")} isRequired />
        <InputField form={form} name="correctOn" label={words("form.retractCorrectOn")} hint={words("form.retractCorrectHint")} type="date" />
        {needsReasonAgain ? <InputField form={form} name="reasonAgain" label={words("form.retractReasonAgain")} hint={words("form.retractReasonHint")} isRequired /> : null}
      </FieldRow>
    </CaseForm>
  );
}
