import { useId, type ReactNode } from "react";
import styles from "./FormField.module.css";

/** What the control inside a field must carry so that label, hint and fault belong to it. */
export interface ControlProps {
  id: string;
  className: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

interface FormFieldProps {
  label: string;
  /** What to write, and what an empty field means. */
  hint?: string | undefined;
  /** Why it was refused; read out when it appears. */
  fault?: string | null | undefined;
  isRequired?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled field of a form, with its hint above and its fault below the control. */
export function FormField({ label, hint, fault, isRequired = false, children }: FormFieldProps) {
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isRequired ? <span aria-hidden="true"> *</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles.control,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": fault ? true : undefined,
        "aria-required": isRequired ? true : undefined,
      })}
      {fault ? (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
