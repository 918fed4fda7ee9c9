import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import type { BodyResultKeyInput, HistoryYear_resultFragment, ResultKeyInput } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { textsOf } from "../../lib/draft.ts";
import { useSight } from "../../pieces/conflict.ts";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";
import { useDraft } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { correctedResult, correctionFaults, type CorrectionDraft, type CorrectionFaults } from "./correctionDraft.ts";
import { FormFoot, TextArea, TextField } from "./FormParts.tsx";
import styles from "./RecordForm.module.css";
import { refusalOf, type Refusal } from "./refusal.ts";
import { STAGES } from "./stages.ts";

export const CORRECT_RESULT = graphql(`
  mutation CorrectResult($result: ResultKeyInput!, $correctsSource: String!, $corrected: CorrectedResultInput!, $reason: String!, $expectedRevision: String) {
    correctResult(result: $result, correctsSource: $correctsSource, corrected: $corrected, reason: $reason, expectedRevision: $expectedRevision) {
      id
      revision
      ...HistoryYear_result @unmask
      ...EvaluationCard_result
      corrections {
        id
        ...ResultCorrections_correction @unmask
      }
    }
  }
`);

export const CORRECT_BODY_RESULT = graphql(`
  mutation CorrectBodyResult($result: BodyResultKeyInput!, $correctsSource: String!, $corrected: CorrectedResultInput!, $reason: String!, $expectedRevision: String) {
    correctBodyResult(result: $result, correctsSource: $correctsSource, corrected: $corrected, reason: $reason, expectedRevision: $expectedRevision) {
      id
      revision
      ...HistoryYear_result @unmask
      ...EvaluationCard_result
      corrections {
        id
        ...ResultCorrections_correction @unmask
      }
    }
  }
`);

/** All of them are about a body and its published result, none about a requester. */
const CORRECTED = ["correctsSource", "score", "qualification", "publishedLabel", "rank", "peerGroup", "peerGroupSize", "stageReached", "round", "confidence", "note", "source", "reason"] as const;

interface CorrectionFormProps {
  result: HistoryYear_resultFragment;
  /** Names a satker, or a body that is none. */
  resultKey: ResultKeyInput | BodyResultKeyInput;
  /** "KI Jawa Tengah 2020", where a page has several. */
  of?: string | undefined;
}

/** A button that opens the form; shown to those who may correct recorded results. */
export function CorrectionForm({ result, resultKey, of }: CorrectionFormProps) {
  const { t, words } = useEvaluationWords();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = of === undefined ? words("corrections.write") : words("corrections.writeOf", { of });
  return (
    <>
      <Button aria-label={name} onClick={() => setOpen(true)}>
        {words("corrections.write")}
      </Button>
      {isOpen ? (
        <Dialog title={name} closeLabel={t("why.close")} onClose={close}>
          <CorrectionFields result={result} resultKey={resultKey} onDone={close} />
        </Dialog>
      ) : null}
    </>
  );
}

function CorrectionFields({ result, resultKey, onDone }: CorrectionFormProps & { onDone: () => void }) {
  const sentences = useEvaluationWords();
  const { t, words } = sentences;
  const sources = [...new Set(result.provenance.sources.map((source) => source.text))];
  const asPublished = draftOf(result, sources[0] ?? "");
  const [draft, setDraft] = useState<CorrectionDraft>(asPublished);
  const [faults, setFaults] = useState<CorrectionFaults>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saveSatker, ofSatker] = useMutation(CORRECT_RESULT);
  const [saveBody, ofBody] = useMutation(CORRECT_BODY_RESULT);
  const set = <K extends keyof CorrectionDraft>(key: K, value: CorrectionDraft[K]) => setDraft({ ...draft, [key]: value });

  const isTouched = CORRECTED.some((name) => draft[name] !== asPublished[name]);
  const [seen, setSeen] = useSight(result.revision, isTouched);
  const kept = useDraft({
    form: "result-correction",
    subject: result.id,
    values: { ...draft },
    initial: { ...asPublished },
    keeps: CORRECTED,
    revision: seen,
    onRestore: (values, revision) => {
      setDraft((known) => ({ ...known, ...textsOf(values) }));
      if (revision !== null) setSeen(revision);
    },
  });
  const handleEmpty = () => {
    kept.forget();
    setDraft(asPublished);
    setRefusal(null);
  };
  const handleDone = () => {
    kept.forget();
    onDone();
  };

  const save = (expectedRevision: string | null) => {
    const found = correctionFaults(draft, sentences);
    setFaults(found);
    setRefusal(null);
    if (Object.keys(found).length > 0) return;
    const correction = { correctsSource: draft.correctsSource, corrected: correctedResult(draft), reason: draft.reason.trim(), expectedRevision };
    const saved = "body" in resultKey ? saveBody({ variables: { result: resultKey, ...correction } }) : saveSatker({ variables: { result: resultKey, ...correction } });
    saved.then(handleDone, (error: unknown) => setRefusal(refusalOf(error, sentences)));
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    save(seen);
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <p className={styles.intro}>{words("corrections.intro")}</p>
      <DraftNotice draft={kept} onDiscard={handleEmpty} />
      <Select label={words("corrections.of")} value={draft.correctsSource} onChange={(event) => set("correctsSource", event.target.value)}>
        {sources.map((source) => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </Select>
      <div className={styles.fields}>
        <TextField label={words("corrections.score")} inputMode="decimal" value={draft.score} fault={faults.score} onChange={(event) => set("score", event.target.value)} />
        <Select label={words("corrections.class")} value={draft.qualification} onChange={(event) => set("qualification", QUALIFICATIONS.find((known) => known === event.target.value) ?? "")}>
          <option value="">{words("corrections.notStated")}</option>
          {QUALIFICATIONS.map((qualification) => (
            <option key={qualification} value={qualification}>
              {t(`qualification.${qualification}`)}
            </option>
          ))}
        </Select>
        <TextField label={words("corrections.rank")} inputMode="numeric" value={draft.rank} fault={faults.rank} onChange={(event) => set("rank", event.target.value)} />
        <TextField label={words("corrections.group")} value={draft.peerGroup} fault={faults.peerGroup} onChange={(event) => set("peerGroup", event.target.value)} />
        <TextField label={words("corrections.groupSize")} inputMode="numeric" value={draft.peerGroupSize} fault={faults.peerGroupSize} onChange={(event) => set("peerGroupSize", event.target.value)} />
        <Select label={words("corrections.stage")} value={draft.stageReached} onChange={(event) => set("stageReached", STAGES.find((known) => known === event.target.value) ?? "")}>
          <option value="">{words("corrections.notStated")}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </Select>
        <Select label={words("round.label")} value={draft.round} onChange={(event) => set("round", event.target.value === "PROVISIONAL" ? "PROVISIONAL" : "FINAL")}>
          <option value="FINAL">{words("round.FINAL")}</option>
          <option value="PROVISIONAL">{words("round.PROVISIONAL")}</option>
        </Select>
        <Select label={words("corrections.confidence")} value={draft.confidence} onChange={(event) => set("confidence", (["HIGH", "MEDIUM", "LOW"] as const).find((known) => known === event.target.value) ?? "HIGH")}>
          <option value="HIGH">{t("confidence.HIGH")}</option>
          <option value="MEDIUM">{t("confidence.MEDIUM")}</option>
          <option value="LOW">{t("confidence.LOW")}</option>
        </Select>
        <TextField label={words("corrections.label")} value={draft.publishedLabel} onChange={(event) => set("publishedLabel", event.target.value)} />
        <TextField label={words("corrections.note")} value={draft.note} onChange={(event) => set("note", event.target.value)} />
      </div>
      <TextField label={words("corrections.source")} value={draft.source} fault={faults.source} onChange={(event) => set("source", event.target.value)} />
      <TextArea label={words("corrections.reason")} value={draft.reason} fault={faults.reason} onChange={(event) => set("reason", event.target.value)} />
      {refusal?.conflict && result.revision !== seen ? <p className={styles.intro}>{words("corrections.now", { score: asPublished.score || "–", class: asPublished.qualification === "" ? "–" : t(`qualification.${asPublished.qualification}`), rank: asPublished.rank || "–" })}</p> : null}
      <FormFoot saveLabel={words("corrections.save")} savingLabel={words("corrections.saving")} isSaving={ofSatker.loading || ofBody.loading} refusal={refusal} onKeepMine={save} onTakeTheirs={handleDone} onCancel={onDone} />
    </form>
  );
}

/** The result as it reads now: a correction is written in whole, so nothing that is right is lost. */
function draftOf(result: HistoryYear_resultFragment, correctsSource: string): CorrectionDraft {
  return {
    correctsSource,
    score: result.score.value === null ? "" : String(result.score.value).replace(".", ","),
    qualification: result.qualification ?? "",
    publishedLabel: result.publishedLabel ?? "",
    rank: result.rank.value === null ? "" : String(result.rank.value),
    peerGroup: result.peerGroup?.label ?? "",
    peerGroupSize: result.peerGroup?.n === null || result.peerGroup?.n === undefined ? "" : String(result.peerGroup.n),
    stageReached: result.stageReached ?? "",
    round: result.round ?? "FINAL",
    confidence: "HIGH",
    note: "",
    source: "",
    reason: "",
  };
}
