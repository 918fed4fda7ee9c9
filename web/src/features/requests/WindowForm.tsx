import { useState } from "react";
import type { SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { isLocalDate } from "../../lib/localDay.ts";
import { REGIME_WORDS, regimeOfWord, satkerCodeCodec, type WindowSearch } from "../../pieces/requestAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import styles from "./ReceiptForm.module.css";
import { ChoiceField, FieldRow, InputField } from "./RequestFields.tsx";

const DATES = ["diterima", "ditanggapi", "diajukan", "kalender"] as const;

interface WindowFormProps {
  search: WindowSearch;
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  onCompute: (search: WindowSearch) => void;
}

/** Which objection, whether and when it was answered, and the day of filing. What is asked stands in the address. */
export function WindowForm({ search, satkers, onCompute }: WindowFormProps) {
  const { words } = useRequestWords();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({
    diterima: search.diterima ?? "",
    ditanggapi: search.ditanggapi ?? "",
    diajukan: search.diajukan ?? "",
    kalender: search.kalender ?? "",
    rezim: search.rezim ?? "umum",
    satker: search.satker ?? "",
  });
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const form = { fields, faults, onChange: (name: string, value: string) => setFields((known) => ({ ...known, [name]: value })) };
  const handleCompute = () => {
    const wrong = DATES.filter((name) => (name === "diterima" || fields[name]) && !isLocalDate(fields[name] ?? ""));
    setFaults(Object.fromEntries(wrong.map((name) => [name, words("receipt.badDate")])));
    const day = (name: (typeof DATES)[number]) => fields[name] || null;
    if (wrong.length > 0) return;
    onCompute({
      diterima: day("diterima"),
      ditanggapi: day("ditanggapi"),
      diajukan: day("diajukan"),
      kalender: day("kalender"),
      rezim: REGIME_WORDS.find((word) => word === fields["rezim"]) ?? null,
      satker: satkerCodeCodec.parse(fields["satker"] ?? ""),
    });
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
          <InputField form={form} name="diterima" label={words("pages.window.received")} type="date" isRequired />
          <InputField form={form} name="ditanggapi" label={words("pages.window.answered")} hint={words("pages.window.answeredHint")} type="date" />
          <InputField form={form} name="diajukan" label={words("pages.window.on")} hint={words("pages.window.onHint")} type="date" />
          <ChoiceField form={form} name="rezim" label={words("receipt.regime")} choices={REGIME_WORDS.map((word) => ({ value: word, label: words(`regime.${regimeOfWord(word)}`) }))} />
          <InputField form={form} name="kalender" label={words("receipt.calendarOn")} hint={words("receipt.calendarHint")} type="date" />
          <ChoiceField form={form} name="satker" label={words("receipt.satker")} none={words("receipt.national")} choices={satkers.map((satker) => ({ value: satker.code, label: satkerShortName(satker) }))} />
        </FieldRow>
        <div className={styles.send}>
          <Button type="submit" look="main">
            {words("receipt.compute")}
          </Button>
        </div>
      </LiveFields>
    </form>
  );
}
