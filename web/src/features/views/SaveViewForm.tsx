import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useViewWords } from "../../i18n/views.ts";
import { GRAMMAR_VERSION } from "../../pieces/addresses.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { printAddress, readAddress } from "../../pieces/pageGrammar.ts";
import { refusalOf } from "../../pieces/refusal.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./views.module.css";

export const SAVE_VIEW = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      id
      name
    }
  }
`);

interface SaveViewFormProps {
  /** As it stood in the bar of the browser. */
  address: string;
  /** Whom it may be shared with. Null: the reader may not share. */
  province: { code: string; name: string } | null;
  onSaved: (name: string) => void;
  onCancel: () => void;
}

/** A page, as the grammar of addresses writes it, gets a name. */
export function SaveViewForm({ address, province, onSaved, onCancel }: SaveViewFormProps) {
  const { words, language } = useViewWords();
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [save, { error, loading }] = useMutation(SAVE_VIEW, { fetchPolicy: "no-cache" });
  const read = readAddress(address);
  if (read === null) return <Notice tone="alarm">{words("noPage")}</Notice>;
  const canonical = printAddress(read);
  const dropped = [...read.query.unknownKeys, ...read.query.misread];
  const refusal = error === undefined ? null : refusalOf(error);
  const fault = refusal?.code === "VIEW_NAME_TAKEN" && language === "en" ? words("taken") : (refusal?.sentence ?? null);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name, address: canonical, grammarVersion: GRAMMAR_VERSION, sharedWith: isShared && province !== null ? province.code : null };
    const { data } = await save({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data) onSaved(data.saveView.name);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
      <LiveFields>
        <p className={styles.address}>{readable(canonical)}</p>
        {dropped.length === 0 ? null : <Notice tone="quiet">{words("dropped", { keys: dropped.join(", ") })}</Notice>}
        {error !== undefined && refusal === null ? <ErrorMessage error={error} /> : null}
        <FormField label={words("name")} fault={fault} isRequired>
          {(control) => <input {...control} value={name} maxLength={80} required autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </FormField>
        {province === null ? null : (
          <label className={styles.share}>
            <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
            <span>{words("share", { province: province.name })}</span>
          </label>
        )}
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading || name.trim() === ""}>
            {words("doSave")}
          </Button>
          <Button onClick={onCancel}>{words("cancel")}</Button>
        </div>
      </LiveFields>
    </form>
  );
}

/** An address for reading: without the signs that only machines need. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}
