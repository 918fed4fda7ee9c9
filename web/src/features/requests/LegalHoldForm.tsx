import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { CaseForm } from "./CaseForm.tsx";
import { FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const SET_LEGAL_HOLD = graphql(`
  mutation SetLegalHold($request: ID!, $reason: String, $expectedRevision: String) {
    setLegalHold(request: $request, reason: $reason, expectedRevision: $expectedRevision) {
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

const SHOWN = ["reason"] as const;

/** Holds the file of a request for a case, with a reason, or lets it go again. */
export function LegalHoldForm({ requestId, revision, isHeld, refetch }: { requestId: string; revision: string; isHeld: boolean; refetch: string }) {
  const { words } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(SHOWN, { revision });
  const [set, { loading, error }] = useMutation(SET_LEGAL_HOLD, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async (expectedRevision: string | null) => {
    if (!isHeld && !isFilled(["reason"])) return;
    const { data } = await set({ variables: { request: requestId, reason: isHeld ? null : (fields["reason"]?.trim() ?? ""), expectedRevision } });
    if (data) take(data.setLegalHold.__typename === "RecordingRefusal" ? data.setLegalHold : null);
  };
  return (
    <CaseForm label={words(isHeld ? "form.holdLift" : "form.holdSet")} note={words("form.holdNote")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      {isHeld ? null : (
        <FieldRow>
          <InputField form={form} name="reason" label={words("form.holdReason")} isRequired />
        </FieldRow>
      )}
    </CaseForm>
  );
}
