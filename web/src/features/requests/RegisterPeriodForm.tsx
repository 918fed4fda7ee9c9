import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { isLocalDate } from "../../lib/localDay.ts";
import { officeDay } from "../../lib/officeClock.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Panel } from "../../ui/Panel.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { daysOfMonths } from "./registerMonths.ts";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";
import { useAnswer } from "./useRecordForm.ts";

export const RECORD_PERIOD = graphql(`
  mutation RecordRegisterPeriod($satker: ID!, $from: LocalDate!, $to: LocalDate!) {
    recordRegisterPeriod(satker: $satker, from: $from, to: $to) {
      __typename
      ... on RegisterPeriodRecorded {
        id
        from
        to
      }
      ... on RecordingRefusal {
        message
        field
      }
    }
  }
`);

const FIELDS = ["satkerCode", "fromMonth", "toMonth"] as const;
const NAMES = { satker: "satkerCode", from: "fromMonth", to: "toMonth" };

/** Says that a satker's register is complete for some months: then a month without a request is a true zero. */
export function RegisterPeriodForm({ satkers }: { satkers: readonly { code: string; type: SatkerType; regionName: string }[] }) {
  const { words, locale } = useRequestWords();
  const today = officeDay();
  const only = satkers.length === 1 ? { satkerCode: satkers[0]?.code ?? "" } : {};
  const initial = { ...only, fromMonth: today.slice(0, 7), toMonth: today.slice(0, 7) };
  const { form, fields, frame, isFilled, take } = useAnswer(FIELDS, { initial, names: NAMES, draft: { form: "register-period", subject: "", keeps: FIELDS } });
  const [record, { loading, error }] = useMutation(RECORD_PERIOD);
  const handleSave = async () => {
    if (!isFilled(FIELDS)) return;
    // A browser without a field for months hands over whatever was typed.
    const wrong = (["fromMonth", "toMonth"] as const).find((name) => !isLocalDate(`${fields[name] ?? ""}-01`));
    if (wrong !== undefined) return take({ field: wrong, message: words("receipt.badDate") });
    const { satkerCode = "", fromMonth = "", toMonth = "" } = fields;
    const days = daysOfMonths(fromMonth, toMonth, today);
    const { data } = await record({ variables: { satker: satkerCode, ...days } });
    if (!data) return;
    const result = data.recordRegisterPeriod;
    const satker = satkers.find(({ code }) => code === satkerCode);
    const told = { satker: satker ? satkerShortName(satker) : satkerCode, from: formatLocalDate(days.from, locale), to: formatLocalDate(days.to, locale) };
    take(result.__typename === "RecordingRefusal" ? result : null, words("form.periodSaved", told));
  };
  return (
    <Panel title={words("form.period")} note={words("form.periodNote")}>
      <CaseForm label={words("form.periodSend")} isSaving={loading} error={error} {...frame} onSave={handleSave}>
        <FieldRow>
          <ChoiceField form={form} name="satkerCode" label={words("form.satker")} none={words("form.choose")} choices={satkers.map((satker) => ({ value: satker.code, label: satkerShortName(satker) }))} isRequired />
          <InputField form={form} name="fromMonth" label={words("form.periodFrom")} type="month" isRequired />
          <InputField form={form} name="toMonth" label={words("form.periodTo")} hint={words("form.periodHint")} type="month" isRequired />
        </FieldRow>
      </CaseForm>
    </Panel>
  );
}
