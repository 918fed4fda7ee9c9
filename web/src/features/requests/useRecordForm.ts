import { useState } from "react";
import { useRequestWords } from "../../i18n/requests.ts";
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

/** A recording form with what became of it: it clears itself, or tells the refusal at its field, or above. */
export function useAnswer(shown: readonly string[], initial: Readonly<Record<string, string>> = {}, names: Readonly<Record<string, string>> = {}) {
  const { words } = useRequestWords();
  const { form, fields, setFields, setFaults } = useRecordForm(initial);
  const [message, setMessage] = useState<CaseMessage | null>(null);
  return {
    form,
    fields,
    message,
    /** True: every needed field says something. */
    isFilled: (needed: readonly string[]): boolean => {
      const empty = emptyOnes(needed, fields);
      setMessage(null);
      setFaults(Object.fromEntries(empty.map((name) => [name, words("form.required")])));
      return empty.length === 0;
    },
    take: (refusal: Refusal | null, saved: string = words("form.saved")): void => {
      if (refusal === null) {
        setFields(initial);
        setMessage({ isRefusal: false, text: saved });
        return;
      }
      const field = fieldOfRefusal(refusal, shown, names);
      if (field === null) setMessage({ isRefusal: true, text: refusal.message });
      else setFaults({ [field]: refusal.message });
    },
  };
}
