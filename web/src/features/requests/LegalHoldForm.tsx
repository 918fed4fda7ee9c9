import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { CaseForm } from "./CaseForm.tsx";
import { FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const SET_LEGAL_HOLD = graphql(`
  mutation SetLegalHold($request: ID!, $reason: String) {
    setLegalHold(request: $request, reason: $reason) {
      __typename
      ... on InformationRequest {
        id
        legalHold {
          reason
          setBy
        }
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

/** Holds the file of a request for a case, with a reason, or lets it go again. */
export function LegalHoldForm({ requestId, isHeld, refetch }: { requestId: string; isHeld: boolean; refetch: string }) {
  const { words } = useRequestWords();
  const { form, fields, message, isFilled, take } = useAnswer(["reason"]);
  const [set, { loading, error }] = useMutation(SET_LEGAL_HOLD, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async () => {
    if (!isHeld && !isFilled(["reason"])) return;
    const { data } = await set({ variables: { request: requestId, reason: isHeld ? null : (fields["reason"]?.trim() ?? "") } });
    if (data) take(data.setLegalHold.__typename === "RecordingRefusal" ? data.setLegalHold : null);
  };
  return (
    <CaseForm label={words(isHeld ? "form.holdLift" : "form.holdSet")} note={words("form.holdNote")} isSaving={loading} error={error} message={message} onSave={handleSave}>
      {isHeld ? null : (
        <FieldRow>
          <InputField form={form} name="reason" label={words("form.holdReason")} isRequired />
        </FieldRow>
      )}
    </CaseForm>
  );
}
