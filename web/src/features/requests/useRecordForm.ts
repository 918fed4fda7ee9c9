import { useState } from "react";
import { useRequestWords } from "../../i18n/requests.ts";
import { useSight } from "../../pieces/conflict.ts";
import { useDraft } from "../../pieces/useDraft.ts";
import { textsOf } from "../../lib/draft.ts";
import type { CaseMessage } from "./CaseForm.tsx";
import { emptyOnes } from "./recordingInput.ts";
import type { FormState } from "./RequestFields.tsx";

/** A refused record, as the API tells it. */
export interface Refusal {
  message: string;
  /** Path of the input field, "events.1.on". Null: the refusal is about no single field. */
  field: string | null;
}

/**
 * The field of the form beside which a refusal is told; null: above the form. `shown` are the fields that the form has; `names` says what it
 * calls those that the API calls otherwise. Of events the last word of the path is the field.
 */
export function fieldOfRefusal({ field }: Pick<Refusal, "field">, shown: readonly string[], names: Readonly<Record<string, string>> = {}): string | null {
  const wanted = field === null ? null : (names[field] ?? field.replace(/^events\.\d+\./, ""));
  return wanted !== null && shown.includes(wanted) ? wanted : null;
}

/** Values of a form and what was refused of them; a changed field forgets its fault. */
export function useRecordForm(initial: Readonly<Record<string, string>>) {
  const [fields, setFields] = useState(initial);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const form: FormState = {
    fields,
    faults,
    onChange: (name, value) => {
      setFields((known) => ({ ...known, [name]: value }));
      setFaults(({ [name]: _gone, ...rest }) => rest);
    },
  };
  return { form, fields, setFields, setFaults };
}

/** How a recording form begins, and what it is about. */
export interface AnswerUse {
  initial?: Readonly<Record<string, string>>;
  /** What the form calls fields that the API calls otherwise. */
  names?: Readonly<Record<string, string>>;
  /** Where its draft lies on this device, and which fields may. Absent: it keeps none. */
  draft?: { form: string; subject: string; keeps: readonly string[] };
  /** The revision of the record as the page has it. Absent: a new record. */
  revision?: string | null;
}

const NOTHING: Readonly<Record<string, string>> = {};

/** A recording form with what became of it: it clears itself, or tells the refusal at its field, or above. `frame` is what <CaseForm> shows of it. */
export function useAnswer(shown: readonly string[], { initial = NOTHING, names = {}, draft: place, revision = null }: AnswerUse = {}) {
  const { words } = useRequestWords();
  const { form, fields, setFields, setFaults } = useRecordForm(initial);
  const [message, setMessage] = useState<CaseMessage | null>(null);
  const isTouched = shown.some((name) => (fields[name] ?? "") !== (initial[name] ?? ""));
  const [seen, setSeen] = useSight(revision, isTouched);
  const draft = useDraft({
    form: place?.form ?? null,
    subject: place?.subject ?? "",
    keeps: place?.keeps ?? [],
    values: fields,
    initial,
    revision: seen,
    onRestore: (kept, writtenBy) => {
      setFields((known) => ({ ...known, ...textsOf(kept) }));
      if (writtenBy !== null) setSeen(writtenBy);
    },
  });
  const empty = () => {
    draft.forget();
    setFields(initial);
    setFaults({});
    setMessage(null);
  };
  return {
    form,
    fields,
    frame: { message, draft, seen, onEmpty: empty },
    /** True: every needed field says something. */
    isFilled: (needed: readonly string[]): boolean => {
      const missing = emptyOnes(needed, fields);
      setMessage(null);
      setFaults(Object.fromEntries(missing.map((name) => [name, words("form.required")])));
      return missing.length === 0;
    },
    take: (refusal: Refusal | null, saved: string = words("form.saved"), undo: CaseMessage["undo"] = null): void => {
      if (refusal === null) {
        empty();
        setMessage({ isRefusal: false, text: saved, undo });
        return;
      }
      const field = fieldOfRefusal(refusal, shown, names);
      if (field === null) setMessage({ isRefusal: true, text: refusal.message, undo: null });
      else setFaults({ [field]: refusal.message });
    },
  };
}
