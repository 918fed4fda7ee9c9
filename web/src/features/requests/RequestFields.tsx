import type { ReactNode } from "react";
import { FormField } from "../../ui/FormField.tsx";
import styles from "./RequestFields.module.css";

/** Values of a form by field name, and why a field was refused. */
export interface FormState {
  fields: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
}

interface FieldProps {
  form: FormState;
  name: string;
  label: string;
  hint?: string | undefined;
  isRequired?: boolean;
}

/** A line of text, a date or a time. */
export function InputField({ form, name, label, hint, isRequired = false, type = "text" }: FieldProps & { type?: "text" | "date" | "time" | "month" }) {
  return (
    <FormField label={label} hint={hint} fault={form.faults[name]} isRequired={isRequired}>
      {(control) => <input {...control} type={type} name={name} autoComplete="off" value={form.fields[name] ?? ""} onChange={(event) => form.onChange(name, event.target.value)} />}
    </FormField>
  );
}

export function TextField({ form, name, label, hint, isRequired = false }: FieldProps) {
  return (
    <FormField label={label} hint={hint} fault={form.faults[name]} isRequired={isRequired}>
      {(control) => <textarea {...control} name={name} rows={3} autoComplete="off" value={form.fields[name] ?? ""} onChange={(event) => form.onChange(name, event.target.value)} />}
    </FormField>
  );
}

/** One of a few words. none: what leaving it open means; absent: it cannot be left open. */
export function ChoiceField({ form, name, label, hint, isRequired = false, none, choices }: FieldProps & { none?: string; choices: readonly { value: string; label: string }[] }) {
  return (
    <FormField label={label} hint={hint} fault={form.faults[name]} isRequired={isRequired}>
      {(control) => (
        <select {...control} name={name} value={form.fields[name] ?? ""} onChange={(event) => form.onChange(name, event.target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
