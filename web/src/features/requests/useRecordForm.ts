import { useState } from "react";
import type { FormState } from "./RequestFields.tsx";

/** A refused record, as the API tells it. */
export interface Refusal {
  code: string;
  message: string;
}

/** The field at which a refusal is told; null: above the form. `fields` are those that the form shows. */
export function fieldOfRefusal({ code, message }: Refusal, fields: readonly string[]): string | null {
  const ofKind = /^Peristiwa (permohonan lengkap|pendaftaran)/.exec(message)?.[1];
  const ownDate = ofKind === "pendaftaran" ? "registeredOn" : ofKind === undefined ? null : "completedOn";
  if (ownDate !== null && fields.includes(ownDate)) return ownDate;
  const wanted = code === "NUMBER_TAKEN" ? "number" : code === "UNKNOWN_REGIME" ? "regime" : code === "REASON_MISSING" ? "reason" : /^(EXTENSION|EVENT|CAUSE|CLOSING|CALENDAR|ANSWER|OBJECTION_BEFORE|DISPUTE_BEFORE)/.test(code) ? "on" : (/^Isian (\w+)/.exec(message)?.[1] ?? null);
  const dates = ["on", "receivedOn", "filedOn"];
  if (wanted === "on") return fields.find((field) => dates.includes(field)) ?? null;
  if (wanted === "reason") return fields.find((field) => field === "reason" || field === "regimeReason") ?? null;
  return wanted !== null && fields.includes(wanted) ? wanted : null;
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
