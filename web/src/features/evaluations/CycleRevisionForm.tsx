import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { CycleBoard_cycleFragment, CycleDateField, CycleState } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { textsOf } from "../../lib/draft.ts";
import { useSight } from "../../pieces/conflict.ts";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { CYCLE_DATE_FIELDS, CYCLE_STATES, dateInForce, plainCycleId } from "./cycleModel.ts";
import { FormFoot, TextArea, TextField } from "./FormParts.tsx";
import styles from "./RecordForm.module.css";
import { refusalOf, type Refusal } from "./refusal.ts";

export const REVISE_CYCLE = graphql(`
  mutation ReviseCycle($revision: CycleRevisionInput!) {
    reviseCycleDates(revision: $revision) {
      id
      ...CycleBoard_cycle @unmask
    }
  }
`);

/** What the form needs of a cycle. */
type CycleToRevise = Pick<CycleBoard_cycleFragment, "id" | "revision" | "revisions">;

/** A button that opens the form; shown to those who may revise the dates of cycles. */
export function CycleRevisionForm({ cycle }: { cycle: CycleToRevise }) {
  const { t, words } = useEvaluationWords();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words("board.revise")}</Button>
      {isOpen ? (
        <Dialog title={words("board.revise")} closeLabel={t("why.close")} onClose={close}>
          <RevisionFields cycle={cycle} onDone={close} />
        </Dialog>
      ) : null}
    </>
  );
}

interface RevisionDraft {
  state: CycleState | "";
  dates: Partial<Record<CycleDateField, string>>;
  announcedOn: string;
  reason: string;
  source: string;
}

const UNCHANGED: RevisionDraft = { state: "", dates: {}, announcedOn: "", reason: "", source: "" };
const KEPT = ["state", "dates", "announcedOn", "reason", "source"] as const;

/** A draft as this form wrote it; what is not of its kind is left out. */
function revisionOf(kept: Readonly<Record<string, unknown>>): Partial<RevisionDraft> {
  const { state, announcedOn, reason, source } = textsOf(kept);
  const dates: Readonly<Record<string, unknown>> = typeof kept["dates"] === "object" && kept["dates"] !== null ? { ...kept["dates"] } : {};
  return {
    state: CYCLE_STATES.find((known) => known === state) ?? "",
    dates: Object.fromEntries(CYCLE_DATE_FIELDS.flatMap((field) => (typeof dates[field] === "string" ? [[field, dates[field]]] : []))),
    announcedOn: announcedOn ?? "",
    reason: reason ?? "",
    source: source ?? "",
  };
}

function RevisionFields({ cycle, onDone }: { cycle: CycleToRevise; onDone: () => void }) {
  const sentences = useEvaluationWords();
  const { words } = sentences;
  const [draft, setDraft] = useState<RevisionDraft>(UNCHANGED);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [save, { loading }] = useMutation(REVISE_CYCLE);
  const changed = CYCLE_DATE_FIELDS.flatMap((field) => {
    const typed = draft.dates[field];
    return typed === undefined || typed === (dateInForce(cycle.revisions, field) ?? "") ? [] : [{ field, date: typed === "" ? null : typed }];
  });
  const nothing = draft.state === "" && changed.length === 0;

  const isTouched = !nothing || draft.announcedOn !== "" || draft.reason !== "" || draft.source !== "";
  const [seen, setSeen] = useSight(cycle.revision, isTouched);
  const kept = useDraft({
    form: "cycle-revision",
    subject: plainCycleId(cycle.id),
    values: { ...draft },
    initial: { ...UNCHANGED },
    keeps: KEPT,
    revision: seen,
    onRestore: (values, revision) => {
      setDraft((known) => ({ ...known, ...revisionOf(values) }));
      if (revision !== null) setSeen(revision);
    },
  });
  const handleEmpty = () => {
    kept.forget();
    setDraft(UNCHANGED);
    setTried(false);
    setRefusal(null);
  };
  const handleDone = () => {
    kept.forget();
    onDone();
  };

  const send = (expectedRevision: string | null) => {
    setTried(true);
    setRefusal(null);
    if (nothing || draft.reason.trim() === "" || draft.source.trim() === "") return;
    const revision = { cycle: plainCycleId(cycle.id), state: draft.state || null, dates: changed, announcedOn: draft.announcedOn || null, reason: draft.reason.trim(), source: draft.source.trim(), expectedRevision };
    save({ variables: { revision } }).then(handleDone, (error: unknown) => setRefusal(refusalOf(error, sentences)));
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(seen);
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <p className={styles.intro}>{words("board.reviseIntro")}</p>
      <DraftNotice draft={kept} onDiscard={handleEmpty} />
      <div className={styles.fields}>
        <Select label={words("board.newState")} value={draft.state} onChange={(event) => setDraft({ ...draft, state: CYCLE_STATES.find((known) => known === event.target.value) ?? "" })}>
          <option value="">{words("board.stateAsIs")}</option>
          {CYCLE_STATES.map((state) => (
            <option key={state} value={state}>
              {words(`board.states.${state}`)}
            </option>
          ))}
        </Select>
        {CYCLE_DATE_FIELDS.map((field) => (
          <TextField
            key={field}
            type="date"
            label={words(`board.dates.${field}`)}
            value={draft.dates[field] ?? dateInForce(cycle.revisions, field) ?? ""}
            onChange={(event) => setDraft({ ...draft, dates: { ...draft.dates, [field]: event.target.value } })}
          />
        ))}
        <TextField type="date" label={words("board.announcedOn")} value={draft.announcedOn} onChange={(event) => setDraft({ ...draft, announcedOn: event.target.value })} />
      </div>
      <TextField label={words("board.source")} value={draft.source} fault={tried && draft.source.trim() === "" ? words("board.sourceNeeded") : undefined} onChange={(event) => setDraft({ ...draft, source: event.target.value })} />
      <TextArea label={words("board.reason")} value={draft.reason} fault={tried && draft.reason.trim() === "" ? words("board.reasonNeeded") : undefined} onChange={(event) => setDraft({ ...draft, reason: event.target.value })} />
      {tried && nothing ? <p role="alert">{words("board.nothingChanged")}</p> : null}
      <FormFoot saveLabel={words("board.save")} savingLabel={words("board.saving")} isSaving={loading} refusal={refusal} onKeepMine={send} onTakeTheirs={handleDone} onCancel={onDone} />
    </form>
  );
}
