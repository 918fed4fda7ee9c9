import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { DisputeForum, ObjectionGround } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { Panel } from "../../ui/Panel.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { REGIMES } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField, TextField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_OBJECTION = graphql(`
  mutation RecordObjection($input: RecordObjectionInput!) {
    recordObjection(input: $input) {
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

export const RECORD_DISPUTE = graphql(`
  mutation RecordDispute($input: RecordDisputeInput!) {
    recordDispute(input: $input) {
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

const GROUNDS: readonly ObjectionGround[] = ["a", "b", "c", "d", "e", "f", "g"];
const FORUMS: readonly DisputeForum[] = ["KI_PROVINSI", "KI_PUSAT", "KI_KABUPATEN_KOTA"];
const OBJECTION_FIELDS = ["number", "ground", "groundFoundOn", "receivedOn", "regime"] as const;
/** A number may hold a name, and respondents are free text: not on this device. */
const OBJECTION_KEPT = ["ground", "groundFoundOn", "receivedOn", "regime"] as const;
const DISPUTE_KEPT = ["forum", "filedOn"] as const;
const DISPUTE_FIELDS = ["number", "objectionNumber", "forum", "filedOn", "respondents"] as const;

interface RecordCaseFormsProps {
  satkerCode: string;
  /** Null: an objection without a request, which only ground b allows. */
  request: { number: string; registerYear: number } | null;
  /** Name of the query to ask anew after recording. */
  refetch: string;
}

/** An objection on this request, and a dispute on one of its objections. A premature dispute is taken and marked. */
export function RecordCaseForms(props: RecordCaseFormsProps) {
  const { words } = useRequestWords();
  return (
    <Panel title={words("form.cases")}>
      <details>
        <summary>{words("form.addObjection")}</summary>
        <ObjectionForm {...props} />
      </details>
      <details>
        <summary>{words("form.addDispute")}</summary>
        <DisputeForm satkerCode={props.satkerCode} refetch={props.refetch} />
      </details>
    </Panel>
  );
}

/** An objection to the superior. Without a request its ground is b. */
export function ObjectionForm({ satkerCode, request, refetch }: RecordCaseFormsProps) {
  const { words } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(OBJECTION_FIELDS, { initial: request === null ? { ground: "b" } : {}, draft: { form: "objection", subject: `${satkerCode} ${request?.registerYear ?? ""} ${request?.number ?? ""}`, keeps: OBJECTION_KEPT } });
  const [record, { loading, error }] = useMutation(RECORD_OBJECTION, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async () => {
    const ground = GROUNDS.find((known) => known === fields["ground"]);
    const regime = REGIMES.find((known) => known === fields["regime"]);
    if (!isFilled(OBJECTION_FIELDS) || ground === undefined || regime === undefined) return;
    const { number = "", groundFoundOn = "", receivedOn = "" } = fields;
    const { data } = await record({
      variables: { input: { satker: satkerCode, number, requestNumber: request?.number ?? null, requestYear: request?.registerYear ?? null, ground, groundFoundOn, receivedOn, regime } },
    });
    if (data) take(data.recordObjection.__typename === "RecordingRefusal" ? data.recordObjection : null);
  };
  return (
    <CaseForm label={words("form.addObjection")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <InputField form={form} name="number" label={words("form.objectionNumber")} isRequired />
        <ChoiceField form={form} name="ground" label={words("objection.ground")} none={words("form.choose")} choices={(request === null ? GROUNDS.filter((ground) => ground === "b") : GROUNDS).map((ground) => ({ value: ground, label: words("objection.groundOf", { letter: ground, meaning: words(`objection.${ground}`) }) }))} isRequired />
        <InputField form={form} name="groundFoundOn" label={words("form.groundFoundOn")} type="date" isRequired />
        <InputField form={form} name="receivedOn" label={words("form.receivedOn")} type="date" isRequired />
        <ChoiceField form={form} name="regime" label={words("form.regime")} none={words("form.chooseRegime")} choices={REGIMES.map((regime) => ({ value: regime, label: words(`regime.long${regime}`) }))} isRequired />
      </FieldRow>
    </CaseForm>
  );
}

/** A dispute on an objection of this satker. */
export function DisputeForm({ satkerCode, objectionNumber, refetch }: Omit<RecordCaseFormsProps, "request"> & { objectionNumber?: string }) {
  const { words } = useRequestWords();
  const { form, fields, frame, isFilled, take } = useAnswer(DISPUTE_FIELDS, { initial: objectionNumber === undefined ? {} : { objectionNumber }, draft: { form: "dispute", subject: `${satkerCode} ${objectionNumber ?? ""}`, keeps: DISPUTE_KEPT } });
  const [record, { loading, error }] = useMutation(RECORD_DISPUTE, { refetchQueries: [refetch], awaitRefetchQueries: true });
  const handleSave = async () => {
    const forum = FORUMS.find((known) => known === fields["forum"]);
    if (!isFilled(DISPUTE_FIELDS) || forum === undefined) return;
    const { number = "", filedOn = "", respondents = "" } = fields;
    const named = respondents.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const { data } = await record({ variables: { input: { satker: satkerCode, number, objectionNumber: fields["objectionNumber"] ?? "", forum, filedOn, respondents: named } } });
    if (data) take(data.recordDispute.__typename === "RecordingRefusal" ? data.recordDispute : null);
  };
  return (
    <CaseForm label={words("form.addDispute")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
      <FieldRow>
        <InputField form={form} name="number" label={words("form.disputeNumber")} isRequired />
        <InputField form={form} name="objectionNumber" label={words("form.objectionNumber")} isRequired />
        <ChoiceField form={form} name="forum" label={words("dispute.forum")} none={words("form.choose")} choices={FORUMS.map((forum) => ({ value: forum, label: words(`dispute.${forum}`) }))} isRequired />
        <InputField form={form} name="filedOn" label={words("form.filedOn")} type="date" isRequired />
      </FieldRow>
      <TextField form={form} name="respondents" label={words("dispute.respondents")} hint={words("form.respondentsHint")} isRequired />
    </CaseForm>
  );
}
