import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { AssistanceKind, Dataset } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AttendanceField } from "./AttendanceField.tsx";
import { eventFaults, eventInput, eventValuesOf, type EventValues } from "./formValues.ts";
import type { MatrixSatker } from "./matrixModel.ts";
import styles from "./PublicationForm.module.css";
import { RefusalNotice } from "./RefusalNotice.tsx";

export const RECORD_EVENT = graphql(`
  mutation RecordAssistanceEvent($input: AssistanceEventInput!) {
    recordAssistanceEvent(input: $input) {
      id
      title
    }
  }
`);

const KINDS: readonly AssistanceKind[] = ["COORDINATION_MEETING", "ASSISTANCE", "TECHNICAL_GUIDANCE", "BRIEFING"];
const EMPTY: EventValues = { title: "", kind: "COORDINATION_MEETING", heldOn: "", endedOn: "", place: "", topics: "", source: "", attending: null };

const KEPT = ["title", "kind", "heldOn", "endedOn", "place", "topics", "source", "attending"] as const;
/** A form that tells an event for the first time has seen none. */
const NOTHING_SEEN = "none";

interface EventFormProps {
  province: string;
  satkers: readonly MatrixSatker[];
  dataset: Dataset;
  onClose: () => void;
  onSaved: (title: string) => void;
}

/** Writes down what was held and who came. */
export function EventForm({ province, satkers, dataset, onClose, onSaved }: EventFormProps) {
  const { words } = usePublicationWords();
  const [values, setValues] = useState(EMPTY);
  const [isTried, setIsTried] = useState(false);
  const draft = useDraft({
    form: "assistance-event",
    subject: `${province} ${dataset}`,
    values: { ...values },
    initial: { ...EMPTY },
    keeps: KEPT,
    revision: null,
    onRestore: (kept) => setValues((before) => ({ ...before, ...eventValuesOf(kept, KINDS) })),
  });
  const [record, { loading, error }] = useMutation(RECORD_EVENT, {
    onCompleted: ({ recordAssistanceEvent }) => {
      draft.forget();
      onSaved(recordAssistanceEvent.title);
    },
    onError: () => undefined,
  });
  const change = (part: Partial<EventValues>) => setValues((before) => ({ ...before, ...part }));
  const faults = isTried ? eventFaults(values) : {};
  const faultText = (field: "title" | "heldOn" | "endedOn" | "source", label: string) => {
    const fault = faults[field];
    return fault ? words(`form.${fault}`, { field: label }) : null;
  };

  const save = (expectedRevision: string) => {
    setIsTried(true);
    if (Object.keys(eventFaults(values)).length > 0) return;
    void record({ variables: { input: { ...eventInput(values, { province, dataset }), expectedRevision } } });
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(NOTHING_SEEN);
  };
  const conflict = conflictOf(error);

  return (
    <Dialog title={words("form.eventTitle")} closeLabel={words("form.close")} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={handleSubmit}>
        <DraftNotice draft={draft} onDiscard={() => setValues(EMPTY)} />
        <FormField label={words("form.eventName")} isRequired fault={faultText("title", words("form.eventName"))}>
          {(control) => <input {...control} type="text" maxLength={300} value={values.title} onChange={(event) => change({ title: event.target.value })} />}
        </FormField>
        <FormField label={words("form.eventKind")}>
          {(control) => (
            <select {...control} value={values.kind} onChange={(event) => change({ kind: KINDS.find((kind) => kind === event.target.value) ?? values.kind })}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words(`events.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <div className={styles.pair}>
          <FormField label={words("form.heldOn")} isRequired fault={faultText("heldOn", words("form.heldOn"))}>
            {(control) => <input {...control} type="date" value={values.heldOn} onChange={(event) => change({ heldOn: event.target.value })} />}
          </FormField>
          <FormField label={words("form.endedOn")} hint={words("form.endedHint")} fault={faultText("endedOn", words("form.endedOn"))}>
            {(control) => <input {...control} type="date" value={values.endedOn} onChange={(event) => change({ endedOn: event.target.value })} />}
          </FormField>
        </div>
        <FormField label={words("form.place")}>
          {(control) => <input {...control} type="text" maxLength={300} value={values.place} onChange={(event) => change({ place: event.target.value })} />}
        </FormField>
        <FormField label={words("form.topics")} hint={words("form.topicsHint")}>
          {(control) => <input {...control} type="text" value={values.topics} onChange={(event) => change({ topics: event.target.value })} />}
        </FormField>
        <FormField label={words("form.source")} hint={words("form.sourceHint")} isRequired fault={faultText("source", words("form.source"))}>
          {(control) => <input {...control} type="text" maxLength={300} value={values.source} onChange={(event) => change({ source: event.target.value })} />}
        </FormField>
        <AttendanceField satkers={satkers} attending={values.attending} onChange={(attending) => change({ attending })} />
        {dataset === "DEMO" ? <Notice tone="demo">{words("form.demo")}</Notice> : null}
        {conflict === null ? (
          <RefusalNotice error={error} />
        ) : (
          <ConflictNotice
            conflict={conflict}
            onKeepMine={save}
            onTakeTheirs={() => {
              draft.forget();
              onClose();
            }}
          />
        )}
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
