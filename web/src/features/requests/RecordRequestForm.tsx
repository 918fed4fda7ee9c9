import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { OccupationGroup, PurposeGroup, RequesterType, SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { textsOf } from "../../lib/draft.ts";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./RecordForm.module.css";
import { emptyOnes, firstEvents, neededForRequest, REGIMES, requestFieldNames } from "./recordingInput.ts";
import { ChoiceField, FieldRow, InputField, TextField } from "./RequestFields.tsx";
import { DRAFT_FIELDS } from "./requestDraft.ts";
import { fieldOfRefusal, useRecordForm } from "./useRecordForm.ts";

export const RECORD_REQUEST = graphql(`
  mutation RecordRequest($input: RecordRequestInput!) {
    recordRequest(input: $input) {
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

const TYPES: readonly RequesterType[] = ["INDIVIDUAL", "GROUP", "LEGAL_ENTITY"];
const OCCUPATIONS: readonly OccupationGroup[] = ["STUDENT", "ACADEMIC", "JOURNALIST", "CIVIL_SOCIETY", "POLITICAL_PARTY", "PUBLIC_SERVANT", "PRIVATE_SECTOR", "OTHER"];
const PURPOSES: readonly PurposeGroup[] = ["RESEARCH", "JOURNALISM", "OVERSIGHT", "ELECTION_CONTEST", "LEGAL_MATTER", "PERSONAL", "OTHER"];
const SHOWN = ["satkerCode", "number", "receivedOn", "receivedAt", "completedOn", "registeredOn", "regime", "regimeReason", "informationSought", "purpose", "retainUntil"] as const;

interface RecordRequestFormProps {
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  onRecorded: (requestId: string) => void;
}

/** A new request by form. What is not free text is kept on the device until it is sent; who asked is never asked for. */
export function RecordRequestForm({ satkers, onRecorded }: RecordRequestFormProps) {
  const { words } = useRequestWords();
  const only = satkers.length === 1 ? satkers[0]?.code : undefined;
  const initial: Readonly<Record<string, string>> = only === undefined ? {} : { satkerCode: only };
  const { form, fields, setFields, setFaults } = useRecordForm(initial);
  const [refused, setRefused] = useState<string | null>(null);
  const draft = useDraft({ form: "request", subject: "", values: fields, initial, keeps: DRAFT_FIELDS, revision: null, onRestore: (kept) => setFields((known) => ({ ...known, ...textsOf(kept) })) });
  const [record, { loading, error }] = useMutation(RECORD_REQUEST);
  const missingFaults = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, words("form.required")]));
  const handleSave = async () => {
    setRefused(null);
    const empty = emptyOnes(neededForRequest(fields), fields);
    setFaults(missingFaults(empty));
    if (empty.length > 0) return;
    const told = (name: string) => fields[name]?.trim() || null;
    const { data } = await record({
      variables: {
        input: {
          satker: fields["satkerCode"] ?? "",
          number: fields["number"] ?? "",
          requesterType: TYPES.find((type) => type === fields["requesterType"]) ?? null,
          occupationGroup: OCCUPATIONS.find((group) => group === fields["occupationGroup"]) ?? null,
          purposeGroup: PURPOSES.find((group) => group === fields["purposeGroup"]) ?? null,
          informationSought: told("informationSought"),
          purpose: told("purpose"),
          retainUntil: told("retainUntil"),
          events: firstEvents(fields),
        },
      },
    });
    const result = data?.recordRequest;
    if (result?.__typename === "InformationRequest") {
      draft.forget();
      onRecorded(result.id);
    } else if (result?.__typename === "RecordingRefusal") {
      const field = fieldOfRefusal(result, SHOWN, requestFieldNames(fields));
      if (field === null) setRefused(result.message);
      else setFaults({ [field]: result.message });
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={words("form.title")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave().catch(() => undefined);
      }}
    >
      <LiveFields>
        <Notice tone="quiet">{words("form.privacy")}</Notice>
        <DraftNotice
          draft={draft}
          onDiscard={() => {
            setFields(initial);
            setFaults({});
          }}
        />
        <FieldRow>
          <ChoiceField form={form} name="satkerCode" label={words("form.satker")} none={words("form.choose")} choices={satkers.map((satker) => ({ value: satker.code, label: satkerShortName(satker) }))} isRequired />
          <InputField form={form} name="number" label={words("form.number")} isRequired />
        </FieldRow>
        <FieldRow>
          <InputField form={form} name="receivedOn" label={words("form.receivedOn")} type="date" isRequired />
          <InputField form={form} name="receivedAt" label={words("form.receivedAt")} hint={words("form.receivedAtHint")} type="time" />
          <InputField form={form} name="completedOn" label={words("form.completedOn")} hint={words("form.completedHint")} type="date" />
        </FieldRow>
        <FieldRow>
          <InputField form={form} name="registeredOn" label={words("form.registeredOn")} hint={words("form.registeredHint")} type="date" />
          <ChoiceField form={form} name="regime" label={words("form.regime")} none={words("form.chooseRegime")} choices={REGIMES.map((regime) => ({ value: regime, label: words(`regime.long${regime}`) }))} />
          <InputField form={form} name="regimeReason" label={words("form.regimeWhy")} />
        </FieldRow>
        <FieldRow>
          <ChoiceField form={form} name="requesterType" label={words("form.requesterType")} none={words("form.notTold")} choices={TYPES.map((type) => ({ value: type, label: words(`group.${type}`) }))} />
          <ChoiceField form={form} name="occupationGroup" label={words("form.occupationGroup")} none={words("form.notTold")} choices={OCCUPATIONS.map((group) => ({ value: group, label: words(`group.${group}`) }))} />
          <ChoiceField form={form} name="purposeGroup" label={words("form.purposeGroup")} none={words("form.notTold")} choices={PURPOSES.map((group) => ({ value: group, label: words(`group.${group}`) }))} />
        </FieldRow>
        <TextField form={form} name="informationSought" label={words("form.sought")} hint={words("form.textHint")} />
        <TextField form={form} name="purpose" label={words("form.purpose")} />
        <FieldRow>
          <InputField form={form} name="retainUntil" label={words("form.retainUntil")} hint={words("form.retainHint")} type="date" />
        </FieldRow>
        {refused === null ? null : (
          <Notice tone="alarm" role="alert" title={words("form.refused")}>
            {refused}
          </Notice>
        )}
        {error ? <ErrorMessage error={error} /> : null}
        <p className={styles.send}>
          <Button type="submit" look="main" disabled={loading}>
            {words(loading ? "form.saving" : "form.save")}
          </Button>
          <span className={styles.note}>{words("form.draft")}</span>
        </p>
      </LiveFields>
    </form>
  );
}
