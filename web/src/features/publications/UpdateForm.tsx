import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { Dataset } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { updateValuesOf, updateFaults, updateInput, type UpdateValues } from "./formValues.ts";
import styles from "./PublicationForm.module.css";
import type { MatrixSatker } from "./matrixModel.ts";
import { itemTitle } from "./matrixWords.ts";
import { RefusalNotice } from "./RefusalNotice.tsx";

export const RECORD_UPDATE = graphql(`
  mutation RecordPublicationUpdate($input: PublicationUpdateInput!) {
    recordPublicationUpdate(input: $input) {
      id
      ...DutyList_publications
      compliance {
        id
        stateCounts {
          state
          count
        }
        ...DisciplinePanel_compliance
      }
    }
  }
`);

interface UpdateFormProps {
  satker: MatrixSatker;
  item: { code: string; title: string; titleEn: string };
  dataset: Dataset;
  /** Day of the page, "2026-11-22". */
  today: string;
  onClose: () => void;
  onSaved: () => void;
}

const EMPTY: UpdateValues = { kind: "UPDATE", outcome: "FOUND", on: "", url: "", note: "" };

const KEPT = ["kind", "outcome", "on", "url", "note"] as const;

/** Writes an update or a look into the log. */
export function UpdateForm({ satker, item, dataset, today, onClose, onSaved }: UpdateFormProps) {
  const { words, locale } = usePublicationWords();
  const [values, setValues] = useState(EMPTY);
  const [isTried, setIsTried] = useState(false);
  const draft = useDraft({
    form: "publication-update",
    subject: `${satker.code} ${item.code} ${dataset}`,
    values: { ...values },
    initial: { ...EMPTY },
    keeps: KEPT,
    revision: null,
    onRestore: (kept) => setValues((before) => ({ ...before, ...updateValuesOf(kept) })),
  });
  const [record, { loading, error }] = useMutation(RECORD_UPDATE, {
    onCompleted: () => {
      draft.forget();
      onSaved();
    },
    onError: () => undefined,
  });
  const faults = isTried ? updateFaults(values) : {};
  const change = (part: Partial<UpdateValues>) => setValues((before) => ({ ...before, ...part }));

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.keys(updateFaults(values)).length > 0) return;
    void record({ variables: { input: updateInput(values, { satker: satker.code, item: item.code, dataset, today }) } });
  };

  return (
    <Dialog title={words("form.updateTitle", { code: item.code })} closeLabel={words("form.close")} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={handleSubmit}>
        <p>{words("form.updateIntro", { satker: satkerShortName(satker), title: itemTitle(item, locale) })}</p>
        <DraftNotice draft={draft} onDiscard={() => setValues(EMPTY)} />
        <fieldset className={styles.choices}>
          <legend>{words("form.kind")}</legend>
          {(["UPDATE", "CHECK"] as const).map((kind) => (
            <label key={kind} className={styles.choice}>
              <input type="radio" name="kind" checked={values.kind === kind} onChange={() => change({ kind })} /> {words(`form.kind${kind}`)}
            </label>
          ))}
        </fieldset>
        {values.kind === "UPDATE" ? null : (
          <fieldset className={styles.choices}>
            <legend>{words("form.outcome")}</legend>
            {(["FOUND", "ABSENT"] as const).map((outcome) => (
              <label key={outcome} className={styles.choice}>
                <input type="radio" name="outcome" checked={values.outcome === outcome} onChange={() => change({ outcome })} /> {words(`form.outcome${outcome}`)}
              </label>
            ))}
          </fieldset>
        )}
        <FormField label={words("form.happenedOn")} hint={words("form.happenedHint")}>
          {(control) => <input {...control} type="date" max={today} value={values.on} onChange={(event) => change({ on: event.target.value })} />}
        </FormField>
        <FormField label={words("form.url")} hint={words("form.urlHint")} fault={faults.url ? words(`form.${faults.url}`, { field: words("form.url") }) : null}>
          {(control) => <input {...control} type="url" inputMode="url" value={values.url} onChange={(event) => change({ url: event.target.value })} />}
        </FormField>
        <FormField label={words("form.note")} hint={words("form.noteHint")}>
          {(control) => <textarea {...control} rows={2} maxLength={1000} value={values.note} onChange={(event) => change({ note: event.target.value })} />}
        </FormField>
        {dataset === "DEMO" ? <Notice tone="demo">{words("form.demo")}</Notice> : null}
        <RefusalNotice error={error} />
        <div className={styles.actions}>
          <Button type="submit" look="main" disabled={loading}>
            {loading ? words("form.saving") : words("form.save")}
          </Button>
          <Button onClick={onClose}>{words("form.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
