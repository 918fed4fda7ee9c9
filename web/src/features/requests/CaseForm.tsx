import type { ReactNode } from "react";
import { useRequestWords } from "../../i18n/requests.ts";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { DraftNotice } from "../../pieces/DraftNotice.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { UndoNotice } from "../../pieces/UndoNotice.tsx";
import type { DraftState } from "../../pieces/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./CaseForm.module.css";

/** What became of a record: saved, or refused for a reason that is no field's. */
export interface CaseMessage {
  isRefusal: boolean;
  text: string;
  /** Undoes what was saved. Null: it was refused, or cannot safely be undone. */
  undo: (() => Promise<void>) | null;
}

interface CaseFormProps {
  label: string;
  /** What to know before. */
  note?: string;
  isSaving: boolean;
  error: unknown;
  message: CaseMessage | null;
  draft: DraftState;
  /** The revision that was seen by whoever typed. */
  seen: string | null;
  /** Drops what was typed, and its draft. */
  onEmpty: () => void;
  onSave: (expectedRevision: string | null) => Promise<void>;
  children: ReactNode;
}

/** The frame of a recording form: fields, what became of it, the button. */
export function CaseForm({ label, note, isSaving, error, message, draft, seen, onEmpty, onSave, children }: CaseFormProps) {
  const { words } = useRequestWords();
  const conflict = error ? conflictOf(error) : null;
  const save = (expected: string | null) => void onSave(expected).catch(() => undefined);
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(seen);
      }}
    >
      <LiveFields>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
        <DraftNotice draft={draft} onDiscard={onEmpty} />
        {children}
        {message === null ? null : message.isRefusal ? (
          <Notice tone="alarm" role="alert" title={words("form.refused")}>
            {message.text}
          </Notice>
        ) : (
          <UndoNotice sentence={message.text} undo={message.undo} />
        )}
        {conflict !== null ? <ConflictNotice conflict={conflict} onKeepMine={save} onTakeTheirs={onEmpty} /> : error ? <ErrorMessage error={error} /> : null}
        <p>
          <Button type="submit" look="main" disabled={isSaving}>
            {isSaving ? words("form.saving") : label}
          </Button>
        </p>
      </LiveFields>
    </form>
  );
}
