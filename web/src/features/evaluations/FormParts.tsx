import { useId, type ComponentProps, type ReactNode } from "react";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FormParts.module.css";
import type { Refusal } from "./refusal.ts";

interface FieldFrame {
  label: string;
  /** What is wrong with what was typed. */
  fault?: string | undefined;
  hint?: string | undefined;
}

/** One line of text, a number or a date, with its label and what is wrong with it. */
export function TextField({ label, fault, hint, ...rest }: FieldFrame & ComponentProps<"input">) {
  const ids = useFieldIds(fault, hint);
  return (
    <Field label={label} fault={fault} hint={hint} ids={ids}>
      <input {...rest} id={ids.field} className={styles.input} aria-invalid={fault !== undefined} aria-describedby={ids.described} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, fault, hint, ...rest }: FieldFrame & ComponentProps<"textarea">) {
  const ids = useFieldIds(fault, hint);
  return (
    <Field label={label} fault={fault} hint={hint} ids={ids}>
      <textarea {...rest} id={ids.field} className={styles.area} aria-invalid={fault !== undefined} aria-describedby={ids.described} />
    </Field>
  );
}

interface FieldIds {
  field: string;
  fault: string;
  hint: string;
  described: string | undefined;
}

function useFieldIds(fault: string | undefined, hint: string | undefined): FieldIds {
  const id = useId();
  const described = [fault === undefined ? null : `${id}-fault`, hint === undefined ? null : `${id}-hint`].filter((part) => part !== null).join(" ");
  return { field: id, fault: `${id}-fault`, hint: `${id}-hint`, described: described === "" ? undefined : described };
}

function Field({ label, fault, hint, ids, children }: FieldFrame & { ids: FieldIds; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={ids.field} className={styles.label}>
        {label}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={ids.hint} className={styles.hint}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p id={ids.fault} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface FormFootProps {
  saveLabel: string;
  savingLabel: string;
  isSaving: boolean;
  refusal: Refusal | null;
  /** What to do where somebody else was quicker. Absent: nothing of the kind can happen. */
  onKeepMine?: (currentRevision: string) => void;
  onTakeTheirs?: () => void;
  onCancel?: () => void;
}

/** Save and cancel, and above them why the last try was not stored. */
export function FormFoot({ saveLabel, savingLabel, isSaving, refusal, onKeepMine, onTakeTheirs, onCancel }: FormFootProps) {
  const { words } = useEvaluationWords();
  return (
    <div className={styles.foot}>
      {refusal === null ? null : refusal.conflict !== null && onKeepMine && onTakeTheirs ? (
        <ConflictNotice conflict={refusal.conflict} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />
      ) : (
        <Notice tone="alarm" role="alert" title={words("form.refused")} actions={refusal.needsSignIn ? <AppLink to="/masuk">{words("form.signIn")}</AppLink> : undefined}>
          {refusal.sentence}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="main" disabled={isSaving}>
          {isSaving ? savingLabel : saveLabel}
        </Button>
        {onCancel === undefined ? null : (
          <Button onClick={onCancel} disabled={isSaving}>
            {words("form.cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
