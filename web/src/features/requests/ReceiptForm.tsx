import { useState } from "react";
import { useRequestWords } from "../../i18n/requests.ts";
import { isLocalDate } from "../../lib/localDay.ts";
import { CLOCK_WORDS, REGIME_WORDS, clockOfWord, regimeOfWord, satkerCodeCodec, type ReceiptSearch } from "../../pieces/requestAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { SatkerType } from "../../gql/graphql.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import styles from "./ReceiptForm.module.css";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";

interface ReceiptFormProps {
  search: ReceiptSearch;
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  onCompute: (search: ReceiptSearch) => void;
}

/** Which clock, from which day, by which calendar. What is asked stands in the address, so that a receipt can be sent on. */
export function ReceiptForm({ search, satkers, onCompute }: ReceiptFormProps) {
  const { words } = useRequestWords();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({
    jam: search.jam ?? "jawaban",
    rezim: search.rezim ?? "umum",
    mulai: search.mulai ?? "",
    perpanjang: search.perpanjang ?? "",
    kalender: search.kalender ?? "",
    satker: search.satker ?? "",
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const form = { fields, faults, onChange: (name: string, value: string) => setFields((known) => ({ ...known, [name]: value })) };
  const handleCompute = () => {
    const wrong = ["mulai", "kalender"].filter((name) => (name === "mulai" || fields[name]) && !isLocalDate(fields[name] ?? ""));
    setFaults(Object.fromEntries(wrong.map((name) => [name, words("receipt.badDate")])));
    if (wrong.length === 0) onCompute(searchOf(fields));
  };
  return (
    <form
      className={styles.form}
      aria-label={words("receipt.inputs")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        handleCompute();
      }}
    >
      <LiveFields>
        <FieldRow>
          <ChoiceField form={form} name="jam" label={words("receipt.clock")} choices={CLOCK_WORDS.map((word) => ({ value: word, label: words(`kind.${clockOfWord(word)}`) }))} />
          <ChoiceField form={form} name="rezim" label={words("receipt.regime")} choices={REGIME_WORDS.map((word) => ({ value: word, label: words(`regime.${regimeOfWord(word)}`) }))} />
          <InputField form={form} name="mulai" label={words("receipt.startsOn")} hint={words("receipt.startsHint")} type="date" isRequired />
          <InputField form={form} name="kalender" label={words("receipt.calendarOn")} hint={words("receipt.calendarHint")} type="date" />
          <ChoiceField
            form={form}
            name="satker"
            label={words("receipt.satker")}
            none={words("receipt.national")}
            choices={satkers.map((satker) => ({ value: satker.code, label: satkerShortName(satker) }))}
          />
        </FieldRow>
        <div className={styles.send}>
          <label className={styles.check}>
            <input type="checkbox" checked={fields["perpanjang"] === "ya"} onChange={(event) => form.onChange("perpanjang", event.target.checked ? "ya" : "")} />
            {words("receipt.extended")}
          </label>
          <Button type="submit" look="main">
            {words("receipt.compute")}
          </Button>
        </div>
      </LiveFields>
    </form>
  );
}

function searchOf(fields: Readonly<Record<string, string>>): ReceiptSearch {
  return {
    jam: CLOCK_WORDS.find((word) => word === fields["jam"]) ?? null,
    rezim: REGIME_WORDS.find((word) => word === fields["rezim"]) ?? null,
    mulai: fields["mulai"] || null,
    perpanjang: fields["perpanjang"] === "ya" ? "ya" : null,
    kalender: fields["kalender"] || null,
    satker: satkerCodeCodec.parse(fields["satker"] ?? ""),
  };
}
