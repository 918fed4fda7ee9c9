import type { ReactNode } from "react";
import { useRequestWords } from "../../i18n/requests.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./CaseForm.module.css";

/** What became of a record: saved, or refused for a reason that is no field's. */
export interface CaseMessage {
  isRefusal: boolean;
  text: string;
}

interface CaseFormProps {
  label: string;
  /** What to know before. */
  note?: string;
  isSaving: boolean;
  error: unknown;
  message: CaseMessage | null;
  onSave: () => Promise<void>;
  children: ReactNode;
}

/** The frame of a recording form: fields, what became of it, the button. */
export function CaseForm({ label, note, isSaving, error, message, onSave, children }: CaseFormProps) {
  const { words } = useRequestWords();
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave().catch(() => undefined);
      }}
    >
      <LiveFields>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
        {children}
        {message === null ? null : (
          <Notice tone={message.isRefusal ? "alarm" : "quiet"} role={message.isRefusal ? "alert" : "status"} {...(message.isRefusal ? { title: words("form.refused") } : {})}>
            {message.text}
          </Notice>
        )}
        {error ? <ErrorMessage error={error} /> : null}
        <p>
          <Button type="submit" look="main" disabled={isSaving}>
            {isSaving ? words("form.saving") : label}
          </Button>
        </p>
      </LiveFields>
    </form>
  );
}
